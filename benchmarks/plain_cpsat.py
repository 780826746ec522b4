"""A month as one CP-SAT model, written down shape by shape: what the product's solver is compared with.

    python -m benchmarks.plain_cpsat --people N [--seed 0] [--rules mobile-ops] [--seconds 30]

One literal a person, day and allowed symbol; an automaton constraint a sequence and person; counters and rows linear.
The rows are elastic as they are in the product: a unit of a hard row costs `HARD_PRICE`, what one person must keep is a
constraint. A month of days off is given as a hint: without one CP-SAT finds no roster at all for minutes. The last line
of the output is the measurement as JSON.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import asdict, dataclass
from math import ceil, floor, inf
from typing import TYPE_CHECKING, Any

import numpy as np
from ortools.sat.python import cp_model

from benchmarks.month_centre import drawn_month
from benchmarks.search_measured import PROFILES, Moment, default_seconds, search_measured
from solver.linked_rows import HARD_PRICE
from staffing.compile import compile_problem
from staffing.evaluation import evaluate

if TYPE_CHECKING:
    from staffing.arrays import RosterArray
    from staffing.shapes import Counter, Part, Problem, Rows, Sequence

__all__ = ["PlainModel", "PlainSolution", "solve_plain"]

PRICE_UNITS = 6_000
"""Prices are whole numbers of 1/6000 (an hour's price falls on minutes, a share's on hundredths)."""
FRACTION = 100
"""Limits of counters that are not whole are kept to 1/100."""
LARGEST_FACTOR = 60
"""Weights of rows are multiples of 1/60 at least: people by minutes of an hour."""


@dataclass(frozen=True)
class PlainSolution:
    """Best roster of the model or None, its price and violations by `evaluate`, the model's bound, and all moments."""

    roster: RosterArray | None
    price: float
    violations: float
    lower_bound: float
    proven: bool
    moments: tuple[Moment, ...]


