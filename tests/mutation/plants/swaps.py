"""Planted breaches of the rules on swaps."""

from __future__ import annotations

from staffing.centre.records import SwapDay
from staffing.rules.swaps.colleague_cap import ColleagueSwaps
from staffing.rules.swaps.consent import SwapConsent
from staffing.rules.swaps.no_uncovered_shift import NoUncoveredShift
from staffing.rules.swaps.recorded import RecordedChanges
from staffing.rules.swaps.self_cap import SelfSwaps
from tests.mutation.plant import NO_CLAUSE, Plant, Scene, added, amended, cell
from tests.staffing.small_month import half_hours, on, required

GIVEN_UP = SwapDay("s1", "A1", on(9), "day", "OFF", partner="A2", asked_by="A1", agreed=frozenset({"A2"}))
TAKEN = SwapDay("s1", "A2", on(9), "OFF", "day", partner="A1", asked_by="A1", agreed=frozenset({"A2"}))

PLANTS: dict[str, Plant] = {
    "swaps.consent": Plant(  # the colleague has not agreed
        rule=SwapConsent(both=True),
        clause="JL-57.6",
        clean=Scene(records={"swaps": (GIVEN_UP, TAKEN)}),
        change=amended("swaps", agreed=frozenset()),
        person="A2",
        day=9,
        severity="hard",
    ),
    "swaps.no_uncovered_shift": Plant(  # the colleague who took the shift is not there
        rule=NoUncoveredShift(),
        clause="JL-35.7",
        clean=Scene(
            lines={"A2": {9: "day"}},
            records={"swaps": (GIVEN_UP,)},
            month={"demand": required({"hotline": half_hours((8, 16))})},
        ),
        change=cell("A2", 9, "OFF"),
        person="A1",
        day=9,
        severity="hard",
    ),
    "swaps.recorded": Plant(  # the roster is not as published, and no swap says why
        rule=RecordedChanges(),
        clause=NO_CLAUSE,
        clean=Scene(lines={"A1": {9: "day"}}, records={"published": {("A1", on(9)): "day"}}),
        change=cell("A1", 9, "late"),
        person="A1",
        day=9,
        severity="hard",
    ),
    "swaps.with_colleague_per_month": Plant(  # a third day
        rule=ColleagueSwaps(most=2),
        clause="MO-3B-7.2",
        clean=Scene(records={"swaps": tuple(SwapDay(f"s{day}", "A1", on(day), "day", "OFF", "A2") for day in (7, 8))}),
        change=added("swaps", SwapDay("s9", "A1", on(9), "day", "OFF", "A2")),
        person="A1",
        day=9,
        severity="hard",
    ),
    "swaps.with_self_per_month": Plant(  # a second day
        rule=SelfSwaps(most=1),
        clause="MO-3B-7.1",
        clean=Scene(records={"swaps": (SwapDay("s7", "A1", on(7), "day", "OFF"),)}),
        change=added("swaps", SwapDay("s9", "A1", on(9), "day", "OFF")),
        person="A1",
        day=9,
        severity="hard",
    ),
}
