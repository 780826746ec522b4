"""The step in which prices of a problem move: where all are whole numbers, so is the price of every roster."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.shapes import Problem

__all__ = ["price_unit", "raised"]

DOUBT = 1e-6
"""Share of a bound by which arithmetic may have put it too high."""


def price_unit(problem: Problem) -> float:
    """1 where every roster's price is a whole number, else 0."""
    return float(all(np.array_equal(numbers, np.rint(numbers)) for numbers in _numbers(problem)))


def raised(bound: float, unit: float) -> float:
    """The least price a roster can have that is no less than a bound."""
    # Plus nothing: a ceiling of a little less than 0 would be told as -0.
    return float(np.ceil(bound - DOUBT * max(abs(bound), 1.0))) + 0.0 if unit else bound


def _numbers(problem: Problem) -> Iterator[np.ndarray]:
    """What prices are sums and products of."""
    yield problem.cost
    for sequence in problem.sequences:
        if not sequence.hard:
            yield sequence.penalty
    for counter in problem.counters:
        if not counter.hard:
            yield np.array([counter.price_below, counter.price_above])
            if counter.price_below:
                yield counter.low
            if counter.price_above:
                yield counter.high
    for rows in problem.rows:
        for part in (*rows.parts, *rows.only_if):
            yield part.weights.data
        yield rows.base
        yield rows.low[np.isfinite(rows.low)]
        yield rows.high[np.isfinite(rows.high)]
        yield rows.price_below
        yield rows.price_above
