"""Planted breaches of the rules on meetings, exams, training, duties and briefings."""

from __future__ import annotations

from staffing.rules.events.attendees_free import AttendeesFree
from staffing.rules.events.briefing_post import BriefingPost
from staffing.rules.events.briefing_pre import BriefingPre
from staffing.rules.events.duty_rotation import DutyRotation
from staffing.rules.events.duty_turns import Duty
from staffing.rules.events.event_notice import EventNotice
from staffing.rules.events.event_room import EventRoom
from staffing.rules.events.monthly_exam import MonthlyExam
from staffing.rules.events.no_show import NoShow
from staffing.rules.events.recurring_event import RecurringEvent, RecurringEvents
from staffing.rules.events.task_priority import TaskPriority
from staffing.rules.events.trainer_unavailable import TrainerUnavailable
from staffing.rules.events.training_day import TrainingDay
from tests.mutation.plant import Plant, Scene, amended, cell, removed
from tests.staffing.rules.events.with_sessions import session
from tests.staffing.small_month import AGENTS, LEADERS, SUPERVISORS, half_hours, on, required

ONLY_A1 = frozenset({"A1"})
TWO_AGENTS = AGENTS[:2]
BOTH_AT_WORK = {"A1": {9: "day", 10: "day"}, "A2": {9: "day", 10: "day"}}  # 08:00-16:00
COURSE = session("course", "training", 9, "09:00", "11:00", "A1")

PLANTS: dict[str, Plant] = {
    "briefing.post": Plant(  # a minute too short
        rule=BriefingPost(by_role={"duty_supervisor": 10}),
        clause="MO-1C-4.8",
        part="duty_supervisor",
        clean=Scene(
            people=SUPERVISORS,
            lines={"S1": {9: "day"}},
            records={"sessions": (session("wrap-up", "briefing", 9, "16:00", "16:10", "S1"),)},
        ),
        change=amended("sessions", end_minute=16 * 60 + 9),
        person="S1",
        day=9,
        severity="info",
    ),
    "briefing.pre": Plant(  # one of those on the shift is not in it
        rule=BriefingPre(by_role={"agent": 10}),
        clause="JL-40.1.3",
        part="agent",
        clean=Scene(
            lines={"A1": {9: "day"}, "A2": {9: "day"}},
            records={"sessions": (session("start", "briefing", 9, "07:50", "08:00", "A1", "A2"),)},
        ),
        change=amended("sessions", attendees=ONLY_A1),
        person="A2",
        day=9,
        severity="info",
    ),
    "duty.rotation": Plant(  # nobody takes the second day's turn
        rule=DutyRotation(duties={"morning_cleaning": Duty(per="day", role="agent")}),
        clause="SS-A3.1",
        part="morning_cleaning",
        clean=Scene(
            people=TWO_AGENTS,
            lines=BOTH_AT_WORK,
            records={
                "sessions": (
                    session("morning_cleaning", "duty", 9, "08:00", "08:30", "A1"),
                    session("morning_cleaning", "duty", 10, "08:00", "08:30", "A2"),
                )
            },
        ),
        change=removed("sessions"),
        person=None,
        day=10,
        severity="info",
    ),
    "event.ad_hoc": Plant(  # called three hours after a night
        rule=AttendeesFree(rest_hours=11),
        clause="JL-14",
        clean=Scene(records={"sessions": (COURSE,)}),
        change=cell("A1", 8, "night"),
        person="A1",
        day=9,
        severity="hard",
    ),
    "event.no_show": Plant(
        rule=NoShow(),
        clause="JL-39.12",
        clean=Scene(lines={"A1": {9: "day"}}, records={"sessions": (COURSE,)}),
        change=amended("sessions", absent=ONLY_A1),
        person="A1",
        day=9,
        severity="info",
    ),
    "event.notice_days": Plant(  # announced two days ahead instead of three
        rule=EventNotice(by_kind={"training": 3}),
        clause="JL-41.3.2b",
        part="training",
        clean=Scene(
            records={"sessions": (session("course", "training", 9, "09:00", "11:00", "A1", announced_on=on(6)),)}
        ),
        change=amended("sessions", announced_on=on(7)),
        person=None,
        day=9,
        severity="info",
    ),
    "event.recurring": Plant(  # one of the role is not called
        rule=RecurringEvents(events={"service_regular": RecurringEvent(every="month", roles=("duty_supervisor",))}),
        clause="MO-1C-8.8",
        part="service_regular",
        clean=Scene(
            people=SUPERVISORS[:2],
            records={"sessions": (session("service_regular", "meeting", 9, "10:00", "11:00", "S1", "S2"),)},
        ),
        change=amended("sessions", attendees=frozenset({"S1"})),
        person="S2",
        day=9,
        severity="info",
    ),
    "event.resource": Plant(  # 14 minutes for the cleaning instead of 15
        rule=EventRoom(turnaround_minutes=15),
        clause="MO-3I-1.6",
        clean=Scene(
            records={
                "sessions": (
                    session("meeting", "meeting", 9, "09:00", "10:00", "A1", room="R1"),
                    session("course", "training", 9, "10:15", "11:00", "A2", room="R1"),
                )
            }
        ),
        change=amended("sessions", start_minute=10 * 60 + 14),
        person=None,
        day=9,
        severity="hard",
    ),
    "event.trainer_unavailable": Plant(  # the leader who trains has a shift at that time
        rule=TrainerUnavailable(),
        clause="JL-56.3.5",
        clean=Scene(
            people=(*AGENTS, *LEADERS),
            records={"sessions": (session("course", "training", 9, "09:00", "11:00", "A1", trainer="L1"),)},
        ),
        change=cell("L1", 9, "day"),
        person="L1",
        day=9,
        severity="hard",
    ),
    "exam.monthly": Plant(  # an agent who has not sat it by the last day
        rule=MonthlyExam(from_day=20, to_day=25),
        clause="MO-2C-8.2",
        clean=Scene(
            people=TWO_AGENTS,
            records={"sessions": (session("exam", "exam", 21, "14:00", "15:00", "A1", "A2"),)},
        ),
        change=amended("sessions", attendees=ONLY_A1),
        person="A2",
        day=25,
        severity="info",
    ),
    "task.priority": Plant(  # the stock check lasts into the busy hours
        rule=TaskPriority(),
        clause="GS-4.7",
        clean=Scene(
            lines=BOTH_AT_WORK,
            records={"sessions": (session("stock check", "task", 9, "09:00", "10:00", "A1"),)},
            month={"demand": required({"hotline": 2 * half_hours((10, 12))})},
        ),
        change=amended("sessions", end_minute=10 * 60 + 30),
        person=None,
        day=9,
        severity="soft",
    ),
    "training.monthly_day": Plant(  # an agent in none of the day's sessions
        rule=TrainingDay(day=30, sessions=2),
        clause="MO-2C-8.1",
        clean=Scene(
            people=TWO_AGENTS,
            records={
                "sessions": (
                    session("training", "training", 30, "09:00", "11:00", "A1"),
                    session("training", "training", 30, "14:00", "16:00", "A2"),
                )
            },
        ),
        change=amended("sessions", attendees=ONLY_A1),
        person="A2",
        day=30,
        severity="info",
    ),
}
