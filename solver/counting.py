"""Counters of a person: which of them the pricing programme holds in its states, which it prices by slopes.

Holding a counter makes pricing exact at once but multiplies the states; a counter that is not held is *free*: the
programme prices it by a slope, and a search over labels closes what the slope leaves open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.automata import NO_MOVE

if TYPE_CHECKING:
    from collections.abc import Sequence as Sequential

    from staffing.arrays import BoolArray, FloatArray, IntArray
    from staffing.shapes import Counter

__all__ = [
    "MOST_STATES",
    "choose_held",
    "count_prices",
    "count_steps",
    "held_prices",
    "largest_count",
    "reachable_vectors",
]

MOST_STATES = 12_000
"""States of automaton times counters above which no further counter is held."""

TINY = 1e-9


def choose_held(
    counters: Sequential[Counter], people: Sequential[int], used: BoolArray, states: int, loose: bool
) -> list[int]:
    """Positions of the counters to hold: those of many values first, as long as the states stay few."""
    alone = [reachable_vectors([counter], people, used, loose, MOST_STATES) for counter in counters]
    few = {i: len(vectors) for i, vectors in enumerate(alone) if vectors is not None}
    held: list[int] = []
    for i in sorted(few, key=lambda i: -few[i]):
        together = reachable_vectors([counters[j] for j in (*held, i)], people, used, loose, MOST_STATES // states)
        if together is not None:
            held.append(i)
    return sorted(held)


def reachable_vectors(
    counters: Sequential[Counter], people: Sequential[int], used: BoolArray, loose: bool, most: int
) -> IntArray | None:
    """(C, n) vectors of counts (less the carry-in) that a month can come by; None where they are more than ``most``."""
    if not counters:
        return np.zeros((1, 0), dtype=np.int64)
    weights = np.stack([counter.weight for counter in counters], axis=2)[:, used]
    limit = np.array([_ceiling(c, people) if c.hard and not loose else np.iinfo(np.int64).max for c in counters])
    reached = np.zeros((1, len(counters)), dtype=np.int64)
    for moves in weights:
        grown = (reached[:, None, :] + np.unique(moves, axis=0)[None]).reshape(-1, len(counters))
        grown = np.unique(np.concatenate([reached, grown[(grown <= limit).all(axis=1)]]), axis=0)
        if len(grown) > most:
            return None
        reached = grown
    return reached


def count_steps(vectors: IntArray, moves: IntArray, used: BoolArray) -> IntArray:
    """(K, C) position of each vector after a symbol with ``moves`` (K, n); `NO_MOVE` where it is not among them."""
    place = {vector.tobytes(): i for i, vector in enumerate(vectors)}
    steps = np.full((len(used), len(vectors)), NO_MOVE, dtype=np.int64)
    for symbol in np.flatnonzero(used):
        steps[symbol] = [place.get(target.tobytes(), NO_MOVE) for target in vectors + moves[symbol]]
    return steps


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
        broken = (below > TINY).astype(np.float64) + (above > TINY)
        return np.where(broken > 0, np.maximum(broken, 1.0) * violation_price, 0.0)
    return np.asarray(below * counter.price_below + above * counter.price_above)


def _ceiling(counter: Counter, people: Sequential[int]) -> int:
    """The largest count (less the carry-in) that any of the people may reach."""
    at = np.flatnonzero(np.isin(counter.people, people))
    return int(np.floor((counter.high - counter.carry)[at].max() + TINY))
