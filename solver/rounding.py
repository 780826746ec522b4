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

    from solver.master import Master
    from solver.team import Team

__all__ = ["round_mix"]

MIX_FLOOR = 1e-9
ANSWERS = 2


def round_mix(team: Team, master: Master, rng: np.random.Generator, stop: Callable[[], bool]) -> Standing | None:
    """One roster from the last solution of the master, in a random order; None if stopped half way."""
    problem, rows = team.problem, team.rows
    weights, duals = master.weights(), master.duals()
    share: list[list[tuple[float, np.ndarray]]] = [[] for _ in range(problem.people)]
    for weight, (person, line, _) in zip(weights, master.columns, strict=True):
        if weight > MIX_FLOOR:
            cells = rows.cells_of(line[None], np.array([person]), problem.symbols)[0]
            share[person].append((float(weight), cells))
    counts = np.zeros(rows.cells)
    for mixed in share:
        for weight, cells in mixed:
            np.add.at(counts, cells, weight)
    roster = np.zeros((problem.people, problem.days), dtype=np.int16)
    for person in rng.permutation(problem.people).tolist():
        if stop():
            return None
        for weight, cells in share[person]:
            np.add.at(counts, cells, -weight)
        cells = team.cells_of(person)
        values = rows.accumulate(counts)
        marginal = marginal_costs(rows, values, cells[problem.allowed[person]])[cells]
        prices = problem.cost[person] + 0.5 * (marginal - duals.cell[cells])
        found = team.cheapest_line(person, prices).line
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
