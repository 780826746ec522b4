"""A problem made ready for search: linked rows, machines of all people, and prices of lines and rosters."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.forbidden_words import Words, forbidden_words
from solver.line_kinds import Lines, compile_lines
from solver.linked_rows import LinkedRows, link_rows
from solver.pricing import cheapest_lines, line_prices

if TYPE_CHECKING:
    from staffing.arrays import FloatArray, IntArray, RosterArray
    from staffing.shapes import Problem, Spread

__all__ = ["Team", "prepare"]


@dataclass(frozen=True)
class Team:
    """A compiled problem and the threads that price its lines.

    Attributes
    ----------
    alike
        People who count in the same rows on every day, group by group.
    words
        Forbidden words of each sequence; None where it is soft or has no short list.
    spreads_of
        For each person the spreads that hold and the count aimed at (share less ledger).
    """

    problem: Problem
    rows: LinkedRows
    lines: Lines
    alike: tuple[IntArray, ...]
    words: tuple[Words | None, ...]
    spreads_of: tuple[tuple[tuple[Spread, float], ...], ...]
    threads: ThreadPoolExecutor

    def own_price(self, person: int, line: RosterArray) -> float:
        """Price of a line (D,) for the person alone: cells, sequences and counters; inf where a hard limit breaks."""
        return float(self.own_prices(person, line[None])[0])

    def own_prices(self, person: int, lines: RosterArray) -> FloatArray:
        """(n,) `own_price` of lines (n, D)."""
        return line_prices(self.lines, person, lines, self.problem.cost[person], self.problem.allowed[person])

    def spread_prices(self, person: int, lines: RosterArray) -> FloatArray:
        """(n,) `spread_price_of` of lines (n, D)."""
        days = np.arange(self.problem.days)
        prices = np.zeros(len(lines))
        for spread, target in self.spreads_of[person]:
            off = np.abs(spread.weight[days, lines].sum(axis=1) - target) - spread.free
            prices += spread.price * np.maximum(off, 0.0)
        return prices

    def counts(self, roster: RosterArray) -> FloatArray:
        """(cells,) people by cell."""
        everybody = np.arange(self.problem.people)
        cells = self.rows.cells_of(roster, everybody, self.problem.symbols)
        return np.bincount(cells.ravel(), minlength=self.rows.cells).astype(np.float64)

    def spread_price_of(self, person: int, line: RosterArray) -> float:
        """Price of one person's unfair shares."""
        return float(self.spread_prices(person, line[None])[0])

    def spread_slope(self, person: int, line: RosterArray) -> FloatArray:
        """(D, K) slope of the fairness price at the counts of a line."""
        slope = np.zeros((self.problem.days, self.problem.symbols))
        days = np.arange(self.problem.days)
        for spread, target in self.spreads_of[person]:
            count = spread.weight[days, line].sum()
            if count >= target + spread.free:
                slope += spread.price * spread.weight
            elif count <= target - spread.free:
                slope -= spread.price * spread.weight
        return slope

    def cells_of(self, person: int) -> IntArray:
        """(D, K) cells of a person."""
        days, symbols = self.problem.days, self.problem.symbols
        first = (self.rows.signature[person] * days + np.arange(days)) * symbols
        cells: IntArray = first[:, None] + np.arange(symbols)
        return cells


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
    _, group = np.unique(rows.signature, axis=0, return_inverse=True)
    alike = tuple(np.flatnonzero(group.ravel() == number) for number in range(int(group.max()) + 1))
    words = tuple(forbidden_words(sequence) if sequence.hard else None for sequence in problem.sequences)
    spreads_of = tuple(
        tuple(
            (spread, float((spread.share - spread.ledger)[spread.people == number][0]))
            for spread in problem.spreads
            if number in spread.people
        )
        for number in range(problem.people)
    )
    return Team(problem, rows, lines, alike, words, spreads_of, ThreadPoolExecutor(workers))
