"""Who gets which line: people who count alike exchange whole lines, which moves no row but wishes and fair shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import linear_sum_assignment

if TYPE_CHECKING:
    from solver.standing import Standing

__all__ = ["match_lines"]

IMPOSSIBLE = 1e9
TINY = 1e-6


def match_lines(standing: Standing) -> None:
    """Exchange lines within each group of people with the same signature so that their own prices are least."""
    team = standing.team
    for people in team.alike:
        lines = standing.roster[people].copy()
        price = np.array([team.own_prices(person, lines) for person in people.tolist()])
        price = np.minimum(price, IMPOSSIBLE)
        _, given = linear_sum_assignment(price)
        before = float(np.trace(price))
        if before - float(price[np.arange(len(people)), given].sum()) <= TINY:
            continue
        for position, person in enumerate(people.tolist()):
            if given[position] != position:
                standing.lift(person)
        for position, person in enumerate(people.tolist()):
            if given[position] != position:
                standing.place(person, lines[given[position]])
