"""Who can come to a session, who knows of it in time, who did not come, where it is held and who leads it."""

from __future__ import annotations

from dataclasses import replace

from staffing.rules.events.attendees_free import AttendeesFree
from staffing.rules.events.event_notice import EventNotice
from staffing.rules.events.event_room import EventRoom
from staffing.rules.events.no_show import NoShow
from staffing.rules.events.trainer_unavailable import TrainerUnavailable
from tests.staffing.rules.events.with_sessions import judged, month_with, session, told
from tests.staffing.small_month import AGENTS, LEADERS, on

FREE = AttendeesFree(clause="JL-41.3.2a")
AT_WORK = {"A1": {9: "day"}}


def test_people_at_work_or_free_can_be_called() -> None:
    course = session("course", "training", 9, "14:00", "15:00", "A1", "A2")
    assert judged(FREE, month_with(AGENTS, [course]), AT_WORK) == []


def test_people_on_leave_not_employed_or_in_two_places_cannot_be_called() -> None:
    gone = replace(AGENTS[2], valid_to=on(8))
    sessions = [
        session("talk", "meeting", 9, "13:30", "14:01", "A2", "A4"),
        session("course", "training", 9, "14:00", "15:00", "A1", "A2", "A3"),
        session("exam", "exam", 9, "15:00", "16:00", "A2"),
    ]
    month = month_with((*AGENTS[:2], gone, AGENTS[3]), sessions, leave=[("A1", "sick", 9, 9)])
    found = judged(FREE, month)
    assert told(found) == [("leave", "A1", 9), ("twice", "A2", 9), ("unemployed", "A3", 9)]
    assert {(breach.clause, breach.severity) for breach in found} == {("JL-41.3.2a", "hard")}


def test_a_duty_is_no_second_place() -> None:
    duty = session("cleaning", "duty", 9, "00:00", "24:00", "A1")
    assert judged(FREE, month_with(AGENTS, [duty, session("talk", "meeting", 9, "09:00", "10:00", "A1")])) == []


def test_the_night_staff_rest_but_stay_for_what_follows_the_shift() -> None:
    lines = {"A1": {9: "early"}, "A2": {9: "day"}}  # 00:00-08:00 and 08:00-16:00
    for start, end, resting in (
        ("08:00", "09:00", False),
        ("09:00", "10:00", False),
        ("09:01", "10:00", True),
        ("18:59", "20:00", True),
        ("19:00", "20:00", False),
    ):
        month = month_with(AGENTS, [session("talk", "meeting", 9, start, end, "A1", "A2")])
        assert told(judged(FREE, month, lines)) == ([("resting", "A1", 9)] if resting else [])


def test_training_is_announced_three_days_ahead_and_meetings_one() -> None:
    rule = EventNotice(
        by_kind={"training": 3, "meeting": 1}, clause_of={"training": "JL-41.3.2b", "meeting": "MO-3I-2.4"}
    )
    sessions = [
        session("in time", "training", 9, "09:00", "10:00", announced_on=on(6)),
        session("late", "training", 9, "10:00", "11:00", announced_on=on(7)),
        session("talk", "meeting", 9, "11:00", "12:00", announced_on=on(8)),
        session("open", "meeting", 10, "09:00", "10:00"),
        session("exam", "exam", 10, "10:00", "11:00"),
        session("before", "training", 0, "10:00", "11:00"),
    ]
    found = judged(rule, month_with((), sessions))
    assert told(found) == [("late", None, 9), ("unannounced", None, 10)]
    assert [(breach.clause, breach.amount) for breach in found] == [("JL-41.3.2b", 1), ("MO-3I-2.4", 1)]
    assert [breach.arguments["due"] for breach in found] == ["2026-12-06", "2026-12-09"]


def test_no_rule_on_any_kind_judges_nothing() -> None:
    assert judged(EventNotice(by_kind={}), month_with((), [session("x", "training", 9, "09:00", "10:00")])) == []


