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
    from staffing.arrays import FloatArray, IntArray, RosterArray

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
def _fold_steps(step, penalty, day_group, line, open_days):  # type: ignore[no-untyped-def]
    """(O, A, K) state before the next open day and price until then, for each symbol of an open day."""
    states, symbols = step.shape[1:]
    folded = np.empty((len(open_days), states, symbols), dtype=step.dtype)
    price = np.zeros((len(open_days), states, symbols))
    then, later = np.empty(states, dtype=step.dtype), np.empty(states)
    for number in range(len(open_days)):
        begin = open_days[number]
        end = open_days[number + 1] if number + 1 < len(open_days) else len(day_group)
        for state in range(states):
            then[state], later[state] = state, 0.0
            for day in range(begin + 1, end):
                here = then[state]
                if here < 0:
                    break
                later[state] += penalty[day_group[day], here, line[day]]
                then[state] = step[day_group[day], here, line[day]]
        group = day_group[begin]
        for state in range(states):
            for symbol in range(symbols):
                target = step[group, state, symbol]
                folded[number, state, symbol] = NO_MOVE
                if target >= 0 and then[target] >= 0:
                    folded[number, state, symbol] = then[target]
                    price[number, state, symbol] = penalty[group, state, symbol] + later[target]
    return folded, price


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


def fold_days(machine: Machine, line: RosterArray, open_days: IntArray, cost: FloatArray) -> Machine:
    """The machine of a person who may only change some days; its lines have a symbol for each of these.

    Parameters
    ----------
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
    step, penalty = _fold_steps(kind.step, kind.penalty, kind.day_group, line, open_days)
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
            alive_states=np.ascontiguousarray(kind.alive_states[before]),
            weight=weight,
            bounded_by=kind.bounded_by,
        ),
        int(state),
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
