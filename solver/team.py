"""A problem made ready for search: linked rows, machines of all people, and prices of lines and rosters."""

from __future__ import annotations

import dataclasses
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.answer import best_answer
from solver.any_line import any_lines
from solver.line_kinds import Lines, compile_lines, hold_more
from solver.line_price import line_prices
from solver.linked_rows import LinkedRows, link_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.answer import Answer
    from staffing.arrays import FloatArray, IntArray, RosterArray
    from staffing.shapes import Problem

__all__ = ["Team", "prepare"]

PARTS_A_THREAD = 3
"""Parts of a batch, so that a thread whose people were quickly done helps the other."""


@dataclass(frozen=True)
class Team:
    """A compiled problem and the threads that price its lines.

    Attributes
    ----------
    some
        (E, D) a line of each person that keeps all limits of the person's own, nothing else being asked of it.
    alike
        People who count in the same rows on every day, group by group.
    slopes
        For each person the slopes of the free counters that were best last; the next search begins there.
    """

    problem: Problem
    rows: LinkedRows
    lines: Lines
    some: RosterArray
    alike: tuple[IntArray, ...]
    slopes: tuple[FloatArray, ...]
    threads: ThreadPoolExecutor
    workers: int

    def own_price(self, person: int, line: RosterArray) -> float:
        """Price of a line (D,) for the person alone: cells, sequences and counters; inf where a hard limit breaks."""
        return float(self.own_prices(person, line[None])[0])

    def own_prices(self, person: int, lines: RosterArray) -> FloatArray:
        """(n,) `own_price` of lines (n, D)."""
        return line_prices(self.lines.machine(person), lines, self.problem.cost[person], self.problem.allowed[person])

    def answer(self, person: int, cell: FloatArray, *, quick: bool = False) -> Answer:
        """The person's cheapest line where one more person in a cell saves ``cell`` (cells,).

        Parameters
        ----------
        quick
            A good line will do, most often the cheapest, at a fraction of the work; its lower bound is as true.
        """
        return self.answer_to(person, cell[self.cells_of(person)], quick=quick)

    def answer_to(self, person: int, saving: FloatArray, *, quick: bool = False) -> Answer:
        """The same where the symbols of each day save (D, K)."""
        machine, cost, allowed = self.lines.machine(person), self.problem.cost[person], self.problem.allowed[person]
        return best_answer(machine, cost, allowed, saving, self.slopes[person], quick=quick)

    def answers(self, people: IntArray, cell: FloatArray, *, quick: bool = False) -> list[Answer]:
        """`answer` of each of several people, worked out side by side."""
        parts = np.array_split(people, max(1, min(len(people), PARTS_A_THREAD * self.workers)))
        found = self.threads.map(lambda part: [self.answer(e, cell, quick=quick) for e in part.tolist()], parts)
        return [answer for part in found for answer in part]

    def exact_for(self, people: Iterable[int]) -> Team:
        """The same team with larger machines for people whose search over labels is cut short."""
        lines, slopes = hold_more(self.problem, self.lines, people), list(self.slopes)
        for person in people:
            slopes[person] = np.zeros(len(lines.count_price[person]))
        return dataclasses.replace(self, lines=lines, slopes=tuple(slopes))

    def counts(self, roster: RosterArray) -> FloatArray:
        """(cells,) people by cell."""
        return self.rows.counts(self.rows.cells_of(roster, np.arange(self.problem.people), self.problem.symbols))

    def cells_of(self, person: int) -> IntArray:
        """(D, K) cells of a person."""
        days, symbols = self.problem.days, self.problem.symbols
        first = (self.rows.signature[person] * days + np.arange(days)) * symbols
        cells: IntArray = first[:, None] + np.arange(symbols)
        return cells


def prepare(problem: Problem, workers: int) -> Team:
    """Compile a problem; people whose fixed cells leave no clean month get priced limits instead of hard ones."""
    lines = compile_lines(problem)
    some, stuck = any_lines(problem, lines)
    if stuck:
        lines = compile_lines(problem, stuck)
        some = any_lines(problem, lines)[0]
    rows = link_rows(problem)
    _, group = np.unique(rows.signature, axis=0, return_inverse=True)
    alike = tuple(np.flatnonzero(group.ravel() == number) for number in range(int(group.max()) + 1))
    slopes = tuple(np.zeros(len(prices)) for prices in lines.count_price)
    return Team(problem, rows, lines, some, alike, slopes, ThreadPoolExecutor(workers), workers)
