"""Working hours counted over a month, a quarter or a year (CN-LM-5)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from staffing.centre.people import Person
from staffing.rules.handover.handover_overlap import HandoverOverlap
from staffing.rules.hours.period_norm import PeriodNorm, months_of_period
from tests.staffing.small_month import AGENTS, breaches, every_day, roster_of, small_month

# Offices work on 39 days of October and November 2026 and on 23 of December.
DECEMBER, BEFORE = 23 * 8, 39 * 8


def rule(before: float | None = None, **parameters: Any) -> PeriodNorm:
    return PeriodNorm(hours_so_far={} if before is None else {"A1": before}, clause="CN-LM-5", **parameters)


@pytest.mark.parametrize(
    ("month", "months"), [((1, "quarter"), 1), ((6, "quarter"), 3), ((12, "quarter"), 3), ((12, "year"), 12)]
)
def test_the_months_of_a_period_are_those_of_the_calendar(month: tuple[int, Any], months: int) -> None:
    number, period = month
    assert months_of_period(date(2026, number, 1), period) == months
    assert months_of_period(date(2026, number, 1), "month") == 1


def test_a_long_month_is_fine_where_the_months_before_were_short() -> None:
    """31 x 8 h are 248 h; the quarter allows 62 workdays and three times 36 h."""
    month = small_month(AGENTS[:1])
    roster = roster_of(month, {"A1": every_day("day")})
    most = DECEMBER + BEFORE + 3 * 36
    assert breaches(rule(most - 248), month, roster) == []
    [breach] = breaches(rule(most - 247), month, roster)
    assert (breach.rule, breach.clause, breach.severity) == ("hours.period_norm", "CN-LM-5", "hard")
    assert (breach.employee_id, breach.day, breach.amount) == ("A1", None, 1)
    assert (breach.arguments["hours"], breach.arguments["limit"]) == (most + 1, most)
    assert breach.arguments["period"] == "quarter"


def test_whoever_s_earlier_hours_are_not_known_is_held_to_the_month_alone() -> None:
    """184 h and 36 h of overtime."""
    month = small_month(AGENTS[:2])
    lines = {"A1": every_day("day", range(1, 28)), "A2": every_day("day", range(1, 29))}
    [breach] = breaches(rule(), month, roster_of(month, lines))
    assert (breach.employee_id, breach.amount, breach.arguments["period"]) == ("A2", 4, "month")


def test_nobody_works_more_than_the_norm_where_no_overtime_is_allowed() -> None:
    month = small_month(AGENTS[:1])
    none = rule(BEFORE, most_overtime_hours_a_month=0)
    assert breaches(none, month, roster_of(month, {"A1": every_day("day", range(1, 24))})) == []
    [breach] = breaches(none, month, roster_of(month, {"A1": every_day("day", range(1, 25))}))
    assert breach.amount == 8


def test_leave_and_days_outside_the_employment_are_not_owed() -> None:
    """Leave from Tuesday the 1st to Friday the 4th; employed from Monday the 14th."""
    people = (AGENTS[0], Person("J", "", "", "agent", valid_from=date(2026, 12, 14)))
    month = small_month(people, leave=[("A1", "annual", 1, 4)])
    limit = rule(most_overtime_hours_a_month=0)
    lines = {"A1": every_day("day", range(5, 25)), "J": every_day("day", range(14, 29))}
    found = breaches(limit, month, roster_of(month, lines))
    assert [(b.employee_id, b.arguments["limit"], b.amount) for b in found] == [("A1", 19 * 8, 8), ("J", 14 * 8, 8)]


def test_hand_over_time_counts() -> None:
    limit = rule(most_overtime_hours_a_month=36)
    month = small_month(AGENTS[:1], [HandoverOverlap(by_role={"agent": 15})])
    [breach] = breaches(limit, month, roster_of(month, {"A1": every_day("day", range(1, 28))}))
    assert breach.amount == pytest.approx(27 * 8.25 - 220)


def test_a_wish_costs_its_price_an_hour() -> None:
    soft = rule(most_overtime_hours_a_month=0, price_per_hour=2, enforce="soft")
    month = small_month(AGENTS[:1])
    [breach] = breaches(soft, month, roster_of(month, {"A1": every_day("day", range(1, 25))}))
    assert (breach.severity, breach.cost) == ("soft", 16)


def test_a_year_counts_its_months_from_january() -> None:
    """Offices work on 248 days of 2026: 365 less 104 days of rest and 13 holidays."""
    month = small_month(AGENTS[:1])
    [breach] = breaches(rule(3000, period="year"), month, roster_of(month, {}))
    assert breach.arguments["limit"] == 248 * 8 + 12 * 36
