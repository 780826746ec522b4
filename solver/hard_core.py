"""What a roster must keep, taken apart: the hard limits of a problem one by one, each of which could be given up.

A problem's ``allowed`` has forgotten which rule bars a symbol; here every rule's *ban* stands for itself. What nobody
would give up (shift types of other roles, days before somebody joins) is no ban: it is left out of ``open``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import numpy as np
from scipy import sparse

from staffing.evaluation import counter_penalty, rows_values
from staffing.noise import COUNT_NOISE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray
    from staffing.shapes import Part, Problem, Rows, Sequence

__all__ = ["Ban", "Element", "HardCore", "row_terms"]

WHOLE_MONTH = -1
NOBODY = -1


@dataclass(frozen=True)
class Ban:
    """Symbols (E, D, K) that a rule, or the manager's fixed cells, bar."""

    rule_id: str
    barred: BoolArray


@dataclass(frozen=True, order=True)
class Element:
    """One hard limit that may be given up for itself.

    Attributes
    ----------
    kind
        ``row`` (one row of a block), ``cell`` (a ban on a person's day), ``counter`` (of a person), ``sequence`` (no
        violation on a person's day).
    shape
        Position among the problem's rows, the core's bans, the problem's counters or sequences.
    person, day, row
        -1 where it makes no sense. The day of a row is the last one it counts on.
    """

    kind: Literal["row", "cell", "counter", "sequence"]
    shape: int
    person: int = NOBODY
    day: int = WHOLE_MONTH
    row: int = -1


