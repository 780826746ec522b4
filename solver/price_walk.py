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

    from solver.crew import Crew
    from solver.team import Team
    from staffing.arrays import FloatArray, RosterArray

__all__ = ["Walked", "walk_prices"]

FIRST_RATE, LAST_RATE, RATE_FALLS = 0.1, 0.03, 0.96
"""Price that a unit of shortfall adds, as a share of a typical one, and how it falls from round to round."""
LEAST_STEP = 0.15
AVERAGED = 0.3
"""Weight of a round's prices in their average."""
BATCHES = 10
SMALLEST_BATCH = 8


@dataclass(frozen=True)
class Walked:
    """Where a walk ended.

    Attributes
    ----------
    duals
        Averaged prices.
    mix
        (n, D, K) share of each cell in the mix of lines of each of the crew.
    lines
        Lines met: person, line (D,), own price.
    """

    duals: Duals
    mix: FloatArray
    lines: list[tuple[int, RosterArray, float]]


def walk_prices(
    team: Team,
    crew: Crew,
    roster: RosterArray,
    rng: np.random.Generator,
    rounds: int,
    stop: Callable[[], bool],
    on_round: Callable[[int], None] = lambda number: None,
) -> Walked | None:
    """Walk from a roster (E, D) for ``rounds`` rounds, or as many as there is time for; None where there was none."""
    problem, prices = team.problem, RowDuals(team.rows)
    cells = np.stack([team.cells_of(person) for person in crew.people.tolist()])
    mix = _held(roster[crew.people], problem.symbols)
    counts = np.zeros(team.rows.cells)
    np.add.at(counts, cells, crew.weight[:, None, None] * mix)
    met: list[tuple[int, RosterArray, float]] = []
    average: tuple[FloatArray, float] | None = None
    batch = max(SMALLEST_BATCH, -(-len(crew.people) // BATCHES))
    for number in range(1, rounds + 1):
        rate = prices.scale * max(FIRST_RATE * RATE_FALLS**number, LAST_RATE)
        step = max(2.0 / (number + 2), LEAST_STEP)
        order = rng.permutation(len(crew.people))
        for first in range(0, len(order), batch):
            if stop():
                break
            places = order[first : first + batch]
            answer = prices.answer(counts, rate)
            average = _blend(average, answer, AVERAGED * len(places) / len(order))
            found = team.answers(crew.people[places], answer[0], quick=True)
            places = places[[one.line is not None for one in found]]
            good = [one for one in found if one.line is not None]
            lines = np.array([one.line for one in good], dtype=np.int16).reshape(-1, problem.days)
            met += zip(crew.people[places].tolist(), lines, [one.own for one in good], strict=True)
            change = step * (_held(lines, problem.symbols) - mix[places])
            mix[places] += change
            weighted = crew.weight[places, None, None] * change
            counts += np.bincount(cells[places].ravel(), weighted.ravel(), minlength=len(counts))
        prices.move()
        on_round(number)
        if stop():
            break
    if average is None:
        return None
    duals = Duals(average[0], np.zeros(problem.people), average[1])
    return Walked(duals, mix, met)


def _blend(
    average: tuple[FloatArray, float] | None, prices: tuple[FloatArray, float], weight: float
) -> tuple[FloatArray, float]:
    if average is None:
        return prices
    return average[0] + weight * (prices[0] - average[0]), average[1] + weight * (prices[1] - average[1])


def _held(lines: RosterArray, symbols: int) -> FloatArray:
    """(n, D, K) 1 in the cells of lines (n, D)."""
    held: FloatArray = (lines[:, :, None] == np.arange(symbols)).astype(np.float64)
    return held
