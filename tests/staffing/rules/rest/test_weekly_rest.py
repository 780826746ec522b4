"""Rest days of a week from Monday to Sunday (Sundays of December 2026: 6, 13, 20, 27)."""

from __future__ import annotations

from staffing.rules.rest.weekly_rest import WeeklyRest
from tests.staffing.small_month import AGENTS, breaches, every_day, on, roster_of, small_month

RULE = WeeklyRest(clause="SS-A1.1")


def test_a_week_without_rest_is_a_breach_told_on_its_sunday() -> None:
    month = small_month(AGENTS[:2])
    lines = {"A1": every_day("day", range(7, 13)), "A2": every_day("day", range(7, 14))}
    [breach] = breaches(RULE, month, roster_of(month, lines))
    assert (breach.rule, breach.clause, breach.severity, breach.amount) == ("rest.weekly", "SS-A1.1", "hard", 1)
    assert (breach.employee_id, breach.day) == ("A2", on(13))
    assert (breach.arguments["monday"], breach.arguments["rest_days"], breach.arguments["least"]) == (
        "2026-12-07",
        0,
        1,
    )


def test_the_rest_day_may_lie_anywhere_in_the_week() -> None:
    """Twelve days in a row from Tuesday to Saturday week, each week with its rest day."""
    month = small_month(AGENTS[:1])
    assert breaches(RULE, month, roster_of(month, {"A1": every_day("day", range(8, 20))})) == []


def test_leave_is_rest() -> None:
    month = small_month(AGENTS[:1], leave=[("A1", "annual", 9, 9)])
    assert breaches(RULE, month, roster_of(month, {"A1": every_day("day", [7, 8, 10, 11, 12, 13])})) == []


def test_two_rest_days_may_be_asked_for() -> None:
    rule = WeeklyRest(least=2)
    month = small_month(AGENTS[:2])
    lines = {"A1": every_day("day", range(7, 12)), "A2": every_day("day", range(7, 13))}
    [breach] = breaches(rule, month, roster_of(month, lines))
    assert (breach.employee_id, breach.amount, breach.arguments["rest_days"]) == ("A2", 1, 1)


def test_days_before_the_1st_count_for_the_first_week() -> None:
    """30 November is a Monday; a day that is not known is rest."""
    month = small_month(AGENTS[:3], carry_in={"A1": {0: "day"}, "A2": {0: "OFF"}})
    line = every_day("day", range(1, 7))
    [breach] = breaches(RULE, month, roster_of(month, {"A1": line, "A2": line, "A3": line}))
    assert (breach.employee_id, breach.day, breach.arguments["monday"]) == ("A1", on(6), "2026-11-30")


def test_a_week_that_ends_after_the_month_is_not_judged() -> None:
    month = small_month(AGENTS[:1])
    assert breaches(RULE, month, roster_of(month, {"A1": every_day("day", range(28, 32))})) == []
