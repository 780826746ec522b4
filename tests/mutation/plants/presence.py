"""Planted breaches of the rules on who is there when."""

from __future__ import annotations

from staffing.centre.people import Person, Qualification
from staffing.centre.records import Away
from staffing.centre.shifts import ShiftType
from staffing.rules.presence.float_share import FloatShare
from staffing.rules.presence.last_night import LastNight
from staffing.rules.presence.leader_on_shift import LeaderOnShift
from staffing.rules.presence.max_gap import MaxGap
from staffing.rules.presence.mentor import Mentor, Mentoring
from staffing.rules.presence.next_start import NextStart
from staffing.rules.presence.night_agents import NightAgents
from staffing.rules.presence.role_daily import PeopleADay, RoleDaily
from staffing.rules.presence.role_presence import RolePresence
from staffing.rules.presence.role_windows import PresenceWindow, RoleWindows
from staffing.rules.presence.seats import SeatCapacity
from staffing.rules.presence.senior_on_shift import SkillOnShift
from staffing.rules.presence.substitute_required import SubstituteRequired
from staffing.rules.presence.support_follows import SupportFollows
from staffing.rules.presence.technicians_on_site import TechniciansOnSite
from staffing.rules.presence.technicians_reachable import TechniciansReachable
from tests.mutation.plant import NO_CLAUSE, Plant, Scene, cell
from tests.staffing.small_month import (
    AGENTS,
    DAY,
    LEADERS,
    NIGHT,
    QA,
    SUPERVISORS,
    TECHNICIANS,
    every_day,
    on,
    required,
)

MORNING = ShiftType("morning", "早班", 360, 840)  # 06:00-14:00
FLOAT = ShiftType("float", "机动班", 480, 960, counts_as_float=True)
EDITOR = Person("W1", "编辑1", "", "web_editor")
SUPPORT = Person("P1", "支撑1", "", "support")
TWO_TOGETHER = {"A1": {9: "day"}, "A2": {9: "day"}}

