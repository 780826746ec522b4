"""Hard limits of some people's months as a CP-SAT model in which each can be kept or given up."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from ortools.sat.python import cp_model

from solver.hard_core import row_terms
from staffing.noise import COUNT_NOISE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from solver.hard_core import Element, HardCore
    from solver.work import Work
    from staffing.arrays import IntArray, RosterArray
    from staffing.shapes import Part

__all__ = ["CoreModel", "days_asked"]

MOST_SHARES = 720
"""Weights of rows are whole numbers of one 720th at the finest; rows finer than that are left out."""

Expression: TypeAlias = Any
"""A linear expression or number of CP-SAT, whose operators take more than its stubs say."""


class CoreModel:
    """Months of some people, free where no element that is kept binds them.

    Parameters
    ----------
    people
        Rows of the roster; whoever can count in one of the elements' rows is among them.
    elements
        Those that can be kept.
    """

    def __init__(self, core: HardCore, people: IntArray, elements: Sequence[Element]) -> None:
        self.core, self.people = core, people
        self._asked = days_asked(core, elements)
        self._model = cp_model.CpModel()
        self._kept = {element: self._model.new_bool_var("") for element in elements}
        self._cell = {
            (person, day, symbol): self._model.new_bool_var("")
            for person in people.tolist()
            for day in self._asked
            for symbol in np.flatnonzero(core.open[person, day]).tolist()
        }
        for person in people.tolist():
            for day in self._asked:
                open_symbols = np.flatnonzero(core.open[person, day]).tolist()
                self._model.add_exactly_one([self._cell[person, day, symbol] for symbol in open_symbols])
        self._lines: dict[tuple[int, int], list[list[cp_model.IntVar]]] = {}
        state = {
            "row": self._row,
            "cell": self._ban,
            "counter": self._counter,
            "sequence": self._sequence,
        }
        for element, kept in self._kept.items():
            state[element.kind](element, kept)

    def possible(self, kept: Iterable[Element], work: Work) -> bool | None:
        """Whether some months keep these elements, the others given up; None where the work did not tell."""
        variables = self._model.proto.variables
        wanted = set(kept)
        for element, literal in self._kept.items():
            variables[literal.index].domain[:] = [1, 1] if element in wanted else [0, 0]
        for solver in work.solvers():
            self._solver = solver
            status = solver.status_name(solver.solve(self._model))
            work.done(solver)
            if status == "INFEASIBLE":
                return False
            if status in {"FEASIBLE", "OPTIMAL"}:
                return True
        return None

    def hint(self, lines: RosterArray) -> None:
        """Look near these months (n, D) first."""
        at = {person: i for i, person in enumerate(self.people.tolist())}
        for (person, day, symbol), variable in self._cell.items():
            self._model.add_hint(variable, bool(lines[at[person], day] == symbol))

    def lines(self) -> RosterArray:
        """(n, D) months that the last question has found possible; -1 on days that no element asks about."""
        lines = np.full((len(self.people), self.core.problem.days), -1, dtype=np.int16)
        at = {person: i for i, person in enumerate(self.people.tolist())}
        for (person, day, symbol), variable in self._cell.items():
            if self._solver.boolean_value(variable):
                lines[at[person], day] = symbol
        return lines

    def _ban(self, element: Element, kept: cp_model.IntVar) -> None:
        barred = self.core.bans[element.shape].barred[element.person, element.day]
        for symbol in np.flatnonzero(barred & self.core.open[element.person, element.day]).tolist():
            self._model.add_implication(kept, ~self._cell[element.person, element.day, symbol])

    def _counter(self, element: Element, kept: cp_model.IntVar) -> None:
        counter = self.core.problem.counters[element.shape]
        at = int(np.flatnonzero(counter.people == element.person)[0])
        value = int(counter.carry[at]) + sum(
            int(counter.weight[day, symbol]) * self._cell[element.person, day, symbol]
            for day in self._asked
            for symbol in np.flatnonzero(self.core.open[element.person, day] & (counter.weight[day] != 0)).tolist()
        )
        low, high = float(counter.low[at]), float(counter.high[at])
        if math.isfinite(low):
            self._model.add(value >= math.ceil(low - COUNT_NOISE)).only_enforce_if(kept)
        if math.isfinite(high):
            self._model.add(value <= math.floor(high + COUNT_NOISE)).only_enforce_if(kept)

    def _row(self, element: Element, kept: cp_model.IntVar) -> None:
        rows, row = self.core.problem.rows[element.shape], element.row
        value = self._sum(rows.parts, row)
        enforced = [kept]
        condition_base = 0.0 if rows.only_if_base is None else float(rows.only_if_base[row])
        base = float(rows.base[row])
        condition = self._sum(rows.only_if, row)
        limits = [limit for limit in (rows.low[row], rows.high[row]) if math.isfinite(limit)]
        factor = _whole_factor([weight for weight, _ in value], [limit - base for limit in limits])
        if factor is None:
            return
        if rows.only_if:
            asked = 1.0 - COUNT_NOISE - condition_base
            part = _whole_factor([weight for weight, _ in condition], [])
            if part is None:
                return
            active = self._model.new_bool_var("")
            # It may stay inactive only while the condition is below 1.
            self._model.add(_scaled(condition, part) <= math.ceil(asked * part) - 1).only_enforce_if(~active)
            enforced.append(active)
        if math.isfinite(rows.low[row]) and rows.price_below[row] > 0:
            need = round((float(rows.low[row]) - base) * factor)
            self._model.add(_scaled(value, factor) >= need).only_enforce_if(enforced)
        if math.isfinite(rows.high[row]) and rows.price_above[row] > 0:
            limit = round((float(rows.high[row]) - base) * factor)
            self._model.add(_scaled(value, factor) <= limit).only_enforce_if(kept)

    def _sum(self, parts: tuple[Part, ...], row: int) -> list[tuple[float, cp_model.IntVar]]:
        return [
            (weight, self._cell[person, day, symbol])
            for members, day, symbol, weight in row_terms(parts, row, self.core.problem.symbols)
            for person in self.people.tolist()
            if members[person] and (person, day, symbol) in self._cell
        ]

    def _sequence(self, element: Element, kept: cp_model.IntVar) -> None:
        sequence = self.core.problem.sequences[element.shape]
        states = self._states(element.shape, element.person)[element.day]
        letters = sequence.letters(element.day)
        for symbol in np.flatnonzero(self.core.open[element.person, element.day]).tolist():
            cell = self._cell[element.person, element.day, symbol]
            for state in np.flatnonzero(sequence.penalty[:, letters[symbol]] > 0).tolist():
                if states[state] is not None:
                    self._model.add_bool_or([~kept, ~states[state], ~cell])

    def _states(self, shape: int, person: int) -> list[list[cp_model.IntVar]]:
        """For each day a literal a state that the person's automaton can be in before it (None: it cannot)."""
        if (shape, person) in self._lines:
            return self._lines[shape, person]
        sequence = self.core.problem.sequences[shape]
        start = int(sequence.start[np.flatnonzero(sequence.people == person)[0]])
        before: list[Any] = [None] * len(sequence.step)
        before[start] = self._model.new_constant(1)
        found = [before]
        for day in range(self._asked[-1]):
            letters = sequence.letters(day)
            after: list[Any] = [None] * len(sequence.step)
            for state, literal in enumerate(before):
                if literal is None:
                    continue
                for symbol in np.flatnonzero(self.core.open[person, day]).tolist():
                    target = int(sequence.step[state, letters[symbol]])
                    if after[target] is None:
                        after[target] = self._model.new_bool_var("")
                    self._model.add_bool_or([~literal, ~self._cell[person, day, symbol], after[target]])
            self._model.add_exactly_one([literal for literal in after if literal is not None])
            found.append(after)
            before = after
        self._lines[shape, person] = found
        return found


def days_asked(core: HardCore, elements: Sequence[Element]) -> range:
    """Days that some element may ask about: hours about the whole month, a sequence about all days before too."""
    if any(element.kind == "counter" for element in elements):
        return range(core.problem.days)
    first = [core.row_span[one.shape][one.row, 0] if one.kind == "row" else one.day for one in elements]
    begins = 0 if any(element.kind == "sequence" for element in elements) else int(min(first, default=0))
    return range(begins, max((element.day for element in elements), default=-1) + 1)


def _whole_factor(weights: list[float], limits: list[float]) -> int | None:
    """The least factor that makes all of them whole; None where there is none up to `MOST_SHARES`."""
    numbers = np.array([*weights, *limits])
    for factor in range(1, MOST_SHARES + 1):
        if np.abs(numbers * factor - np.rint(numbers * factor)).max(initial=0.0) < 1e-6:
            return factor
    return None


def _scaled(terms: list[tuple[float, cp_model.IntVar]], factor: int) -> Expression:
    return sum(round(weight * factor) * variable for weight, variable in terms)
