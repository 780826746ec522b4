"""The cheapest month of one person at given cell prices, exactly: shortest path, slopes, and labels for the rest.

A backward programme over automaton states times held counters gives, from every state of every day, the least price of
the days that follow. Counters left free enter by a slope each (Lagrange): their price is convex in the count, so the
programme's value is a lower bound, and where its best line meets the slopes it is the cheapest line. Otherwise
`solver.label_search` closes the distance with that bound as its guide; where that would take too long, as over a year,
`solver.beam_search` finds a line that is near it.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numba
import numpy as np

from solver.beam_search import search_beam
from solver.counts_to_go import counts_to_go
from solver.label_search import search_labels
from solver.least_values import follow
from solver.line_price import LINE_NOISE, UNREACHED

if TYPE_CHECKING:
    from solver.line_kinds import Machine
    from staffing.arrays import BoolArray, FloatArray, RosterArray

__all__ = ["QUICK_LABELS", "QUICK_SLOPE_ROUNDS", "Found", "cheapest_line"]

SLOPE_ROUNDS, QUICK_SLOPE_ROUNDS = 8, 2
LABELS = (2_000, 20_000)
QUICK_LABELS = (2_000, 0)
STEEPEST = 1e6
FAR_OFF = 0.1
"""Share of the lower bound; what is known further off than this may have slopes of quite other prices."""

_rooms = threading.local()


@dataclass(frozen=True)
class Found:
    """The cheapest line known of a person.

    Attributes
    ----------
    line
        (D,) or None where no line keeps the hard limits (or none was looked for, see ``lower``).
    price
        Its price; inf without a line.
    lower
        No line costs less; equal to the price but for searches cut short.
    """

    line: RosterArray | None
    price: float
    lower: float


@numba.njit(cache=True, nogil=True)
def _reach(allowed, step, count_shift, day_group, alive, start):  # type: ignore[no-untyped-def]
    """(D + 1, A) states that can be reached, and (D + 1, 2) the span of vectors; with few days open they are few."""
    days, symbols = allowed.shape
    states = step.shape[1]
    reachable = np.zeros((days + 1, states), dtype=np.bool_)
    span = np.zeros((days + 1, 2), dtype=np.int64)
    reachable[0, start] = True
    span[0] = 0, 1
    for day in range(days):
        group = day_group[day]
        lowest, highest = alive.shape[1], 0
        for symbol in range(symbols):
            if allowed[day, symbol]:
                shift = count_shift[group, symbol]
                lowest, highest = min(lowest, span[day, 0] + shift), max(highest, span[day, 1] + shift)
                for state in range(states):
                    target = step[group, state, symbol]
                    if reachable[day, state] and target >= 0:
                        reachable[day + 1, target] = True
        first, last = _span(alive[day + 1])
        span[day + 1] = max(first, lowest), min(last, highest)
    return reachable, span


@numba.njit(cache=True, nogil=True)
def _value_to_go(  # type: ignore[no-untyped-def]
    value, cell_price, allowed, step, penalty, count_shift, day_group, like, alive, alive_states, final, reachable, span
):
    """Fill (D + 1, A, C), for states that can be reached, with the least price of the days from d on."""
    days, symbols = cell_price.shape
    states = step.shape[1]
    cheapest = np.empty(symbols)
    for state in range(states):
        if reachable[days, state]:
            value[days, state] = final
    for day in range(days - 1, -1, -1):
        group = day_group[day]
        # Symbols that lead to the same states are one move, the cheapest of them.
        cheapest[:] = UNREACHED
        for symbol in range(symbols):
            if allowed[day, symbol]:
                kind = like[group, symbol]
                cheapest[kind] = min(cheapest[kind], cell_price[day, symbol])
        for state in range(states):
            if reachable[day, state]:
                value[day, state] = UNREACHED
        for symbol in range(symbols):
            kind = like[group, symbol]
            move = cheapest[kind]
            if move >= UNREACHED:
                continue
            cheapest[kind] = UNREACHED
            shift = count_shift[group, symbol]
            begin, end = max(span[day, 0], span[day + 1, 0] - shift), min(span[day, 1], span[day + 1, 1] - shift)
            if begin >= end:
                continue
            for state in range(states):
                target = step[group, state, symbol]
                if target >= 0 and reachable[day, state] and alive_states[day, state]:
                    price = move + penalty[group, state, symbol]
                    if end == begin + 1:
                        # Where no counter is held: slices would take longer than what is in them.
                        total = value[day + 1, target, begin + shift] + price
                        value[day, state, begin] = min(value[day, state, begin], total)
                        continue
                    _lower(value[day, state, begin:end], value[day + 1, target, begin + shift : end + shift], price)
        for vector in range(span[day, 0], span[day, 1]):
            if not alive[day, vector]:
                for state in range(states):
                    if reachable[day, state]:
                        value[day, state, vector] = UNREACHED


@numba.njit(cache=True, nogil=True)
def _lower(here, there, price):  # type: ignore[no-untyped-def]
    """Lower values to those of the next day plus the price of a move."""
    for i in range(len(here)):
        total = there[i] + price
        here[i] = total if total < here[i] else here[i]


@numba.njit(cache=True, nogil=True)
def _span(alive):  # type: ignore[no-untyped-def]
    """The first of the vectors alive and the one after the last."""
    first, last = len(alive), 0
    for vector in range(len(alive)):
        if alive[vector]:
            first, last = min(first, vector), vector + 1
    return first, last


@numba.njit(cache=True, nogil=True)
def _least_off_slope(count_price, slope):  # type: ignore[no-untyped-def]
    """Least of price(count) - slope * count."""
    least = UNREACHED
    for count in range(len(count_price)):
        least = min(least, count_price[count] - slope * count)
    return least


@numba.njit(cache=True, nogil=True)
def _at_slopes(  # type: ignore[no-untyped-def]
    value, priced, cell_price, allowed, step, penalty, count_step, count_shift, day_group, like, alive, alive_states,
    final, start, weight, count_price, slopes, gradient, reachable, span,
):  # fmt: skip
    """Lower bound, price and line at slopes; ``value``, ``priced`` and ``gradient`` are filled."""
    days, counters = len(cell_price), len(weight)
    priced[:] = cell_price
    for counter in range(counters):
        if slopes[counter] != 0.0:
            priced += slopes[counter] * weight[counter]
    _value_to_go(
        value, priced, allowed, step, penalty, count_shift, day_group, like, alive, alive_states, final, reachable, span
    )
    lower = total = value[0, start, 0]
    if lower >= UNREACHED / 2:
        return UNREACHED, UNREACHED, np.zeros(days, dtype=np.int16)
    line = follow(value, priced, allowed, step, penalty, count_step, day_group, start)
    for counter in range(counters):
        lower += _least_off_slope(count_price[counter], slopes[counter])
        count = 0
        for day in range(days):
            count += weight[counter, day, line[day]]
        total += min(count_price[counter, count], UNREACHED) - slopes[counter] * count
        gradient[counter] = count - _nearest_best(count_price[counter], slopes[counter], count)
    return lower, total, line


@numba.njit(cache=True, nogil=True)
def _cheapest(  # type: ignore[no-untyped-def]
    room, cell_price, allowed, step, penalty, count_step, count_shift, day_group, like, alive, alive_states, final,
    start, weight, bounded_by, count_price, slopes, slope_rounds, labels,
):  # fmt: skip
    """Lower bound, price and line; ``slopes`` are left at the best found.

    Labels close most distances at the slopes of last time; slopes are bettered only where they do not.
    """
    days, states, vectors, counters = len(cell_price), step.shape[1], len(final), len(weight)
    value = room[: (days + 1) * states * vectors].reshape((days + 1, states, vectors))
    priced, gradient = np.empty(cell_price.shape), np.zeros(counters)
    reachable, span = _reach(allowed, step, count_shift, day_group, alive, start)
    lower, price, line = _at_slopes(
        value, priced, cell_price, allowed, step, penalty, count_step, count_shift, day_group, like, alive,
        alive_states, final, start, weight, count_price, slopes, gradient, reachable, span,
    )  # fmt: skip
    if lower >= UNREACHED / 2 or price - lower <= LINE_NOISE:
        return lower, price, line
    fewest_to_go, most_to_go = counts_to_go(step, day_group, allowed, weight, bounded_by, reachable)
    proven, price, line = search_labels(
        value, priced, allowed, step, penalty, count_step, day_group, start, weight, count_price, slopes,
        bounded_by, fewest_to_go, most_to_go, price, line, labels[0],
    )  # fmt: skip
    if price - proven <= LINE_NOISE:
        return proven, price, line
    price, line = search_beam(
        value, priced, allowed, step, penalty, count_step, day_group, start, weight, count_price, slopes,
        bounded_by, fewest_to_go, most_to_go, price, line,
    )  # fmt: skip
    best_slopes, best_gradient, share = slopes.copy(), gradient.copy(), 1.0
    for number in range(slope_rounds):
        distance = (best_gradient**2).sum()
        if distance == 0.0 or price - lower <= LINE_NOISE:
            break
        gap = price - lower if price < UNREACHED / 2 else max(10.0, 0.05 * abs(lower))
        # Slopes of last time may be those of quite other prices: then none at all are better.
        anew = number == 0 and gap > FAR_OFF * abs(lower) and best_slopes.any()
        slopes[:] = 0.0
        if not anew:
            slopes += np.minimum(np.maximum(best_slopes + share * gap / distance * best_gradient, -STEEPEST), STEEPEST)
        reached, total, other = _at_slopes(
            value, priced, cell_price, allowed, step, penalty, count_step, count_shift, day_group, like, alive,
            alive_states, final, start, weight, count_price, slopes, gradient, reachable, span,
        )  # fmt: skip
        if total < price:
            price = total
            line[:] = other
        if reached > lower + LINE_NOISE:
            lower = reached
            best_slopes[:], best_gradient[:] = slopes, gradient
        elif not anew:
            share *= 0.5
    proven, moved = max(proven, lower), (best_slopes != slopes).any()
    slopes[:] = best_slopes
    if slope_rounds > 0 and price - proven > LINE_NOISE:
        if moved:
            _at_slopes(
                value, priced, cell_price, allowed, step, penalty, count_step, count_shift, day_group, like, alive,
                alive_states, final, start, weight, count_price, slopes, gradient, reachable, span,
            )  # fmt: skip
        price, line = search_beam(
            value, priced, allowed, step, penalty, count_step, day_group, start, weight, count_price, slopes,
            bounded_by, fewest_to_go, most_to_go, price, line,
        )  # fmt: skip
    if price - proven > LINE_NOISE and labels[1] > 0:
        reached, price, line = search_labels(
            value, priced, allowed, step, penalty, count_step, day_group, start, weight, count_price, slopes,
            bounded_by, fewest_to_go, most_to_go, price, line, labels[1],
        )  # fmt: skip
        proven = max(proven, reached)
    return proven, price, line


@numba.njit(cache=True, nogil=True)
def _nearest_best(count_price, slope, count):  # type: ignore[no-untyped-def]
    """Among the counts with the least price(count) - slope * count the one nearest to a count."""
    least = _least_off_slope(count_price, slope)
    best = -1
    for other in range(len(count_price)):
        near = best < 0 or abs(other - count) < abs(best - count)
        if count_price[other] - slope * other <= least + LINE_NOISE and near:
            best = other
    return best


def _room(size: int) -> FloatArray:
    """Memory of this thread for the programme's values; to ask the system for it anew takes as long as the rest."""
    room: FloatArray | None = getattr(_rooms, "room", None)
    if room is None or len(room) < size:
        room = _rooms.room = np.empty(size)
    return room


