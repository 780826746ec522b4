"""How little and how much of a counter is yet to come from each day and state on: what a line begun can still reach."""

from __future__ import annotations

import numba
import numpy as np

__all__ = ["counts_to_go"]

NEVER = 1_000_000


@numba.njit(cache=True, nogil=True)
def counts_to_go(step, day_group, allowed, weight, bounded_by, reachable):  # type: ignore[no-untyped-def]
    """(L, D + 1, A) fewest and most counts of the days from each day on, over all ways on from states in reach.

    Where there is no way on, the fewest are more than the most.

    Parameters
    ----------
    step
        (G, A, K) next state by kind of day, negative where there is none.
    day_group
        (D,)
    allowed
        (D, K)
    weight
        (F, D, K) of each symbol.
    bounded_by
        (F,) place of each counter in what is returned, -1 of those that are not asked for.
    reachable
        (D + 1, A)
    """
    counters, days, symbols = weight.shape
    shape = (bounded_by.max() + 1 if counters else 0, days + 1, step.shape[1])
    fewest, most = np.zeros(shape, dtype=np.int32), np.zeros(shape, dtype=np.int32)
    for counter in range(counters):
        place = bounded_by[counter]
        if place < 0:
            continue
        for day in range(days - 1, -1, -1):
            group = day_group[day]
            for state in range(step.shape[1]):
                if not reachable[day, state]:
                    continue
                least, largest = NEVER, -NEVER
                for symbol in range(symbols):
                    target = step[group, state, symbol]
                    if target >= 0 and allowed[day, symbol]:
                        counted = weight[counter, day, symbol]
                        least = min(least, counted + fewest[place, day + 1, target])
                        largest = max(largest, counted + most[place, day + 1, target])
                fewest[place, day, state] = min(least, NEVER)
                most[place, day, state] = max(largest, -NEVER)
    return fewest, most