class PlainModel:
    """The model of a problem.

    Parameters
    ----------
    hard_price
        Of a unit by which a hard row is missed.
    """

    def __init__(self, problem: Problem, hard_price: float = HARD_PRICE) -> None:
        self.problem = problem
        self.model = cp_model.CpModel()
        self.penalties: list[Any] = []
        self._prices: list[Any] = []
        self._hard_price = hard_price
        self._counts: dict[tuple[bytes, int, int], Any] = {}
        self._letters: dict[tuple[int, int, bytes], Any] = {}
        self.choice: dict[tuple[int, int, int], cp_model.IntVar] = {}
        for person in range(problem.people):
            for day in range(problem.days):
                options = np.flatnonzero(problem.allowed[person, day]).tolist()
                for symbol in options:
                    literal = self.model.new_bool_var("")
                    self.choice[person, day, symbol] = literal
                    self._pay(problem.cost[person, day, symbol], literal)
                    self.model.add_hint(literal, symbol == options[0])
                self.model.add_exactly_one(self.choice[person, day, symbol] for symbol in options)
        for sequence in problem.sequences:
            for person, start in zip(sequence.people.tolist(), sequence.start.tolist(), strict=True):
                self._sequence(sequence, person, start)
        for counter in problem.counters:
            for at in range(len(counter.people)):
                self._counter(counter, at)
        for rows in problem.rows:
            self._rows(rows)
        self.model.minimize(sum(self._prices))

    def _pay(self, price: float, amount: Any, units: int = 1) -> None:
        if price:
            self._prices.append(round(price * PRICE_UNITS / units) * amount)

    def _options(self, person: int, day: int) -> list[int]:
        return [int(symbol) for symbol in np.flatnonzero(self.problem.allowed[person, day])]

    def _letter(self, sequence: Sequence, person: int, day: int) -> Any:
        """The letter an automaton reads in a cell."""
        reads = sequence.letters(day)
        key = (person, day, reads.tobytes())
        if key not in self._letters:
            letter = self.model.new_int_var(0, int(reads.max()), "")
            options = self._options(person, day)
            self.model.add(letter == sum(int(reads[k]) * self.choice[person, day, k] for k in options))
            self._letters[key] = letter
        return self._letters[key]

    def _sequence(self, sequence: Sequence, person: int, start: int) -> None:
        states, letters = sequence.step.shape
        if sequence.hard:
            arcs = [
                (state, letter, int(sequence.step[state, letter]))
                for state in range(states)
                for letter in range(letters)
                if not sequence.penalty[state, letter]
            ]
            line = [self._letter(sequence, person, day) for day in range(self.problem.days)]
            self.model.add_automaton(line, start, list(range(states)), arcs)
            return
        # A priced automaton: one literal a state and day, and a price wherever a letter is read in it.
        here: list[Any] = [int(state == start) for state in range(states)]
        for day in range(self.problem.days):
            after = [self.model.new_bool_var("") for _ in range(states)]
            self.model.add_exactly_one(after)
            for symbol in self._options(person, day):
                letter, literal = int(sequence.letters(day)[symbol]), self.choice[person, day, symbol]
                for state in range(states):
                    # State and symbol together mean the next state, and its price.
                    both = here[state] + literal - 1
                    self.model.add(after[int(sequence.step[state, letter])] >= both)
                    if price := float(sequence.penalty[state, letter]):
                        paid = self.model.new_bool_var("")
                        self.model.add(paid >= both)
                        self._pay(price, paid)
            here = list(after)

    def _counter(self, counter: Counter, at: int) -> None:
        person = int(counter.people[at])
        cells = [
            (int(counter.weight[day, symbol]), self.choice[person, day, symbol])
            for day in range(self.problem.days)
            for symbol in self._options(person, day)
            if counter.weight[day, symbol]
        ]
        count = int(counter.carry[at]) + sum(weight * literal for weight, literal in cells)
        most = int(counter.carry[at] + counter.weight.max(axis=1).sum())
        low, high = float(counter.low[at]), float(counter.high[at])
        if counter.hard:
            if low > 0:
                self.model.add(count >= ceil(low))
            if high < most:
                self.model.add(count <= floor(high))
            return
        if low > 0 and counter.price_below:
            units = 1 if low.is_integer() else FRACTION
            below = self.model.new_int_var(0, ceil(low * units), "")
            self.model.add(below + units * count >= round(low * units))
            self._pay(counter.price_below, below, units)
        if high < most and counter.price_above:
            units = 1 if high.is_integer() else FRACTION
            above = self.model.new_int_var(0, ceil((most - min(high, 0.0)) * units), "")
            self.model.add(above >= units * count - round(high * units))
            self._pay(counter.price_above, above, units)

    def _count(self, members: Any, day: int, symbol: int) -> Any:
        """People of a group having a symbol on a day, or None where nobody can."""
        key = (members[:, day].tobytes(), day, symbol)
        if key not in self._counts:
            literals = [
                literal
                for person in np.flatnonzero(members[:, day]).tolist()
                if (literal := self.choice.get((person, day, symbol))) is not None
            ]
            count = None
            if literals:
                count = self.model.new_int_var(0, len(literals), "")
                self.model.add(count == sum(literals))
            self._counts[key] = (count, len(literals))
        return self._counts[key]

    def _terms(self, parts: tuple[Part, ...], row: int) -> list[tuple[float, Any, int]]:
        """Weight, count and largest count of a row."""
        found = []
        for part in parts:
            span = slice(part.weights.indptr[row], part.weights.indptr[row + 1])
            columns = part.weights.indices[span].tolist()
            for column, weight in zip(columns, part.weights.data[span].tolist(), strict=True):
                count, most = self._count(part.members, *divmod(column, self.problem.symbols))
                if weight and count is not None:
                    found.append((weight, count, most))
        return found

    def _rows(self, rows: Rows) -> None:
        price = self._hard_price if rows.hard else 1.0
        condition_base = np.zeros(len(rows.base)) if rows.only_if_base is None else rows.only_if_base
        order = np.argsort(rows.group, kind="stable")
        for group in np.split(order, np.flatnonzero(np.diff(rows.group[order])) + 1):
            lines = [(int(row), self._terms(rows.parts, int(row))) for row in group]
            conditions = {row: self._terms(rows.only_if, row) for row, _ in lines} if rows.only_if else {}
            numbers = [weight for _, terms in lines for weight, _, _ in terms]
            numbers += [weight for terms in conditions.values() for weight, _, _ in terms]
            limits = np.concatenate([rows.low[group], rows.high[group]])
            numbers += [*limits[np.isfinite(limits)], *rows.base[group], *condition_base[group]]
            factor = _whole_factor(numbers)
            short: Any = 0
            asked = [factor * float(rows.low[row] - rows.base[row]) - _least(terms, factor) for row, terms in lines]
            most_short = ceil(max(0.0, *asked))
            if most_short and rows.price_below[group[0]]:
                short = self.model.new_int_var(0, most_short, "")
                self._price_row(rows.hard, price * float(rows.price_below[group[0]]), short, factor)
            for row, terms in lines:
                value = round(rows.base[row] * factor) + sum(round(w * factor) * count for w, count, _ in terms)
                if np.isfinite(rows.low[row]) and not isinstance(short, int):
                    enough = self.model.add(value + short >= round(rows.low[row] * factor))
                    if row in conditions:
                        enough.only_enforce_if(self._holds(conditions[row], condition_base[row], factor))
                if np.isfinite(rows.high[row]) and rows.price_above[row]:
                    top = _most(terms, factor) + round((rows.base[row] - rows.high[row]) * factor)
                    over = self.model.new_int_var(0, max(top, 0) + most_short, "")
                    self.model.add(over >= value + short - round(rows.high[row] * factor))
                    self._price_row(rows.hard, price * float(rows.price_above[row]), over, factor)

    def _price_row(self, hard: bool, price: float, amount: Any, factor: int) -> None:
        self._pay(price, amount, factor)
        if hard:
            self.penalties.append(amount)

    def _holds(self, terms: list[tuple[float, Any, int]], base: float, factor: int) -> Any:
        """A literal that is true whenever the condition reaches 1."""
        active = self.model.new_bool_var("")
        value = round(base * factor) + sum(round(weight * factor) * count for weight, count, _ in terms)
        if isinstance(value, int):
            self.model.add(active == int(value >= factor))
        else:
            self.model.add(value <= factor - 1).only_enforce_if(~active)
        return active

    def read(self, value: Any) -> RosterArray:
        """(E, D) roster of a solution whose literals ``value`` reads."""
        roster = np.zeros((self.problem.people, self.problem.days), dtype=np.int16)
        for (person, day, symbol), literal in self.choice.items():
            if value(literal):
                roster[person, day] = symbol
        return roster


