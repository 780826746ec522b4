"""A problem made ready for search: linked rows, machines of all people, and prices of lines and rosters."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.line_kinds import Lines, compile_lines
from solver.linked_rows import LinkedRows, link_rows, total_cost
from solver.pricing import cheapest_lines
from staffing.evaluation import spread_penalty

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from staffing.arrays import FloatArray, IntArray, RosterArray
    from staffing.shapes import Problem

__all__ = ["Team", "prepare"]


@dataclass(frozen=True)
class Team:
    """A compiled problem and the threads that price its lines.

    Attributes
    ----------
    reachable
        (n,) cells somebody may have.
    """

    problem: Problem
    rows: LinkedRows
    lines: Lines
    reachable: IntArray
    threads: ThreadPoolExecutor

    def own_price(self, person: int, line: RosterArray) -> float:
        """Price of a line (D,) for the person alone: cells, sequences and counters; inf where a hard limit breaks."""
        kind = self.lines.kinds[self.lines.kind_of[person]]
        state, vector, price = int(self.lines.start[person]), 0, 0.0
        for day, symbol in enumerate(line):
            if state < 0 or vector < 0 or not self.problem.allowed[person, day, symbol]:
                return float("inf")
            price += kind.penalty[state, symbol] + self.problem.cost[person, day, symbol]
            state, vector = (
                int(kind.step[state, symbol]),
                int(kind.count_step[kind.day_group[day], symbol, vector]),
            )
        if state < 0 or vector < 0:
            return float("inf")
        return price + float(self.lines.final[person][vector])

    def counts(self, roster: RosterArray) -> FloatArray:
        """(cells,) people by cell."""
        everybody = np.arange(self.problem.people)
        cells = self.rows.cells_of(roster, everybody, self.problem.symbols)
        return np.bincount(cells.ravel(), minlength=self.rows.cells).astype(np.float64)

    def spread_price(self, roster: RosterArray) -> float:
        """Price of unfair shares."""
        return sum(float(spread_penalty(spread, roster).sum()) for spread in self.problem.spreads)

    def price(self, roster: RosterArray) -> float:
        """Price of a roster with hard rows at their solver prices; inf where a line is impossible."""
        own = sum(self.own_price(person, line) for person, line in enumerate(roster))
        values = self.rows.accumulate(self.counts(roster))
        return own + total_cost(self.rows, values) + self.spread_price(roster)

    def cell_prices(self, person: int, by_cell: FloatArray) -> FloatArray:
        """(D, K) entries of an array over cells that concern a person."""
        days, symbols = self.problem.days, self.problem.symbols
        first = (self.rows.signature[person] * days + np.arange(days)) * symbols
        return by_cell[first[:, None] + np.arange(symbols)]

    def map(self, work: Callable[[int], object], people: Iterable[int]) -> list[object]:
        """Results of work on each person, in order, over all threads."""
        return list(self.threads.map(work, people))


def prepare(problem: Problem, workers: int) -> Team:
    """Compile a problem; people whose fixed cells leave no clean month get priced limits instead of hard ones."""
    lines = compile_lines(problem)
    nothing = np.zeros((problem.days, problem.symbols))
    stuck = frozenset(
        person
        for person in range(problem.people)
        if not len(cheapest_lines(lines, person, nothing, problem.allowed[person])[0])
    )
    if stuck:
        lines = compile_lines(problem, stuck)
    rows = link_rows(problem)
    person, day, symbol = np.nonzero(problem.allowed)
    reachable = np.unique((rows.signature[person, day] * problem.days + day) * problem.symbols + symbol)
    return Team(problem, rows, lines, reachable, ThreadPoolExecutor(workers))


