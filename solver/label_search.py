"""Best-first search over labels: the cheapest line when counters that no state holds decide.

A label is a month begun: day, state, held counts, free counts, price so far. What is still to come costs at least the
value to go at the slopes plus, for each free counter, the least of price - slope over the counts it may still come to
from that day and state. Labels are taken in the order of that sum, so the first finished one is the cheapest. One label
rules out another on the same day, state and held counts if no way to go on can make it the dearer one.
"""

from __future__ import annotations

import numba
import numpy as np

from solver.line_price import LINE_NOISE, UNREACHED

__all__ = ["least_of_the_rest", "search_labels", "slopes_off"]

LONGEST_TABLE = 64
"""Counts above which labels rule each other out only where the counts are equal."""


@numba.njit(cache=True, nogil=True)
def _worse_by(count_price):  # type: ignore[no-untyped-def]
    """(F, M, M) by how much ending from count a may cost more than from count b, whatever is still counted."""
    counters, counts = count_price.shape
    table = np.zeros((counters, counts, counts))
    for counter in range(counters):
        price = count_price[counter]
        for a in range(counts):
            for b in range(counts):
                most = -UNREACHED
                for more in range(counts - max(a, b)):
                    if price[b + more] < UNREACHED:
                        worse = price[a + more] - price[b + more] if price[a + more] < UNREACHED else UNREACHED
                        most = max(most, worse)
                table[counter, a, b] = most
    return table


@numba.njit(cache=True, nogil=True)
def _least_from(off_slope):  # type: ignore[no-untyped-def]
    """(F, M) least of price - slope * count over the counts from each on."""
    least = off_slope.copy()
    for counter in range(len(least)):
        for count in range(least.shape[1] - 2, -1, -1):
            least[counter, count] = min(least[counter, count], least[counter, count + 1])
    return least


@numba.njit(cache=True, nogil=True)
def _lowest_of_convex(off_slope):  # type: ignore[no-untyped-def]
    """(F,) count with the least price - slope * count; -1 where that is not convex in the count."""
    lowest = np.zeros(len(off_slope), dtype=np.int64)
    for counter in range(len(off_slope)):
        price = off_slope[counter]
        lowest[counter] = price.argmin()
        for count in range(1, len(price) - 1):
            middle = price[count]
            if middle >= UNREACHED / 2:
                # Beyond a hard limit everything is, on both sides of what is allowed.
                bent = price[count - 1] < UNREACHED / 2 and price[count + 1] < UNREACHED / 2
            else:
                bent = 2.0 * middle > price[count - 1] + price[count + 1] + LINE_NOISE
            if bent:
                lowest[counter] = -1
                break
    return lowest


@numba.njit(cache=True, nogil=True)
def slopes_off(count_price, slopes):  # type: ignore[no-untyped-def]
    """(F, M) price - slope * count by count, its least over the counts from each on, and (F,) where it is least."""
    off_slope = np.minimum(count_price, UNREACHED)
    for counter in range(len(off_slope)):
        off_slope[counter] -= slopes[counter] * np.arange(off_slope.shape[1])
    return off_slope, _least_from(off_slope), _lowest_of_convex(off_slope)


@numba.njit(cache=True, nogil=True)
def least_of_the_rest(  # type: ignore[no-untyped-def]
    off_slope, least, lowest, counter, count, bounded_by, fewest_to_go, most_to_go, day, state
):
    """Least of price - slope * count over the counts that a counter may still come to from a day and state on."""
    bounded = bounded_by[counter]
    if day == most_to_go.shape[1] - 1:
        return off_slope[counter, count]
    if bounded < 0 or lowest[counter] < 0:
        return least[counter, count]
    fewest = count + fewest_to_go[bounded, day, state]
    most = min(count + most_to_go[bounded, day, state], off_slope.shape[1] - 1)
    return off_slope[counter, min(max(lowest[counter], fewest), most)]


@numba.njit(cache=True, nogil=True)
def _before(f, day, a, b):  # type: ignore[no-untyped-def]
    """Whether label a is taken before label b: the lower bound first, then the later day."""
    if f[a] != f[b]:
        return f[a] < f[b]
    return day[a] > day[b]


@numba.njit(cache=True, nogil=True)
def _push(heap, size, f, day, label):  # type: ignore[no-untyped-def]
    at = size
    while at > 0:
        above = (at - 1) >> 1
        if not _before(f, day, label, heap[above]):
            break
        heap[at] = heap[above]
        at = above
    heap[at] = label


@numba.njit(cache=True, nogil=True)
def _pop(heap, size, f, day):  # type: ignore[no-untyped-def]
    """Take the first label; the heap holds one fewer."""
    first = heap[0]
    last = heap[size - 1]
    size -= 1
    at = 0
    while True:
        below = 2 * at + 1
        if below >= size:
            break
        if below + 1 < size and _before(f, day, heap[below + 1], heap[below]):
            below += 1
        if not _before(f, day, heap[below], last):
            break
        heap[at] = heap[below]
        at = below
    heap[at] = last
    return first


