"""Planted breaches of the rules on fairness and wishes."""

from __future__ import annotations

from datetime import date

from staffing.rules.preferences.fair_share import FairShare
from staffing.rules.preferences.stay_near import StayNear
from staffing.rules.preferences.wishes import Wishes
from staffing.rules.presence.technicians_on_site import TechniciansOnSite
from tests.mutation.plant import Plant, Scene, cell
from tests.staffing.small_month import DAY, TECHNICIANS

OCTOBER = {"first": date(2026, 10, 1), "shifts": (DAY,)}  # three statutory holidays, the 1st to the 3rd

PLANTS: dict[str, Plant] = {
    "fairness.share": Plant(  # three holidays where 20.875 shifts × 3/31 = 2.02 are the fair share
        rule=FairShare(of=("holidays",), free=0.5),
        clause="JL-57.7",
        clean=Scene(
            people=TECHNICIANS,
            lines={person.employee_id: {1: "day", 2: "day"} for person in TECHNICIANS},
            around=(TechniciansOnSite(),),
            month=OCTOBER,
        ),
        change=cell("T3", 3, "day"),
        person="T3",
        day=None,
        severity="soft",
    ),
    "roster.stay_near": Plant(  # another shift than in the draft
        rule=StayNear(),
        clause="GS-5.2",
        clean=Scene(lines={"A1": {9: "day"}}, month={"draft": {("A1", 9): "day"}, "draft_price": 5.0}),
        change=cell("A1", 9, "late"),
        person="A1",
        day=9,
        severity="soft",
    ),
    "wishes.rest_and_shift": Plant(  # at work on the day wished off
        rule=Wishes(),
        clause="MO-3F-2",
        clean=Scene(month={"wishes": (("A1", 9, "OFF"),)}),
        change=cell("A1", 9, "day"),
        person="A1",
        day=9,
        severity="soft",
    ),
}
