"""A good line where labels are too many to go through: the few most promising states of every day, all days in a row.

Of all labels that come to the same state only the best stays, and of those `WIDTH` a day: by their lower bound and by
how far the free counters will be from where they cost least if the rest follows the values to go. The more days are
left, the less that counts. There are paces to keep, since how much it should count depends on the counters.
"""

from __future__ import annotations

import numba
import numpy as np

from solver.label_search import least_of_the_rest, slopes_off
from solver.least_values import next_symbol
from solver.line_price import LINE_NOISE, UNREACHED

__all__ = ["search_beam"]

WIDTH = 10
PACES = (10.0, 1.0)
"""What a count off costs at the last day, of the prices that a day is about."""


@numba.njit(cache=True, nogil=True)
def search_beam(  # type: ignore[no-untyped-def]
    value, priced, allowed, step, penalty, count_step, day_group, start, weight, count_price, slopes, bounded_by,
    fewest_to_go, most_to_go, known_price, known_line,
):  # fmt: skip
    """Price and line of a good line, or those known if none better is found; see `search_labels` for the rest."""
    price, line = known_price, known_line
    off_slope, least, lowest = slopes_off(count_price, slopes)
    best, a_count = _best_counts(off_slope), _prices_of_days(priced, allowed) / _most_a_day(weight)
    likely, known = np.empty((*value.shape, len(weight)), dtype=np.int32), np.zeros(value.shape, dtype=np.bool_)
    likely[-1], known[-1] = 0, True
    for pace in PACES:
        found, other = _walk(
            value, priced, allowed, step, penalty, count_step, day_group, start, weight, off_slope, least,
            lowest, bounded_by, fewest_to_go, most_to_go, likely, known, best, pace * a_count,
        )  # fmt: skip
        if found < price - LINE_NOISE:
            price, line = found, other
    return price, line


@numba.njit(cache=True, nogil=True)
def _prices_of_days(priced, allowed):  # type: ignore[no-untyped-def]
    """What is between the dearest and the cheapest symbol of a day in the middle."""
    between = np.zeros(len(priced))
    for day in range(len(priced)):
        least, most = UNREACHED, -UNREACHED
        for symbol in range(priced.shape[1]):
            if allowed[day, symbol]:
                least, most = min(least, priced[day, symbol]), max(most, priced[day, symbol])
        between[day] = max(most - least, 0.0)
    return np.median(between)


@numba.njit(cache=True, nogil=True)
def _most_a_day(weight):  # type: ignore[no-untyped-def]
    """(F,) most that a day counts, 1 where it counts nothing."""
    most = np.ones(len(weight), dtype=np.int64)
    for counter in range(len(weight)):
        most[counter] = max(1, weight[counter].max())
    return most


@numba.njit(cache=True, nogil=True)
def _best_counts(off_slope):  # type: ignore[no-untyped-def]
    """(F, 2) first and last count at which price - slope * count is least."""
    best = np.zeros((len(off_slope), 2), dtype=np.int64)
    for counter in range(len(off_slope)):
        at_best = np.flatnonzero(off_slope[counter] <= off_slope[counter].min() + LINE_NOISE)
        best[counter] = at_best[0], at_best[-1]
    return best


@numba.njit(cache=True, nogil=True)
def _look_ahead(  # type: ignore[no-untyped-def]
    value, priced, allowed, step, penalty, count_step, day_group, weight, likely, known, day, state, vector
):
    """Fill in the counts of the days that follow along the least values from a state on, as far as not yet known."""
    path = np.empty((len(priced) - day, 3), dtype=np.int64)
    length = 0
    while not known[day, state, vector]:
        symbol = next_symbol(value, priced, allowed, step, penalty, count_step, day_group, day, state, vector)
        path[length] = state, vector, symbol
        length += 1
        group = day_group[day]
        state, vector, day = step[group, state, symbol], count_step[group, symbol, vector], day + 1
    for back in range(length - 1, -1, -1):
        then_state, then_vector = state, vector
        state, vector, symbol = path[back]
        day -= 1
        for counter in range(len(weight)):
            more = likely[day + 1, then_state, then_vector, counter]
            likely[day, state, vector, counter] = weight[counter, day, symbol] + more
        known[day, state, vector] = True


@numba.njit(cache=True, nogil=True)
def _walk(  # type: ignore[no-untyped-def]
    value, priced, allowed, step, penalty, count_step, day_group, start, weight, off_slope, least, lowest, bounded_by,
    fewest_to_go, most_to_go, likely, known, best, a_count,
):  # fmt: skip
    """Price and line at the end of one beam; infinite where it comes to none."""
    days, symbols = priced.shape
    states, vectors = value.shape[1], value.shape[2]
    counters = len(weight)
    node, cost, held = np.array([start * vectors]), np.zeros(1), np.zeros((1, counters), dtype=np.int64)
    parent, chosen = np.zeros((days, WIDTH), dtype=np.int32), np.zeros((days, WIDTH), dtype=np.int16)
    taken_on = np.full(states * vectors, -1)
    most = WIDTH * symbols
    rank, costs, nodes = np.empty(most), np.empty(most), np.empty(most, dtype=np.int64)
    origin, by, counts = np.empty(most, np.int32), np.empty(most, np.int16), np.empty((most, counters), np.int64)
    for day in range(days):
        group, size = day_group[day], 0
        for label in range(len(node)):
            state, vector = node[label] // vectors, node[label] % vectors
            for symbol in range(symbols):
                target, then = step[group, state, symbol], count_step[group, symbol, vector]
                if not allowed[day, symbol] or target < 0 or then < 0:
                    continue
                so_far = cost[label] + priced[day, symbol] + penalty[group, state, symbol]
                bound, behind = so_far + value[day + 1, target, then], 0.0
                if bound >= UNREACHED / 2:
                    continue
                if not known[day + 1, target, then]:
                    _look_ahead(
                        value, priced, allowed, step, penalty, count_step, day_group, weight, likely, known, day + 1,
                        target, then,
                    )  # fmt: skip
                counts[size] = held[label] + weight[:, day, symbol]
                for counter in range(counters):
                    count = counts[size, counter]
                    if count >= off_slope.shape[1]:
                        bound = UNREACHED
                        break
                    bound += least_of_the_rest(
                        off_slope, least, lowest, counter, count, bounded_by, fewest_to_go, most_to_go, day + 1, target
                    )
                    in_the_end = count + likely[day + 1, target, then, counter]
                    off = max(best[counter, 0] - in_the_end, in_the_end - best[counter, 1], 0)
                    behind += a_count[counter] * off
                if bound < UNREACHED / 2:
                    left = days - day - 1
                    rank[size] = bound + (behind / np.sqrt(left) if left else 0.0)
                    costs[size], nodes[size], origin[size], by[size] = so_far, target * vectors + then, label, symbol
                    size += 1
        if size == 0:
            return np.inf, np.zeros(days, dtype=np.int16)
        kept, number = np.empty(WIDTH, dtype=np.int64), 0
        for label in np.argsort(rank[:size]):
            if taken_on[nodes[label]] < day:
                taken_on[nodes[label]] = day
                parent[day, number], chosen[day, number], kept[number] = origin[label], by[label], label
                number += 1
                if number == WIDTH:
                    break
        node, cost, held = nodes[kept[:number]], costs[kept[:number]], counts[kept[:number]]
        price = rank[kept[0]]
    line = np.zeros(days, dtype=np.int16)
    label = 0
    for day in range(days - 1, -1, -1):
        line[day] = chosen[day, label]
        label = parent[day, label]
    return price, line
