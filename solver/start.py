"""A first roster: people one after another take the month that helps most, given those placed before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.standing import Standing

if TYPE_CHECKING:
    from solver.team import Team

__all__ = ["first_roster"]


def first_roster(team: Team) -> Standing:
    """Place everybody once, those few are like first: posts held by a handful before the many agents."""
    order = [person for group in sorted(team.alike, key=len) for person in group.tolist()]
    standing = Standing(team, np.zeros((team.problem.people, team.problem.days), dtype=np.int16))
    for person in order:
        standing.lift(person)
    for person in order:
        standing.place(person, standing.best_line(person))
    return standing
