"""Planted breaches of the rules on the hand-over."""

from __future__ import annotations

from staffing.rules.handover.handover_overlap import HandoverOverlap
from staffing.rules.handover.hold_allowance import HoldAllowance
from staffing.rules.handover.outgoing_exit import OutgoingExit
from staffing.rules.handover.sign_in_limit import SignInLimit
from staffing.rules.handover.team_leaves import TeamLeavesTogether
from tests.mutation.plant import Plant, Scene, amended, cell
from tests.staffing.rules.attendance.punched_month import END, START, punched
from tests.staffing.small_month import half_hours, required

ONE_SHIFT = {"A1": {9: "day"}}
TWO_TOGETHER = {"A1": {9: "day"}, "A2": {9: "day"}}
ONE_AFTER_THE_OTHER = {"A1": {9: "day"}, "A2": {9: "late"}}  # 08:00-16:00-24:00

PLANTS: dict[str, Plant] = {
    "handover.hold_allowance": Plant(  # kept 31 minutes after the end of work
        rule=HoldAllowance(minutes=30),
        clause="FD-10",
        clean=Scene(lines=ONE_SHIFT, records={"punches": (punched(9, early=-30),)}),
        change=amended("punches", sign_out=END + 31),
        person="A1",
        day=9,
        severity="info",
    ),
    "handover.outgoing_exit_max": Plant(  # still there six minutes after the relief
        rule=OutgoingExit(minutes=5),
        clause="MO-3A-2.3",
        clean=Scene(
            lines=ONE_AFTER_THE_OTHER,
            records={"punches": (punched(9, who="A2", start=END, early=None), punched(9, early=-5))},
        ),
        change=amended("punches", sign_out=END + 6),
        person="A1",
        day=9,
        severity="info",
    ),
    "handover.overlap_minutes": Plant(  # nobody relieves the day shift, though people are required until midnight
        rule=HandoverOverlap(by_role={"agent": 10}),
        clause="JL-35.1",
        part="agent",
        clean=Scene(lines=ONE_AFTER_THE_OTHER, month={"demand": required({"hotline": half_hours((16, 24))})}),
        change=cell("A2", 9, "OFF"),
        person="A1",
        day=9,
        severity="hard",
    ),
    "handover.sign_in_limit": Plant(  # four minutes after the start
        rule=SignInLimit(minutes=3),
        clause="MO-3A-2.2",
        clean=Scene(lines=ONE_SHIFT, records={"punches": (punched(9, late=3),)}),
        change=amended("punches", sign_in=START + 4),
        person="A1",
        day=9,
        severity="info",
    ),
    "handover.team_leaves_together": Plant(  # the last one goes six minutes after the first
        rule=TeamLeavesTogether(minutes=5),
        clause="MO-1C-9.7",
        clean=Scene(lines=TWO_TOGETHER, records={"punches": (punched(9), punched(9, who="A2", early=-5))}),
        change=amended("punches", sign_out=END + 6),
        person=None,
        day=9,
        severity="info",
    ),
}
