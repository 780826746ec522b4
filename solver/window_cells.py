"""The free cells of a window: which people and days may change, and one literal a choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

    from solver.team import Team
    from staffing.arrays import IntArray, RosterArray

__all__ = ["PRICE_UNITS", "Choices", "Expression", "Window"]

PRICE_UNITS = 60
"""Prices are whole numbers of 1/60 inside CP-SAT (an hour's price falls on minutes)."""

Expression: TypeAlias = Any
"""A linear expression or number of CP-SAT, whose operators take more than its stubs say."""


@dataclass(frozen=True)
class Window:
    """People (rows) and days ``first <= day < last`` that may change."""

    people: IntArray
    first: int
    last: int


class Choices:
    """One literal a person, day of the window and allowed symbol."""

    def __init__(self, model: cp_model.CpModel, team: Team, roster: RosterArray, window: Window) -> None:
        self.team = team
        self.window = window
        self.literal: dict[tuple[int, int, int], cp_model.IntVar] = {}
        for person in window.people.tolist():
            for day in range(window.first, window.last):
                options = []
                for symbol in np.flatnonzero(team.problem.allowed[person, day]).tolist():
                    variable = model.new_bool_var("")
                    self.literal[person, day, symbol] = variable
                    options.append(variable)
                    model.add_hint(variable, roster[person, day] == symbol)
                model.add_exactly_one(options)

    def prices(self) -> list[Expression]:
        cost = self.team.problem.cost
        return [
            round(cost[cell] * PRICE_UNITS) * variable for cell, variable in self.literal.items() if cost[cell] != 0
        ]

    def read(self, solver: cp_model.CpSolver, roster: RosterArray) -> RosterArray:
        found = roster.copy()
        for (person, day, symbol), variable in self.literal.items():
            if solver.boolean_value(variable):
                found[person, day] = symbol
        return found
