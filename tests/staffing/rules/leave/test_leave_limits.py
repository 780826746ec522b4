"""People on leave on one day: three supervisors, one each; up to eleven by the manager, the twelfth by the director."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from staffing.centre.people import Person
from staffing.rules.leave.leave_concurrent import ConcurrentLeave
from staffing.rules.leave.leave_daily_limit import DailyLeaveLimit
from tests.staffing.rules.leave.asked import at, found, request, with_requests
from tests.staffing.small_month import AGENTS, on, roster_of

if TYPE_CHECKING:
    from staffing.centre.records import LeaveRequest
    from staffing.month import CentreMonth

DAILY = DailyLeaveLimit(clause="MO-3B-9.2")
CENTRE = ConcurrentLeave(clause="MO-3B-9.3")
DAY = 10
PEOPLE = [Person(f"P{n}", "", "一班", "agent", supervisor=f"S{n % 3}") for n in range(12)]
BY = [*["supervisor"] * 3, *["manager"] * 8, "director"]


def twelve(approvers: list[str]) -> CentreMonth:
    """Twelve on leave on the same day, asked for one after the other."""
    requests = [
        request(f"P{n}", DAY, asked_at=at(1, 8, n), approved_by=(approver,)) for n, approver in enumerate(approvers)
    ]
    return with_requests(*reversed(requests), people=PEOPLE)


def test_the_worked_day_with_twelve_on_leave_is_as_it_should_be() -> None:
    assert found(DAILY, twelve(BY)) == []
    assert found(CENTRE, twelve(BY)) == []


def test_a_second_one_of_a_supervisor_is_not_the_supervisor_s_to_grant() -> None:
    fourth_by_supervisor = twelve([*["supervisor"] * 4, *BY[4:]])
    assert found(DAILY, fourth_by_supervisor) == [("P3", on(DAY), "MO-3B-9.2", "breach")]
    assert found(CENTRE, fourth_by_supervisor) == []


def test_the_twelfth_is_not_the_manager_s_to_grant() -> None:
    by_manager = twelve([*BY[:-1], "manager"])
    assert found(CENTRE, by_manager) == [("P11", on(DAY), "MO-3B-9.3", "breach")]
    assert found(DAILY, by_manager) == []


def test_long_leave_counts_for_the_supervisor_on_its_first_day_only() -> None:
    def after(first: int, last: int) -> list[LeaveRequest]:
        return [request("P0", first, last), request("P3", DAY, asked_at=at(9, 9))]

    assert len(found(DAILY, with_requests(*after(DAY, DAY + 3), people=PEOPLE))) == 1
    assert found(DAILY, with_requests(*after(DAY - 1, DAY + 2), people=PEOPLE)) == []
    assert len(found(DAILY, with_requests(*after(DAY - 1, DAY + 1), people=PEOPLE))) == 1
    assert len(found(replace(CENTRE, most=1), with_requests(*after(DAY - 1, DAY + 2), people=PEOPLE))) == 1


@pytest.mark.parametrize("rule", [DAILY, replace(CENTRE, most=1)])
def test_leave_without_a_request_counts_but_of_it_is_only_told(rule: DailyLeaveLimit | ConcurrentLeave) -> None:
    listed = [("P0", "annual", DAY, DAY), ("P3", "annual", DAY, DAY)]
    month = with_requests(people=PEOPLE, leave=listed)
    [told] = rule.audit(month, roster_of(month, {}))
    assert (told.severity, told.employee_id, told.day) == ("info", "P3", on(DAY))
    after = with_requests(request("P6", DAY), people=PEOPLE, leave=listed[:1])
    [breach] = rule.audit(after, roster_of(after, {}))
    assert (breach.severity, breach.employee_id) == ("hard", "P6")


def test_a_request_and_its_line_in_the_list_are_one_leave() -> None:
    month = with_requests(request("P0", DAY, DAY + 1), people=PEOPLE, leave=[("P0", "annual", DAY, DAY + 2)])
    assert found(replace(CENTRE, most=0), month) == [
        ("P0", on(DAY), "MO-3B-9.3", "breach"),
        ("P0", on(DAY + 1), "MO-3B-9.3", "breach"),
        ("P0", on(DAY + 2), "MO-3B-9.3", "breach"),
    ]


def test_a_team_without_supervisors_counts_as_one_and_leaders_of_a_team_with_them_do_not_count() -> None:
    both = [request("A1", DAY), request("A2", DAY)]
    assert len(found(DAILY, with_requests(*both))) == 1
    led = [AGENTS[0], AGENTS[1], replace(AGENTS[2], supervisor="A1")]
    assert found(DAILY, with_requests(*both, people=led)) == []
