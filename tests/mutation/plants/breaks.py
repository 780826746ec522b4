"""Planted breaches of the rules on breaks and meals."""

from __future__ import annotations

from staffing.centre.records import Away
from staffing.rules.breaks.lockout import SignInLockout
from staffing.rules.breaks.max_minutes import BreakLength
from staffing.rules.breaks.meal_windows import MealWindow, MealWindows
from staffing.rules.breaks.released import RosteredOrReleased
from staffing.rules.breaks.simultaneous import SimultaneousBreaks
from tests.mutation.plant import Plant, Scene, added, amended
from tests.staffing.small_month import on

AT_WORK = {"A1": {9: "day"}, "A2": {9: "day"}}  # 08:00-16:00
TEN_O_CLOCK = 600

PLANTS: dict[str, Plant] = {
    "break.lockout_after_sign_in": Plant(  # a break 29 minutes after the start of work
        rule=SignInLockout(minutes=30),
        clause="MO-3A-3.2",
        clean=Scene(lines=AT_WORK, records={"away": (Away("A1", on(9), 510, 515),)}),
        change=amended("away", start_minute=509),
        person="A1",
        day=9,
        severity="hard",
    ),
    "break.max_minutes": Plant(
        rule=BreakLength(minutes=10),
        clause="SS-BS7",
        clean=Scene(lines=AT_WORK, records={"away": (Away("A1", on(9), TEN_O_CLOCK, TEN_O_CLOCK + 10),)}),
        change=amended("away", end_minute=TEN_O_CLOCK + 11),
        person="A1",
        day=9,
        severity="hard",
    ),
    "break.max_simultaneous": Plant(  # of two agents a second one goes while the first is away
        rule=SimultaneousBreaks(share=0.1),
        clause="MO-1C-4.6",
        clean=Scene(lines=AT_WORK, records={"away": (Away("A1", on(9), TEN_O_CLOCK, TEN_O_CLOCK + 5),)}),
        change=added("away", Away("A2", on(9), TEN_O_CLOCK + 4, TEN_O_CLOCK + 9)),
        person="A2",
        day=9,
        severity="hard",
    ),
    "break.only_rostered_or_released": Plant(  # nobody has let the agent go
        rule=RosteredOrReleased(),
        clause="JL-39.7",
        clean=Scene(lines=AT_WORK, records={"away": (Away("A1", on(9), 600, 605, released_by="shift_leader"),)}),
        change=amended("away", released_by=""),
        person="A1",
        day=9,
        severity="hard",
    ),
    "meal.windows": Plant(  # the meal ends a minute after the window
        rule=MealWindows(windows={"lunch": MealWindow(opens="11:00", closes="13:30")}),
        clause="MS-5.3.5",
        clean=Scene(lines=AT_WORK, records={"away": (Away("A1", on(9), 780, 810, "meal"),)}),
        change=amended("away", end_minute=811),
        person="A1",
        day=9,
        severity="info",
    ),
}
