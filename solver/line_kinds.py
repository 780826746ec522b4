"""What a person's month may look like, as a machine: the product of the sequence automata and of the counters.

People under the same automata and counters share one *kind*: a minimised product automaton (A states) and the set of
reachable counter vectors (C of them) with their transitions. Pricing walks A × C states a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from staffing.arrays import BoolArray, FloatArray, IntArray
    from staffing.shapes import Counter, Problem, Sequence

__all__ = ["LineKind", "Lines", "compile_lines"]

VIOLATION_PRICE = 20_000.0
"""Price of a violated sequence or counter for a person whose fixed cells leave no clean month."""

NO_MOVE = -1


@dataclass(frozen=True)
class LineKind:
    """Machine of one kind.

    Attributes
    ----------
    step
        (A, K) next automaton state, -1 where a hard sequence forbids the symbol.
    penalty
        (A, K) price of the step.
    count_step
        (G, K, C) next counter vector by day group, -1 where a hard maximum forbids it.
    day_group
        (D,) which weights hold on each day.
    vectors
        (C, n) the counter vectors themselves, one column a counter.
    """

    step: IntArray
    penalty: FloatArray
    count_step: IntArray
    day_group: IntArray
    vectors: IntArray


@dataclass(frozen=True)
class Lines:
    """Machines of all people.

    Attributes
    ----------
    kinds
        The distinct machines.
    kind_of, start
        (E,) each person's machine and its automaton state before the 1st.
    final
        For each person (C,) price of ending the month with each counter vector, inf where a hard limit is broken.
    relaxed
        (E,) whether hard limits of the person are priced because no clean month exists.
    """

    kinds: tuple[LineKind, ...]
    kind_of: IntArray
    start: IntArray
    final: tuple[FloatArray, ...]
    relaxed: tuple[bool, ...]


def compile_lines(problem: Problem, relaxed: frozenset[int] = frozenset()) -> Lines:
    """Machines of all people; hard limits of the people in ``relaxed`` become prices."""
    kinds: list[LineKind] = []
    members: dict[tuple[tuple[int, ...], tuple[int, ...], bytes, bool], list[int]] = {}
    for person in range(problem.people):
        key = (
            tuple(i for i, s in enumerate(problem.sequences) if person in s.people),
            tuple(i for i, c in enumerate(problem.counters) if person in c.people),
            np.asarray(problem.allowed[person].any(axis=0)).tobytes(),
            person in relaxed,
        )
        members.setdefault(key, []).append(person)
    kind_of = np.zeros(problem.people, dtype=np.int64)
    start = np.zeros(problem.people, dtype=np.int64)
    final: list[FloatArray] = [np.zeros(0)] * problem.people
    for key, people in members.items():
        sequences = [problem.sequences[i] for i in key[0]]
        counters = [problem.counters[i] for i in key[1]]
        loose = key[3]
        used: BoolArray = np.asarray(problem.allowed[people].any(axis=(0, 1)))
        starts = [tuple(int(s.start[_position(s, person)]) for s in sequences) for person in people]
        step, penalty, state_of = _product(sequences, used, set(starts), loose)
        vectors, count_step, day_group = _counter_vectors(problem.days, counters, people, used, loose)
        for person, origin in zip(people, starts, strict=True):
            kind_of[person], start[person] = len(kinds), state_of[origin]
            final[person] = _final_price(vectors, counters, person, loose)
        kinds.append(LineKind(step, penalty, count_step, day_group, vectors))
    return Lines(
        tuple(kinds), kind_of, start, tuple(final), tuple(person in relaxed for person in range(problem.people))
    )


def _position(shape: Sequence | Counter, person: int) -> int:
    return int(np.flatnonzero(shape.people == person)[0])


def _product(
    sequences: list[Sequence], used: BoolArray, starts: set[tuple[int, ...]], loose: bool
) -> tuple[IntArray, FloatArray, dict[tuple[int, ...], int]]:
    """Reachable product automaton, minimised; maps each original start to its state."""
    symbols = len(used)
    number: dict[tuple[int, ...], int] = {state: i for i, state in enumerate(sorted(starts))}
    queue = list(number)
    step_of: list[list[int]] = []
    penalty_of: list[list[float]] = []
    for state in queue:
        following, prices = [NO_MOVE] * symbols, [0.0] * symbols
        for symbol in np.flatnonzero(used):
            hard = sum(s.penalty[at, symbol] for s, at in zip(sequences, state, strict=True) if s.hard)
            soft = sum(s.penalty[at, symbol] for s, at in zip(sequences, state, strict=True) if not s.hard)
            if hard > 0 and not loose:
                continue
            target = tuple(int(s.step[at, symbol]) for s, at in zip(sequences, state, strict=True))
            if target not in number:
                number[target] = len(number)
                queue.append(target)
            following[symbol], prices[symbol] = number[target], float(soft + VIOLATION_PRICE * hard)
        step_of.append(following)
        penalty_of.append(prices)
    step, penalty = np.array(step_of, dtype=np.int64), np.array(penalty_of)
    block = _equivalent_states(step, penalty)
    first = np.array([int(np.flatnonzero(block == b)[0]) for b in range(block.max() + 1)])
    small = np.where(step[first] >= 0, block[step[first]], NO_MOVE)
    return small, penalty[first], {state: int(block[i]) for state, i in number.items()}


def _equivalent_states(step: IntArray, penalty: FloatArray) -> IntArray:
    """Moore's partition refinement: states that allow and cost the same for ever fall together."""
    _, block = np.unique(np.concatenate([penalty, step >= 0], axis=1), axis=0, return_inverse=True)
    block = block.ravel()
    while True:
        target = np.where(step >= 0, block[step], NO_MOVE)
        _, finer = np.unique(np.concatenate([block[:, None], target], axis=1), axis=0, return_inverse=True)
        finer = finer.ravel()
        if finer.max() == block.max():
            return np.asarray(finer)
        block = finer


