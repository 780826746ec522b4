"""The cheap moves in turn, until none of them gains: exchange days, exchange lines, answer one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.exchange import exchange_days
from solver.matching import match_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np

    from solver.standing import Standing

__all__ = ["settle"]

WORTH_ANOTHER_TURN = 0.001
"""Relative gain of a turn that makes the next one worth its time."""


def settle(standing: Standing, rng: np.random.Generator, stop: Callable[[], bool], turns: int = 6) -> None:
    """Improve a roster in place by moves of one and two people."""
    people = standing.team.problem.people
    for _ in range(turns):
        before = standing.price
        exchange_days(standing, rng, stop)
        match_lines(standing, rng)
        standing.respond(rng.permutation(people).tolist(), stop)
        if stop() or before - standing.price < WORTH_ANOTHER_TURN * before:
            return
