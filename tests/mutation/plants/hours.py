"""Planted breaches of the rules on hours."""

from __future__ import annotations

from staffing.rules.hours.day_norm import DayNorm
from staffing.rules.hours.month_hours import MonthHours
from staffing.rules.hours.opening import CalendarOpening, OpeningHours
from staffing.rules.hours.pattern import CyclicPattern, TeamCycle
from staffing.rules.hours.period_norm import PeriodNorm
from staffing.rules.hours.rest_days import RestDaysPerMonth
from staffing.rules.hours.week_norm import WeekNorm
from tests.mutation.plant import NO_CLAUSE, Plant, Scene, cell
from tests.staffing.small_month import AGENTS, every_day, on

ONE = AGENTS[:1]
WEEKDAYS = tuple(day for day in range(1, 32) if on(day).isoweekday() <= 5)  # 23 of them, no holiday among them

PLANTS: dict[str, Plant] = {
    "calendar.opening": Plant(  # at work on a Saturday
        rule=CalendarOpening(by_role={"agent": OpeningHours(days=(1, 2, 3, 4, 5), opens="07:00", closes="16:00")}),
        clause="SS-A1.1",
        part="agent",
        clean=Scene(people=ONE, lines={"A1": {11: "day"}}),
        change=cell("A1", 12, "day"),
        person="A1",
        day=12,
        severity="hard",
    ),
    "hours.day_norm": Plant(  # a shift of 24 hours
        rule=DayNorm(most_hours=8),
        clause="CN-LL-36",
        clean=Scene(people=ONE, lines={"A1": {8: "day"}}),
        change=cell("A1", 9, "full"),
        person="A1",
        day=9,
        severity="hard",
    ),
    "hours.month_norm": Plant(  # 168 hours where 160 are the ceiling
        rule=MonthHours(norm_hours=144, free_hours=24, overtime_ceiling_hours=16),
        clause="CN-LL-41",
        clean=Scene(people=ONE, lines={"A1": every_day("day", WEEKDAYS[:20])}),
        change=cell("A1", 31, "day"),
        person="A1",
        day=None,
        severity="hard",
    ),
    "hours.period_norm": Plant(  # 24 shifts of 8 hours in a month of 23 workdays
        rule=PeriodNorm(most_overtime_hours_a_month=0),
        clause="CN-LM-5",
        clean=Scene(people=ONE, lines={"A1": every_day("day", WEEKDAYS)}),
        change=cell("A1", 12, "day"),
        person="A1",
        day=None,
        severity="hard",
    ),
    "hours.week_norm": Plant(  # 48 hours in the week from the 7th on
        rule=WeekNorm(most_hours=40),
        clause="CN-SC-3",
        clean=Scene(people=ONE, lines={"A1": every_day("day", WEEKDAYS)}),
        change=cell("A1", 12, "day"),
        person="A1",
        day=7,
        severity="soft",
    ),
    "pattern.cyclic": Plant(  # another shift than the team's turn
        rule=CyclicPattern(by_team={"一班": TeamCycle(("day", "OFF"), on(1))}),
        clause=NO_CLAUSE,
        part="一班",
        clean=Scene(people=ONE, lines={"A1": every_day("day", range(1, 32, 2))}),
        change=cell("A1", 9, "late"),
        person="A1",
        day=9,
        severity="hard",
    ),
    "rest.days_per_month": Plant(  # three days without a shift
        rule=RestDaysPerMonth(least=4),
        clause="SS-CA7.1",
        clean=Scene(people=ONE, lines={"A1": every_day("day", range(1, 28))}),
        change=cell("A1", 28, "day"),
        person="A1",
        day=None,
        severity="hard",
    ),
}
