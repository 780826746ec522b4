"""Days of annual leave in a year by role and years in the centre (AP-6.4b)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from staffing.rules.leave.leave_balance import Entitlement, LeaveBalance, completed_years
from tests.staffing.rules.leave.asked import found, with_requests
from tests.staffing.small_month import AGENTS, every_day, on, roster_of

if TYPE_CHECKING:
    from staffing.centre.people import Person

RULE = LeaveBalance(
    entitlements={
        "annual": Entitlement(leave_type="annual", after_years={0: 5, 1: 10}),
        "annual_directors": Entitlement(leave_type="annual", after_years={0: 10}, roles=("director",)),
    },
    clause_of={"annual": "AP-6.4b", "annual_directors": "AP-6.4b"},
)
NEW = replace(AGENTS[0], valid_from=date(2026, 3, 1))
OLD = replace(AGENTS[0], valid_from=date(2025, 3, 1))


def beyond(person: Person, first: int, last: int) -> list[tuple[str | None, date | None, str, str]]:
    month = with_requests(people=[person], leave=[(person.employee_id, "annual", first, last)], published=PUBLISHED)
    return found(RULE, month, roster_of(month, {}))


PUBLISHED = {("A1", on(day)): shift for day, shift in every_day("day").items()}


def test_five_days_in_the_first_year_and_ten_after_it() -> None:
    assert beyond(NEW, 1, 5) == []
    assert beyond(NEW, 1, 7) == [("A1", on(6), "AP-6.4b", "breach")]
    assert beyond(OLD, 1, 10) == []
    assert beyond(OLD, 1, 11) == [("A1", on(11), "AP-6.4b", "breach")]


def test_a_director_has_ten_at_once_and_who_came_at_an_unknown_time_has_all() -> None:
    assert beyond(replace(NEW, role="director"), 1, 10) == []
    assert beyond(AGENTS[0], 1, 10) == []


def test_days_of_earlier_months_count_if_offices_worked_on_them() -> None:
    # Monday 9 to Sunday 15 November: five days; none of October's leave of another kind.
    earlier, other = ("A1", "annual", -21, -15), ("A1", "sick", -50, -40)
    month = with_requests(people=[NEW], leave=[earlier, other, ("A1", "annual", 3, 4)], published=PUBLISHED)
    [breach] = RULE.audit(month, roster_of(month, {}))
    assert (breach.day, breach.amount, breach.arguments["taken"]) == (on(3), 2, 7)
    only_earlier = with_requests(people=[NEW], leave=[("A1", "annual", -21, 0)], published=PUBLISHED)
    assert found(RULE, only_earlier) == []


@pytest.mark.parametrize(("day", "years"), [(date(2026, 2, 28), 0), (date(2026, 3, 1), 1), (date(2027, 12, 31), 2)])
def test_a_year_is_completed_on_its_day(day: date, years: int) -> None:
    assert completed_years(date(2025, 3, 1), day) == years
