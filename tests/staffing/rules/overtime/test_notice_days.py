"""Overtime is announced a day before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from staffing.centre.records import Overtime
from staffing.rules.overtime.notice_days import OvertimeNotice
from tests.staffing.small_month import AGENTS, breaches, on, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from datetime import date


def found(announced_on: date | None, days: int = 1, *, voluntary: bool = False) -> list[tuple[object, ...]]:
    line = Overtime("A1", on(12), 540, 900, announced_on=announced_on, voluntary=voluntary)
    month = with_records(small_month(AGENTS), overtime=(line,))
    result = breaches(OvertimeNotice(days=days, clause="MO-3F-4"), month, roster_of(month, {}))
    return [(b.text_id.rpartition("-")[2], b.employee_id, b.day, b.clause, b.amount) for b in result]


def test_the_day_before_is_in_time_and_the_day_itself_is_not() -> None:
    assert found(on(11)) == []
    assert found(on(12)) == [("breach", "A1", on(12), "MO-3F-4", 1)]
    assert found(on(12), days=0) == []
    assert found(on(11), days=3) == [("breach", "A1", on(12), "MO-3F-4", 2)]


def test_overtime_nobody_was_told_of_is_unannounced() -> None:
    assert found(None) == [("unannounced", "A1", on(12), "MO-3F-4", 1)]


def test_voluntary_overtime_needs_no_notice() -> None:
    assert found(None, voluntary=True) == []
