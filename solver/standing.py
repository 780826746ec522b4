"""A roster under change: its counts and prices, kept up to date line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.linked_rows import add_cells, group_costs, marginal_costs, total_cost
from staffing.evaluation import evaluate
from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from solver.team import Team
    from staffing.arrays import FloatArray, RosterArray

__all__ = ["Standing"]


class Standing:
    """A roster some of whose lines may be lifted out for the moment.

    Attributes
    ----------
    roster
        (E, D); lines that are lifted out keep their last symbols.
    values
        (A,) accumulators of the rows over the lines that are in.
    own
        (E,) price of each line for its person alone; 0 while lifted out.
    """

    def __init__(self, team: Team, roster: RosterArray) -> None:
        self.team = team
        self.roster = roster.copy()
        self.values = team.rows.accumulate(team.counts(roster))
        self.own = np.array([team.own_price(e, line) for e, line in enumerate(roster)])

    def copy(self) -> Standing:
        """An independent copy."""
        other = object.__new__(Standing)
        other.team, other.roster = self.team, self.roster.copy()
        other.values, other.own = self.values.copy(), self.own.copy()
        return other

    @property
    def price(self) -> float:
        """Price of the lines that are in."""
        return float(self.own.sum()) + total_cost(self.team.rows, self.values)

    @property
    def hard_cost(self) -> float:
        """What of the price is for hard rows that are not kept."""
        return float(self._hard_costs().sum())

    @property
    def missed(self) -> int:
        """How many hard demands the lines that are in miss."""
        return int(np.count_nonzero(self._hard_costs() > PRICE_NOISE))

    @property
    def soft_price(self) -> float:
        """What the roster costs as the audit tells it: hard limits not kept have no price."""
        if any(self.team.lines.relaxed):
            return evaluate(self.team.problem, self.roster).price
        return self.price - self.hard_cost

    def lift(self, person: int) -> None:
        """Take a person's line out."""
        self._count(person, -1.0)
        self.own[person] = 0.0

    def place(self, person: int, line: RosterArray) -> None:
        """Put a line in for a person who has none."""
        self.roster[person] = line
        self._count(person, 1.0)
        self.own[person] = self.team.own_price(person, line)

    def with_lines(self, people: Iterable[int], lines: RosterArray) -> Standing:
        """A copy with other lines (n, D) for some people."""
        other = self.copy()
        other.put(people, lines)
        return other

    def put(self, people: Iterable[int], lines: RosterArray) -> None:
        """Give some people other lines (n, D), in place."""
        for person, line in zip(people, lines, strict=True):
            self.lift(person)
            self.place(person, line)

    def savings(self, people: Sequence[int]) -> FloatArray:
        """(cells,) what one more person saves in each cell that any of these people may have."""
        team = self.team
        wanted = np.zeros(team.rows.cells, dtype=np.bool_)
        for person in people:
            wanted[team.cells_of(person)[team.problem.allowed[person]]] = True
        return -marginal_costs(team.rows, self.values, np.flatnonzero(wanted))

    def best_line(self, person: int, pull: FloatArray | None = None) -> RosterArray:
        """The line that costs least against all lines that are in.

        Parameters
        ----------
        pull
            (D, K) added to the cell prices, to look elsewhere.
        """
        saving = self.savings([person])[self.team.cells_of(person)]
        found = self.team.answer_to(person, saving if pull is None else saving - pull).line
        return self.roster[person].copy() if found is None else found

    def respond(
        self,
        people: Iterable[int],
        stop: Callable[[], bool],
        line_for: Callable[[int], RosterArray] | None = None,
        least: float = PRICE_NOISE,
    ) -> bool:
        """Give people one after another their best line where the total falls; whether it fell.

        Parameters
        ----------
        line_for
            Other lines than the best ones, asked for while the person's own is lifted out.
        least
            What the total must fall by.
        """
        improved = False
        for person in people:
            if stop():
                break
            before, line = self.price, self.roster[person].copy()
            self.lift(person)
            self.place(person, self.best_line(person) if line_for is None else line_for(person))
            if self.price < before - least:
                improved = True
            else:
                self.lift(person)
                self.place(person, line)
        return improved

    def _hard_costs(self) -> FloatArray:
        """What each slack group of hard rows costs."""
        rows = self.team.rows
        costs: FloatArray = group_costs(rows, self.values)[rows.hard > 0]
        return costs

    def _count(self, person: int, times: float) -> None:
        """Add the person's line to the accumulators, or take it off."""
        rows, line = self.team.rows, self.roster[person]
        cells = rows.cells_of(line[None], np.array([person]), self.team.problem.symbols)[0]
        add_cells(rows, self.values, cells, np.full(len(cells), times))
