"""From the fractional mix of lines to rosters: one person after another exchanges the mix for one line.

Whoever has not had a turn counts with the mix of the relaxation, so the first person already meets the cover that the
last will leave. Each takes the best line at prices half from the duals, half from what one more person costs right now;
people then answer and exchange until nobody gains. Many random orders cost little; the best one is kept.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np

from solver.linked_rows import add_cells, marginal_costs
from solver.settle import settle
from solver.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from solver.crew import Crew
    from solver.team import Team
    from staffing.arrays import FloatArray

__all__ = ["begin_rounding", "round_mix"]

ANSWERS = 2


def begin_rounding(
    team: Team,
    crew: Crew,
    mix: FloatArray,
    cell: FloatArray,
    rng: np.random.Generator,
    stop: Callable[[], bool],
    times: int,
) -> list[Future[Standing | None]]:
    """Several rosters in the making side by side, see `round_mix`."""
    # Slopes are a person's own state: each roster has its own, so that the outcome repeats.
    teams = [dataclasses.replace(team, slopes=tuple(slope.copy() for slope in team.slopes)) for _ in range(times)]
    return [
        team.threads.submit(round_mix, one, crew, mix, cell, random, stop)
        for one, random in zip(teams, rng.spawn(times), strict=True)
    ]


def round_mix(
    team: Team, crew: Crew, mix: FloatArray, cell: FloatArray, rng: np.random.Generator, stop: Callable[[], bool]
) -> Standing | None:
    """One roster from a mix, in a random order; None if stopped half way.

    Parameters
    ----------
    mix
        (n, D, K) share of each cell in the mix of lines of each of the crew; the others count like who stands for them.
    cell
        (cells,) dual saving of one more person in each cell.
    """
    problem, rows = team.problem, team.rows
    cells = [team.cells_of(person) for person in range(problem.people)]
    values = rows.base.copy()
    for person, place in enumerate(crew.stand_in.tolist()):
        add_cells(rows, values, cells[person].ravel(), mix[place].ravel())
    roster = np.zeros((problem.people, problem.days), dtype=np.int16)
    for person in rng.permutation(problem.people).tolist():
        if stop():
            return None
        own = cells[person]
        add_cells(rows, values, own.ravel(), -mix[crew.stand_in[person]].ravel())
        marginal = marginal_costs(rows, values, own[problem.allowed[person]])
        found = team.answer(person, 0.5 * (cell - marginal)).line
        if found is None:
            return None
        roster[person] = found
        add_cells(rows, values, own[np.arange(problem.days), found], np.ones(problem.days))
    standing = Standing(team, roster)
    for _ in range(ANSWERS):
        if stop() or not standing.respond(rng.permutation(problem.people).tolist(), stop):
            break
    settle(standing, rng, stop)
    return standing
