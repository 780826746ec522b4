"""Planted breaches of the rules on publication, deadlines and the way home."""

from __future__ import annotations

from staffing.centre.records import Filing, Punch
from staffing.rules.publication.after_shift import AfterShift
from staffing.rules.publication.deadlines import Deadline, Deadlines
from staffing.rules.publication.owner_role import OwnerRole
from staffing.rules.publication.publish_by import PublishBy
from staffing.rules.publication.transport import Departure
from tests.mutation.plant import Plant, Scene, amended, cell, on_record
from tests.staffing.rules.attendance.punched_month import END, START
from tests.staffing.rules.leave.asked import at
from tests.staffing.small_month import on

PLANTS: dict[str, Plant] = {
    "notify.after_shift": Plant(  # home 91 minutes after the work
        rule=AfterShift(minutes=90),
        clause="MO-1C-1.16",
        clean=Scene(lines={"A1": {9: "day"}}, records={"punches": (Punch("A1", on(9), START, END, home_at=END + 90),)}),
        change=amended("punches", home_at=END + 91),
        person="A1",
        day=9,
        severity="info",
    ),
    "reminder.deadlines": Plant(  # handed in the day after
        rule=Deadlines(deadlines={"qa_report": Deadline(month_day=28)}),
        clause="JL-AN3b",
        part="qa_report",
        clean=Scene(records={"filings": (Filing("qa_report", on(28), at(28, 18)),)}),
        change=amended("filings", filed_at=at(29, 9)),
        person=None,
        day=28,
        severity="info",
    ),
    "roster.owner_role": Plant(  # published by somebody else
        rule=OwnerRole(role="deputy_manager"),
        clause="MO-1C-2.8",
        clean=Scene(records={"published_by": "deputy_manager"}),
        change=on_record(published_by="manager"),
        person=None,
        day=None,
        severity="hard",
    ),
    "roster.publish_by": Plant(  # published on the 26th of the month before; day 0 is the 30th
        rule=PublishBy(day=25),
        clause="MO-1C-2.8",
        clean=Scene(records={"published_on": on(-5)}),
        change=on_record(published_on=on(-4)),
        person=None,
        day=None,
        severity="info",
    ),
    "transport.departure": Plant(  # no bus after midnight
        rule=Departure(departures=("16:10",)),
        clause="MO-1C-3.10",
        clean=Scene(lines={"A1": {9: "day"}}),
        change=cell("A1", 9, "late"),
        person=None,
        day=9,
        severity="info",
    ),
}
