"""Planted breaches of the rules on people."""

from __future__ import annotations

from staffing.centre.people import Qualification
from staffing.centre.records import Transfer
from staffing.centre.shifts import ShiftType
from staffing.rules.people.eligible_shift import EligibleShift
from staffing.rules.people.nursing import NursingShift, NursingShiftVariant
from staffing.rules.people.qualification_valid import QualificationValid
from staffing.rules.people.status import PeopleStatus, StatusEntry
from staffing.rules.people.training_program import Programme, TrainingProgram
from staffing.rules.people.transfer import TransferApprover
from tests.mutation.plant import NO_CLAUSE, Plant, Scene, amended, cell, given
from tests.staffing.small_month import AGENTS, DAY, on

OFFICE = ShiftType("office", "行政班", 540, 1020, roles=frozenset({"qa"}))

PLANTS: dict[str, Plant] = {
    "nursing.shift_variant": Plant(  # another shift than the shortened one, on the last day it is agreed for
        rule=NursingShiftVariant(people={"A1": NursingShift(("split",), until=on(10))}),
        clause="AP-6.6c",
        part="A1",
        clean=Scene(lines={"A1": {10: "split", 11: "day"}}),
        change=cell("A1", 10, "day"),
        person="A1",
        day=10,
        severity="hard",
    ),
    "people.status": Plant(  # in the service on the last day in training
        rule=PeopleStatus(entries={"A1": StatusEntry("trainee", on(1), on(10))}, training_shifts=("split",)),
        clause="JL-41.3.1b",
        part="A1",
        clean=Scene(lines={"A1": {10: "split", 11: "day"}}),
        change=cell("A1", 10, "day"),
        person="A1",
        day=10,
        severity="hard",
    ),
    "qualification.valid": Plant(  # the certificate runs out the day before
        rule=QualificationValid(by_role={"agent": ("post_test",)}),
        clause="JL-41.3.1c",
        part="agent",
        clean=Scene(
            people=AGENTS[:1],
            lines={"A1": {9: "day"}},
            month={"certificates": (Qualification("A1", "post_test", valid_to=on(9)),)},
        ),
        change=given(certificates=(Qualification("A1", "post_test", valid_to=on(8)),)),
        person="A1",
        day=9,
        severity="hard",
    ),
    "shift.eligible": Plant(  # a shift of quality inspectors
        rule=EligibleShift(),
        clause=NO_CLAUSE,
        clean=Scene(lines={"A1": {9: "day"}}, month={"shifts": (DAY, OFFICE)}),
        change=cell("A1", 9, "office"),
        person="A1",
        day=9,
        severity="hard",
    ),
    "training.program": Plant(  # alone at work on the third and last day of the programme
        rule=TrainingProgram(by_role={"agent": Programme(3)}, trainees={"A1": on(7)}, shifts=("split",)),
        clause="SS-CA1.2",
        part="agent",
        clean=Scene(lines={"A1": {9: "split", 10: "day"}}),
        change=cell("A1", 9, "day"),
        person="A1",
        day=9,
        severity="hard",
    ),
    "transfer.approver": Plant(  # not signed
        rule=TransferApprover(role="director"),
        clause="MO-3E-1.2",
        clean=Scene(records={"transfers": (Transfer("A1", on(9), "一班", "二班", ("director",)),)}),
        change=amended("transfers", approved_by=()),
        person="A1",
        day=9,
        severity="hard",
    ),
}
