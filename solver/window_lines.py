"""Lines of the people in a CP-SAT window: sequences as clauses (or as flow), counters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.forbidden_words import words_from
from solver.linked_rows import HARD_PRICE
from solver.window_cells import PRICE_UNITS, Choices, Expression, Window

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

    from solver.line_kinds import LineKind
    from solver.team import Team
    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray

__all__ = ["line_prices"]

FRACTION = 20
"""Limits that are not whole are kept to 1/20."""


def line_prices(
    model: cp_model.CpModel, team: Team, roster: RosterArray, window: Window, choice: Choices
) -> list[Expression]:
    """Automata and counters of the people in the window."""
    problem, lines = team.problem, team.lines
    prices: list[Expression] = []
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
            limits = np.array([counter.low[at[0]], counter.high[at[0]]]) - fixed
            units = 1 if np.array_equal(limits, np.rint(limits)) else FRACTION
            low, high = (round(limit) for limit in (limits * units).tolist())
            most = units * sum(
                max((int(counter.weight[d, k]) for k in o), default=0) for d, o in zip(days, allowed, strict=True)
            )
            hard = counter.hard and not lines.relaxed[person]
            below_price = HARD_PRICE if counter.hard else counter.price_below
            above_price = HARD_PRICE if counter.hard else counter.price_above
            if low > 0 and below_price > 0:
                if hard:
                    model.add(units * value >= low)
                else:
                    below = model.new_int_var(0, low, "")
                    model.add(units * value + below >= low)
                    prices.append(round(below_price * PRICE_UNITS / units) * below)
            if high < most and above_price > 0:
                if hard:
                    model.add(units * value <= high)
                else:
                    above = model.new_int_var(0, most - min(high, 0), "")
                    model.add(units * value - above <= high)
                    prices.append(round(above_price * PRICE_UNITS / units) * above)
    return prices


def _clauses(
    model: cp_model.CpModel,
    team: Team,
    roster: RosterArray,
    person: int,
    window: Window,
    choice: Choices,
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
    model: cp_model.CpModel, choice: Choices, person: int, day: int, options: list[int], class_of: IntArray
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
    choice: Choices,
    allowed: list[list[int]],
) -> list[Expression]:
    """Flow of the person's state through the window, from the days before to states that the days after accept."""
    state = int(team.lines.start[person])
    for day in range(window.first):
        state = int(kind.step[kind.day_group[day], state, roster[person, day]])
    tail = _tail_prices(kind, roster[person], window.last)
    prices: list[Expression] = []
    arriving: dict[int, list[cp_model.IntVar]] = {}
    current: dict[int, cp_model.IntVar | int] = {state: 1}
    alive = _accepting(kind, allowed, window.first, np.isfinite(tail))
    for offset, day in enumerate(range(window.first, window.last)):
        group = kind.day_group[day]
        by_symbol: dict[int, list[cp_model.IntVar]] = {symbol: [] for symbol in allowed[offset]}
        arriving = {}
        for source, inflow in sorted(current.items(), key=lambda entry: entry[0]):
            leaving = []
            for symbol in allowed[offset]:
                target = int(kind.step[group, source, symbol])
                if target < 0 or not alive[offset + 1][target]:
                    continue
                arc = model.new_bool_var("")
                leaving.append(arc)
                by_symbol[symbol].append(arc)
                arriving.setdefault(target, []).append(arc)
                if kind.penalty[group, source, symbol] > 0:
                    prices.append(round(kind.penalty[group, source, symbol] * PRICE_UNITS) * arc)
            model.add(sum(leaving) == inflow)
        for symbol, arcs in by_symbol.items():
            model.add(sum(arcs) == choice.literal[person, day, symbol])
        current = {}
        for target, arcs in arriving.items():
            node = model.new_bool_var("")
            model.add(sum(arcs) == node)
            current[target] = node
    for source, reached in current.items():
        if tail[source] > 0:
            prices.append(round(float(tail[source]) * PRICE_UNITS) * reached)
    return prices


def _tail_prices(kind: LineKind, line: RosterArray, first: int) -> FloatArray:
    """(A,) price of the fixed days from the first after the window on, from each state, inf where forbidden."""
    state = np.arange(kind.step.shape[1])
    price = np.zeros(len(state))
    for group, symbol in zip(kind.day_group[first:], line[first:], strict=True):
        gone = state < 0
        price = np.where(gone, np.inf, price + kind.penalty[group, np.maximum(state, 0), symbol])
        state = np.where(gone, -1, kind.step[group, np.maximum(state, 0), symbol])
    return np.where(state < 0, np.inf, price)


def _accepting(kind: LineKind, allowed: list[list[int]], first: int, final: BoolArray) -> list[BoolArray]:
    """States, day by day, from which the end of the window can still be reached in an accepted state."""
    alive = [final]
    for offset in range(len(allowed) - 1, -1, -1):
        targets = kind.step[kind.day_group[first + offset]][:, allowed[offset]]
        ahead = (targets >= 0) & alive[0][np.maximum(targets, 0)]
        alive.insert(0, np.asarray(ahead.any(axis=1)))
    return alive
