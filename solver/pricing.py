"""The cheapest month of one person at given cell prices: an exact shortest path over automaton × counters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np

if TYPE_CHECKING:
    from solver.line_kinds import Lines
    from staffing.arrays import BoolArray, FloatArray, RosterArray

__all__ = ["UNREACHED", "cheapest_lines", "line_price", "line_prices"]

UNREACHED = 1e18


@numba.njit(cache=True, nogil=True)
def _walk(  # type: ignore[no-untyped-def]
    cell_price, allowed, step, penalty, count_step, day_group, final, start, most_lines
):
    """Forward dynamic programme; the best line for each of the ``most_lines`` best final counter vectors."""
    days, symbols = cell_price.shape
    states = step.shape[0]
    vectors = count_step.shape[2]
    value = np.full((states, vectors), UNREACHED)
    value[start, 0] = 0.0
    chosen = np.full((days, states, vectors), -1, dtype=np.int8)
    origin = np.zeros((days, states, vectors), dtype=np.int32)
    for day in range(days):
        following = np.full((states, vectors), UNREACHED)
        group = day_group[day]
        for symbol in range(symbols):
            if not allowed[day, symbol]:
                continue
            moves = count_step[group, symbol]
            for state in range(states):
                target = step[state, symbol]
                if target < 0:
                    continue
                price = cell_price[day, symbol] + penalty[state, symbol]
                for vector in range(vectors):
                    now = value[state, vector]
                    if now >= UNREACHED:
                        continue
                    then = moves[vector]
                    if then < 0:
                        continue
                    if now + price < following[target, then]:
                        following[target, then] = now + price
                        chosen[day, target, then] = symbol
                        origin[day, target, then] = state * vectors + vector
        value = following
    best = np.full(vectors, UNREACHED)
    best_state = np.zeros(vectors, dtype=np.int64)
    for vector in range(vectors):
        if final[vector] >= UNREACHED:
            continue
        for state in range(states):
            if value[state, vector] < UNREACHED and value[state, vector] + final[vector] < best[vector]:
                best[vector] = value[state, vector] + final[vector]
                best_state[vector] = state
    order = np.argsort(best)
    found = 0
    while found < min(most_lines, vectors) and best[order[found]] < UNREACHED:
        found += 1
    lines = np.zeros((found, days), dtype=np.int16)
    for number in range(found):
        vector = order[number]
        state = best_state[vector]
        for day in range(days - 1, -1, -1):
            lines[number, day] = chosen[day, state, vector]
            before = origin[day, state, vector]
            state = before // vectors
            vector = before % vectors
    return best[order[:found]], lines


@numba.njit(cache=True, nogil=True)
def line_price(  # type: ignore[no-untyped-def]
    line, cost, allowed, step, penalty, count_step, day_group, final, start
):
    """Price of a line (D,) for one person; `UNREACHED` where a hard limit or the allowed symbols forbid it."""
    state, vector, price = start, 0, 0.0
    for day in range(len(line)):
        symbol = line[day]
        if state < 0 or vector < 0 or not allowed[day, symbol]:
            return UNREACHED
        price += penalty[state, symbol] + cost[day, symbol]
        vector = count_step[day_group[day], symbol, vector]
        state = step[state, symbol]
    if state < 0 or vector < 0:
        return UNREACHED
    return min(price + final[vector], UNREACHED)


@numba.njit(cache=True, nogil=True)
def _line_prices(  # type: ignore[no-untyped-def]
    lines, cost, allowed, step, penalty, count_step, day_group, final, start
):
    prices = np.empty(len(lines))
    for number in range(len(lines)):
        prices[number] = line_price(lines[number], cost, allowed, step, penalty, count_step, day_group, final, start)
    return prices


def line_prices(machines: Lines, person: int, lines: RosterArray, cost: FloatArray, allowed: BoolArray) -> FloatArray:
    """(n,) price of lines (n, D) for a person alone: cells, sequences and counters; inf where a hard limit breaks."""
    kind = machines.kinds[machines.kind_of[person]]
    prices = _line_prices(
        np.ascontiguousarray(lines, dtype=np.int16),
        cost,
        allowed,
        kind.step,
        kind.penalty,
        kind.count_step,
        kind.day_group,
        machines.final[person],
        machines.start[person],
    )
    return np.where(prices >= UNREACHED, np.inf, prices)


def cheapest_lines(
    lines: Lines, person: int, cell_price: FloatArray, allowed: BoolArray, most_lines: int = 1
) -> tuple[FloatArray, RosterArray]:
    """The cheapest line of a person, and runners-up that end with other counts.

    Parameters
    ----------
    cell_price
        (D, K) price of each symbol on each day.
    allowed
        (D, K).

    Returns
    -------
    prices, lines
        (n,) ascending and (n, D); n = 0 where no line keeps the hard limits.
    """
    kind = lines.kinds[lines.kind_of[person]]
    prices, found = _walk(
        np.ascontiguousarray(cell_price),
        np.ascontiguousarray(allowed),
        kind.step,
        kind.penalty,
        kind.count_step,
        kind.day_group,
        lines.final[person],
        lines.start[person],
        most_lines,
    )
    return prices, found
