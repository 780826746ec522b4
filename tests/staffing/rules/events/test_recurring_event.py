"""Recurring meetings: the technicians' Monday 14:30 with one of them on post (JL-55.1.2, A-12)."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from pydantic import TypeAdapter, ValidationError

from staffing.rules.events.recurring_event import RecurringEvent, RecurringEvents
from tests.staffing.rules.events.with_sessions import judged, month_with, session, told
from tests.staffing.small_month import AGENTS, TECHNICIANS, every_day

if TYPE_CHECKING:
    from staffing.centre.records import Session

MONDAYS = (7, 14, 21, 28)
DEPARTMENT = RecurringEvent(every="week", weekday=1, at="14:30", roles=("technician",), keep={"technician": 1})
RULE = RecurringEvents(events={"dept": DEPARTMENT}, clause_of={"dept": "JL-55.1.2"})
AT_WORK = {person.employee_id: every_day("day") for person in TECHNICIANS}


def monday(day: int, *who: str, start: str = "14:30") -> Session:
    return session("dept", "meeting", day, start, "15:30", *who)


def others(day: int) -> list[Session]:
    """The meeting as it should be on the other Mondays: T1 to T4 keep the post in turn."""
    keepers = zip(MONDAYS, ("T1", "T2", "T3", "T4"), strict=True)
    return [monday(other, *({*AT_WORK} - {keeper})) for other, keeper in keepers if other != day]


def test_all_technicians_but_the_one_on_post_keep_the_rule() -> None:
    assert judged(RULE, month_with(TECHNICIANS, others(0)), AT_WORK) == []


def test_a_monday_without_a_meeting_is_told_with_its_clause() -> None:
    [breach] = judged(RULE, month_with(TECHNICIANS, others(14)), AT_WORK)
    assert told([breach]) == [("missing", None, 14)]
    assert (breach.clause, breach.severity, breach.arguments["at"]) == ("JL-55.1.2", "info", "14:30")


def test_a_meeting_at_another_time_is_not_the_meeting() -> None:
    month = month_with(TECHNICIANS, [*others(14), monday(14, "T2", "T3", "T4", "T5", start="15:00")])
    assert told(judged(RULE, month, AT_WORK)) == [("missing", None, 14)]


def test_one_more_left_out_than_stays_on_post_is_told_by_name() -> None:
    month = month_with(TECHNICIANS, [*others(14), monday(14, "T1", "T3", "T4")])
    assert told(judged(RULE, month, AT_WORK)) == [("left-out", "T5", 14)]


def test_whoever_keeps_the_post_twice_running_is_told_if_somebody_else_is_at_work() -> None:
    month = month_with(TECHNICIANS, [monday(day, "T2", "T3", "T4", "T5") for day in MONDAYS])
    assert told(judged(RULE, month, AT_WORK)) == [("again", "T1", day) for day in MONDAYS[1:]]
    assert judged(RULE, month, {"T1": every_day("day")}) == []
    assert told(judged(RULE, month, {"T1": every_day("day"), "T2": {14: "day"}})) == [("again", "T1", 14)]


def test_of_several_who_keep_it_again_as_many_are_told_as_there_are_others() -> None:
    two = RecurringEvents(events={"dept": dataclasses.replace(DEPARTMENT, keep={"technician": 2})})
    month = month_with(TECHNICIANS, [monday(day, "T3", "T4", "T5") for day in MONDAYS[:2]])
    lines = {who: AT_WORK[who] for who in ("T1", "T2", "T3")}
    assert told(judged(two, month, lines))[0] == ("again", "T1", 14)
    assert [kind for kind, *_ in told(judged(two, month, lines))] == ["again", "missing", "missing"]


def test_of_two_who_are_out_the_one_who_kept_the_post_before_is_left_out() -> None:
    month = month_with(TECHNICIANS, [*others(14), monday(14, "T3", "T4", "T5")])
    assert told(judged(RULE, month, AT_WORK)) == [("left-out", "T1", 14)]


def test_whoever_is_free_comes_in_and_nobody_but_those_at_work_keeps_the_post() -> None:
    lines = {**AT_WORK, "T1": {}}
    month = month_with(TECHNICIANS, [monday(day, "T2", "T3", "T4", "T5") for day in MONDAYS])
    assert told(judged(RULE, month, lines)) == [
        entry for day in MONDAYS for entry in (("left-out", "T1", day), ("kept", None, day))
    ]


def test_those_on_leave_not_employed_or_off_a_night_are_excused() -> None:
    month = month_with(TECHNICIANS[:3], [monday(day, "T3") for day in MONDAYS], leave=[("T1", "annual", 1, 31)])
    lines = {"T2": every_day("early", MONDAYS)}
    assert told(judged(RULE, month, lines)) == []
    rested = RecurringEvents(events={"dept": DEPARTMENT}, rest_hours=6.5)  # 08:00 to 14:30
    assert told(judged(rested, month, lines)) == [("left-out", "T2", day) for day in MONDAYS]


def test_a_meeting_that_empties_the_post_is_told() -> None:
    month = month_with(TECHNICIANS, [*others(21), monday(21, "T1", "T2", "T3", "T4", "T5")])
    [breach] = judged(RULE, month, AT_WORK)
    assert told([breach]) == [("kept", None, 21)]
    assert (breach.arguments["outside"], breach.arguments["least"]) == (0, 1)


def test_a_meeting_of_people_off_duty_takes_nobody_from_the_post() -> None:
    month = month_with(TECHNICIANS, [monday(day, *AT_WORK) for day in MONDAYS])
    assert judged(RULE, month) == []


def test_several_sessions_in_turn_serve_everybody() -> None:
    sharing = RecurringEvents(events={"sharing": RecurringEvent(every="month", roles=("agent",), keep={"agent": 2})})
    lines = {person.employee_id: every_day("day") for person in AGENTS}
    first = session("sharing", "meeting", 9, "09:00", "10:00", "A1", "A2", "A3")
    second = session("sharing", "meeting", 9, "10:00", "11:00", "A4", "A5")
    assert judged(sharing, month_with(AGENTS, [first, second]), lines) == []
    at_once = session("sharing", "meeting", 9, "09:30", "10:30", "A4", "A5")
    assert told(judged(sharing, month_with(AGENTS, [first, at_once]), lines)) == [("kept", None, 9)] * 2


def test_a_meeting_shorter_than_asked_for_is_told() -> None:
    rule = RecurringEvents(events={"dept": RecurringEvent(every="month", roles=("agent",), minutes=61)})
    [breach] = judged(rule, month_with((), [monday(14)]))
    assert (told([breach]), breach.amount) == ([("short", None, 14)], 1)


def test_a_month_s_meeting_counts_on_any_of_its_first_workdays() -> None:
    early = RecurringEvents(events={"dept": RecurringEvent(every="month", first_workdays=5, roles=("manager",))})
    assert judged(early, month_with((), [monday(7)])) == []
    [breach] = judged(early, month_with((), [monday(8)]))
    assert (breach.arguments["first"], breach.arguments["last"]) == ("2026-12-01", "2026-12-07")


def test_days_that_contradict_each_other_are_refused_in_files() -> None:
    said = {"events": {"dept": {"every": "week", "month_day": 3, "roles": ["agent"]}}}
    with pytest.raises(ValidationError):
        TypeAdapter(RecurringEvents).validate_python(said)
