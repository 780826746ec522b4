"""Planted breaches of the rules on the requirement and its cover."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from staffing.centre.records import Task
from staffing.centre.shifts import ShiftType
from staffing.rules.requirement.backlog import BacklogDue, TaskLimit
from staffing.rules.requirement.handle_time_limit import HandleTimeLimit
from staffing.rules.requirement.last_night_cover import LastNightCover
from staffing.rules.requirement.monthly_workload import MonthlyTask, MonthlyWorkload
from staffing.rules.requirement.outbound_rate import OutboundRate
from staffing.rules.requirement.quota import QuotaFormula
from staffing.rules.requirement.requirement_cover import RequirementCover
from tests.mutation.plant import NO_CLAUSE, Plant, Scene, amended, cell, given
from tests.staffing.rules.leave.asked import at
from tests.staffing.small_month import NIGHT, QA, QUEUES, every_day, half_hours, required

if TYPE_CHECKING:
    from staffing.month import Demand

MORNING = ShiftType("morning", "早班", 360, 840)  # 06:00-14:00
HALF_HOUR = ShiftType("half-hour", "话务半小时", 600, 630)


def expected_calls(calls: float, aht_seconds: float) -> Demand:
    """So many calls in each half-hour of each queue, and nobody required for them."""
    nobody = required({}, QUEUES)
    each = np.ones(nobody.required.shape)
    return replace(nobody, calls=calls * each, aht_seconds=aht_seconds * each)


PLANTS: dict[str, Plant] = {
    "aht.max_seconds": Plant(  # a second too long
        rule=HandleTimeLimit(by_transaction={"hotline": 180}),
        clause="GS-3.1.6",
        part="hotline",
        clean=Scene(month={"demand": expected_calls(1, 180)}),
        change=given(demand=expected_calls(1, 181)),
        person=None,
        day=None,
        severity="info",
    ),
    "backlog.due": Plant(  # due at the end of the third day, done on the fourth
        rule=BacklogDue(by_task={"safety_visit": TaskLimit(days=3)}),
        clause="GS-3.1.10",
        part="safety_visit",
        clean=Scene(records={"tasks": (Task("t1", "safety_visit", at(7, 9), at(10, 17)),)}),
        change=amended("tasks", done=at(11, 9)),
        person=None,
        day=10,
        severity="info",
    ),
    "coverage.last_night": Plant(  # nobody from midnight to the first start of the next month
        rule=LastNightCover(),
        clause=NO_CLAUSE,
        clean=Scene(
            lines={"A1": {31: "night"}},
            month={"demand": required({"hotline": half_hours((0, 6))}), "shifts": (MORNING, NIGHT)},
        ),
        change=cell("A1", 31, "OFF"),
        person=None,
        day=31,
        severity="soft",
    ),
    "coverage.requirement": Plant(  # nobody in the one half-hour of the day with calls
        rule=RequirementCover(),
        clause="MO-3F-1",
        clean=Scene(
            lines={"A1": every_day("half-hour")},
            month={"demand": required({"hotline": half_hours((10, 10.5))}), "shifts": (HALF_HOUR,)},
        ),
        change=cell("A1", 9, "OFF"),
        person=None,
        day=9,
        severity="soft",
    ),
    "outbound.cph": Plant(  # 95 % of 8 h at 17 an hour, less 5 minutes each, are 118 items
        rule=OutboundRate(grade_of={"A1": "A"}, items_per_month=118),
        clause="MO-1D-1",
        clean=Scene(lines={"A1": {9: "day"}}),
        change=cell("A1", 9, "OFF"),
        person=None,
        day=None,
        severity="info",
    ),
    "quota.formula": Plant(  # calls for six agents where there are five
        rule=QuotaFormula(),
        clause="RQ-2.4a",
        clean=Scene(month={"demand": expected_calls(7, 120)}),
        change=given(demand=expected_calls(7.1, 120)),
        person=None,
        day=None,
        severity="info",
    ),
    "workload.monthly": Plant(  # no hours for ten recordings of 48 minutes
        rule=MonthlyWorkload(by_task={"recordings": MonthlyTask(items=10, minutes=48, role="qa")}, attendance=1),
        clause="JL-AN3a",
        part="recordings",
        clean=Scene(people=(QA,), lines={"Q1": {9: "day"}}),
        change=cell("Q1", 9, "OFF"),
        person=None,
        day=None,
        severity="soft",
    ),
}
