"""Attendance periods from the 21st to the 20th, closed on the 21st (5.7)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from staffing.centre.records import LeaveRequest, Overtime
from staffing.rules.overtime.payroll_period import PayrollPeriod, payroll_period
from tests.staffing.small_month import AGENTS, breaches, on, roster_of, small_month
from tests.staffing.with_records import with_records

RULE = PayrollPeriod(day=21, clause="AP-5.2a")


def test_the_worked_periods() -> None:
    november = (date(2026, 11, 21), date(2026, 12, 20))
    assert payroll_period(date(2026, 11, 20), 21) == (date(2026, 10, 21), date(2026, 11, 20))
    assert payroll_period(date(2026, 11, 21), 21) == payroll_period(date(2026, 12, 20), 21) == november
    assert payroll_period(date(2027, 1, 1), 21) == (date(2026, 12, 21), date(2027, 1, 20))
    assert payroll_period(date(2028, 2, 29), 1) == (date(2028, 2, 1), date(2028, 2, 29))


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(1, 28))
def test_periods_follow_each_other_without_a_gap(day: date, start_day: int) -> None:
    first, last = payroll_period(day, start_day)
    assert first <= day <= last
    assert first.day == start_day
    assert payroll_period(first, start_day) == payroll_period(last, start_day) == (first, last)
    assert payroll_period(last + timedelta(days=1), start_day)[0] == last + timedelta(days=1)


def found(lines: tuple[Overtime, ...] = (), requests: tuple[LeaveRequest, ...] = ()) -> list[tuple[object, ...]]:
    month = with_records(small_month(AGENTS), overtime=lines, leave_requests=requests)
    result = breaches(RULE, month, roster_of(month, {}))
    return [(b.text_id.rpartition("-")[2], b.employee_id, b.day, b.amount, b.clause) for b in result]


def overtime(day: int, submitted: int | None) -> tuple[Overtime, ...]:
    return (Overtime("A1", on(day), 540, 900, submitted_on=None if submitted is None else on(submitted)),)


def test_overtime_comes_in_by_the_closing_day_and_not_after_it() -> None:
    assert found(overtime(12, 21)) == []
    assert found(overtime(12, 22)) == [("overtime", "A1", on(12), 1, "AP-5.2a")]
    assert found(overtime(21, 22)) == found(overtime(12, None)) == []


def test_leave_is_on_file_when_the_period_it_begins_in_is_closed() -> None:
    request = LeaveRequest("1", "A1", "sick", on(18), on(24), datetime(2026, 12, 18, 9), form_on=on(21))
    late = LeaveRequest("2", "A2", "sick", on(18), on(24), datetime(2026, 12, 18, 9), form_on=on(25))
    unformed = LeaveRequest("3", "A3", "sick", on(18), on(24), datetime(2026, 12, 23, 9))
    assert found(requests=(request,)) == []
    assert found(requests=(request, late, unformed)) == [
        ("leave", "A2", on(18), 4, "AP-5.2a"),
        ("leave", "A3", on(18), 2, "AP-5.2a"),
    ]