def cheapest_line(
    machine: Machine,
    cell_price: FloatArray,
    allowed: BoolArray,
    *,
    slope_rounds: int = SLOPE_ROUNDS,
    slopes: FloatArray | None = None,
    labels: tuple[int, int] = LABELS,
) -> Found:
    """The cheapest line of a person.

    Parameters
    ----------
    cell_price
        (D, K) price of each symbol on each day.
    allowed
        (D, K).
    slope_rounds
        Rounds of slopes where a first search over labels is cut short; with 0 its line will do (most often the
        cheapest).
    slopes
        (F,) slopes of the free counters to begin with; changed in place to the best found.
    labels
        Most labels of the first search and of the one at better slopes; the lower bound stays true when cut short.
    """
    kind = machine.kind
    lower, price, line = _cheapest(
        _room((len(allowed) + 1) * kind.step.shape[1] * kind.count_step.shape[2]),
        np.ascontiguousarray(cell_price),
        np.ascontiguousarray(allowed),
        kind.step,
        kind.penalty,
        kind.count_step,
        kind.count_shift,
        kind.day_group,
        kind.like,
        kind.alive,
        kind.alive_states,
        machine.final,
        machine.start,
        kind.weight,
        kind.bounded_by,
        machine.count_price,
        np.zeros(len(kind.weight)) if slopes is None else slopes,
        slope_rounds,
        labels,
    )
    if price >= UNREACHED / 2:
        return Found(None, np.inf, np.inf if lower >= UNREACHED / 2 else lower)
    return Found(line, price, lower)
