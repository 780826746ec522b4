"""Rest days of the month (SS-CA7.1)."""

from __future__ import annotations

from datetime import date

import pytest

from staffing.centre.people import Person
from staffing.rules.hours.rest_days import RestDaysPerMonth
from tests.staffing.small_month import AGENTS, breaches, every_day, roster_of, small_month

RULE = RestDaysPerMonth(clause="SS-CA7.1")


def test_four_days_of_rest_are_fine_and_three_are_a_breach() -> None:
    month = small_month(AGENTS[:2])
    lines = {"A1": every_day("day", range(1, 28)), "A2": every_day("night", range(1, 29))}
    [breach] = breaches(RULE, month, roster_of(month, lines))
    assert (breach.rule, breach.clause, breach.severity) == ("rest.days_per_month", "SS-CA7.1", "hard")
    assert (breach.employee_id, breach.day, breach.amount) == ("A2", None, 1)
    assert (breach.arguments["rest_days"], breach.arguments["least"]) == (3, 4)


def test_leave_is_rest() -> None:
    month = small_month(AGENTS[:1], leave=[("A1", "sick", 28, 28)])
    line = every_day("day", range(1, 28))
    assert breaches(RULE, month, roster_of(month, {"A1": line})) == []


@pytest.mark.parametrize(("worked", "short"), [(14, 0), (15, 1)])
def test_who_joins_within_the_month_is_due_that_part_of_the_rest(worked: int, short: int) -> None:
    """16 of 31 days: two of four rest days, within the days of employment."""
    joins = Person("J", "", "", "agent", valid_from=date(2026, 12, 16))
    month = small_month((joins,))
    found = breaches(RULE, month, roster_of(month, {"J": every_day("day", range(16, 16 + worked))}))
    assert [(b.amount, b.arguments["least"]) for b in found] == ([(1, 2)] if short else [])


def test_no_rest_at_all_is_told_as_none() -> None:
    month = small_month(AGENTS[:1])
    [breach] = breaches(RULE, month, roster_of(month, {"A1": every_day("day")}))
    assert (breach.amount, breach.arguments["rest_days"]) == (4, 0)
