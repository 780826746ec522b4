"""How long leave of each kind is, in which units, and what of it is paid (5.16)."""

from __future__ import annotations

import pytest

from staffing.leave import granted_leave
from staffing.rules.leave.leave_types import LeaveType, LeaveTypes
from tests.staffing.rules.leave.asked import BLOCK, found, request, with_requests
from tests.staffing.small_month import on, roster_of


def rule(leave_type: str, **says: object) -> LeaveTypes:
    return LeaveTypes(types={leave_type: LeaveType(**says)}, clause_of={leave_type: "AP-6"})  # type: ignore[arg-type]


def test_sick_pay_is_two_fifths_of_the_rostered_hours_within_the_span() -> None:
    month = with_requests(request("A1", 11, 14, "sick"))
    [leave] = granted_leave(month)
    sick = rule("sick", count="calendar", pay_share=0.4)
    roster = roster_of(month, {"A1": BLOCK})
    assert sick.paid_hours(month, roster, leave) == pytest.approx(6.4)
    assert rule("annual", pay_share=1.0).paid_hours(month, roster, leave) is None
    assert rule("sick").paid_hours(month, roster, leave) is None


@pytest.mark.parametrize(("count", "days"), [("calendar", 4), ("rostered", 2)])
def test_a_leave_is_as_long_as_its_kind_counts_it(count: str, days: int) -> None:
    month = with_requests(request("A1", 11, 14))
    roster = roster_of(month, {"A1": BLOCK})
    assert found(rule("personal", count=count, most_days=days), month, roster) == []
    too_long = found(rule("personal", count=count, most_days=days - 1), month, roster)
    assert too_long == [("A1", on(11), "AP-6", count)]


def test_personal_leave_reaches_over_two_weeks_at_most_whatever_is_rostered() -> None:
    personal = rule("personal", span_days=14)
    assert found(personal, with_requests(request("A1", 4, 17))) == []
    assert found(personal, with_requests(request("A1", 4, 18))) == [("A1", on(4), "AP-6", "span")]


def test_part_of_a_day_comes_in_half_days_of_four_hours() -> None:
    annual = rule("annual", unit_hours=4, most_days=0.5, count="calendar")
    half = request("A1", 4, None, "annual", start_minute=480, end_minute=720)
    three_hours = request("A1", 4, None, "annual", start_minute=480, end_minute=660)
    assert found(annual, with_requests(half)) == []
    assert found(annual, with_requests(three_hours)) == [("A1", on(4), "AP-6", "unit")]
    whole = found(annual, with_requests(request("A1", 4, None, "annual")))
    assert whole == [("A1", on(4), "AP-6", "calendar")]


def test_leave_in_one_piece_does_not_begin_again() -> None:
    maternity = rule("annual", contiguous=True)
    first, next_day, later = ("A1", "annual", 1, 3), ("A1", "annual", 4, 6), ("A1", "annual", 8, 9)
    assert found(maternity, with_requests(leave=[first, next_day])) == []
    assert found(maternity, with_requests(leave=[first, later])) == [("A1", on(8), "AP-6", "pieces")]
    assert found(maternity, with_requests(leave=[first, ("A2", "annual", 8, 9)])) == []


def test_leave_that_nobody_granted_is_nothing_yet() -> None:
    open_request = request("A1", 4, 9, approved_by=())
    short = rule("personal", span_days=1)
    assert found(short, with_requests(open_request)) == []
    assert len(found(short, with_requests(open_request, leave=[("A1", "annual", 4, 9)]))) == 1
