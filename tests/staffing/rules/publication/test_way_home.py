"""The way home after a shift: the bus, and word that everybody has arrived (MO-1C-1.16, MO-3H-7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from staffing.centre.records import Punch
from staffing.errors import InputErrors
from staffing.regulation import load_regulation
from staffing.rules.handover.worked_shift import worked_shifts
from staffing.rules.publication.after_shift import AfterShift, home_due
from staffing.rules.publication.transport import Departure, passengers
from tests.staffing.small_month import AGENTS, on, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from staffing.rules.base import Breach

HOME = AfterShift(clause="MO-1C-1.16")
BUS = Departure(departures=("16:15", "00:12"), clause="MO-3H-7")


def told(rule: AfterShift | Departure, lines: Mapping[str, Mapping[int, str]], *punches: Punch) -> list[Breach]:
    month = with_records(small_month(AGENTS), punches=punches)
    roster = roster_of(month, lines)
    breaches = list(rule.audit(month, roster))
    assert len(breaches) <= sum(rule.checks(month, roster).values())
    return breaches


def day_shift(home_at: int | None, out: int | None = 960, who: str = "A1") -> Punch:
    """Of the 3rd, 08:00 to 16:00."""
    return Punch(who, on(3), 480, out, home_at=home_at)


def test_after_a_shift_to_four_everybody_is_home_by_half_past_five() -> None:
    lines = {"A1": {3: "day"}}
    assert told(HOME, lines, day_shift(17 * 60 + 30)) == []
    [breach] = told(HOME, lines, day_shift(17 * 60 + 31))
    assert (breach.rule, breach.clause, breach.severity) == ("notify.after_shift", "MO-1C-1.16", "info")
    assert (breach.employee_id, breach.day, breach.amount) == ("A1", on(3), 1)
    assert (breach.arguments["home_at"], breach.arguments["due"]) == ("17:31", "17:30")


def test_whoever_stayed_longer_has_the_time_from_then_on() -> None:
    month = with_records(small_month(AGENTS), punches=(day_shift(None, out=1000),))
    [worked] = worked_shifts(month, roster_of(month, {"A1": {3: "day"}}))
    assert home_due(worked, 90) == 1090
    assert told(HOME, {"A1": {3: "day"}}, day_shift(1090, out=1000)) == []
    assert len(told(HOME, {"A1": {3: "day"}}, day_shift(1051, out=900))) == 1


def test_nobody_heard_of_is_told_on_days_on_which_others_were() -> None:
    lines = {"A1": {3: "day"}, "A2": {3: "day"}}
    assert told(HOME, lines, day_shift(None), day_shift(None, who="A2")) == []
    [breach] = told(HOME, lines, day_shift(None), day_shift(1000, who="A2"))
    assert (breach.text_id, breach.employee_id, breach.amount) == ("notify-after-shift-missing", "A1", 1)


def test_who_did_not_come_is_not_waited_for() -> None:
    lines = {"A1": {3: "day"}, "A2": {3: "day"}}
    assert told(HOME, lines, Punch("A1", on(3)), day_shift(1000, who="A2")) == []
    assert told(HOME, {"A2": {3: "day"}}, day_shift(None), day_shift(1000, who="A2")) == []


@pytest.mark.parametrize(("ends_from", "ends_to", "judged"), [("20:00", "06:00", 1), ("06:01", "23:59", 0)])
def test_only_shifts_that_end_within_the_hours_are_judged(ends_from: str, ends_to: str, judged: int) -> None:
    """22:00 to 06:00."""
    rule = AfterShift(ends_from=ends_from, ends_to=ends_to)
    assert len(told(rule, {"A1": {3: "night"}}, Punch("A1", on(3), 1320, 1800, home_at=1900))) == judged


def test_a_bus_from_ten_to_fifteen_minutes_after_the_shift_is_in_time() -> None:
    lines = {"A1": {3: "day"}, "A2": {3: "late"}}
    assert told(BUS, lines) == []
    for departures in (("16:09", "00:12"), ("16:16", "00:12")):
        [breach] = told(Departure(departures=departures, clause="MO-3H-7"), lines)
        assert (breach.rule, breach.clause, breach.severity) == ("transport.departure", "MO-3H-7", "info")
        assert (breach.employee_id, breach.day, breach.amount) == (None, on(3), 1)
        assert (breach.arguments["earliest"], breach.arguments["latest"]) == ("16:10", "16:15")


def test_a_shift_end_without_a_bus_is_told_once_a_day_with_all_who_wait() -> None:
    lines = {"A1": {3: "night"}, "A2": {3: "night"}, "A3": {4: "night"}}
    breaches = told(BUS, lines)
    assert [(breach.day, breach.amount, breach.arguments["end"]) for breach in breaches] == [
        (on(3), 2, "06:00"),
        (on(4), 1, "06:00"),
    ]


def test_a_bus_without_a_timetable_waits_for_the_shifts() -> None:
    assert told(Departure(), {"A1": {3: "night"}}) == []


def test_the_list_of_the_bus_has_everybody_by_the_end_of_the_shift() -> None:
    month = small_month(AGENTS)
    lines = {"A1": {3: "late"}, "A2": {3: "day"}, "A3": {3: "late"}, "A4": {2: "night"}}
    assert passengers(month, roster_of(month, lines)) == {(1, 1800): ["A4"], (2, 960): ["A2"], (2, 1440): ["A1", "A3"]}


def test_the_earliest_bus_cannot_be_after_the_latest() -> None:
    with pytest.raises(InputErrors):
        load_regulation({"transport.departure": {"least_minutes": 20, "within_minutes": 15}})
