"""The line of one person of which some days are open: what it costs and how it is best continued on these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.folded_days import fold_days
from solver.pricing import cheapest_line
from solver.team import Answer

if TYPE_CHECKING:
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
        (O,) open days.
    cells, cost
        (O, K) cells of their symbols, and what these cost.
    slopes
        (F,) slopes of free counters that were best last.
    """

    line: RosterArray
    days: IntArray
    machine: Machine
    cells: IntArray
    cost: FloatArray
    slopes: FloatArray

    def best(self, allowed: BoolArray, saving: FloatArray) -> Answer:
        """The cheapest line with symbols (O, K) on its open days, where these save (O, K)."""
        found = cheapest_line(self.machine, self.cost - saving, allowed, slopes=self.slopes)
        if found.line is None:
            return Answer(None, found.price, found.lower, np.inf)
        line = self.line.copy()
        line[self.days] = found.line
        return Answer(line, found.price, found.lower, found.price + self.saved(found.line, saving))

    def saved(self, symbols: RosterArray, saving: FloatArray) -> float:
        """What symbols (O,) save, of what all of them would (O, K)."""
        return float(saving[np.arange(len(self.days)), symbols].sum())


def open_line(standing: Standing, person: int, days: IntArray) -> OpenLine:
    """A person's line in a roster, with some days open."""
    team, line = standing.team, standing.roster[person].copy()
    cost = team.problem.cost[person]
    machine = fold_days(team.lines.machine(person), line, days, team.problem.allowed[person], cost)
    return OpenLine(line, days, machine, team.cells_of(person)[days], cost[days], team.slopes[person].copy())
