"""Leave is asked for a day ahead, or at least before it begins (TS-35a, FD-14a, AP-6.1a)."""

from __future__ import annotations

import pytest

from staffing.rules.leave.leave_notice import LeaveNotice
from tests.staffing.rules.leave.asked import at, found, request, with_requests
from tests.staffing.small_month import on, roster_of

LATE = [("A1", on(10), "TS-35a", "breach")]


@pytest.mark.parametrize(
    ("days", "asked_at", "in_time"),
    [
        (1, at(9, 23, 59), True),
        (1, at(10, 0), False),
        (2, at(8, 23, 59), True),
        (2, at(9, 0), False),
        (0, at(10, 7, 59), True),
        (0, at(10, 8, 0), False),
    ],
)
def test_a_request_comes_so_many_days_ahead_or_before_the_shift(days: int, asked_at: object, in_time: bool) -> None:
    month = with_requests(request("A1", 10, asked_at=asked_at))
    roster = roster_of(month, {"A1": {10: "day"}})
    assert found(LeaveNotice(days=days, clause="TS-35a"), month, roster) == ([] if in_time else LATE)


def test_where_no_shift_is_known_leave_begins_at_midnight_or_with_the_part_asked_for() -> None:
    beforehand = LeaveNotice(days=0, clause="TS-35a")
    assert found(beforehand, with_requests(request("A1", 10, asked_at=at(10, 0)))) == LATE
    part = request("A1", 10, asked_at=at(10, 9), start_minute=600, end_minute=720)
    assert found(beforehand, with_requests(part)) == []


def test_an_emergency_and_a_request_nobody_granted_are_free() -> None:
    emergency = request("A1", 10, asked_at=at(10, 9), emergency=True)
    refused = request("A1", 11, asked_at=at(11, 9), approved_by=())
    assert found(LeaveNotice(), with_requests(emergency, refused)) == []
