"""Good dual prices and good lines before the first linear programme: people and prices answer each other in turn.

Everybody holds a mix of lines. A few people at a time put some weight on their best line at the row prices that the
mixed counts call for (block Frank-Wolfe on a proximal Lagrangian); the average of the prices is near the best ones long
before any single answer is, and the lines met on the way are those the relaxation mixes. A round costs one pricing a
person and no linear programme, which is why it also works for a thousand people.
"""

from __future__ import annotations

from collections import deque
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

FIRST_RATE, LAST_RATE, RATE_FALLS = 0.1, 0.03, 0.96
"""Price that a unit of shortfall adds, as a share of a typical one, and how it falls from round to round."""
LEAST_WEIGHT = 0.15
AVERAGED = 0.3
"""Weight of a round's prices in their average."""
BATCHES = 10
SMALLEST_BATCH = 8
LINES_KEPT = 20
"""Last rounds whose lines are worth knowing."""
PROVED_EVERY = 10
WORTH_MORE = 0.01
"""Relative rise of the bound between two proofs that makes the walk go on."""


@dataclass(frozen=True)
class Walked:
    """Where a walk ended.

    Attributes
    ----------
    duals, lower_bound
        Averaged prices and the bound they prove, the best of those tried.
    mix
        (E, D, K) weight of each cell in each person's mix of lines.
    lines
        Lines met: person, line (D,), own price.
    """

    duals: Duals
    lower_bound: float
    mix: FloatArray
    lines: list[tuple[int, RosterArray, float]]


def walk_prices(
    team: Team,
    roster: RosterArray,
    rng: np.random.Generator,
    rounds: int,
    stop: Callable[[], bool],
    on_round: Callable[[int, float], None] = lambda number, bound: None,
) -> Walked | None:
    """Walk from a roster (E, D) for at most ``rounds`` rounds; None where there was no time for one.

    Ends early where the bound hardly rises any more. ``on_round`` is told the round and the bound.
    """
    problem, prices = team.problem, RowDuals(team.rows)
    counts = team.counts(roster)
    mix = np.stack([_cells_held(line, problem.symbols) for line in roster])
    met: deque[list[tuple[int, RosterArray, float]]] = deque(maxlen=LINES_KEPT)
    average: tuple[FloatArray, float] | None = None
    best: tuple[float, Duals] | None = None
    batch = max(SMALLEST_BATCH, -(-problem.people // BATCHES))
    for number in range(1, rounds + 1):
        rate = prices.scale * max(FIRST_RATE * RATE_FALLS**number, LAST_RATE)
        weight = max(2.0 / (number + 2), LEAST_WEIGHT)
        order = rng.permutation(problem.people).tolist()
        met.append([])
        for first in range(0, problem.people, batch):
            if stop():
                break
            people = order[first : first + batch]
            answer = prices.answer(counts, rate)
            average = _blend(average, answer, AVERAGED * len(people) / problem.people)
            found = team.threads.map(lambda person, at=answer[0]: team.answer(person, at, quick=True), people)
            for person, good in zip(people, found, strict=True):
                if good.line is None:
                    continue
                met[-1].append((person, good.line, good.own))
                change = weight * (_cells_held(good.line, problem.symbols) - mix[person])
                mix[person] += change
                np.add.at(counts, team.cells_of(person), change)
        if average is None:
            return None
        prices.move()
        over = stop() or number == rounds
        if over or number % PROVED_EVERY == 0:
            duals = Duals(average[0], np.zeros(problem.people), average[1])
            bound, before = _bound_of(team, duals), best[0] if best else -np.inf
            if bound > before:
                best = bound, duals
            over = over or (bound > 0 and bound - before < WORTH_MORE * bound)
        on_round(number, best[0] if best else 0.0)
        if over:
            break
    return None if best is None else Walked(best[1], best[0], mix, [line for lines in met for line in lines])


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


def _bound_of(team: Team, duals: Duals) -> float:
    """What the duals prove."""
    people = range(team.problem.people)
    return duals.constant + sum(team.threads.map(lambda person: team.answer(person, duals.cell).lower, people))
