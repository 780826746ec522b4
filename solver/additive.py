"""Whether what a person's month costs the rows is the sum of what its days cost them.

It is where no two days of a month can count in the same group of rows; then the cheapest line at marginal prices is
the cheapest month, and not only a good one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from solver.team import Team
    from staffing.arrays import BoolArray

__all__ = ["adds_up"]


def adds_up(team: Team, person: int) -> bool:
    """Whether no month the person may have counts twice in one group of rows."""
    problem, rows = team.problem, team.rows
    day, symbol = np.nonzero(problem.allowed[person])
    matrix = sparse.csc_array(rows.matrix)[:, team.cells_of(person)[day, symbol]]
    entries = sparse.coo_array(matrix)
    groups, cells = rows.accumulator_group[entries.coords[0]], entries.coords[1]
    touches = sparse.csr_array((np.ones(len(cells)), (cells, groups)), shape=(len(day), len(rows.price_below)))
    shared = sparse.coo_array(touches @ touches.T)
    first, second = shared.coords
    later = day[first] < day[second]
    first, second = first[later], second[later]
    if (day[second] > day[first] + 1).any():
        return False
    follows = _may_follow(team, person)
    return not follows[day[first], symbol[first], symbol[second]].any()


def _may_follow(team: Team, person: int) -> BoolArray:
    """(D - 1, K, K) whether the person's automaton lets a symbol of a day be followed by one of the next day."""
    kind = team.lines.machine(person).kind
    days, symbols = team.problem.days, team.problem.symbols
    follows = np.zeros((max(days - 1, 0), symbols, symbols), dtype=np.bool_)
    for day in range(days - 1):
        step, then = kind.step[kind.day_group[day]], kind.step[kind.day_group[day + 1]]
        for state in np.flatnonzero(kind.alive_states[day]).tolist():
            reached = np.flatnonzero(step[state] >= 0)
            follows[day, reached] |= then[step[state, reached]] >= 0
    return follows
