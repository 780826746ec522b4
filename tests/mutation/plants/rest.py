"""Planted breaches of the rules on rest."""

from __future__ import annotations

from staffing.rules.rest.consecutive_days import ConsecutiveDays
from staffing.rules.rest.consecutive_nights import ConsecutiveNights
from staffing.rules.rest.rest_between_shifts import RestBetweenShifts
from staffing.rules.rest.weekly_rest import WeeklyRest
from tests.mutation.plant import NO_CLAUSE, Plant, Scene, cell
from tests.staffing.small_month import every_day

PLANTS: dict[str, Plant] = {
    "rest.max_consecutive_days": Plant(  # a seventh day in a row
        rule=ConsecutiveDays(days=6),
        clause=NO_CLAUSE,
        clean=Scene(lines={"A1": every_day("day", range(1, 7))}),
        change=cell("A1", 7, "day"),
        person="A1",
        day=7,
        severity="hard",
    ),
    "rest.max_consecutive_nights": Plant(  # a fifth night in a row
        rule=ConsecutiveNights(nights=4),
        clause=NO_CLAUSE,
        clean=Scene(lines={"A1": every_day("night", range(1, 5))}),
        change=cell("A1", 5, "night"),
        person="A1",
        day=5,
        severity="hard",
    ),
    "rest.min_between_shifts": Plant(  # from 16:00 to 00:00 are 8 hours
        rule=RestBetweenShifts(hours=11),
        clause=NO_CLAUSE,
        clean=Scene(lines={"A1": {8: "day", 9: "day"}}),
        change=cell("A1", 9, "early"),
        person="A1",
        day=9,
        severity="hard",
    ),
    "rest.weekly": Plant(  # Monday to Sunday without a rest day
        rule=WeeklyRest(least=1),
        clause="CN-LL-38",
        clean=Scene(lines={"A1": every_day("day", range(7, 13))}),
        change=cell("A1", 13, "day"),
        person="A1",
        day=13,
        severity="hard",
    ),
}