PLANTS: dict[str, Plant] = {
    "float.share": Plant(  # of two at work none is on float
        rule=FloatShare(one_per=2),
        clause="MO-3F-5",
        clean=Scene(lines={"A1": {9: "day"}, "A2": {9: "float"}}, month={"shifts": (DAY, FLOAT)}),
        change=cell("A2", 9, "day"),
        person=None,
        day=9,
        severity="soft",
    ),
    "oncall.min_technicians_onsite": Plant(  # nobody from 08:00 to 08:00
        rule=TechniciansOnSite(people=1),
        clause="JL-20",
        clean=Scene(people=TECHNICIANS, lines={"T1": every_day("full")}, month={"carry_in": {"T1": {0: "full"}}}),
        change=cell("T1", 9, "OFF"),
        person=None,
        day=9,
        severity="hard",
    ),
    "oncall.min_technicians_reachable": Plant(  # of three technicians two are at work
        rule=TechniciansReachable(primary=1, backup=1),
        clause="JL-18",
        clean=Scene(people=TECHNICIANS[:3], lines={"T1": {9: "day"}}),
        change=cell("T2", 9, "day"),
        person=None,
        day=9,
        severity="hard",
    ),
    "presence.last_night": Plant(  # nobody from midnight to the first start of the next month
        rule=LastNight(),
        clause=NO_CLAUSE,
        clean=Scene(
            people=TECHNICIANS,
            lines={"T1": {31: "night"}},
            around=(TechniciansOnSite(),),
            month={"shifts": (MORNING, NIGHT)},
        ),
        change=cell("T1", 31, "OFF"),
        person=None,
        day=31,
        severity="hard",
    ),
    "presence.leader_on_shift": Plant(  # an agent starts without a leader
        rule=LeaderOnShift(),
        clause="SS-BD5",
        clean=Scene(people=(*AGENTS, *LEADERS), lines={"A1": {9: "day"}, "L1": {9: "day"}}),
        change=cell("L1", 9, "OFF"),
        person=None,
        day=9,
        severity="soft",
    ),
    "presence.max_gap": Plant(  # 16 hours have gone by at 08:00 of the 9th, and nobody comes
        rule=MaxGap(by_role={"web_editor": 16}),
        clause="JL-70",
        part="web_editor",
        clean=Scene(people=(EDITOR,), lines={"W1": every_day("day")}),
        change=cell("W1", 9, "OFF"),
        person=None,
        day=9,
        severity="hard",
    ),
    "presence.min_night_agents": Plant(  # one agent at night
        rule=NightAgents(people=2),
        clause="JL-39.13",
        clean=Scene(
            lines={"A1": every_day("early"), "A2": every_day("early")}, month={"demand": required({"hotline": 1})}
        ),
        change=cell("A2", 9, "OFF"),
        person=None,
        day=9,
        severity="hard",
    ),
    "presence.next_start": Plant(  # one of five rests on the last day
        rule=NextStart(off=2),
        clause=NO_CLAUSE,
        clean=Scene(
            people=TECHNICIANS, lines={who: {31: "day"} for who in ("T1", "T2", "T3")}, around=(TechniciansOnSite(),)
        ),
        change=cell("T4", 31, "day"),
        person=None,
        day=31,
        severity="soft",
    ),
    "presence.role_daily": Plant(  # nobody of the role on one day
        rule=RoleDaily(by_role={"duty_supervisor": PeopleADay(least=1)}),
        clause="FD-13",
        part="duty_supervisor",
        clean=Scene(people=SUPERVISORS, lines={"S1": every_day("day")}),
        change=cell("S1", 9, "OFF"),
        person=None,
        day=9,
        severity="hard",
    ),
    "presence.role_min": Plant(  # nobody from 08:00 to 08:00
        rule=RolePresence(by_role={"shift_leader": 1}),
        clause="JL-12",
        part="shift_leader",
        clean=Scene(people=LEADERS, lines={"L1": every_day("full")}, month={"carry_in": {"L1": {0: "full"}}}),
        change=cell("L1", 9, "OFF"),
        person=None,
        day=9,
        severity="hard",
    ),
    "presence.skill_on_shift": Plant(  # the experienced one of two is not there
        rule=SkillOnShift(skills={"senior": 1}),
        clause="TS-A1",
        part="senior",
        clean=Scene(lines=TWO_TOGETHER, month={"certificates": (Qualification("A1", "senior"),)}),
        change=cell("A1", 9, "OFF"),
        person=None,
        day=9,
        severity="soft",
    ),
    "presence.substitute_required": Plant(  # nobody stands in during the supervisor's break
        rule=SubstituteRequired(roles={"duty_supervisor": "shift_leader"}),
        clause="MO-3A-3.8",
        part="duty_supervisor",
        clean=Scene(
            people=(*SUPERVISORS, *LEADERS),
            lines={"S1": {9: "day"}, "L1": {9: "day"}},
            records={"away": (Away("S1", on(9), 600, 620),)},
        ),
        change=cell("L1", 9, "OFF"),
        person="S1",
        day=9,
        severity="hard",
    ),
    "presence.windows": Plant(  # nobody within the hours of one day
        rule=RoleWindows(windows={"floor_support": PresenceWindow(roles=("support",), start="08:00", end="16:00")}),
        clause="JL-AN2a",
        part="floor_support",
        clean=Scene(people=(SUPPORT,), lines={"P1": every_day("day")}),
        change=cell("P1", 9, "OFF"),
        person=None,
        day=9,
        severity="hard",
    ),
    "seats.capacity": Plant(  # a second agent for one seat
        rule=SeatCapacity(seats=1),
        clause="MO-1C-2.14",
        clean=Scene(lines={"A1": {9: "day"}}),
        change=cell("A2", 9, "day"),
        person=None,
        day=9,
        severity="hard",
    ),
    "team.support_follows_operations": Plant(  # agents at work, nobody of the support posts
        rule=SupportFollows(),
        clause="MO-1C-3.11",
        clean=Scene(people=(*AGENTS, QA), lines={"A1": {9: "day"}, "Q1": {9: "day"}}),
        change=cell("Q1", 9, "OFF"),
        person=None,
        day=9,
        severity="soft",
    ),
    "training.mentor": Plant(  # the newcomer works without the mentor
        rule=Mentor(pairs={"A2": Mentoring(mentor="A1")}),
        clause="GS-18.1.2",
        part="A2",
        clean=Scene(lines=TWO_TOGETHER),
        change=cell("A1", 9, "OFF"),
        person="A2",
        day=9,
        severity="hard",
    ),
}
