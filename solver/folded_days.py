"""A person's machine over a few open days: all others stand and are folded into the steps of those before them.

What a search for a line costs grows with the days that are open then, not with those of a month or a year, and what
free counters can still come to is so little that labels soon rule each other out.
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
def _fold_steps(step, penalty, day_group, allowed, line, open_days, start):  # type: ignore[no-untyped-def]
    """States in reach of open days, numbered anew from 0, the first: steps and prices to the next open day.

    (O, A, K) next states, (O, A, K) prices until then, and (O + 1, A) which of the states can be come by.
    """
    states, symbols = step.shape[1:]
    number_of, state_of = np.full(states, -1), np.empty(states, dtype=np.int64)
    number_of[start], state_of[0], numbered = 0, start, 1
    reached = np.zeros((len(open_days) + 1, states), dtype=np.bool_)
    reached[0, 0] = True
    folded = np.full((len(open_days), states, symbols), NO_MOVE, dtype=step.dtype)
    price = np.zeros((len(open_days), states, symbols))
    then, later, known = np.empty(states, dtype=step.dtype), np.empty(states), np.empty(states, dtype=np.bool_)
    for place in range(len(open_days)):
        begin, group = open_days[place], day_group[open_days[place]]
        end = open_days[place + 1] if place + 1 < len(open_days) else len(day_group)
        known[:] = False
        for number in range(numbered):
            if not reached[place, number]:
                continue
            for symbol in range(symbols):
                target = step[group, state_of[number], symbol]
                if target < 0 or not allowed[begin, symbol]:
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
def _fold_counts(count_step, count_shift, day_group, line, open_days, least, vectors):  # type: ignore[no-untyped-def]
    """The same of counter vectors, numbered from ``least`` on: (O, K, vectors) next ones and (O, K) shifts."""
    symbols = count_step.shape[1]
    folded = np.full((len(open_days), symbols, vectors), NO_MOVE, dtype=count_step.dtype)
    shift = np.zeros((len(open_days), symbols), dtype=count_shift.dtype)
    then = np.empty(count_step.shape[2], dtype=count_step.dtype)
    for number in range(len(open_days)):
        begin = open_days[number]
        end = open_days[number + 1] if number + 1 < len(open_days) else len(day_group)
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
) -> Machine:
    """The machine of a person who may only change some days; its lines have a symbol for each of these.

    Parameters
    ----------
    allowed
        (D, K) symbols that open days may have.
    line
        (D,) line that stands on all other days and keeps the person's limits.
    open_days
        (O,) ascending, at least one.
    cost
        (D, K) what cells cost; those that stand are part of every price.
    """
    kind = machine.kind
    stands = np.ones(len(line), dtype=np.bool_)
    stands[open_days] = False
    state, least, price = _before_the_first(
        kind.step, kind.penalty, kind.count_step, kind.day_group, line, machine.start, int(open_days[0])
    )
    step, penalty, reached = _fold_steps(
        kind.step, kind.penalty, kind.day_group, np.ascontiguousarray(allowed), line, open_days, state
    )
    days = np.arange(len(line))
    later = stands & (days > open_days[0])
    furthest = kind.count_shift[kind.day_group[open_days]].max(axis=1).sum()
    furthest += kind.count_shift[kind.day_group[later], line[later]].sum()
    vectors = min(kind.count_step.shape[2] - least, int(furthest) + 1)
    count_step, count_shift = _fold_counts(
        kind.count_step, kind.count_shift, kind.day_group, line, open_days, least, vectors
    )
    before = np.append(open_days, len(line))
    weight = np.ascontiguousarray(kind.weight[:, open_days])
    counted = kind.weight[:, days[stands], line[stands]].sum(axis=1)
    return Machine(
        LineKind(
            step=step,
            penalty=penalty,
            count_step=count_step,
            count_shift=count_shift,
            day_group=np.arange(len(open_days)),
            like=np.ascontiguousarray(kind.like[kind.day_group[open_days]]),
            alive=np.ascontiguousarray(kind.alive[before, least : least + vectors]),
            alive_states=reached,
            weight=weight,
            bounded_by=kind.bounded_by,
        ),
        0,
        machine.final[least : least + vectors] + (price + cost[days[stands], line[stands]].sum()),
        _counted_already(machine.count_price, counted, int(weight.max(axis=2).sum(axis=1).max(initial=0))),
    )


def _counted_already(count_price: FloatArray, counted: IntArray, most: int) -> FloatArray:
    """(F, most + 1) price of counts beyond those that stand, inf where they cannot be."""
    prices = np.full((len(counted), most + 1), np.inf)
    for counter, count in enumerate(counted.tolist()):
        further = count_price[counter, count : count + most + 1]
        prices[counter, : len(further)] = further
    return prices
