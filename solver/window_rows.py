"""Rows of a problem in a CP-SAT window: shortfall and surplus of every slack group that the free cells touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.window_cells import PRICE_UNITS, Choices, Expression, Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from ortools.sat.python import cp_model

    from solver.team import Team
    from staffing.arrays import FloatArray, RosterArray

__all__ = ["row_prices"]

LARGEST_FACTOR = 60


def row_prices(
    model: cp_model.CpModel, team: Team, roster: RosterArray, window: Window, choice: Choices
) -> list[Expression]:
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
    prices: list[Expression] = []
    groups = sorted({int(rows.accumulator_group[accumulator]) for accumulator in terms})
    for group in groups:
        group_rows = range(int(rows.group_start[group]), int(rows.group_start[group + 1]))
        touched = [a for row in group_rows for a in (rows.row_value[row], rows.row_condition[row]) if a in terms]
        these = slice(group_rows.start, group_rows.stop)
        limits = np.concatenate([rows.low[these], rows.high[these]])
        needs = (limits - np.tile(constant[rows.row_value[these]], 2))[np.isfinite(limits)]
        factor = _whole_factor([*(weight for a in touched for _, weight in terms[int(a)]), *needs.tolist()])

        def total(accumulator: int, factor: int = factor) -> tuple[Expression, int, int]:
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
        for row in group_rows:
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
        short: Expression = 0
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
    total: Callable[[int], tuple[Expression, int, int]],
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
