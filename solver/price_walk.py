"""Good dual prices and good lines before the first linear programme: people and prices answer each other in turn.

Everybody holds a mix of lines. A few people at a time put some weight on their best line at the row prices that the
mixed counts call for (block Frank-Wolfe on a proximal Lagrangian); the average of the prices is near the best ones long
before any single answer is, and the lines met on the way are those the relaxation mixes. A round costs one pricing a
person and no linear programme, which is why it also works for a thousand people.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.master import Duals
from solver.row_duals import RowDuals

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.team import Team
    from staffing.arrays import FloatArray, RosterArray

__all__ = ["Walked", "walk_prices"]

FIRST_RATE, LAST_RATE = 0.1, 0.03
"""Price that a unit of shortfall adds, as a share of a typical one, in the first and the last round."""
LEAST_WEIGHT = 0.15
AVERAGED = 0.3
"""Weight of a round's prices in their average."""
BATCHES = 10
SMALLEST_BATCH = 8
LINES_KEPT = 20
"""Last rounds whose lines are worth knowing."""


@dataclass(frozen=True)
class Walked:
    """Averaged prices, the bound they prove, and lines met: person, line (D,), own price."""

    duals: Duals
    lower_bound: float
    lines: list[tuple[int, RosterArray, float]]


def walk_prices(
    team: Team,
    roster: RosterArray,
    rng: np.random.Generator,
    rounds: int,
    stop: Callable[[], bool],
    on_round: Callable[[int], None] = lambda number: None,
) -> Walked | None:
    """Walk from a roster (E, D) for at most ``rounds`` rounds; None where there was no time for one."""
    problem, rows = team.problem, team.rows
    prices = RowDuals(rows)
    counts = team.counts(roster)
    mix = [_cells_held(line, problem.symbols) for line in roster]
    met: list[tuple[int, RosterArray, float]] = []
    average: tuple[FloatArray, float] | None = None
    batch = max(SMALLEST_BATCH, -(-problem.people // BATCHES))
    for number in range(rounds):
        rate = prices.scale * FIRST_RATE * (LAST_RATE / FIRST_RATE) ** (number / max(rounds - 1, 1))
        weight = max(2.0 / (number + 3), LEAST_WEIGHT)
        order = rng.permutation(problem.people).tolist()
        for first in range(0, problem.people, batch):
            if stop():
                return None if average is None else _prove(team, *average, met)
            people = order[first : first + batch]
            cell, constant = prices.answer(counts, rate)
            average = _blend(average, (cell, constant), AVERAGED * len(people) / problem.people)
            answers = team.threads.map(lambda person, at=cell: _answer(team, at, person), people)
            for person, answer in zip(people, answers, strict=True):
                if answer is None:
                    continue
                line, own = answer
                if number >= rounds - LINES_KEPT:
                    met.append((person, line, own))
                change = weight * (_cells_held(line, problem.symbols) - mix[person])
                mix[person] += change
                np.add.at(counts, team.cells_of(person), change)
        prices.move()
        on_round(number + 1)
    return None if average is None else _prove(team, *average, met)


def _blend(
    average: tuple[FloatArray, float] | None, prices: tuple[FloatArray, float], weight: float
) -> tuple[FloatArray, float]:
    if average is None:
        return prices
    return average[0] + weight * (prices[0] - average[0]), average[1] + weight * (prices[1] - average[1])


def _cells_held(line: RosterArray, symbols: int) -> FloatArray:
    """(D, K) 1 in the cells of a line."""
    held: FloatArray = (line[:, None] == np.arange(symbols)).astype(np.float64)
    return held


def _answer(team: Team, cell: FloatArray, person: int) -> tuple[RosterArray, float] | None:
    """A person's best line at cell savings, and its own price."""
    saving = cell[team.cells_of(person)]
    found = team.cheapest_line(person, team.problem.cost[person] - saving)
    if found.line is None:
        return None
    return found.line, found.price + float(saving[np.arange(team.problem.days), found.line].sum())


def _prove(team: Team, cell: FloatArray, constant: float, met: list[tuple[int, RosterArray, float]]) -> Walked:
    """The bound of the averaged prices."""
    people = range(team.problem.people)

    def least(person: int) -> float:
        return team.cheapest_line(person, team.problem.cost[person] - cell[team.cells_of(person)]).lower

    bound = constant + sum(team.threads.map(least, people))
    return Walked(Duals(cell, np.zeros(len(people)), constant), bound, met)
