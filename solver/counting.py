"""Counters of a person: which of them the pricing programme holds in its states, which it prices by slopes.

Holding a counter makes pricing exact at once but multiplies the states; a counter that is not held is *free*: the
programme prices it by a slope, and a search over labels closes what the slope leaves open.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

import numpy as np

from solver.automata import NO_MOVE
from staffing.noise import COUNT_NOISE

if TYPE_CHECKING:
    from collections.abc import Sequence as Sequential

    from staffing.arrays import BoolArray, FloatArray, IntArray
    from staffing.shapes import Counter

__all__ = [
    "MANY_STATES",
    "MANY_STATE_DAYS",
    "MOST_STATES",
    "can_matter",
    "choose_held",
    "count_prices",
    "count_steps",
    "has_least",
    "held_prices",
    "largest_count",
    "reachable_vectors",
]

MOST_STATES, MANY_STATES, MANY_STATE_DAYS = 12_000, 120_000, 7_200_000
"""States of automaton times counters above which no further counter is held, and where labels do not suffice; then also
times days."""


def can_matter(counter: Counter, people: Sequential[int], used: BoolArray) -> bool:
    """Whether a month of any of the people can come to lie beyond a limit."""
    at = np.isin(counter.people, people)
    above = (counter.high[at] < counter.carry[at] + largest_count(counter, used)).any()
    return bool(has_least(counter, people) or (above and (counter.hard or counter.price_above > 0)))


def has_least(counter: Counter, people: Sequential[int]) -> bool:
    """Whether too little of it costs any of the people something."""
    at = np.isin(counter.people, people)
    return bool((counter.low[at] > counter.carry[at]).any() and (counter.hard or counter.price_below > 0))


def choose_held(
    counters: Sequential[Counter], people: Sequential[int], used: BoolArray, states: int, loose: bool, most: int
) -> list[int]:
    """Positions of the counters to hold: those of many values first, as long as there are at most ``most`` states."""
    few = {i: count for i, counter in enumerate(counters) if (count := _values(counter, people, used, loose)) <= most}
    held: list[int] = []
    for i in sorted(few, key=lambda i: -few[i]):
        together = reachable_vectors([counters[j] for j in (*held, i)], people, used, loose, most // states)
        if together is not None:
            held.append(i)
    return sorted(held)


def reachable_vectors(
    counters: Sequential[Counter], people: Sequential[int], used: BoolArray, loose: bool, most: int
) -> IntArray | None:
    """(C, n) vectors of counts (less the carry-in) that a month can come by; None where they are more than ``most``."""
    if not counters:
        return np.zeros((1, 0), dtype=np.int64)
    sizes = [_ceiling(c, people) + 1 if c.hard and not loose else largest_count(c, used) + 1 for c in counters]
    if min(sizes) <= 0:
        return np.zeros((1, len(counters)), dtype=np.int64)
    if prod(sizes) >= np.iinfo(np.int64).max:
        return None
    radix = np.concatenate([[1], np.cumprod(sizes[:-1], dtype=np.int64)])
    reached = np.zeros(1, dtype=np.int64)
    weights = np.stack([counter.weight for counter in counters], axis=2)[:, used]
    kinds, kind_of = np.unique(weights.reshape(len(weights), -1), axis=0, return_inverse=True)
    moves_of = [np.unique(kind.reshape(-1, len(counters)), axis=0) for kind in kinds]
    for kind in kind_of.ravel():
        moves, parts = moves_of[kind], [reached]
        for move in moves:
            fits = np.ones(len(reached), dtype=np.bool_)
            for column, size in enumerate(sizes):
                fits &= reached // radix[column] % size + move[column] < size
            parts.append(reached[fits] + int(radix @ move))
        reached = np.unique(np.concatenate(parts))
        if len(reached) > most:
            return None
    return np.stack([reached // radix[column] % size for column, size in enumerate(sizes)], axis=1)


def _values(counter: Counter, people: Sequential[int], used: BoolArray, loose: bool) -> int:
    """How many counts a month can come to."""
    sums = 1  # bit n: a month so far can count n
    limit = (1 << (_ceiling(counter, people) + 1)) - 1 if counter.hard and not loose else -1
    for weights in counter.weight[:, used]:
        longer = sums
        for weight in np.unique(weights).tolist():
            longer |= sums << weight
        sums = longer & limit
    return sums.bit_count()


def count_steps(codes: IntArray, shifts: IntArray, used: BoolArray) -> IntArray:
    """(G, K, C) number that each number of a vector becomes; `NO_MOVE` where it becomes none or is none.

    Parameters
    ----------
    codes
        Numbers of the vectors, see `solver.shift_codes`.
    shifts
        (G, K) what a symbol adds to them on each kind of day.
    """
    taken = np.zeros(int(codes.max()) + 1, dtype=np.bool_)
    taken[codes] = True
    target = np.arange(len(taken)) + shifts[:, :, None]
    inside = taken & (target < len(taken)) & used[:, None]
    return np.where(inside & taken[np.minimum(target, len(taken) - 1)], target, NO_MOVE)


def held_prices(vectors: IntArray, counters: Sequential[Counter], person: int, violation_price: float) -> FloatArray:
    """(C,) price of ending the month with each vector of the held counters."""
    price = np.zeros(len(vectors))
    for column, counter in enumerate(counters):
        price += _prices(counter, person, vectors[:, column], violation_price)
    return price


def count_prices(counter: Counter, person: int, most: int, violation_price: float) -> FloatArray:
    """(most + 1,) price of each count of a free counter, a convex function."""
    return _prices(counter, person, np.arange(most + 1), violation_price)


def largest_count(counter: Counter, used: BoolArray) -> int:
    """The most a month can count."""
    return int(counter.weight[:, used].max(axis=1, initial=0).sum())


def _prices(counter: Counter, person: int, count: IntArray, violation_price: float) -> FloatArray:
    at = int(np.flatnonzero(counter.people == person)[0])
    value = count + counter.carry[at]
    below = np.maximum(counter.low[at] - value, 0)
    above = np.maximum(value - counter.high[at], 0)
    if counter.hard:
        broken = (below > COUNT_NOISE).astype(np.float64) + (above > COUNT_NOISE)
        return np.where(broken > 0, np.maximum(broken, 1.0) * violation_price, 0.0)
    return np.asarray(below * counter.price_below + above * counter.price_above)


def _ceiling(counter: Counter, people: Sequential[int]) -> int:
    """The largest count (less the carry-in) that any of the people may reach."""
    at = np.flatnonzero(np.isin(counter.people, people))
    return int(np.floor((counter.high - counter.carry)[at].max() + COUNT_NOISE))
