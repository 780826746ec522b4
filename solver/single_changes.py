"""What it would save to change one cell of a roster, for everybody at once: who is likely to help where it is short."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

import numpy as np

from solver.linked_rows import HARD_PRICE, marginal_costs
from solver.part_problem import own_shapes
from staffing.evaluation import counter_penalty, sequence_penalty
from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from solver.linked_rows import LinkedRows
    from staffing.arrays import FloatArray, IntArray, RosterArray
    from staffing.shapes import Problem

__all__ = ["SingleChanges", "own_penalties", "single_changes"]

MOST_CHANGES = 200_000
"""Changes that are tried against the limits of their people, the most promising first."""


@dataclass(frozen=True)
class SingleChanges:
    """Changes of one cell that would make rows or the whole roster cheaper, the most saving first.

    Attributes
    ----------
    person, day, symbol
        (n,) whose cell of which day becomes what.
    saving
        (n,) what the whole roster would save, a limit of the person's own that is broken counted at `HARD_PRICE`.
    all_tried
        Whether no other change of one cell would make the whole roster cheaper.
    """

    person: IntArray
    day: IntArray
    symbol: IntArray
    saving: FloatArray
    all_tried: bool

    @property
    def pays(self) -> bool:
        """Whether one of them makes the whole roster cheaper."""
        return bool((self.saving > PRICE_NOISE).any())

    def people_in_turn(self) -> list[int]:
        """Distinct people, hole by hole in turn (who would be put where on which day), so that each hole has somebody.

        Those who break a limit of their own come last of each hole: they may still help if another day of theirs
        changes too.
        """
        by_hole: dict[tuple[int, int], list[int]] = {}
        for person, day, symbol in zip(self.person.tolist(), self.day.tolist(), self.symbol.tolist(), strict=True):
            by_hole.setdefault((day, symbol), []).append(person)
        turns = (person for turn in zip_longest(*by_hole.values()) for person in turn if person is not None)
        return list(dict.fromkeys(turns))


def single_changes(problem: Problem, rows: LinkedRows, roster: RosterArray, rng: np.random.Generator) -> SingleChanges:
    """Every change of one cell that would make the roster cheaper, or would but for its person's own limits.

    Among equals chance decides.

    Parameters
    ----------
    rows
        Of the whole problem.
    roster
        (E, D).
    """
    everybody, days = np.indices(roster.shape)
    gain = _row_gains(problem, rows, roster)
    gain += problem.cost[everybody, days, roster][:, :, None] - problem.cost
    limits = replace(problem, cost=np.zeros_like(problem.cost))
    price, broken = own_penalties(limits, np.arange(problem.people), roster)
    own_now = price + HARD_PRICE * broken
    # Nobody's own limits can save more than they cost now.
    most = np.where(problem.allowed, gain + own_now[:, None, None], -np.inf).ravel()
    found = np.flatnonzero(most > PRICE_NOISE)
    all_tried = len(found) <= MOST_CHANGES
    found = found[np.lexsort((rng.random(len(found)), -most[found]))][:MOST_CHANGES]
    person, day, symbol = np.unravel_index(found, gain.shape)
    changed = roster[person]
    changed[np.arange(len(found)), day] = symbol
    price, broken = own_penalties(limits, person, changed)
    row_saving = gain.ravel()[found]
    saving = row_saving + own_now[person] - price - HARD_PRICE * broken
    order = np.argsort(-saving, kind="stable")
    order = order[np.maximum(saving, row_saving)[order] > PRICE_NOISE]
    return SingleChanges(person[order], day[order], symbol[order], saving[order], all_tried)


def own_penalties(problem: Problem, people: IntArray, lines: RosterArray) -> tuple[FloatArray, FloatArray]:
    """(n,) prices of lines (n, D) of people (n,), each for its person alone, and (n,) hard limits they break."""
    cells = people[:, None], np.arange(problem.days), lines
    price: FloatArray = problem.cost[cells].sum(axis=1)
    broken: FloatArray = (~problem.allowed[cells]).sum(axis=1).astype(np.float64)
    sequences, counters = own_shapes(problem, people)
    for sequence in sequences:
        (broken if sequence.hard else price)[sequence.people] += sequence_penalty(sequence, lines)
    for counter in counters:
        (broken if counter.hard else price)[counter.people] += counter_penalty(counter, lines)
    return price, broken


def _row_gains(problem: Problem, rows: LinkedRows, roster: RosterArray) -> FloatArray:
    """(E, D, K) what the rows save if a person has a symbol on a day in place of the one that stands."""
    days, symbols = problem.days, problem.symbols
    cells = rows.cells_of(roster, np.arange(problem.people), symbols)
    values = rows.accumulate(rows.counts(cells))
    cost = np.zeros((rows.cells, symbols))
    for cell in np.unique(cells).tolist():
        span = slice(rows.matrix.indptr[cell], rows.matrix.indptr[cell + 1])
        without = values.copy()
        without[rows.matrix.indices[span]] -= rows.matrix.data[span]
        first = cell - cell % symbols
        alike = np.arange(first, first + symbols)
        marginal = marginal_costs(rows, without, alike)[alike]
        cost[cell] = marginal[cell - first] - marginal
    gains: FloatArray = cost[cells].reshape(problem.people, days, symbols)
    return gains
