"""A first roster: people one after another take the month that helps most, given those placed before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.team import Team

__all__ = ["first_roster"]

AT_ONCE_OF = 100
"""One in so many choose at the same time: they get in each other's way, but it is over sooner."""


def first_roster(team: Team, stop: Callable[[], bool] = lambda: False) -> Standing:
    """Place everybody once, those few are like first: posts held by a handful before the many agents.

    Where one is told to stop, all who are left get the month that only their own limits ask for.
    """
    order = [person for group in sorted(team.alike, key=len) for person in group.tolist()]
    standing = Standing(team, team.some)
    for person in order:
        standing.lift(person)
    few = max(1, len(order) // AT_ONCE_OF)
    for first in range(0, len(order), few):
        people = order[first : first + few]
        if stop():
            for person in order[first:]:
                standing.place(person, standing.roster[person])
            break
        for person, found in zip(people, team.answers(np.array(people), standing.savings(people)), strict=True):
            standing.place(person, standing.roster[person] if found.line is None else found.line)
    return standing
