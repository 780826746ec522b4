"""What a roster costs under a problem's shapes: the one objective that solver, audit and tests agree on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from staffing.noise import COUNT_NOISE

if TYPE_CHECKING:
    from staffing.arrays import FloatArray, RosterArray
    from staffing.shapes import Counter, Part, Problem, Rows, Sequence

__all__ = ["Score", "evaluate", "rows_cost", "rows_values", "sequence_penalty"]


@dataclass(frozen=True)
class Score:
    """Prices and violations of a roster.

    Attributes
    ----------
    price
        Sum of all prices: the objective.
    violations
        Amount by which hard shapes and forbidden symbols are violated; 0 for a roster that keeps them all.
    price_by_rule, violations_by_rule
        The same by rule id; cell prices and forbidden symbols under ``cells``.
    """

    price: float
    violations: float
    price_by_rule: dict[str, float]
    violations_by_rule: dict[str, float]


def evaluate(problem: Problem, roster: RosterArray) -> Score:
    """Score of a roster (E, D)."""
    people, days = np.indices(roster.shape)
    price: dict[str, float] = {"cells": float(problem.cost[people, days, roster].sum())}
    violations: dict[str, float] = {"cells": float((~problem.allowed[people, days, roster]).sum())}

    def book(rule_id: str, hard: bool, amount: float) -> None:
        ledger = violations if hard else price
        ledger[rule_id] = ledger.get(rule_id, 0.0) + amount

    for sequence in problem.sequences:
        book(sequence.rule_id, sequence.hard, float(sequence_penalty(sequence, roster).sum()))
    for counter in problem.counters:
        book(counter.rule_id, counter.hard, float(counter_penalty(counter, roster).sum()))
    for rows in problem.rows:
        book(rows.rule_id, rows.hard, rows_cost(rows, *rows_values(rows, roster, problem.symbols)))
    return Score(sum(price.values()), sum(violations.values()), price, violations)


def sequence_penalty(sequence: Sequence, roster: RosterArray) -> FloatArray:
    """(n,) violations or price of each person's line."""
    state = sequence.start
    total = np.zeros(len(sequence.people))
    for day, symbols in enumerate(roster[sequence.people].T):
        letters = sequence.letters(day)[symbols]
        total += sequence.penalty[state, letters]
        state = sequence.step[state, letters]
    return total


def counter_penalty(counter: Counter, roster: RosterArray) -> FloatArray:
    """(n,) violated sides or price of each person's count."""
    days = np.arange(roster.shape[1])
    value = counter.carry + counter.weight[days, roster[counter.people]].sum(axis=1)
    below, above = np.maximum(counter.low - value, 0), np.maximum(value - counter.high, 0)
    if counter.hard:
        return np.asarray((below > 0).astype(np.float64) + (above > 0))
    return np.asarray(below * counter.price_below + above * counter.price_above)


def rows_values(rows: Rows, roster: RosterArray, symbols: int) -> tuple[FloatArray, FloatArray | None]:
    """(R,) values of the rows and, where they have a condition, (R,) values of it."""

    def total(parts: tuple[Part, ...], base: FloatArray) -> FloatArray:
        value = base.copy()
        for part in parts:
            value += part.weights @ _counts(part, roster, symbols)
        return value

    if not rows.only_if:
        return total(rows.parts, rows.base), None
    base = np.zeros(len(rows.base)) if rows.only_if_base is None else rows.only_if_base
    return total(rows.parts, rows.base), total(rows.only_if, base)


def _counts(part: Part, roster: RosterArray, symbols: int) -> FloatArray:
    """(D*K,) members having each symbol on each day."""
    days = roster.shape[1]
    cells = np.arange(days) * symbols + roster
    return np.bincount(cells[part.members], minlength=days * symbols).astype(np.float64)


def rows_cost(rows: Rows, value: FloatArray, condition: FloatArray | None) -> float:
    """Price (hard: amount) of a block of rows at given values."""
    short = np.maximum(rows.low - value, 0.0)
    if condition is not None:
        short = np.where(condition >= 1 - COUNT_NOISE, short, 0.0)
    groups = int(rows.group.max(initial=-1)) + 1
    shared = np.zeros(groups)
    np.maximum.at(shared, rows.group, short)
    first = np.zeros(groups, dtype=np.int64)
    first[rows.group[::-1]] = np.arange(len(rows.group))[::-1]
    over = np.maximum(value + shared[rows.group] - rows.high, 0.0)
    return float((shared * rows.price_below[first]).sum() + (over * rows.price_above).sum())
