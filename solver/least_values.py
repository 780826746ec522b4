"""The way along the least values to go: which symbol comes next, and the line to the end."""

from __future__ import annotations

import numba
import numpy as np

from solver.line_price import UNREACHED

__all__ = ["follow", "next_symbol"]


@numba.njit(cache=True, nogil=True)
def next_symbol(value, priced, allowed, step, penalty, count_step, day_group, day, state, vector):  # type: ignore[no-untyped-def]
    """The symbol of a day after which what is to come costs least, -1 where there is none; see `search_labels`."""
    group = day_group[day]
    least, best = UNREACHED, -1
    for symbol in range(priced.shape[1]):
        target, then = step[group, state, symbol], count_step[group, symbol, vector]
        if allowed[day, symbol] and target >= 0 and then >= 0:
            total = priced[day, symbol] + penalty[group, state, symbol] + value[day + 1, target, then]
            if total < least:
                least, best = total, symbol
    return best


@numba.njit(cache=True, nogil=True)
def follow(value, priced, allowed, step, penalty, count_step, day_group, start):  # type: ignore[no-untyped-def]
    """(D,) line along the least values."""
    line = np.zeros(len(priced), dtype=np.int16)
    state, vector = start, 0
    for day in range(len(priced)):
        symbol = next_symbol(value, priced, allowed, step, penalty, count_step, day_group, day, state, vector)
        line[day] = symbol
        group = day_group[day]
        state, vector = step[group, state, symbol], count_step[group, symbol, vector]
    return line
