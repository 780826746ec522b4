"""Briefings at both ends of a shift (JL-40.1.3, MO-1C-4.8, A-13); tasks must not take people off the phones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from staffing.rules.events.briefing_post import BriefingPost
from staffing.rules.events.briefing_pre import BriefingPre
from staffing.rules.events.task_priority import TaskPriority
from tests.staffing.rules.events.with_sessions import judged, month_with, session, told
from tests.staffing.small_month import AGENTS, QA, half_hours, required

if TYPE_CHECKING:
    from staffing.centre.records import Session

PRE = BriefingPre(by_role={"agent": 10}, clause_of={"agent": "JL-40.1.3"})
SHIFTS = {"A1": {9: "day", 10: "day"}, "Q1": {9: "day"}}


def briefing(day: int, start: str, end: str, *who: str) -> Session:
    return session("briefing", "briefing", day, start, end, *who)


def test_everybody_of_the_role_is_briefed_before_every_shift() -> None:
    both = [briefing(9, "07:50", "08:00", "A1"), briefing(10, "07:50", "08:00", "A1")]
    assert judged(PRE, month_with((*AGENTS, QA), both), SHIFTS) == []
    [breach] = judged(PRE, month_with((*AGENTS, QA), [both[1]]), SHIFTS)
    assert (told([breach]), breach.clause, breach.severity) == ([("breach", "A1", 9)], "JL-40.1.3", "info")


@pytest.mark.parametrize(
    ("start", "end", "briefed"),
    [
        ("07:50", "08:00", True),
        ("07:51", "08:00", False),  # less than ten minutes
        ("07:50", "08:01", False),  # into the shift
        ("06:50", "07:00", True),
        ("06:49", "06:59", False),  # not before this shift
    ],
)
def test_a_briefing_begins_early_enough_and_is_over_in_time(start: str, end: str, briefed: bool) -> None:
    month = month_with(AGENTS, [briefing(9, start, end, "A1")])
    assert (judged(PRE, month, {"A1": {9: "day"}}) == []) == briefed


def test_days_after_the_last_briefing_on_record_are_not_judged() -> None:
    assert judged(PRE, month_with((*AGENTS, QA), []), SHIFTS) == []
    assert judged(PRE, month_with((*AGENTS, QA), [briefing(9, "07:50", "08:00", "A1")]), SHIFTS) == []


def test_the_briefing_of_a_shift_at_midnight_is_on_the_day_before() -> None:
    month = month_with(AGENTS, [briefing(0, "23:40", "23:55", "A1"), briefing(5, "07:50", "08:00", "A2")])
    assert judged(PRE, month, {"A1": {1: "early"}, "A2": {5: "day"}}) == []


def test_the_inspector_attends_every_briefing_before_a_night_it_is_only_told() -> None:
    rule = BriefingPre(attend=("qa",), enforce="hard", clause="JL-40.1.3")
    lines = {"A1": {9: "day"}, "A2": {9: "night"}}
    held = [
        briefing(9, "07:50", "08:00", "A1"),
        briefing(9, "21:50", "22:00", "A2"),
        briefing(9, "12:00", "12:10", "A1"),
    ]
    found = judged(rule, month_with((*AGENTS, QA), held), lines)
    assert [breach.severity for breach in found] == ["hard", "info"]
    assert told(found) == [("attend", None, 9)] * 2
    with_qa = [briefing(9, "07:50", "08:00", "A1", "Q1")]
    assert judged(rule, month_with((*AGENTS, QA), with_qa), lines) == []


@pytest.mark.parametrize(
    ("start", "end", "kept"),
    [("16:00", "16:10", True), ("16:00", "16:09", False), ("15:55", "16:10", False), ("17:00", "17:10", True)],
)
def test_the_briefing_after_the_shift_follows_it_and_lasts_its_time(start: str, end: str, kept: bool) -> None:
    rule = BriefingPost(by_role={"agent": 10}, clause="MO-1C-4.8")
    found = judged(rule, month_with(AGENTS, [briefing(9, start, end, "A1")]), {"A1": {9: "day"}})
    assert told(found) == ([] if kept else [("breach", "A1", 9)])


TASK = TaskPriority(clause="GS-4.7")
TWO_AT_WORK = {"A1": {9: "day"}, "A2": {9: "day"}}


def stock(start: str, end: str, *who: str) -> Session:
    return session("stock check", "task", 9, start, end, *who)


def found_tasks(people_required: int, *tasks: Session) -> list[tuple[str, float]]:
    """Clock time of the first half-hour spoilt and missing half-hours of each task in the way, 10:00 to 12:00 busy."""
    demand = required({"hotline": people_required * half_hours((10, 12))})
    found = judged(TASK, month_with(AGENTS, tasks, demand=demand), TWO_AT_WORK)
    assert {breach.clause for breach in found} <= {"GS-4.7"}
    return [(str(breach.arguments["start"]), breach.amount) for breach in found]


def test_a_task_in_slack_time_is_in_nobody_s_way() -> None:
    assert found_tasks(2, stock("09:00", "10:00", "A1", "A2"), stock("12:00", "13:00", "A1")) == []
    assert found_tasks(1, stock("10:00", "12:00", "A1")) == []


def test_a_task_in_a_busy_half_hour_is_told_by_minutes() -> None:
    assert found_tasks(2, stock("09:30", "10:30", "A1")) == [("10:00", 1)]
    assert found_tasks(2, stock("11:45", "12:30", "A1")) == [("11:30", 0.5)]


def test_a_task_of_people_who_are_not_at_work_takes_nobody_away() -> None:
    assert found_tasks(5, stock("10:00", "11:00", "A3")) == []
    assert found_tasks(5, stock("10:00", "11:00", "stranger")) == []


def test_where_people_are_missing_anyway_a_task_makes_it_worse() -> None:
    assert found_tasks(5, stock("10:00", "10:30", "A1")) == [("10:00", 1)]


def test_two_tasks_that_are_one_too_many_are_both_told() -> None:
    assert found_tasks(1, stock("10:00", "10:30", "A1"), stock("10:00", "10:31", "A2")) == [("10:00", 1), ("10:00", 1)]


def test_a_person_in_two_tasks_at_once_is_missing_once() -> None:
    assert found_tasks(1, stock("10:00", "10:30", "A1"), stock("10:00", "10:31", "A1")) == []


def test_without_queues_nothing_is_judged() -> None:
    month = month_with(AGENTS, [stock("10:00", "11:00", "A1")], demand=required({}, ()))
    assert judged(TASK, month, TWO_AT_WORK) == []
