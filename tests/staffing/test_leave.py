"""Leave that stands, in days and hours: Friday 11 to Monday 14 December with a weekend of rest (5.16)."""

from __future__ import annotations

import pytest

from staffing.leave import (
    begun_in_month,
    granted_leave,
    leave_by_day,
    leave_days,
    leave_start,
    paid_leave_hours,
    rostered_symbols,
)
from tests.staffing.rules.leave.asked import BLOCK, at, request, with_requests
from tests.staffing.small_month import on, roster_of

PUBLISHED = {("A1", on(day)): shift for day, shift in BLOCK.items()}


def test_the_worked_absence_is_four_calendar_and_two_rostered_days_with_sixteen_hours() -> None:
    month = with_requests(request("A1", 11, 14, "sick"), published=PUBLISHED)
    [leave] = granted_leave(month)
    rostered = rostered_symbols(month, roster_of(month, {}))
    assert leave_days(month, rostered, leave, "calendar") == 4
    assert leave_days(month, rostered, leave, "rostered") == 2
    assert paid_leave_hours(month, rostered, leave, 0.4) == pytest.approx(6.4)
    assert leave_start(month, rostered, leave) == at(11, 8)


def test_where_leave_stands_in_the_roster_the_days_on_which_offices_work_count() -> None:
    month = with_requests(leave=[("A1", "sick", 11, 14)])
    [leave] = granted_leave(month)
    rostered = rostered_symbols(month, roster_of(month, {}))
    assert leave_days(month, rostered, leave, "rostered") == 2
    assert paid_leave_hours(month, rostered, leave, 1.0) == 16
    assert leave_start(month, rostered, leave) is None


def test_half_a_day_is_four_hours() -> None:
    month = with_requests(request("A1", 11, start_minute=480, end_minute=720))
    [leave] = granted_leave(month)
    rostered = rostered_symbols(month, roster_of(month, {"A1": BLOCK}))
    assert leave_days(month, rostered, leave, "rostered") == leave_days(month, rostered, leave, "calendar") == 0.5
    assert paid_leave_hours(month, rostered, leave, 1.0) == 4


def test_leave_is_granted_by_somebody_or_by_standing_in_the_list() -> None:
    open_request, listed = request("A1", 4, 5, approved_by=()), ("A2", "annual", 4, 5)
    stranger = request("X", 4, 5)
    assert [leave.employee_id for leave in granted_leave(with_requests(open_request, stranger, leave=[listed]))] == [
        "A2"
    ]
    both = granted_leave(with_requests(open_request, leave=[("A1", "annual", 5, 7)]))
    assert [(leave.start, leave.end, leave.request is None) for leave in both] == [
        (on(6), on(7), True),
        (on(4), on(5), False),
    ]


def test_a_person_is_away_once_a_day_and_leave_is_judged_in_the_month_it_begins() -> None:
    month = with_requests(request("A1", 3, 4), request("A1", 4, 6), request("A2", -1, 1), leave=[])
    leaves = granted_leave(month)
    away = leave_by_day(month, leaves)
    assert len(away) == 31
    assert [leave.start for leave in away[on(4)]] == [on(3)]
    assert [leave.employee_id for leave in away[on(1)]] == ["A2"]
    assert {leave.employee_id for leave in begun_in_month(month, leaves)} == {"A1"}
