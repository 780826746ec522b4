"""A published instance as the product's own problem: the three shapes and nothing else.

Symbol 0 is a day off, symbol k the k-th shift of the file. A run at either edge of the horizon may be shorter than its
minimum; a weekend counts when Saturday or Sunday is worked.
"""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from staffing.shapes import Counter, Part, Problem, Rows, Sequence, no_group

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.nrp_instance import Employee, Instance
    from staffing.arrays import FloatArray, IntArray

__all__ = ["problem_of", "weekend_letters", "weekend_machine"]

SATURDAY, SUNDAY = 5, 6


def problem_of(instance: Instance) -> Problem:
    """Allowed symbols, prices, sequences, counters and cover of an instance."""
    size = (len(instance.staff), instance.days, len(instance.shifts) + 1)
    row = {employee.employee_id: number for number, employee in enumerate(instance.staff)}
    symbol = {shift.shift_id: number for number, shift in enumerate(instance.shifts, start=1)}
    allowed, cost = np.ones(size, dtype=np.bool_), np.zeros(size)
    for number, employee in enumerate(instance.staff):
        for shift, most in employee.most.items():
            allowed[number, :, symbol[shift]] = most > 0
    for employee_id, day in instance.days_off:
        allowed[row[employee_id], day, 1:] = False
    for wish in instance.wanted:
        cost[row[wish.employee_id], wish.day] += wish.weight
        cost[row[wish.employee_id], wish.day, symbol[wish.shift_id]] -= wish.weight
    for wish in instance.unwanted:
        cost[row[wish.employee_id], wish.day, symbol[wish.shift_id]] += wish.weight
    return Problem(
        allowed,
        cost,
        sequences=(*_runs(instance), _successions(instance, symbol), *_weekends(instance)),
        counters=(_minutes(instance), *_most_of_a_shift(instance, symbol)),
        rows=(_cover(instance, symbol),),
    )


def _by_limits(
    instance: Instance, limits: Callable[[Employee], tuple[int, ...]]
) -> Iterator[tuple[tuple[int, ...], IntArray]]:
    """People of the same limits together."""
    members: dict[tuple[int, ...], list[int]] = {}
    for number, employee in enumerate(instance.staff):
        members.setdefault(limits(employee), []).append(number)
    for key, people in members.items():
        yield key, np.array(people)


def _runs(instance: Instance) -> Iterator[Sequence]:
    """Days at work and days off in a row.

    States: off for 1, 2, … days (the last: long enough), at work for 1, 2, … days since a day off, at work for 1, 2, …
    days since the horizon began.
    """
    symbols = len(instance.shifts) + 1
    for (most, least, off), people in _by_limits(
        instance, lambda e: (e.most_in_a_row, e.least_in_a_row, e.least_days_off)
    ):
        work, edge = off, off + most
        step = np.zeros((off + 2 * most, symbols), dtype=np.int64)
        penalty = np.zeros(step.shape)
        for state in range(off):
            step[state, 0], step[state, 1:] = min(state + 1, off - 1), work
            penalty[state, 1:] = state < off - 1
        for first in (work, edge):
            for days in range(1, most + 1):
                state = first + days - 1
                step[state, 1:] = min(state + 1, first + most - 1)
                penalty[state, 1:] = days == most
                penalty[state, 0] = first == work and days < least
        # Before the horizon: rested, and a run that begins on the first day is one at the edge.
        start = len(step)
        step = np.concatenate([step, np.array([[off - 1, *([edge] * (symbols - 1))]])])
        penalty = np.concatenate([penalty, np.zeros((1, symbols))])
        yield Sequence("runs", True, people, np.full(len(people), start), step, penalty)


def _successions(instance: Instance, symbol: dict[str, int]) -> Sequence:
    symbols = len(instance.shifts) + 1
    step = np.tile(np.arange(symbols), (symbols, 1))
    penalty = np.zeros((symbols, symbols))
    for shift in instance.shifts:
        for follower in shift.not_before:
            penalty[symbol[shift.shift_id], symbol[follower]] = 1
    everybody = np.arange(len(instance.staff))
    return Sequence("successions", True, everybody, np.zeros(len(everybody), dtype=np.int64), step, penalty)


