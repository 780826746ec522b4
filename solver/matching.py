"""Who gets which line: people who count alike exchange whole lines, which moves no row but wishes and fair shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import linear_sum_assignment

from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from solver.standing import Standing

__all__ = ["match_lines"]

IMPOSSIBLE = 1e9
MOST_TOGETHER = 200
"""People whose lines are dealt out anew at once; the work grows with the square."""


def match_lines(standing: Standing, rng: np.random.Generator) -> None:
    """Exchange lines among people with the same signature so that their own prices are least, so many at a time."""
    team = standing.team
    for people in (
        part for group in team.alike for part in np.array_split(rng.permutation(group), -(-len(group) // MOST_TOGETHER))
    ):
        lines = standing.roster[people].copy()
        price = np.array([team.own_prices(person, lines) for person in people.tolist()])
        price = np.minimum(price, IMPOSSIBLE)
        _, given = linear_sum_assignment(price)
        before = float(np.trace(price))
        if before - float(price[np.arange(len(people)), given].sum()) <= PRICE_NOISE:
            continue
        for position, person in enumerate(people.tolist()):
            if given[position] != position:
                standing.lift(person)
        for position, person in enumerate(people.tolist()):
            if given[position] != position:
                standing.place(person, lines[given[position]])
