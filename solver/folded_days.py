"""A person's machine over a few open days: all others stand and are folded into the steps of those before them.

What a search for a line costs grows with the days that are open then, not with those of a month or a year, and what
free counters can still come to is so little that labels soon rule each other out. Steps of counter vectors are shifts,
and dead vectors are what keeps shifts from leading where no step leads; where a shift over several days would miss one
that is dead in between, a day that stands is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np

from solver.automata import NO_MOVE
from solver.line_kinds import LineKind, Machine

if TYPE_CHECKING:
    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray

__all__ = ["fold_days"]


@numba.njit(cache=True, nogil=True)
def _before_the_first(step, penalty, count_step, day_group, line, start, first):  # type: ignore[no-untyped-def]
    """State, vector and price before the first open day."""
    state, vector, price = start, 0, 0.0
    for day in range(first):
        group, symbol = day_group[day], line[day]
        price += penalty[group, state, symbol]
        vector = count_step[group, symbol, vector]
        state = step[group, state, symbol]
    return state, vector, price


@numba.njit(cache=True, nogil=True)
def _kept_days(count_shift, day_group, alive, allowed, line, is_open):  # type: ignore[no-untyped-def]
    """(D,) whether days are open or have to be kept, from the first open day on."""
    days, vectors = len(line), alive.shape[1]
    kept = is_open.copy()
    fits, after = np.empty(vectors, dtype=np.bool_), np.empty(vectors, dtype=np.bool_)
    day = np.argmax(is_open)
    while day < days:
        # Vectors after the day, and which of them live through the days that stand after it.
        after[:] = False
        for symbol in range(allowed.shape[1]):
            if allowed[day, symbol]:
                shift = count_shift[day_group[day], symbol]
                for vector in range(vectors - shift):
                    after[vector + shift] |= alive[day, vector]
        fits[:] = after & alive[day + 1]
        total, day = 0, day + 1
        while day < days and not kept[day]:
            shift = count_shift[day_group[day], line[day]]
            for vector in range(vectors):
                to = vector + total + shift
                fits[vector] = fits[vector] and to < vectors and alive[day + 1, to]
                if after[vector] and not fits[vector] and to < vectors and alive[day + 1, to]:
                    kept[day] = True
            if kept[day]:
                break
            total, day = total + shift, day + 1
    return kept


@numba.njit(cache=True, nogil=True)
def _fold_steps(step, penalty, day_group, like, allowed, line, bounds, start):  # type: ignore[no-untyped-def]
    """States in reach of days that are kept, numbered anew from 0, the first: steps and prices to the next kept day.

    (O, A, K) next states, (O, A, K) prices until then, and (O + 1, A) which of the states can be come by. A symbol that
    is like an allowed one has its steps. Bounds are the kept days and the day after the last.
    """
    kept, states, symbols = len(bounds) - 1, step.shape[1], step.shape[2]
    number_of, state_of = np.full(states, -1), np.empty(states, dtype=np.int64)
    number_of[start], state_of[0], numbered = 0, start, 1
    reached = np.zeros((kept + 1, states), dtype=np.bool_)
    reached[0, 0] = True
    folded = np.full((kept, states, symbols), NO_MOVE, dtype=step.dtype)
    price = np.zeros((kept, states, symbols))
    then, later, known = np.empty(states, dtype=step.dtype), np.empty(states), np.empty(states, dtype=np.bool_)
    wanted = np.empty(symbols, dtype=np.bool_)
    for place in range(kept):
        begin, end = bounds[place], bounds[place + 1]
        group = day_group[begin]
        known[:] = wanted[:] = False
        for symbol in range(symbols):
            wanted[like[group, symbol]] |= allowed[begin, symbol]
        for number in range(numbered):
            if not reached[place, number]:
                continue
            for symbol in range(symbols):
                target = step[group, state_of[number], symbol]
                if target < 0 or not wanted[like[group, symbol]]:
                    continue
                if not known[target]:
                    known[target] = True
                    here, later[target] = target, 0.0
                    for day in range(begin + 1, end):
                        later[target] += penalty[day_group[day], here, line[day]]
                        here = step[day_group[day], here, line[day]]
                        if here < 0:
                            break
                    then[target] = here
                if then[target] < 0:
                    continue
                if number_of[then[target]] < 0:
                    number_of[then[target]], state_of[numbered] = numbered, then[target]
                    numbered += 1
                folded[place, number, symbol] = number_of[then[target]]
                price[place, number, symbol] = penalty[group, state_of[number], symbol] + later[target]
                reached[place + 1, number_of[then[target]]] = True
    return folded[:, :numbered].copy(), price[:, :numbered].copy(), reached[:, :numbered].copy()


@numba.njit(cache=True, nogil=True)
def _fold_counts(count_step, count_shift, day_group, line, bounds, least, vectors):  # type: ignore[no-untyped-def]
    """The same of counter vectors, numbered from ``least`` on: (O, K, vectors) next ones and (O, K) shifts."""
    kept, symbols = len(bounds) - 1, count_step.shape[1]
    folded = np.full((kept, symbols, vectors), NO_MOVE, dtype=count_step.dtype)
    shift = np.zeros((kept, symbols), dtype=count_shift.dtype)
    then = np.empty(count_step.shape[2], dtype=count_step.dtype)
    for number in range(kept):
        begin, end = bounds[number], bounds[number + 1]
        run = 0
        then[:] = np.arange(len(then))
        for day in range(begin + 1, end):
            run += count_shift[day_group[day], line[day]]
            for vector in range(least, len(then)):
                if then[vector] >= 0:
                    then[vector] = count_step[day_group[day], line[day], then[vector]]
        group = day_group[begin]
        for symbol in range(symbols):
            shift[number, symbol] = count_shift[group, symbol] + run
            for vector in range(vectors):
                target = count_step[group, symbol, least + vector]
                if target >= 0 and least <= then[target] < least + vectors:
                    folded[number, symbol, vector] = then[target] - least
    return folded, shift


def fold_days(
    machine: Machine, line: RosterArray, open_days: IntArray, allowed: BoolArray, cost: FloatArray
) -> tuple[IntArray, Machine]:
    """The machine of a person who may only change some days; its lines have a symbol for each day that is kept.

    Parameters
    ----------
    line
        (D,) line that stands on all other days and keeps the person's limits.
    open_days
        (O,) ascending, at least one.
    allowed
        (D, K) symbols of each day: those that an open day may have, else the one that stands.
    cost
        (D, K) what cells cost; those of days not kept are part of every price.

    Returns
    -------
    days, machine
        Days that are kept, ascending, open ones and a few others where need be; a day that is not open has one symbol.
    """
    kind = machine.kind
    is_open = np.zeros(len(line), dtype=np.bool_)
    is_open[open_days] = True
    kept = _kept_days(kind.count_shift, kind.day_group, kind.alive, allowed, line, is_open)
    kept_days, standing_days = np.flatnonzero(kept), np.flatnonzero(~kept)
    by_day, bounds = kind.day_group[kept_days], np.append(kept_days, len(line))
    state, least, price = _before_the_first(
        kind.step, kind.penalty, kind.count_step, kind.day_group, line, machine.start, int(kept_days[0])
    )
    step, penalty, reached = _fold_steps(
        kind.step, kind.penalty, kind.day_group, kind.like, allowed, line, bounds, state
    )
    later = standing_days[standing_days > kept_days[0]]
    furthest = kind.count_shift[by_day].max(axis=1).sum() + kind.count_shift[kind.day_group[later], line[later]].sum()
    vectors = min(kind.count_step.shape[2] - least, int(furthest) + 1)
    count_step, count_shift = _fold_counts(
        kind.count_step, kind.count_shift, kind.day_group, line, bounds, least, vectors
    )
    weight = np.ascontiguousarray(kind.weight[:, kept_days])
    counted = kind.weight[:, standing_days, line[standing_days]].sum(axis=1)
    folded = LineKind(
        step=step,
        penalty=penalty,
        count_step=count_step,
        count_shift=count_shift,
        day_group=np.arange(len(kept_days)),
        like=np.ascontiguousarray(kind.like[by_day]),
        alive=np.ascontiguousarray(kind.alive[bounds, least : least + vectors]),
        alive_states=reached,
        weight=weight,
        bounded_by=kind.bounded_by,
    )
    price += float(cost[standing_days, line[standing_days]].sum())
    most = int(weight.max(axis=2).sum(axis=1).max(initial=0))
    return kept_days, Machine(
        folded, 0, machine.final[least : least + vectors] + price, _beyond(machine.count_price, counted, most)
    )


def _beyond(count_price: FloatArray, counted: IntArray, most: int) -> FloatArray:
    """(F, most + 1) price of counts beyond those that stand, inf where they cannot be."""
    prices = np.full((len(counted), most + 1), np.inf)
    for counter, count in enumerate(counted.tolist()):
        further = count_price[counter, count : count + most + 1]
        prices[counter, : len(further)] = further
    return prices