def test_who_did_not_come_is_told_apart_by_leave() -> None:
    talk = session("talk", "meeting", 9, "09:00", "10:00", "A1", "A2", "A3", absent=frozenset({"A1", "A2", "A9"}))
    found = judged(NoShow(clause="JL-43"), month_with(AGENTS, [talk], leave=[("A2", "sick", 9, 9)]))
    assert told(found) == [("absent", "A1", 9), ("excused", "A2", 9)]
    assert {breach.severity for breach in found} == {"info"}


def test_a_room_holds_one_session_at_a_time_with_the_cleaning_after_it() -> None:
    first = session("one", "training", 9, "09:00", "10:00", room="red")
    for start, taken in (("09:59", 1), ("10:00", 0)):
        month = month_with((), [first, session("two", "training", 9, start, "11:00", room="red")])
        assert len(judged(EventRoom(), month)) == taken
    after = month_with((), [first, session("two", "training", 9, "10:14", "11:00", room="red")])
    [breach] = judged(EventRoom(turnaround_minutes=15, clause="MO-3I-1.6"), after)
    assert (told([breach]), breach.amount, breach.clause) == ([("taken", None, 9)], 1, "MO-3I-1.6")
    assert judged(EventRoom(turnaround_minutes=14), after) == []


def test_a_long_session_keeps_the_room_from_all_that_follow() -> None:
    clocks = (("09:00", "12:00"), ("09:30", "10:00"), ("11:00", "11:30"))
    sessions = [session("x", "meeting", 9, *clock, room="red") for clock in clocks]
    assert [breach.amount for breach in judged(EventRoom(), month_with((), sessions))] == [150, 60]


def test_sessions_without_a_room_or_in_two_rooms_are_in_nobody_s_way() -> None:
    rooms = ("", "", "red", "blue")
    sessions = [session(str(number), "meeting", 9, "09:00", "10:00", room=room) for number, room in enumerate(rooms)]
    assert judged(EventRoom(), month_with((), sessions)) == []


def test_the_seats_are_as_many_as_the_trainees() -> None:
    course = session("course", "training", 9, "09:00", "10:00", "A1", "A2", "A3", room="red")
    assert judged(EventRoom(), month_with(AGENTS, [course], {"red": 3})) == []
    [breach] = judged(EventRoom(clause="MO-2B-4.1"), month_with(AGENTS, [course], {"red": 2}))
    assert (told([breach]), breach.amount, breach.severity) == ([("seats", None, 9)], 1, "hard")


def test_a_trainer_trains_and_does_nothing_else() -> None:
    trainer = replace(AGENTS[4], role="trainer")
    lines = {"A5": {9: "day"}, "L1": {9: "day"}}
    rule = TrainerUnavailable(clause="JL-56.3.5")

    def by(who: str, start: str = "09:00") -> list[tuple[str, str | None, int]]:
        course = session("course", "training", 9, start, "17:00", "A1", trainer=who)
        return told(judged(rule, month_with((*AGENTS[:4], trainer, *LEADERS), [course]), lines))

    assert by("A5") == by("L2") == by("L1", "16:00") == []  # by profession, free, after the shift
    assert by("L1") == [("shift", "L1", 9)]
    assert by("nobody") == [("unemployed", "nobody", 9)]


def test_a_trainer_is_in_one_session_and_not_on_leave() -> None:
    sessions = [
        session("one", "training", 9, "09:00", "10:00", trainer="L1"),
        session("two", "training", 9, "09:30", "10:30", "L1", trainer="L2"),
        session("three", "training", 9, "10:00", "11:00", trainer="L1"),
    ]
    month = month_with(LEADERS, sessions, leave=[("L2", "annual", 9, 9)])
    assert told(judged(TrainerUnavailable(), month)) == [("twice", "L1", 9), ("leave", "L2", 9), ("twice", "L1", 9)]
