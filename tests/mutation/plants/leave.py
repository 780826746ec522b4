"""Planted breaches of the rules on leave."""

from __future__ import annotations

from staffing.rules.leave.approved_leave import ApprovedLeave
from staffing.rules.leave.leave_approval import ApprovalMatrix, ApprovalStep
from staffing.rules.leave.leave_balance import Entitlement, LeaveBalance
from staffing.rules.leave.leave_concurrent import ConcurrentLeave
from staffing.rules.leave.leave_daily_limit import DailyLeaveLimit
from staffing.rules.leave.leave_documents import LeaveDocuments, Proof
from staffing.rules.leave.leave_emergency import EmergencyLeave
from staffing.rules.leave.leave_forbidden import ForbiddenLeave, Season
from staffing.rules.leave.leave_notice import LeaveNotice
from staffing.rules.leave.leave_types import LeaveType, LeaveTypes
from staffing.rules.leave.long_contact import LongLeaveContact
from tests.mutation.plant import NO_CLAUSE, Plant, Scene, added, amended, cell, given
from tests.staffing.rules.leave.asked import at, request
from tests.staffing.small_month import on

ONE_SHIFT = {"A1": {9: "day"}}

PLANTS: dict[str, Plant] = {
    "leave.approval_matrix": Plant(  # approved by somebody else than the step asks for
        rule=ApprovalMatrix(steps={"one_day": ApprovalStep(approvers=("supervisor",), most_days=1)}),
        clause="AP-6.1b",
        part="one_day",
        clean=Scene(lines=ONE_SHIFT, records={"leave_requests": (request("A1", 9),)}),
        change=amended("leave_requests", approved_by=("shift_leader",)),
        person="A1",
        day=9,
        severity="hard",
    ),
    "leave.approved": Plant(  # at work on a day of leave
        rule=ApprovedLeave(),
        clause=NO_CLAUSE,
        clean=Scene(month={"leave": (("A1", "annual", 9, 9),)}),
        change=cell("A1", 9, "day"),
        person="A1",
        day=9,
        severity="hard",
    ),
    "leave.balance": Plant(  # a third day where two are due
        rule=LeaveBalance(
            entitlements={"annual": Entitlement(leave_type="annual", after_years={0: 2}, count="calendar")}
        ),
        clause="AP-6.4b",
        part="annual",
        clean=Scene(month={"leave": (("A1", "annual", 9, 10),)}),
        change=given(leave=(("A1", "annual", 9, 11),)),
        person="A1",
        day=11,
        severity="hard",
    ),
    "leave.daily_limit_per_supervisor": Plant(  # a second one of the team on the same day
        rule=DailyLeaveLimit(most=1),
        clause="MO-3B-9.2",
        clean=Scene(records={"leave_requests": (request("A1", 9),)}),
        change=added("leave_requests", request("A2", 9, asked_at=at(8, 9))),
        person="A2",
        day=9,
        severity="hard",
    ),
    "leave.documents": Plant(  # no certificate
        rule=LeaveDocuments(proofs={"marriage": Proof(types=("marriage",), documents=("marriage_certificate",))}),
        clause="AP-6.5",
        part="marriage",
        clean=Scene(
            records={
                "leave_requests": (
                    request("A1", 9, leave_type="marriage", documents=frozenset({"marriage_certificate"})),
                )
            }
        ),
        change=amended("leave_requests", documents=frozenset()),
        person="A1",
        day=9,
        severity="info",
    ),
    "leave.emergency": Plant(  # the form comes in a day after the first day back at work
        rule=EmergencyLeave(form_due_days=1),
        clause="AP-6.1e",
        clean=Scene(
            lines={"A1": {10: "day", 11: "day"}},
            records={"leave_requests": (request("A1", 9, channel="phone", form_on=on(10)),)},
        ),
        change=amended("leave_requests", form_on=on(11)),
        person="A1",
        day=10,
        severity="info",
    ),
    "leave.forbidden": Plant(  # the last day of the leave is one of the season
        rule=ForbiddenLeave(seasons={"before_holidays": Season(start="12-10", end="12-20")}),
        clause="GS-3.3",
        part="before_holidays",
        clean=Scene(records={"leave_requests": (request("A1", 8, 9),)}),
        change=amended("leave_requests", end=on(10)),
        person="A1",
        day=10,
        severity="hard",
    ),
    "leave.long_contact": Plant(  # nobody has heard of the person for three days
        rule=LongLeaveContact(every_days=3),
        clause="MO-3B-4.3",
        clean=Scene(records={"leave_requests": (request("A1", 9, 14, contacts=frozenset({on(12)})),)}),
        change=amended("leave_requests", contacts=frozenset()),
        person="A1",
        day=12,
        severity="info",
    ),
    "leave.max_concurrent": Plant(  # a second one on the same day
        rule=ConcurrentLeave(most=1),
        clause="MO-3B-9.3",
        clean=Scene(records={"leave_requests": (request("A1", 9),)}),
        change=added("leave_requests", request("A2", 9, asked_at=at(8, 9))),
        person="A2",
        day=9,
        severity="hard",
    ),
    "leave.notice_days": Plant(  # asked for on the day itself
        rule=LeaveNotice(days=1),
        clause="TS-35a",
        clean=Scene(records={"leave_requests": (request("A1", 9, asked_at=at(8, 23, 59)),)}),
        change=amended("leave_requests", asked_at=at(9, 0)),
        person="A1",
        day=9,
        severity="info",
    ),
    "leave.types": Plant(  # a fourth day
        rule=LeaveTypes(types={"bereavement": LeaveType(count="calendar", most_days=3)}),
        clause="AP-6.8",
        part="bereavement",
        clean=Scene(records={"leave_requests": (request("A1", 9, 11, leave_type="bereavement"),)}),
        change=amended("leave_requests", end=on(12)),
        person="A1",
        day=9,
        severity="hard",
    ),
}
