"""A problem made ready for search: linked rows, machines of all people, and prices of lines and rosters."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.forbidden_words import Words, forbidden_words
from solver.line_kinds import Lines, compile_lines
from solver.linked_rows import LinkedRows, link_rows
from solver.pricing import cheapest_lines

if TYPE_CHECKING:
    from staffing.arrays import FloatArray, IntArray, RosterArray
    from staffing.shapes import Problem, Spread

__all__ = ["Team", "prepare"]


@dataclass(frozen=True)
class Team:
    """A compiled problem and the threads that price its lines.

    Attributes
    ----------
    reachable
        (n,) cells somebody may have.
    words
        Forbidden words of each sequence; None where it is soft or has no short list.
    spreads_of
        For each person the spreads that hold and the count aimed at (share less ledger).
    """

    problem: Problem
    rows: LinkedRows
    lines: Lines
    reachable: IntArray
    words: tuple[Words | None, ...]
    spreads_of: tuple[tuple[tuple[Spread, float], ...], ...]
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

    def spread_price_of(self, person: int, line: RosterArray) -> float:
        """Price of one person's unfair shares."""
        days = np.arange(self.problem.days)
        return sum(
            spread.price * max(0.0, abs(float(spread.weight[days, line].sum()) - target) - spread.free)
            for spread, target in self.spreads_of[person]
        )

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
        return first[:, None] + np.arange(symbols)


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
    words = tuple(forbidden_words(sequence) if sequence.hard else None for sequence in problem.sequences)
    spreads_of = tuple(
        tuple(
            (spread, float((spread.share - spread.ledger)[spread.people == number][0]))
            for spread in problem.spreads
            if number in spread.people
        )
        for number in range(problem.people)
    )
    return Team(problem, rows, lines, reachable, words, spreads_of, ThreadPoolExecutor(workers))


