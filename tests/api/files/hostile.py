"""A centre whose names try to be formulas, markup and sheet names that Excel refuses."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from staffing.centre.centre import Queue
from tests.api.files.small_plan import SHIFTS, plan_of, small_centre

if TYPE_CHECKING:
    from api.services.plan_result import Plan

FORMULA = '=HYPERLINK("http://evil.example","x")'
MARKUP = "<script>alert(1)</script>"
TEAM = "a/b:[c]*?\\&Dé" + "长" * 40


def hostile_plan() -> Plan:
    """Plan of that centre."""
    centre = small_centre()
    names = (FORMULA, MARKUP, "@SUM(A1)", "+1+1", "-2+3", "{{ 7 * 7 }}", "'quoted' \"twice\" & more", "=1+1")
    teams = (TEAM, TEAM + "x", "History", "")
    people = tuple(
        dataclasses.replace(person, name=names[row % len(names)], team=teams[row % len(teams)])
        for row, person in enumerate(centre.people)
    )
    shifts = (dataclasses.replace(SHIFTS[0], name=MARKUP, aliases=('"', "=早", "<b>")), *SHIFTS[1:])
    queues = (Queue("hotline", MARKUP), Queue("orders", FORMULA))
    return plan_of(
        dataclasses.replace(centre, name=f"{MARKUP} & {FORMULA}", people=people, shifts=shifts, queues=queues)
    )
