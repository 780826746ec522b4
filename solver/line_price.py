"""What a given line costs its person alone: cells, sequences, counters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np

if TYPE_CHECKING:
    from solver.line_kinds import Machine
    from staffing.arrays import BoolArray, FloatArray, RosterArray

__all__ = ["UNREACHED", "line_price", "line_prices"]

LINE_NOISE = 1e-7
"""Prices of one line this near are the same."""
UNREACHED = 1e18


@numba.njit(cache=True, nogil=True)
def line_price(  # type: ignore[no-untyped-def]
    line, cost, allowed, step, penalty, count_step, day_group, final, start, weight, count_price
):
    """Price of a line (D,) for one person; `UNREACHED` where a hard limit or the allowed symbols forbid it."""
    state, vector, price = start, 0, 0.0
    for day in range(len(line)):
        symbol = line[day]
        if state < 0 or vector < 0 or not allowed[day, symbol]:
            return UNREACHED
        group = day_group[day]
        price += penalty[group, state, symbol] + cost[day, symbol]
        vector = count_step[group, symbol, vector]
        state = step[group, state, symbol]
    if state < 0 or vector < 0:
        return UNREACHED
    price += final[vector]
    for counter in range(len(weight)):
        count = 0
        for day in range(len(line)):
            count += weight[counter, day, line[day]]
        price += count_price[counter, count]
    return min(price, UNREACHED)


@numba.njit(cache=True, nogil=True)
def _line_prices(  # type: ignore[no-untyped-def]
    lines, cost, allowed, step, penalty, count_step, day_group, final, start, weight, count_price
):
    prices = np.empty(len(lines))
    for number in range(len(lines)):
        prices[number] = line_price(
            lines[number], cost, allowed, step, penalty, count_step, day_group, final, start, weight, count_price
        )
    return prices


def line_prices(machine: Machine, lines: RosterArray, cost: FloatArray, allowed: BoolArray) -> FloatArray:
    """(n,) price of lines (n, D) for a person alone: cells, sequences and counters; inf where a hard limit breaks."""
    kind = machine.kind
    prices = _line_prices(
        np.ascontiguousarray(lines, dtype=np.int16),
        cost,
        allowed,
        kind.step,
        kind.penalty,
        kind.count_step,
        kind.day_group,
        machine.final,
        machine.start,
        kind.weight,
        machine.count_price,
    )
    return np.where(prices >= UNREACHED / 2, np.inf, prices)