def _counter_vectors(
    days: int, counters: list[Counter], people: list[int], used: BoolArray, loose: bool
) -> tuple[IntArray, IntArray, IntArray]:
    """Reachable vectors of counts (less the carry-in), their steps (G, K, C) and the day groups (D,)."""
    symbols = len(used)
    if not counters:
        return np.zeros((1, 0), dtype=np.int64), np.zeros((1, symbols, 1), dtype=np.int64), np.zeros(days, np.int64)
    weights = np.stack([counter.weight for counter in counters], axis=2)
    groups, day_group = np.unique(weights.reshape(days, -1), axis=0, return_inverse=True)
    by_group = groups.reshape(len(groups), symbols, len(counters))
    most = np.array(
        [
            max(int(c.high[_position(c, p)] - c.carry[_position(c, p)]) for p in people)
            if c.hard and not loose
            else np.iinfo(np.int64).max
            for c in counters
        ]
    )
    number: dict[tuple[int, ...], int] = {(0,) * len(counters): 0}
    level = list(number)
    moves = {tuple(row) for group in by_group for row in group[used].tolist()}
    for _ in range(days):
        grown = []
        for vector in level:
            for move in moves:
                target = tuple(a + b for a, b in zip(vector, move, strict=True))
                if target not in number and all(t <= m for t, m in zip(target, most, strict=True)):
                    number[target] = len(number)
                    grown.append(target)
        level = grown
    vectors = np.array(sorted(number), dtype=np.int64)
    place = {tuple(vector): i for i, vector in enumerate(vectors.tolist())}
    count_step = np.full((len(by_group), symbols, len(vectors)), NO_MOVE, dtype=np.int64)
    for group, rows in enumerate(by_group):
        for symbol in np.flatnonzero(used):
            count_step[group, symbol] = [
                place.get(tuple(target), NO_MOVE) for target in (vectors + rows[symbol]).tolist()
            ]
    return vectors, count_step, day_group.ravel().astype(np.int64)


def _final_price(vectors: IntArray, counters: list[Counter], person: int, loose: bool) -> FloatArray:
    """(C,) price of the counts at the end of the month."""
    price = np.zeros(len(vectors))
    for column, counter in enumerate(counters):
        at = _position(counter, person)
        value = vectors[:, column] + counter.carry[at]
        below = np.maximum(counter.low[at] - value, 0)
        above = np.maximum(value - counter.high[at], 0)
        if counter.hard:
            broken = (below > 0).astype(np.float64) + (above > 0)
            price += broken * VIOLATION_PRICE if loose else np.where(broken > 0, np.inf, 0.0)
        else:
            price += below * counter.price_below + above * counter.price_above
    return price