@numba.njit(cache=True, nogil=True)
def search_labels(  # type: ignore[no-untyped-def]
    value, priced, allowed, step, penalty, count_step, day_group, start, weight, count_price, slopes, bounded_by,
    fewest_to_go, most_to_go, known_price, known_line, most_labels,
):  # fmt: skip
    """Lower bound, price and line of the cheapest line, if it is below ``known_price``.

    Parameters
    ----------
    value
        (D + 1, A, C) value to go at the slopes.
    priced
        (D, K) cell prices with the slopes in.
    bounded_by, fewest_to_go, most_to_go
        Of `solver.line_kinds.LineKind` and `solver.counts_to_go`.
    known_price, known_line
        The best line known, returned where there is no better one.
    """
    days, symbols = priced.shape
    states, vectors = value.shape[1], value.shape[2]
    counters = len(weight)
    off_slope, least, lowest = slopes_off(count_price, slopes)
    tabled = count_price.shape[1] <= LONGEST_TABLE
    worse_by = _worse_by(count_price) if tabled else np.zeros((counters, 1, 1))
    f = np.empty(most_labels)
    so_far = np.empty(most_labels)
    day_of = np.empty(most_labels, dtype=np.int32)
    node_of = np.empty(most_labels, dtype=np.int64)
    parent = np.empty(most_labels, dtype=np.int32)
    chosen = np.empty(most_labels, dtype=np.int16)
    counts = np.zeros((most_labels, counters), dtype=np.int32)
    next_here = np.empty(most_labels, dtype=np.int32)
    ruled_out = np.zeros(most_labels, dtype=np.bool_)
    head = np.full((days + 1) * states * vectors, -1, dtype=np.int32)
    heap = np.empty(most_labels, dtype=np.int32)
    at_most = min(known_price, UNREACHED / 2)
    f[0] = value[0, start, 0]
    for counter in range(counters):
        f[0] += least[counter, 0]
    so_far[0], day_of[0], node_of[0], parent[0], chosen[0] = 0.0, 0, start * vectors, -1, -1
    labels, waiting = 1, 1
    heap[0] = 0
    line = known_line.copy()
    count = np.zeros(counters, dtype=np.int32)
    while waiting > 0:
        label = _pop(heap, waiting, f, day_of)
        waiting -= 1
        if f[label] >= at_most - LINE_NOISE:
            break
        if ruled_out[label]:
            continue
        day = day_of[label]
        if day == days:
            price = f[label]
            here = label
            for back in range(days - 1, -1, -1):
                line[back] = chosen[here]
                here = parent[here]
            return price, price, line
        group = day_group[day]
        state, vector = node_of[label] // vectors, node_of[label] % vectors
        for symbol in range(symbols):
            if not allowed[day, symbol]:
                continue
            target = step[group, state, symbol]
            then = count_step[group, symbol, vector]
            if target < 0 or then < 0:
                continue
            cost = so_far[label] + priced[day, symbol] + penalty[group, state, symbol]
            bound = cost + value[day + 1, target, then]
            if bound >= UNREACHED / 2:
                continue
            off_slopes = cost
            for counter in range(counters):
                count[counter] = counts[label, counter] + weight[counter, day, symbol]
                off_slopes -= slopes[counter] * count[counter]
                bound += least_of_the_rest(
                    off_slope, least, lowest, counter, count[counter], bounded_by, fewest_to_go, most_to_go, day + 1,
                    target,
                )  # fmt: skip
            if bound >= at_most - LINE_NOISE:
                continue
            node = (day + 1) * states * vectors + target * vectors + then
            dominated = False
            other = head[node]
            while other >= 0 and not dominated:
                if not ruled_out[other]:
                    dominated = _rules_out(so_far[other], counts[other], off_slopes, count, slopes, worse_by, tabled)
                other = next_here[other]
            if dominated:
                continue
            if labels == most_labels:
                # Cut short: nothing below the first label in the queue was missed, this one neither.
                return min(f[label], known_price), known_price, known_line
            f[labels], so_far[labels], day_of[labels] = bound, cost, day + 1
            node_of[labels], parent[labels], chosen[labels] = target * vectors + then, label, symbol
            counts[labels] = count
            other = head[node]
            while other >= 0:
                if not ruled_out[other]:
                    their_off = so_far[other]
                    for counter in range(counters):
                        their_off -= slopes[counter] * counts[other, counter]
                    ruled_out[other] = _rules_out(cost, count, their_off, counts[other], slopes, worse_by, tabled)
                other = next_here[other]
            next_here[labels] = head[node]
            head[node] = labels
            _push(heap, waiting, f, day_of, labels)
            waiting += 1
            labels += 1
    return min(at_most, known_price), known_price, known_line


@numba.njit(cache=True, nogil=True)
def _rules_out(cost, counts, other_off_slopes, other_counts, slopes, worse_by, tabled):  # type: ignore[no-untyped-def]
    """Whether a label with price so far ``cost`` can never end dearer than another on the same node."""
    total = cost
    for counter in range(len(counts)):
        total -= slopes[counter] * counts[counter]
        if tabled:
            total += worse_by[counter, counts[counter], other_counts[counter]]
        elif counts[counter] != other_counts[counter]:
            return False
        if total > other_off_slopes + UNREACHED / 2:
            return False
    return total <= other_off_slopes + 1e-9