def _weekends(instance: Instance) -> Iterator[Sequence]:
    reads = weekend_letters(instance.days, len(instance.shifts) + 1)
    weekends = (instance.days + 1) // 7
    for (most,), people in _by_limits(instance, lambda e: (e.most_weekends,)):
        if most >= weekends:
            continue
        step, penalty = weekend_machine(most)
        yield Sequence("weekends", True, people, np.zeros(len(people), dtype=np.int64), step, penalty, reads)


def weekend_letters(days: int, symbols: int) -> IntArray:
    """(D, K) letters of `weekend_machine`; symbol 0 is a day off."""
    weekday = np.arange(days) % 7
    reads = np.zeros((days, symbols), dtype=np.int64)
    reads[weekday == SATURDAY, 1:] = 1
    reads[weekday == SUNDAY, 1:] = 2
    return reads


def weekend_machine(most: int) -> tuple[IntArray, FloatArray]:
    """Steps and penalties (2 (most + 1), 3) of counting weekends at work: one for each beyond the most.

    Letters: 1 work on a Saturday, 2 work on a Sunday, 0 all else. State 2n: n weekends; 2n + 1: n, this Saturday's in.
    """
    step = np.zeros((2 * (most + 1), 3), dtype=np.int64)
    penalty = np.zeros(step.shape)
    for worked in range(most + 1):
        for saturday in (0, 1):
            state, after = 2 * worked + saturday, min(worked + 1, most)
            step[state] = [2 * worked, 2 * after + 1, 2 * (worked if saturday else after)]
            penalty[state] = [0, worked == most, worked == most and not saturday]
    return step, penalty


def _minutes(instance: Instance) -> Counter:
    unit = gcd(*(shift.minutes for shift in instance.shifts))
    weight = np.tile([0, *(shift.minutes // unit for shift in instance.shifts)], (instance.days, 1))
    everybody = np.arange(len(instance.staff))
    low = np.array([-(-employee.least_minutes // unit) for employee in instance.staff])
    high = np.array([employee.most_minutes // unit for employee in instance.staff])
    return Counter("minutes", True, everybody, weight, np.zeros(len(everybody), dtype=np.int64), low, high)


def _most_of_a_shift(instance: Instance, symbol: dict[str, int]) -> Iterator[Counter]:
    for shift in instance.shifts:
        most = np.array([employee.most[shift.shift_id] for employee in instance.staff])
        minutes = np.array([employee.most_minutes for employee in instance.staff])
        people = np.flatnonzero((most > 0) & (most * shift.minutes < minutes) & (most < instance.days))
        if not len(people):
            continue
        weight = np.zeros((instance.days, len(symbol) + 1), dtype=np.int64)
        weight[:, symbol[shift.shift_id]] = 1
        none = np.zeros(len(people), dtype=np.int64)
        yield Counter(f"most.{shift.shift_id}", True, people, weight, none, none, most[people])


def _cover(instance: Instance, symbol: dict[str, int]) -> Rows:
    symbols = len(symbol) + 1
    rows = np.arange(len(instance.cover))
    columns = np.array([cover.day * symbols + symbol[cover.shift_id] for cover in instance.cover])
    shape = (len(rows), instance.days * symbols)
    weights = sparse.csr_array(sparse.coo_array((np.ones(len(rows)), (rows, columns)), shape=shape))
    required = np.array([cover.required for cover in instance.cover], dtype=np.float64)
    everybody = np.ones((len(instance.staff), instance.days), dtype=np.bool_)
    return Rows(
        "cover",
        False,
        (Part(everybody, weights),),
        base=np.zeros(len(rows)),
        low=required,
        high=required,
        price_below=np.array([cover.price_under for cover in instance.cover], dtype=np.float64),
        price_above=np.array([cover.price_over for cover in instance.cover], dtype=np.float64),
        group=no_group(len(rows)),
    )
