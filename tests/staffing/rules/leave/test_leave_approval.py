"""Who approves leave: the matrix of a call centre (5.4, A-5, A-39), of a company (5.16, A-22) and of shift leaders."""

from __future__ import annotations

import pytest

from staffing.rules.leave.leave_approval import ApprovalMatrix, ApprovalStep, approvers_of
from tests.staffing.rules.leave.asked import BLOCK, found, request, with_requests
from tests.staffing.small_month import AGENTS, LEADERS, on, roster_of

LEADER = ("shift_leader",)
CALL_CENTRE = {
    "one_day": ApprovalStep(most_days=1, approvers=("shift_leader",)),
    "two_days": ApprovalStep(most_days=2, approvers=("shift_leader", "supervisor")),
    "three_days": ApprovalStep(most_days=3, approvers=("shift_leader", "supervisor", "manager")),
    "longer": ApprovalStep(approvers=("shift_leader", "supervisor", "manager", "director")),
    "personal_one_day": ApprovalStep(types=("personal",), most_days=1, approvers=("shift_leader", "supervisor")),
    "leader_one_day": ApprovalStep(roles=LEADER, most_days=1, approvers=("supervisor",)),
    "leader_two_days": ApprovalStep(roles=LEADER, most_days=2, approvers=("supervisor", "manager")),
    "leader_longer": ApprovalStep(roles=LEADER, approvers=("supervisor", "manager", "director")),
}
COMPANY = {
    "one_day": ApprovalStep(most_days=1, approvers=("supervisor",)),
    "three_days": ApprovalStep(most_days=3, approvers=("supervisor", "manager")),
    "longer": ApprovalStep(approvers=("supervisor", "manager", "director")),
    "filed": ApprovalStep(types=("annual",), approvers=("hr",), also=True),
    "very_long": ApprovalStep(more_than_days=10, approvers=("hr",), also=True),
}


@pytest.mark.parametrize(
    ("role", "leave_type", "days", "decides"),
    [
        ("agent", "sick", 1, "shift_leader"),
        ("agent", "personal", 1, "supervisor"),
        ("agent", "sick", 2, "supervisor"),
        ("agent", "sick", 3, "manager"),
        ("agent", "sick", 4, "director"),
        ("shift_leader", "sick", 1, "supervisor"),
        ("shift_leader", "sick", 2, "manager"),
        ("shift_leader", "sick", 3, "director"),
    ],
)
def test_the_longer_the_leave_the_higher_who_decides(role: str, leave_type: str, days: float, decides: str) -> None:
    assert list(approvers_of(CALL_CENTRE, role, leave_type, days))[-1] == decides


@pytest.mark.parametrize(
    ("leave_type", "days", "approvers"),
    [
        ("personal", 2, ["supervisor", "manager"]),
        ("annual", 0.5, ["supervisor", "hr"]),
        ("personal", 10, ["supervisor", "manager", "director"]),
        ("personal", 11, ["supervisor", "manager", "director", "hr"]),
    ],
)
def test_human_resources_come_in_addition(leave_type: str, days: float, approvers: list[str]) -> None:
    assert list(approvers_of(COMPANY, "agent", leave_type, days)) == approvers


def test_leave_for_part_of_a_shift_has_a_step_of_its_own() -> None:
    steps = {"part": ApprovalStep(parts=True, approvers=("supervisor",))}
    assert approvers_of(steps, "agent", "personal", 0.5, part=True) == {"supervisor": "part"}
    assert approvers_of(steps, "agent", "personal", 1) == {}


def test_a_missing_approval_is_a_breach_by_the_clause_of_its_step() -> None:
    rule = ApprovalMatrix(steps=COMPANY, clause_of={"three_days": "AP-6.1c", "one_day": "AP-6.1b"})
    month = with_requests(request("A1", 11, 14))
    roster = roster_of(month, {"A1": BLOCK})
    [breach] = rule.audit(month, roster)
    assert (breach.clause, breach.employee_id, breach.day, breach.severity) == ("AP-6.1c", "A1", on(11), "hard")
    assert breach.arguments == {"leave": "personal", "days": 2, "approver": "manager"}
    complete = with_requests(request("A1", 11, 14, approved_by=("supervisor", "manager")))
    assert found(rule, complete, roster) == []
    assert rule.checks(complete, roster) == {"three_days": 2}


def test_the_days_are_rostered_ones_unless_said_otherwise() -> None:
    month = with_requests(request("A1", 11, 14, approved_by=("supervisor", "manager")))
    by_calendar = ApprovalMatrix(steps=COMPANY, count="calendar", clause="AP-6.1d")
    assert found(by_calendar, month, roster_of(month, {"A1": BLOCK})) == [("A1", on(11), "AP-6.1d", "breach")]


def test_leave_approved_beforehand_without_a_request_and_open_requests_are_left_alone() -> None:
    rule = ApprovalMatrix(steps=CALL_CENTRE)
    people = (*AGENTS, *LEADERS)
    month = with_requests(request("L1", 4, approved_by=()), people=people, leave=[("A1", "annual", 3, 9)])
    assert found(rule, month) == []
    taken = with_requests(request("L1", 4, approved_by=()), people=people, leave=[("L1", "annual", 4, 4)])
    assert found(rule, taken) == [("L1", on(4), "", "breach")]


def test_a_step_that_holds_for_no_length_is_refused() -> None:
    with pytest.raises(ValueError, match="more_than_days < most_days"):
        ApprovalStep(most_days=3, more_than_days=3, approvers=("manager",))
