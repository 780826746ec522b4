"""What a person's month may look like, as a machine: the product of the sequence automata and of the counters.

People under the same automata and counters share one *kind*: a minimised product automaton (A states), the reachable
vectors of the counters it holds (C of them) with their transitions, and the weights of the counters left free.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.automata import product_automaton
from solver.counting import (
    MANY_STATE_DAYS,
    MANY_STATES,
    MOST_STATES,
    can_matter,
    choose_held,
    count_prices,
    count_steps,
    has_least,
    held_prices,
    largest_count,
    reachable_vectors,
)
from solver.shift_codes import shift_codes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from staffing.arrays import BoolArray, FloatArray, IntArray
    from staffing.shapes import Counter, Problem, Sequence

__all__ = ["LineKind", "Lines", "Machine", "compile_lines", "hold_more"]

VIOLATION_PRICE = 20_000.0
"""Price of a violated sequence or counter for a person whose fixed cells leave no clean month."""


@dataclass(frozen=True)
class LineKind:
    """Machine of one kind.

    Attributes
    ----------
    step, penalty
        (G, A, K) next automaton state by day group, -1 where a hard sequence forbids the symbol; price of the step.
    count_step
        (G, K, C) next counter vector by day group, -1 where a hard maximum forbids it. Some of the C numbers stand for
        no vector; they lie between the others so that every step is a shift.
    count_shift
        (G, K) what the number of a vector grows by.
    day_group
        (D,) which of the G kinds of day each is.
    like
        (G, K) symbols of a kind of day with one number have the same steps and penalties.
    alive
        (D + 1, C) vectors that some whole line has before each day.
    alive_states
        (D + 1, A) states that some line has before each day.
    weight
        (F, D, K) weights of the free counters.
    bounded_by
        (F,) numbers from 0 on of the free counters too little of which costs something, -1 of the others.
    """

    step: IntArray
    penalty: FloatArray
    count_step: IntArray
    count_shift: IntArray
    day_group: IntArray
    like: IntArray
    alive: BoolArray
    alive_states: BoolArray
    weight: IntArray
    bounded_by: IntArray


@dataclass(frozen=True)
class Machine:
    """What one person's lines may look like and what they cost beside their cells.

    Attributes
    ----------
    start
        Automaton state before the 1st.
    final
        (C,) price of ending with each counter vector, inf where a hard limit is broken.
    count_price
        (F, M) price of each count of the free counters, inf where a hard limit is broken.
    """

    kind: LineKind
    start: int
    final: FloatArray
    count_price: FloatArray


@dataclass(frozen=True)
class Lines:
    """Machines of all people.

    Attributes
    ----------
    kinds
        The distinct machines.
    kind_of, start
        (E,) which of the kinds each person's machine is of, and its start.
    final, count_price
        Of each person's machine.
    relaxed
        (E,) whether hard limits of the person are priced because no clean month exists.
    """

    kinds: tuple[LineKind, ...]
    kind_of: IntArray
    start: IntArray
    final: tuple[FloatArray, ...]
    count_price: tuple[FloatArray, ...]
    relaxed: tuple[bool, ...]

    def machine(self, person: int) -> Machine:
        """The machine of a person."""
        kind = self.kinds[self.kind_of[person]]
        return Machine(kind, int(self.start[person]), self.final[person], self.count_price[person])


def hold_more(problem: Problem, lines: Lines, people: Iterable[int]) -> Lines:
    """Machines that hold more counters for some people, for whom labels do not suffice; the others' as they are."""
    chosen = sorted(people)
    relaxed = frozenset(person for person in chosen if lines.relaxed[person])
    most_states = min(MANY_STATES, MANY_STATE_DAYS // problem.days)
    wide = compile_lines(problem, relaxed, chosen, max(most_states, MOST_STATES))
    kind_of, start = lines.kind_of.copy(), lines.start.copy()
    kind_of[chosen], start[chosen] = wide.kind_of[chosen] + len(lines.kinds), wide.start[chosen]
    final, count_price = list(lines.final), list(lines.count_price)
    for person in chosen:
        final[person], count_price[person] = wide.final[person], wide.count_price[person]
    return Lines((*lines.kinds, *wide.kinds), kind_of, start, tuple(final), tuple(count_price), lines.relaxed)


def compile_lines(
    problem: Problem,
    relaxed: frozenset[int] = frozenset(),
    people: Iterable[int] | None = None,
    most_states: int = MOST_STATES,
) -> Lines:
    """Machines of these people, of all if None; hard limits of those in ``relaxed`` become prices."""
    kinds: list[LineKind] = []
    members: dict[tuple[tuple[int, ...], tuple[int, ...], bytes, bool], list[int]] = {}
    for person in range(problem.people) if people is None else people:
        key = (
            tuple(i for i, s in enumerate(problem.sequences) if person in s.people),
            tuple(i for i, c in enumerate(problem.counters) if person in c.people),
            np.asarray(problem.allowed[person].any(axis=0)).tobytes(),
            person in relaxed,
        )
        members.setdefault(key, []).append(person)
    kind_of = np.zeros(problem.people, dtype=np.int64)
    start = np.zeros(problem.people, dtype=np.int64)
    nothing = np.zeros((0, 1))
    final: list[FloatArray] = [nothing[0:0, 0]] * problem.people
    count_price: list[FloatArray] = [nothing] * problem.people
    for (sequence_rows, counter_rows, _, loose), alike in members.items():
        sequences = [problem.sequences[i] for i in sequence_rows]
        counters = [problem.counters[i] for i in counter_rows]
        used: BoolArray = np.asarray(problem.allowed[alike].any(axis=(0, 1)))
        starts = [tuple(int(s.start[_position(s, person)]) for s in sequences) for person in alike]
        machine = _Machine(problem.days, sequences, counters, alike, used, set(starts), loose, most_states)
        violation_price = VIOLATION_PRICE if loose else np.inf
        for person, origin in zip(alike, starts, strict=True):
            kind_of[person], start[person] = len(kinds), machine.state_of[origin]
            final[person] = machine.final(person, violation_price)
            count_price[person] = machine.count_prices(person, violation_price)
        kinds.append(machine.kind(np.asarray(np.isfinite([final[person] for person in alike]).any(axis=0))))
    return Lines(
        tuple(kinds),
        kind_of,
        start,
        tuple(final),
        tuple(count_price),
        tuple(person in relaxed for person in range(problem.people)),
    )


def _position(shape: Sequence, person: int) -> int:
    return int(np.flatnonzero(shape.people == person)[0])


class _Machine:
    """A kind in the making: which counters it holds, and the states of its people."""

    def __init__(
        self,
        days: int,
        sequences: list[Sequence],
        counters: list[Counter],
        people: list[int],
        used: BoolArray,
        starts: set[tuple[int, ...]],
        loose: bool,
        most_states: int,
    ) -> None:
        violation_price = VIOLATION_PRICE if loose else None
        reads = [np.array([s.letters(day) for day in range(days)]) for s in sequences]
        groups, first = _groups(np.concatenate([np.zeros((days, 1), dtype=np.int64), *reads], axis=1))
        step, penalty, self.state_of = product_automaton(sequences, first, used, starts, violation_price)
        counters = [counter for counter in counters if can_matter(counter, people, used)]
        held = choose_held(counters, people, used, step.shape[1], loose, most_states)
        self.held = [counters[i] for i in held]
        self.free = [counter for i, counter in enumerate(counters) if i not in held]
        vectors = reachable_vectors(self.held, people, used, loose, np.iinfo(np.int64).max)
        assert vectors is not None
        self.vectors = vectors
        weights = (
            np.stack([counter.weight for counter in self.held], axis=2) if held else np.zeros((days, len(used), 0))
        )
        weights = weights.astype(np.int64)
        day_group, first = _groups(np.concatenate([groups[:, None], weights.reshape(days, -1)], axis=1))
        counted = weights[first][:, used].reshape(len(first) * int(used.sum()), len(held))
        moves, move_of = np.unique(counted, axis=0, return_inverse=True)
        self.codes, shifts = shift_codes(vectors, moves)
        self.count_shift = np.zeros((len(first), len(used)), dtype=np.int64)
        self.count_shift[:, used] = shifts[move_of].reshape(len(first), -1)
        count_step = count_steps(self.codes, self.count_shift, used)
        step, penalty = step[groups[first]], penalty[groups[first]]
        self.most = max((largest_count(counter, used) for counter in self.free), default=0)
        self.step, self.penalty, self.count_step, self.day_group = step, penalty, count_step, day_group
        self.from_below = np.array([has_least(counter, people) for counter in self.free], dtype=np.bool_)
        self.weight = np.array([counter.weight for counter in self.free], dtype=np.int64).reshape(-1, days, len(used))

    def kind(self, accepted: BoolArray) -> LineKind:
        """The machine, with (C,) vectors that some person may end the month with."""
        begun = np.zeros(self.step.shape[1], dtype=np.bool_)
        begun[list(self.state_of.values())] = True
        return LineKind(
            step=self.step,
            penalty=self.penalty,
            count_step=self.count_step,
            count_shift=self.count_shift,
            day_group=self.day_group,
            like=np.stack([_alike(*columns) for columns in zip(self.step, self.penalty, self.count_step, strict=True)]),
            alive=_alive_vectors(self.count_step, self.day_group, accepted),
            alive_states=_alive_states(self.step, self.day_group, begun),
            weight=self.weight,
            bounded_by=np.where(self.from_below, np.cumsum(self.from_below) - 1, -1),
        )

    def final(self, person: int, violation_price: float) -> FloatArray:
        """(C,) price of ending the month with each counter vector for a person."""
        price = np.full(self.count_step.shape[2], np.inf)
        price[self.codes] = held_prices(self.vectors, self.held, person, violation_price)
        return price

    def count_prices(self, person: int, violation_price: float) -> FloatArray:
        """(F, M) price of each count of the free counters for a person."""
        return np.array([count_prices(counter, person, self.most, violation_price) for counter in self.free]).reshape(
            -1, self.most + 1
        )


def _groups(by_day: IntArray) -> tuple[IntArray, list[int]]:
    """(D,) number of each day's kind, and one day of each kind."""
    _, first, group = np.unique(by_day, axis=0, return_index=True, return_inverse=True)
    return group.ravel().astype(np.int64), first.tolist()


def _alike(step: IntArray, penalty: FloatArray, count_step: IntArray) -> IntArray:
    """(K,) number of the symbols whose step, penalty and counts are the same."""
    columns = np.concatenate([step.T, penalty.T, count_step], axis=1)
    _, like = np.unique(columns, axis=0, return_inverse=True)
    return like.ravel().astype(np.int64)


def _alive_vectors(count_step: IntArray, day_group: IntArray, accepted: BoolArray) -> BoolArray:
    """(D + 1, C) vectors that some line has before each day on its way to an accepted one."""
    days, vectors = len(day_group), count_step.shape[2]
    reached, useful = (np.zeros((days + 1, vectors), dtype=np.bool_) for _ in range(2))
    reached[0, 0], useful[days] = True, accepted
    for day, group in enumerate(day_group):
        targets = count_step[group][:, reached[day]]
        reached[day + 1, targets[targets >= 0]] = True
    for day in range(days - 1, -1, -1):
        targets = count_step[day_group[day]]
        useful[day] = ((targets >= 0) & useful[day + 1][targets]).any(axis=0)
    alive: BoolArray = reached & useful
    return alive


def _alive_states(step: IntArray, day_group: IntArray, begun: BoolArray) -> BoolArray:
    """(D + 1, A) states that some line has before each day."""
    alive = np.zeros((len(day_group) + 1, len(begun)), dtype=np.bool_)
    alive[0] = begun
    for day, group in enumerate(day_group):
        targets = step[group][alive[day]]
        alive[day + 1, targets[targets >= 0]] = True
    return alive
