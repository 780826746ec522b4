"""From the fractional mix of lines to rosters: one person after another exchanges the mix for one line.

Whoever has not had a turn counts with the mix of the relaxation, so the first person already meets the cover that the
last will leave. Each takes the best line at prices half from the duals, half from what one more person costs right now;
people then answer and exchange until nobody gains. Many random orders cost little; the best one is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.linked_rows import marginal_costs
from solver.settle import settle
from solver.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.team import Team
    from staffing.arrays import FloatArray

__all__ = ["round_mix"]

ANSWERS = 2


def round_mix(
    team: Team, mix: FloatArray, cell: FloatArray, rng: np.random.Generator, stop: Callable[[], bool]
) -> Standing | None:
    """One roster from a mix, in a random order; None if stopped half way.

    Parameters
    ----------
    mix
        (E, D, K) weight of each cell in each person's mix of lines.
    cell
        (cells,) dual saving of one more person in each cell.
    """
    problem, rows = team.problem, team.rows
    counts = np.zeros(rows.cells)
    for person in range(problem.people):
        np.add.at(counts, team.cells_of(person), mix[person])
    roster = np.zeros((problem.people, problem.days), dtype=np.int16)
    for person in rng.permutation(problem.people).tolist():
        if stop():
            return None
        cells = team.cells_of(person)
        np.add.at(counts, cells, -mix[person])
        values = rows.accumulate(counts)
        marginal = marginal_costs(rows, values, cells[problem.allowed[person]])[cells]
        found = team.cheapest_line(person, problem.cost[person] + 0.5 * (marginal - cell[cells])).line
        if found is None:
            return None
        roster[person] = found
        np.add.at(counts, rows.cells_of(found[None], np.array([person]), problem.symbols)[0], 1.0)
    standing = Standing(team, roster)
    for _ in range(ANSWERS):
        if stop() or not standing.respond(rng.permutation(problem.people).tolist(), stop):
            break
    settle(standing, rng, stop)
    return standing
