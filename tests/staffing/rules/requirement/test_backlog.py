"""Due dates of field and back-office work."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from staffing.centre.records import Task
from staffing.errors import InputErrors
from staffing.regulation import load_regulation
from staffing.rules.requirement.backlog import BacklogDue, TaskLimit, due
from tests.staffing.small_month import AGENTS, on, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from staffing.rules.base import Breach

RULE = BacklogDue(
    by_task={"ignition": TaskLimit(working_days=3), "visit": TaskLimit(days=3), "alarm": TaskLimit(hours=2)},
    clause="GS-3",
    clause_of={"ignition": "GS-3.1.3", "visit": "GS-3.1.10"},
)


def found(*tasks: Task) -> list[Breach]:
    month = with_records(small_month(AGENTS), tasks=tasks)
    roster = roster_of(month, {})
    breaches = list(RULE.audit(month, roster))
    assert len(breaches) <= sum(RULE.checks(month, roster).values())
    return breaches


def test_working_days_are_counted_from_the_next_day_over_the_weekend() -> None:
    """Friday 11 December: Monday, Tuesday, Wednesday the 16th, to its end."""
    assert due(datetime(2026, 12, 11, 9), TaskLimit(working_days=3), {}) == datetime(2026, 12, 17)


def test_holidays_and_make_up_days_count_as_they_are_worked() -> None:
    received, limit = datetime(2026, 12, 11, 9), TaskLimit(working_days=3)
    assert due(received, limit, {date(2026, 12, 14): "holiday"}) == datetime(2026, 12, 18)
    assert due(received, limit, {date(2026, 12, 12): "workday"}) == datetime(2026, 12, 16)
    assert due(datetime(2026, 12, 30, 9), TaskLimit(working_days=2), {}) == datetime(2027, 1, 5)


def test_many_working_days_reach_over_months() -> None:
    days = TaskLimit(working_days=40)
    assert due(datetime(2026, 3, 2), days, {}) == datetime(2026, 4, 29)


def test_calendar_days_and_hours() -> None:
    assert due(datetime(2026, 12, 11, 9), TaskLimit(days=3), {}) == datetime(2026, 12, 15)
    assert due(datetime(2026, 12, 11, 23), TaskLimit(hours=2), {}) == datetime(2026, 12, 12, 1)


def test_a_task_done_on_the_last_day_is_in_time_and_one_done_after_it_is_late() -> None:
    in_time = Task("1", "ignition", datetime(2026, 12, 11, 9), datetime(2026, 12, 16, 23, 59))
    late = Task("2", "ignition", datetime(2026, 12, 11, 9), datetime(2026, 12, 17, 6))
    [breach] = found(in_time, late)
    assert (breach.clause, breach.severity, breach.day, breach.amount) == ("GS-3.1.3", "info", on(16), 6)
    assert (breach.text_id, breach.arguments["due"]) == ("backlog-due-late", "2026-12-16")


def test_an_open_task_is_told_on_the_day_it_is_due() -> None:
    [breach] = found(Task("1", "visit", datetime(2026, 12, 29, 9)), Task("2", "visit", datetime(2026, 11, 28, 9)))
    assert (breach.text_id, breach.clause, breach.day) == ("backlog-due-open", "GS-3.1.10", on(1))


def test_hours_are_told_to_the_minute_and_other_kinds_are_not_judged() -> None:
    [breach] = found(
        Task("1", "alarm", datetime(2026, 12, 3, 9), datetime(2026, 12, 3, 11, 30)),
        Task("2", "other", datetime(2026, 12, 3)),
    )
    assert (breach.clause, breach.amount, breach.arguments["due"]) == ("GS-3", 0.5, "2026-12-03 11:00")


@pytest.mark.parametrize("limit", [{}, {"days": 1, "hours": 2}, {"weeks": 1}])
def test_a_limit_is_one_number(limit: dict[str, int]) -> None:
    with pytest.raises(InputErrors):
        load_regulation({"backlog.due": {"by_task": {"visit": limit}}})


def test_work_of_a_kind_without_a_limit_is_a_fault_of_the_regulation() -> None:
    with pytest.raises(InputErrors, match="by_task: ignition"):
        load_regulation({"backlog.due": {"work": {"ignition": {"minutes": 40, "role": "support"}}}})
