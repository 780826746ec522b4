"""The least whole number for which something holds that stays true from there on, for many cases at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from staffing.arrays import BoolArray, IntArray

__all__ = ["least_whole"]


def least_whole(holds: Callable[[IntArray], BoolArray], guess: IntArray) -> IntArray:
    """Found by doubling the distance from a guess and halving the bracket.

    Parameters
    ----------
    holds
        Of numbers (N,) >= 0, one a case, whether each holds for its case. True for every number above a true one, and
        for some number at all.
    guess : (N,)
        Where to begin, >= 0.

    Returns
    -------
    (N,) ndarray
    """
    met = guess.astype(np.int64)
    missed = np.full(met.shape, -1, dtype=np.int64)
    step = 1
    while not (held := holds(met)).all():
        missed = np.where(held, missed, met)
        met = np.where(held, met, met + step)
        step *= 2
    step = 1
    while (untried := (missed < 0) & (met > 0)).any():
        lower = np.where(untried, np.maximum(met - step, 0), met)
        held = holds(lower)
        missed = np.where(untried & ~held, lower, missed)
        met = np.where(untried & held, lower, met)
        step *= 2
    while (met - missed > 1).any():
        middle = np.where(met - missed > 1, (met + missed) // 2, met)
        held = holds(middle)
        missed = np.where(held, missed, middle)
        met = np.where(held, middle, met)
    return met
