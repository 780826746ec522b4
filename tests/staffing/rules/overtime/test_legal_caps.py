"""Three hours after a day's shift, 36 hours a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from staffing.centre.records import Overtime
from staffing.rules.overtime.legal_caps import OvertimeCaps
from tests.staffing.small_month import AGENTS, every_day, on, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from datetime import date

RULE = OvertimeCaps(clause="CN-LL-41")


def found(*lines: tuple[int, int, int], shift: str = "day") -> list[tuple[str, date | None, float]]:
    overtime = tuple(Overtime("A1", on(day), start, end) for day, start, end in lines)
    month = with_records(small_month(AGENTS), overtime=overtime)
    result = list(RULE.audit(month, roster_of(month, {"A1": every_day(shift)})))
    assert all((b.employee_id, b.clause, b.severity) == ("A1", "CN-LL-41", "hard") for b in result)
    return [(b.text_id.rpartition("-")[2], b.day, b.amount) for b in result]


def test_three_hours_after_a_shift_are_the_most() -> None:
    assert found((3, 960, 1140)) == []
    assert found((3, 960, 1141)) == [("day", on(3), round(1 / 60, 4))]
    assert found((3, 960, 1100), (3, 1080, 1200)) == [("day", on(3), 1)]


def test_hours_reported_twice_count_once() -> None:
    assert found((3, 960, 1140), (3, 960, 1140)) == []


def test_work_on_a_rest_day_counts_for_the_month_only() -> None:
    assert found((12, 480, 960), shift="OFF") == []


def test_thirty_six_hours_a_month_are_the_most() -> None:
    twelve = [(day, 960, 1140) for day in range(1, 13)]
    assert found(*twelve) == []
    assert found(*twelve, (20, 960, 990), (21, 960, 990)) == [("month", on(20), 1)]


def test_another_month_begins_anew() -> None:
    assert found(*[(day, 960, 1140) for day in range(-5, 7)], (32, 960, 1140)) == []
