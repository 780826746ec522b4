"""A person's best line at savings of cells, and what it costs the person alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.pricing import QUICK_LABELS, QUICK_SLOPE_ROUNDS, Found, cheapest_line

if TYPE_CHECKING:
    from solver.line_kinds import Machine
    from staffing.arrays import BoolArray, FloatArray

__all__ = ["Answer", "best_answer"]


@dataclass(frozen=True)
class Answer(Found):
    """A line found at cell savings, with its ``own`` price: that of the person alone, savings not taken off."""

    own: float


def best_answer(
    machine: Machine,
    cost: FloatArray,
    allowed: BoolArray,
    saving: FloatArray,
    slopes: FloatArray,
    *,
    quick: bool = False,
) -> Answer:
    """The cheapest line where the symbols of each day save something.

    Parameters
    ----------
    cost, allowed, saving
        (D, K) of each symbol of each day.
    slopes
        See `solver.pricing.cheapest_line`.
    quick
        A good line will do, most often the cheapest, at a fraction of the work; its lower bound is as true.
    """
    price = cost - saving
    if quick:
        found = cheapest_line(
            machine, price, allowed, slopes=slopes, slope_rounds=QUICK_SLOPE_ROUNDS, labels=QUICK_LABELS
        )
    else:
        found = cheapest_line(machine, price, allowed, slopes=slopes)
    own = np.inf
    if found.line is not None:
        own = found.price + float(saving[np.arange(len(saving)), found.line].sum())
    return Answer(found.line, found.price, found.lower, own)
