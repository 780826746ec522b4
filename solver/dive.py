"""From the fractional mix of lines to a roster: fix the surest lines, re-price the rest, repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.columns import generate_columns

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.master import Master
    from solver.team import Team
    from staffing.arrays import RosterArray

__all__ = ["dive"]

SURE = 0.999


def dive(
    team: Team,
    master: Master,
    fallback: RosterArray,
    stop: Callable[[], bool],
    *,
    share: float = 0.08,
    rounds: int = 3,
) -> RosterArray:
    """Fix about ``share`` of the people at a time, with ``rounds`` of pricing for those still free in between.

    People still free when the time is up keep their line of the fallback roster (E, D).
    """
    people = team.problem.people
    roster = fallback.copy()
    fixed: dict[int, int] = {}
    target = max(1, round(share * people))
    while len(fixed) < people and not stop():
        master.solve(dual_simplex=True)
        weights = master.weights()
        taken = 0
        for number in np.argsort(-weights, kind="stable"):
            person, line, _ = master.columns[number]
            if person in fixed:
                continue
            if taken >= target and weights[number] < SURE:
                break
            fixed[person] = int(number)
            roster[person] = line
            master.fix(int(number))
            taken += 1
        free = [person for person in range(people) if person not in fixed]
        if free:
            generate_columns(team, master, most_rounds=rounds, stop=stop, people=free, most_lines=1)
    for number in fixed.values():
        master.release(number)
    return roster