def solve_plain(
    problem: Problem, *, seconds: float, workers: int = 2, seed: int = 0, hard_price: float = HARD_PRICE
) -> PlainSolution:
    """Build the model and solve it; ``seconds`` are for both."""
    began = time.monotonic()
    plain = PlainModel(problem, hard_price)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = seed
    solver.parameters.max_time_in_seconds = max(seconds - (time.monotonic() - began), 0.1)
    watch = _Watch(plain.penalties, began)
    status = solver.status_name(solver.solve(plain.model, watch))
    bound = solver.best_objective_bound / PRICE_UNITS
    if status not in {"OPTIMAL", "FEASIBLE"}:
        nothing = Moment(time.monotonic() - began, inf, bound, True)
        return PlainSolution(None, inf, inf, bound, False, (nothing,))
    roster = plain.read(solver.boolean_value)
    score = evaluate(problem, roster)
    last = Moment(time.monotonic() - began, score.price, bound, score.violations > 0)
    return PlainSolution(roster, score.price, score.violations, bound, status == "OPTIMAL", (*watch.moments, last))


class _Watch(cp_model.CpSolverSolutionCallback):
    """Writes down when which price stood."""

    def __init__(self, penalties: list[Any], began: float) -> None:
        super().__init__()
        self._penalties, self._began = penalties, began
        self.moments: list[Moment] = []

    def on_solution_callback(self) -> None:
        broken = any(self.value(amount) > 0 for amount in self._penalties)
        price, bound = self.objective_value / PRICE_UNITS, self.best_objective_bound / PRICE_UNITS
        self.moments.append(Moment(time.monotonic() - self._began, price, bound, broken))


def _least(terms: list[tuple[float, Any, int]], factor: int) -> int:
    return sum(min(round(weight * factor), 0) * most for weight, _, most in terms)


def _most(terms: list[tuple[float, Any, int]], factor: int) -> int:
    return sum(max(round(weight * factor), 0) * most for weight, _, most in terms)


def _whole_factor(numbers: list[float]) -> int:
    """The least factor that makes all numbers whole, `LARGEST_FACTOR` if none up to it does."""
    array = np.array(numbers, dtype=np.float64)
    for factor in range(1, LARGEST_FACTOR + 1):
        if np.abs(array * factor - np.rint(array * factor)).max(initial=0.0) < 1e-9:
            return factor
    return LARGEST_FACTOR


def main() -> None:
    """Measure once and print JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.plain_cpsat", description="One month as one model.")
    parser.add_argument("--people", type=int, required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--rules", choices=sorted(PROFILES), default="mobile-ops")
    parser.add_argument("--seconds", type=float, default=None)
    given = parser.parse_args()
    month, rules = drawn_month(given.people, seed=given.seed, profile=PROFILES[given.rules])
    seconds = given.seconds or default_seconds(given.people)
    found = solve_plain(compile_problem(month, rules), seconds=seconds, seed=given.seed)
    print(json.dumps(asdict(search_measured(found.moments, found.price, found.violations, found.lower_bound))))


if __name__ == "__main__":
    main()
