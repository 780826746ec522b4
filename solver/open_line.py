"""The line of one person of which some days are open: what it costs and how it is best continued on these."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from solver.answer import best_answer
from solver.folded_days import fold_days
from solver.line_price import line_prices

if TYPE_CHECKING:
    from solver.answer import Answer
    from solver.line_kinds import Machine
    from solver.standing import Standing
    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray

__all__ = ["OpenLine", "open_line"]


@dataclass(frozen=True)
class OpenLine:
    """A line with open days.

    Attributes
    ----------
    line
        (D,) symbols that stand; those of open days are to be chosen.
    days
        (O,) open days, and days that stand but take part in the search; see `solver.folded_days`.
    cells, cost
        (O, K) cells of their symbols, and what these cost.
    open
        (O,) which of them are open: only there do cells save anything.
    slopes
        (F,) slopes of free counters that were best last.
    """

    line: RosterArray
    days: IntArray
    open: BoolArray
    machine: Machine
    cells: IntArray
    cost: FloatArray
    slopes: FloatArray

    def best(self, allowed: BoolArray, cell: FloatArray) -> Answer:
        """The cheapest line with symbols (O, K), where one more person in a cell saves ``cell`` (cells,)."""
        saving = self.open[:, None] * cell[self.cells]
        found = best_answer(self.machine, self.cost, allowed, saving, self.slopes)
        if found.line is None:
            return found
        line = self.line.copy()
        line[self.days] = found.line
        return replace(found, line=line)

    def price(self, symbols: RosterArray) -> float:
        """Price of the line for the person alone with symbols (O,)."""
        allowed = np.ones(self.cost.shape, dtype=np.bool_)
        return float(line_prices(self.machine, symbols[None], self.cost, allowed)[0])

    def saved(self, symbols: RosterArray, cell: FloatArray) -> float:
        """What symbols (O,) save where one more person in a cell saves ``cell`` (cells,)."""
        return float(cell[self.cells[np.arange(len(self.days)), symbols]][self.open].sum())


def open_line(standing: Standing, person: int, open_days: IntArray, allowed: BoolArray) -> OpenLine:
    """A person's line in a roster, with some days open; ``allowed`` as for `solver.folded_days.fold_days`."""
    team, line = standing.team, standing.roster[person].copy()
    cost = team.problem.cost[person]
    days, machine = fold_days(team.lines.machine(person), line, open_days, allowed, cost)
    is_open, slopes = np.isin(days, open_days), team.slopes[person].copy()
    return OpenLine(line, days, is_open, machine, team.cells_of(person)[days], cost[days], slopes)