@dataclass(frozen=True)
class HardCore:
    """The hard limits of a problem.

    Attributes
    ----------
    problem
        Its ``allowed`` is what ``open`` and the bans leave; shapes that are priced play no part.
    open
        (E, D, K) symbols that no more than a ban stands against.
    """

    problem: Problem
    open: BoolArray
    bans: tuple[Ban, ...]

    def rule_of(self, element: Element) -> str:
        """Id of the rule that asks for it."""
        if element.kind == "row":
            return self.problem.rows[element.shape].rule_id
        if element.kind == "cell":
            return self.bans[element.shape].rule_id
        if element.kind == "counter":
            return self.problem.counters[element.shape].rule_id
        return self.problem.sequences[element.shape].rule_id

    @cached_property
    def allowed(self) -> BoolArray:
        """(E, D, K) what the bans leave; unlike the problem's, nothing where they leave nothing."""
        allowed = self.open.copy()
        for ban in self.bans:
            allowed &= ~ban.barred
        return allowed

    @cached_property
    def row_people(self) -> dict[int, BoolArray]:
        """For each hard block (R, E) whether a person can count in the row (or in its condition)."""
        found = {}
        for block, rows in self._hard_rows():
            people = np.zeros((len(rows.base), self.problem.people), dtype=np.bool_)
            for part in (*rows.parts, *rows.only_if):
                there = (self.open & part.members[:, :, None]).reshape(self.problem.people, -1)
                people |= abs(sparse.csr_array(part.weights)) @ there.T.astype(np.float64) > 0
            found[block] = people
        return found

    @cached_property
    def row_span(self) -> dict[int, IntArray]:
        """For each hard block (R, 2) first and last day on which anybody can, or ever could, count in a row."""
        found = {}
        for block, rows in self._hard_rows():
            span, anybody = (np.tile([self.problem.days, -1], (len(rows.base), 1)) for _ in range(2))
            for part in (*rows.parts, *rows.only_if):
                entries = sparse.coo_array(part.weights)
                row, day = entries.coords[0], entries.coords[1] // self.problem.symbols
                there = (self.open & part.members[:, :, None]).any(axis=0).ravel()[entries.coords[1]]
                for into, kept in ((span, there), (anybody, np.ones_like(there))):
                    np.minimum.at(into[:, 0], row[kept], day[kept])
                    np.maximum.at(into[:, 1], row[kept], day[kept])
            found[block] = np.where(span[:, 1:] < 0, anybody, span)
        return found

    def _hard_rows(self) -> Iterable[tuple[int, Rows]]:
        return ((i, rows) for i, rows in enumerate(self.problem.rows) if rows.hard and len(rows.base))

    def row_elements(self, people: BoolArray) -> list[Element]:
        """Rows in which some of the people (E,) can count and nobody else."""
        found = []
        for block, counting in self.row_people.items():
            inside = counting.any(axis=1) & ~(counting & ~people).any(axis=1)
            found += [self.row_element(block, int(row)) for row in np.flatnonzero(inside)]
        return found

    def row_element(self, block: int, row: int) -> Element:
        """The element of a row."""
        return Element("row", block, day=int(self.row_span[block][row, 1]), row=row)

    def own_elements(self, people: IntArray) -> list[Element]:
        """Whatever binds the people (rows of the roster) alone, all month long."""
        found: list[Element] = []
        inside = set(people.tolist())
        for number, ban in enumerate(self.bans):
            barred = (ban.barred[people] & self.open[people]).any(axis=2)
            found += [Element("cell", number, int(people[at]), int(day)) for at, day in np.argwhere(barred)]
        for number, counter in enumerate(self.problem.counters):
            if counter.hard:
                found += [Element("counter", number, person) for person in counter.people.tolist() if person in inside]
        for number, sequence in enumerate(self.problem.sequences):
            if sequence.hard:
                bound = [person for person in sequence.people.tolist() if person in inside]
                days = range(self.problem.days)
                found += [Element("sequence", number, person, day) for person in bound for day in days]
        return found

    def broken(self, roster: RosterArray) -> list[Element]:
        """Elements that a roster (E, D) does not keep."""
        problem = self.problem
        found: list[Element] = []
        for block, rows in self._hard_rows():
            found += [self.row_element(block, int(row)) for row in np.flatnonzero(_rows_broken(rows, roster, problem))]
        return found + self._own_broken(roster)

    def own_broken(self, roster: RosterArray) -> IntArray:
        """People whose line in a roster (E, D) does not keep their own limits, ascending."""
        return np.unique(np.array([one.person for one in self._own_broken(roster)], dtype=np.int64))

    def _own_broken(self, roster: RosterArray) -> list[Element]:
        problem, found = self.problem, list[Element]()
        people, days = np.indices(roster.shape)
        for number, ban in enumerate(self.bans):
            found += [Element("cell", number, *at) for at in np.argwhere(ban.barred[people, days, roster]).tolist()]
        for number, counter in enumerate(problem.counters):
            if counter.hard:
                at = np.flatnonzero(counter_penalty(counter, roster) > 0)
                found += [Element("counter", number, person) for person in counter.people[at].tolist()]
        for number, sequence in enumerate(problem.sequences):
            if sequence.hard:
                found += [Element("sequence", number, *at) for at in _days_broken(sequence, roster)]
        return found


def _rows_broken(rows: Rows, roster: RosterArray, problem: Problem) -> BoolArray:
    value, condition = rows_values(rows, roster, problem.symbols)
    short = value < rows.low - COUNT_NOISE
    if condition is not None:
        short &= condition >= 1 - COUNT_NOISE
    broken: BoolArray = (short & (rows.price_below > 0)) | ((value > rows.high + COUNT_NOISE) & (rows.price_above > 0))
    return broken


def _days_broken(sequence: Sequence, roster: RosterArray) -> Iterator[tuple[int, int]]:
    """People and days on which a sequence is violated."""
    state = sequence.start
    for day, symbols in enumerate(roster[sequence.people].T):
        letters = sequence.letters(day)[symbols]
        yield from ((person, day) for person in sequence.people[sequence.penalty[state, letters] > 0].tolist())
        state = sequence.step[state, letters]


def row_terms(parts: tuple[Part, ...], row: int, symbols: int) -> list[tuple[BoolArray, int, int, float]]:
    """Terms of one row: members (E,) on the day, day, symbol, weight of each of them having it."""
    terms = []
    for part in parts:
        span = slice(part.weights.indptr[row], part.weights.indptr[row + 1])
        weights: FloatArray = part.weights.data[span]
        for column, weight in zip(part.weights.indices[span].tolist(), weights.tolist(), strict=True):
            if weight:
                day, symbol = divmod(column, symbols)
                terms.append((part.members[:, day], day, symbol, weight))
    return terms
