"""Planted breaches of the rules on teams."""

from __future__ import annotations

from staffing.rules.teams.cohesion import TeamCohesion
from tests.mutation.plant import NO_CLAUSE, Plant, Scene, cell
from tests.staffing.small_month import AGENTS, LEADERS

PLANTS: dict[str, Plant] = {
    "team.cohesion": Plant(  # an agent apart from the leader's shift
        rule=TeamCohesion(),
        clause=NO_CLAUSE,
        part="一班",
        clean=Scene(people=(*AGENTS, LEADERS[0]), lines={"L1": {9: "day"}, "A1": {9: "day"}}),
        change=cell("A1", 9, "late"),
        person=None,
        day=9,
        severity="soft",
    ),
}
