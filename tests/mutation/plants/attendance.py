"""Planted breaches of the rules on attendance."""

from __future__ import annotations

from staffing.rules.attendance.absence_alert import AbsenceAlert
from staffing.rules.attendance.appraisal_exclusion import AppraisalExclusion
from staffing.rules.attendance.early_leave_steps import EarlyLeaveSteps
from staffing.rules.attendance.exception_approval import ExceptionApproval
from staffing.rules.attendance.lateness_month_count import LatenessMonthCount
from staffing.rules.attendance.lateness_month_minutes import LatenessMonthMinutes
from staffing.rules.attendance.lateness_steps import LatenessSteps
from staffing.rules.attendance.missed_punches import MissedPunches
from staffing.rules.attendance.punches_present import PunchesPresent
from staffing.rules.attendance.rate import AttendanceRate
from tests.mutation.plant import Plant, Scene, amended, given, removed
from tests.staffing.rules.attendance.punched_month import END, START, punched
from tests.staffing.small_month import every_day

ONE_SHIFT = {"A1": {7: "day"}}
FOUR_SHIFTS = {"A1": every_day("day", range(7, 11))}
OTHERS_PUNCHED = tuple(punched(day, who="A2") for day in range(7, 11))
"""Proof that punches of these days are known, so that who has none was absent."""

PLANTS: dict[str, Plant] = {
    "absence.alert": Plant(  # two shifts in a row without a punch; then a third
        rule=AbsenceAlert(consecutive_days=3, days_in_window=0),
        clause="MO-3B-3",
        clean=Scene(lines=FOUR_SHIFTS, records={"punches": (*OTHERS_PUNCHED, punched(7), punched(10))}),
        change=removed("punches"),
        person="A1",
        day=10,
        severity="info",
    ),
    "absence.appraisal_exclusion": Plant(  # 60 days of leave, 61 days of leave
        rule=AppraisalExclusion(most_months=2),
        clause="JL-28",
        clean=Scene(month={"leave": (("A1", "sick", -29, 30),)}),
        change=given(leave=(("A1", "sick", -29, 31),)),
        person="A1",
        day=31,
        severity="info",
    ),
    "approval.exceptions": Plant(  # a day on business, signed by one superior instead of two
        rule=ExceptionApproval(levels=2),
        clause="AP-3.4",
        clean=Scene(
            lines=ONE_SHIFT, records={"punches": (punched(7, None, None, confirmed_by=("supervisor", "manager")),)}
        ),
        change=amended("punches", confirmed_by=("supervisor",)),
        person="A1",
        day=7,
        severity="info",
    ),
    "attendance.punches": Plant(  # no sign-out
        rule=PunchesPresent(),
        clause="AP-3.1",
        clean=Scene(lines=ONE_SHIFT, records={"punches": (punched(7),)}),
        change=amended("punches", sign_out=None),
        person="A1",
        day=7,
        severity="info",
    ),
    "attendance.rate": Plant(  # of 20 shifts of the team one may be lost at 95 %, not two
        rule=AttendanceRate(target=0.95),
        clause="MO-3B-9.1",
        clean=Scene(
            lines={"A1": every_day("day", range(1, 21))}, records={"punches": (*OTHERS_PUNCHED[:2], punched(8))}
        ),
        change=removed("punches"),
        person=None,
        day=None,
        severity="info",
    ),
    "early_leave.steps": Plant(  # less than five minutes are tolerated
        rule=EarlyLeaveSteps(),
        clause="MO-3B-2",
        clean=Scene(lines=ONE_SHIFT, records={"punches": (punched(7, early=4),)}),
        change=amended("punches", sign_out=END - 5),
        person="A1",
        day=7,
        severity="info",
    ),
    "lateness.month_count": Plant(  # late for the third time
        rule=LatenessMonthCount(times=3),
        clause="MO-3B-2c",
        clean=Scene(lines=FOUR_SHIFTS, records={"punches": (punched(7, late=5), punched(8, late=5), punched(9))}),
        change=amended("punches", sign_in=START + 5),
        person="A1",
        day=9,
        severity="info",
    ),
    "lateness.month_minutes": Plant(  # 11 minutes in the month instead of 10
        rule=LatenessMonthMinutes(most_minutes=10),
        clause="AP-3.8a",
        clean=Scene(lines=FOUR_SHIFTS, records={"punches": (punched(7, late=5), punched(8, late=5))}),
        change=amended("punches", sign_in=START + 6),
        person="A1",
        day=8,
        severity="info",
    ),
    "lateness.steps": Plant(  # one minute late
        rule=LatenessSteps(),
        clause="MO-3B-1",
        clean=Scene(lines=ONE_SHIFT, records={"punches": (punched(7),)}),
        change=amended("punches", sign_in=START + 1),
        person="A1",
        day=7,
        severity="info",
    ),
    "missed_punch.free_per_month": Plant(  # the fourth forgotten punch
        rule=MissedPunches(free=3),
        clause="AP-3.5a",
        clean=Scene(
            lines=FOUR_SHIFTS, records={"punches": (*(punched(day, late=None) for day in (7, 8, 9)), punched(10))}
        ),
        change=amended("punches", sign_out=None),
        person="A1",
        day=10,
        severity="info",
    ),
}
