"""CP-SAT over a window of a roster: some people, some days, everything else as it stands, the same compiled shapes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from ortools.sat.python import cp_model

from solver.forbidden_words import words_from
from solver.linked_rows import HARD_PRICE

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.line_kinds import LineKind
    from solver.team import Team
    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray

__all__ = ["Window", "improve_window"]

PRICE_UNITS = 60
"""Prices are whole numbers of 1/60 inside CP-SAT (an hour's price falls on minutes)."""
SHARE_UNITS = 20
"""Fair shares are kept to 1/20 shift."""
LARGEST_FACTOR = 60


@dataclass(frozen=True)
class Window:
    """People (rows) and days ``first <= day < last`` that may change."""

    people: IntArray
    first: int
    last: int


def improve_window(
    team: Team, roster: RosterArray, window: Window, *, seed: int, effort: float, seconds: float
) -> RosterArray | None:
    """The best roster CP-SAT finds that differs only inside the window; None if it finds none.

    Parameters
    ----------
    effort
        Deterministic time of CP-SAT, so that the same seed gives the same roster.
    seconds
        Wall-clock limit.
    """
    model = cp_model.CpModel()
    choice = _Choices(model, team, roster, window)
    objective = choice.prices() + _row_prices(model, team, roster, window, choice)
    objective += _line_prices(model, team, roster, window, choice)
    model.minimize(sum(objective))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.max_deterministic_time = effort
    solver.parameters.max_time_in_seconds = max(seconds, 0.05)
    solver.parameters.symmetry_level = 0
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return choice.read(solver, roster)


class _Choices:
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

    def prices(self) -> list[cp_model.LinearExprT]:
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


def _row_prices(
    model: cp_model.CpModel, team: Team, roster: RosterArray, window: Window, choice: _Choices
) -> list[cp_model.LinearExprT]:
    """Shortfall and surplus of every slack group that the window touches."""
    rows, problem = team.rows, team.problem
    days, symbols = problem.days, problem.symbols
    members: dict[int, list[cp_model.IntVar]] = {}
    for (person, day, symbol), variable in choice.literal.items():
        cell = int((rows.signature[person, day] * days + day) * symbols + symbol)
        if rows.matrix.indptr[cell] < rows.matrix.indptr[cell + 1]:
            members.setdefault(cell, []).append(variable)
    outside = team.counts(roster)
    inside = rows.cells_of(roster[window.people], window.people, symbols)[:, window.first : window.last]
    np.add.at(outside, inside.ravel(), -1.0)
    constant = rows.accumulate(outside)
    counts = {}
    for cell, variables in sorted(members.items()):
        counts[cell] = model.new_int_var(0, len(variables), "")
        model.add(counts[cell] == sum(variables))
    terms: dict[int, list[tuple[int, float]]] = {}
    for cell in counts:
        span = slice(rows.matrix.indptr[cell], rows.matrix.indptr[cell + 1])
        for accumulator, weight in zip(
            rows.matrix.indices[span].tolist(), rows.matrix.data[span].tolist(), strict=True
        ):
            terms.setdefault(accumulator, []).append((cell, weight))
    expressions: dict[tuple[tuple[int, float], ...], cp_model.IntVar] = {}
    prices: list[cp_model.LinearExprT] = []
    groups = sorted({int(rows.accumulator_group[accumulator]) for accumulator in terms})
    for group in groups:
        span = range(int(rows.group_start[group]), int(rows.group_start[group + 1]))
        touched = [a for row in span for a in (rows.row_value[row], rows.row_condition[row]) if a in terms]
        at = rows.row_value[span.start : span.stop]
        limits = np.concatenate([rows.low[span.start : span.stop], rows.high[span.start : span.stop]])
        needs = (limits - np.tile(constant[at], 2))[np.isfinite(limits)]
        factor = _whole_factor([*(weight for a in touched for _, weight in terms[int(a)]), *needs.tolist()])

        def total(accumulator: int, factor: int = factor) -> tuple[cp_model.LinearExprT, int, int]:
            """Scaled sum of the free cells of an accumulator with its range."""
            key = tuple((cell, round(weight * factor)) for cell, weight in terms.get(accumulator, ()))
            if not key:
                return 0, 0, 0
            low = sum(min(w, 0) * len(members[c]) for c, w in key)
            high = sum(max(w, 0) * len(members[c]) for c, w in key)
            if key not in expressions:
                expressions[key] = model.new_int_var(low, high, "")
                model.add(expressions[key] == sum(w * counts[c] for c, w in key))
            return expressions[key], low, high

        price = rows.price_below[group]
        largest = 0
        shorts, overs = [], []
        for row in span:
            value, low, high = total(int(rows.row_value[row]))
            base = constant[rows.row_value[row]]
            condition_at = int(rows.row_condition[row])
            if np.isfinite(rows.low[row]):
                need = round((rows.low[row] - base) * factor)
                if need > low:
                    active = _condition(model, total, constant, condition_at, factor)
                    if active is not None:
                        shorts.append((value, need, active))
                        largest = max(largest, need - low)
            if rows.price_above[row] > 0 and np.isfinite(rows.high[row]):
                overs.append((value, round((rows.high[row] - base) * factor), high, rows.price_above[row]))
        short: cp_model.LinearExprT = 0
        if shorts and price > 0:
            short = model.new_int_var(0, largest, "")
            for value, need, active in shorts:
                constraint = model.add(value + short >= need)
                if active is not True:
                    constraint.only_enforce_if(active)
            prices.append(round(price * PRICE_UNITS / factor) * short)
        for value, limit, high, price_above in overs:
            most = high - limit + largest
            if most > 0:
                over = model.new_int_var(0, most, "")
                model.add(over >= value + short - limit)
                prices.append(round(price_above * PRICE_UNITS / factor) * over)
    return prices


def _condition(
    model: cp_model.CpModel,
    total: Callable[[int], tuple[cp_model.LinearExprT, int, int]],
    constant: FloatArray,
    accumulator: int,
    factor: int,
) -> cp_model.IntVar | bool | None:
    """True = always asked for, None = never, else a literal that holds whenever the condition reaches 1."""
    if accumulator < 0:
        return True
    value, low, high = total(accumulator)
    need = round((1.0 - constant[accumulator]) * factor)
    if need <= low:
        return True
    if need > high:
        return None
    active = model.new_bool_var("")
    model.add(value <= need - 1).only_enforce_if(~active)
    return active


def _whole_factor(weights: list[float]) -> int:
    """The least factor that makes all weights whole numbers."""
    array = np.array(weights)
    for factor in range(1, LARGEST_FACTOR + 1):
        if np.abs(array * factor - np.rint(array * factor)).max(initial=0.0) < 1e-9:
            return factor
    return LARGEST_FACTOR


def _line_prices(
    model: cp_model.CpModel, team: Team, roster: RosterArray, window: Window, choice: _Choices
) -> list[cp_model.LinearExprT]:
    """Automata, counters and fair shares of the people in the window."""
    problem, lines = team.problem, team.lines
    prices: list[cp_model.LinearExprT] = []
    days = range(window.first, window.last)
    all_days = np.arange(problem.days)
    outside = np.ones(problem.days, dtype=np.bool_)
    outside[window.first : window.last] = False
    for person in window.people.tolist():
        kind = lines.kinds[lines.kind_of[person]]
        allowed = [np.flatnonzero(problem.allowed[person, day]).tolist() for day in days]
        if not _clauses(model, team, roster, person, window, choice, allowed):
            prices += _automaton(model, team, roster, person, kind, window, choice, allowed)
        for counter in problem.counters:
            at = np.flatnonzero(counter.people == person)
            if not len(at):
                continue
            fixed = int(counter.carry[at[0]] + counter.weight[all_days, roster[person]][outside].sum())
            value = sum(
                int(counter.weight[day, symbol]) * choice.literal[person, day, symbol]
                for day, options in zip(days, allowed, strict=True)
                for symbol in options
                if counter.weight[day, symbol]
            )
            low, high = int(counter.low[at[0]]) - fixed, int(counter.high[at[0]]) - fixed
            most = sum(
                max((int(counter.weight[d, k]) for k in o), default=0) for d, o in zip(days, allowed, strict=True)
            )
            hard = counter.hard and not lines.relaxed[person]
            below_price = HARD_PRICE if counter.hard else counter.price_below
            above_price = HARD_PRICE if counter.hard else counter.price_above
            if low > 0 and below_price > 0:
                if hard:
                    model.add(value >= low)
                else:
                    below = model.new_int_var(0, low, "")
                    model.add(value + below >= low)
                    prices.append(round(below_price * PRICE_UNITS) * below)
            if high < most and above_price > 0:
                if hard:
                    model.add(value <= high)
                else:
                    above = model.new_int_var(0, most - min(high, 0), "")
                    model.add(value - above <= high)
                    prices.append(round(above_price * PRICE_UNITS) * above)
        for spread in problem.spreads:
            at = np.flatnonzero(spread.people == person)
            if not len(at):
                continue
            fixed_count = int(spread.weight[all_days, roster[person]][outside].sum())
            count = sum(
                int(spread.weight[day, symbol]) * choice.literal[person, day, symbol]
                for day, options in zip(days, allowed, strict=True)
                for symbol in options
                if spread.weight[day, symbol]
            )
            target = float(spread.share[at[0]] - spread.ledger[at[0]]) - fixed_count
            above = round((target + spread.free) * SHARE_UNITS)
            below = round((target - spread.free) * SHARE_UNITS)
            far = SHARE_UNITS * (problem.days + 1) + abs(above) + abs(below)
            off = model.new_int_var(0, far, "")
            model.add(off >= count * SHARE_UNITS - above)
            model.add(off >= below - count * SHARE_UNITS)
            prices.append(round(spread.price * PRICE_UNITS / SHARE_UNITS) * off)
    return prices


def _clauses(
    model: cp_model.CpModel,
    team: Team,
    roster: RosterArray,
    person: int,
    window: Window,
    choice: _Choices,
    allowed: list[list[int]],
) -> bool:
    """State the person's sequences as forbidden words; False where one of them has no short list of words."""
    mine = [(s, w) for s, w in zip(team.problem.sequences, team.words, strict=True) if person in s.people]
    if team.lines.relaxed[person] or any(words is None for _, words in mine):
        return False
    clauses: list[list[cp_model.IntVar]] = []
    for sequence, words in mine:
        assert words is not None
        state = int(sequence.start[np.flatnonzero(sequence.people == person)[0]])
        for day in range(window.first):
            state = int(sequence.step[state, roster[person, day]])
        from_state = words_from(words, state)
        if from_state is None:
            return False
        line = [
            _class_literals(model, choice, person, day, options, words.class_of)
            for day, options in zip(range(window.first, window.last), allowed, strict=True)
        ]
        after = words.class_of[roster[person, window.last :]].tolist()
        for offset in range(len(line)):
            for word in (*words.anywhere, *(from_state if offset == 0 else ())):
                clause = _clause(line, after, offset, word)
                if clause is not None:
                    clauses.append(clause)
    for clause in clauses:
        model.add_bool_or([~literal for literal in clause])
    return True


def _class_literals(
    model: cp_model.CpModel, choice: _Choices, person: int, day: int, options: list[int], class_of: IntArray
) -> dict[int, cp_model.IntVar]:
    """One literal a symbol class that is possible on the day."""
    grouped: dict[int, list[cp_model.IntVar]] = {}
    for symbol in options:
        grouped.setdefault(int(class_of[symbol]), []).append(choice.literal[person, day, symbol])
    literals = {}
    for kind, members in grouped.items():
        if len(members) == 1:
            literals[kind] = members[0]
        else:
            literals[kind] = model.new_bool_var("")
            model.add(sum(members) == literals[kind])
    return literals


def _clause(
    line: list[dict[int, cp_model.IntVar]], after: list[int], offset: int, word: tuple[int, ...]
) -> list[cp_model.IntVar] | None:
    """Literals that would complete a word from a day of the window on; None where it cannot come about."""
    literals = []
    for position, kind in enumerate(word, start=offset):
        if position < len(line):
            if kind not in line[position]:
                return None
            literals.append(line[position][kind])
        elif position - len(line) >= len(after) or after[position - len(line)] != kind:
            return None
    return literals


def _automaton(
    model: cp_model.CpModel,
    team: Team,
    roster: RosterArray,
    person: int,
    kind: LineKind,
    window: Window,
    choice: _Choices,
    allowed: list[list[int]],
) -> list[cp_model.LinearExprT]:
    """Flow of the person's state through the window, from the days before to states that the days after accept."""
    state = int(team.lines.start[person])
    for day in range(window.first):
        state = int(kind.step[state, roster[person, day]])
    tail = _tail_prices(kind, roster[person, window.last :])
    prices: list[cp_model.LinearExprT] = []
    arriving: dict[int, list[cp_model.IntVar]] = {}
    current: dict[int, cp_model.IntVar | int] = {state: 1}
    alive = _accepting(kind, allowed, np.isfinite(tail))
    for offset, day in enumerate(range(window.first, window.last)):
        by_symbol: dict[int, list[cp_model.IntVar]] = {symbol: [] for symbol in allowed[offset]}
        arriving = {}
        for source, inflow in sorted(current.items()):
            leaving = []
            for symbol in allowed[offset]:
                target = int(kind.step[source, symbol])
                if target < 0 or not alive[offset + 1][target]:
                    continue
                arc = model.new_bool_var("")
                leaving.append(arc)
                by_symbol[symbol].append(arc)
                arriving.setdefault(target, []).append(arc)
                if kind.penalty[source, symbol] > 0:
                    prices.append(round(kind.penalty[source, symbol] * PRICE_UNITS) * arc)
            model.add(sum(leaving) == inflow)
        for symbol, arcs in by_symbol.items():
            model.add(sum(arcs) == choice.literal[person, day, symbol])
        current = {}
        for target, arcs in arriving.items():
            node = model.new_bool_var("")
            model.add(sum(arcs) == node)
            current[target] = node
    for source, node in current.items():
        if tail[source] > 0:
            prices.append(round(float(tail[source]) * PRICE_UNITS) * node)
    return prices


def _tail_prices(kind: LineKind, tail: RosterArray) -> FloatArray:
    """(A,) price of the fixed days after the window from each state, inf where they are forbidden."""
    price = np.zeros(kind.step.shape[0])
    state = np.arange(kind.step.shape[0])
    for symbol in tail:
        gone = state < 0
        price = np.where(gone, np.inf, price + kind.penalty[np.maximum(state, 0), symbol])
        state = np.where(gone, -1, kind.step[np.maximum(state, 0), symbol])
    return np.where(state < 0, np.inf, price)


def _accepting(kind: LineKind, allowed: list[list[int]], final: BoolArray) -> list[BoolArray]:
    """States, day by day, from which the end of the window can still be reached in an accepted state."""
    alive = [final]
    for options in reversed(allowed):
        targets = kind.step[:, options]
        ahead = (targets >= 0) & alive[0][np.maximum(targets, 0)]
        alive.insert(0, ahead.any(axis=1))
    return alive
