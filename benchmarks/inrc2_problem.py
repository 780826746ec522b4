"""An INRC-II instance as the product's own problem: the three shapes and nothing else.

Symbol 0 is a day off, the others are pairs of shift and skill; what speaks of shifts alone reads the shift.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from benchmarks.inrc2_instance import Range
from benchmarks.nrp_problem import SATURDAY, SUNDAY, weekend_letters, weekend_machine
from staffing.shapes import Counter, Part, Problem, Rows, Sequence, no_group

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from benchmarks.inrc2_instance import Contract, Instance, Nurse
    from staffing.arrays import FloatArray, IntArray

__all__ = ["PRICES", "problem_of", "symbols_of"]

PRICES = {
    "optimal_cover": 30,
    "shift_runs": 15,
    "work_runs": 30,
    "requests": 10,
    "whole_weekends": 30,
    "assignments": 20,
    "weekends": 30,
}
"""Weights of the competition."""
NO_LIMIT = Range(0, 0)


def symbols_of(instance: Instance) -> list[tuple[str, str]]:
    """Shift and skill of the symbols from 1 on."""
    return [(shift, skill) for shift in instance.runs for skill in instance.skills]


def problem_of(instance: Instance) -> Problem:
    """Skills and requests cell by cell, runs and weekends as sequences, assignments as a counter, cover as rows."""
    pairs = symbols_of(instance)
    size = (len(instance.nurses), instance.days, len(pairs) + 1)
    allowed, cost = np.ones(size, dtype=np.bool_), np.zeros(size)
    for row, nurse in enumerate(instance.nurses):
        allowed[row, :, 1:] = [skill in nurse.skills for _, skill in pairs]
    row_of = {nurse.nurse_id: row for row, nurse in enumerate(instance.nurses)}
    for wish in instance.off_requests:
        refused = [wish.shift_id in (None, shift) for shift, _ in pairs]
        cost[row_of[wish.nurse_id], wish.day, 1:] += PRICES["requests"] * np.array(refused)
    shift_number = {shift: number for number, shift in enumerate(instance.runs, start=1)}
    shifts = np.array([0, *(shift_number[shift] for shift, _ in pairs)])
    sequences = [
        _successions(instance, shift_number, shifts),
        _shift_runs(instance, shift_number, shifts),
        *_work_runs(instance, len(pairs) + 1),
        *_weekends(instance, len(pairs) + 1),
    ]
    counters, rows = (_assignments(instance, len(pairs) + 1),), _cover(instance, pairs)
    return Problem(allowed, cost, sequences=tuple(sequences), counters=counters, rows=rows)


def _every_day(instance: Instance, letters: IntArray) -> IntArray:
    return np.tile(letters, (instance.days, 1))


def _successions(instance: Instance, shift_number: dict[str, int], shifts: IntArray) -> Sequence:
    letters = len(shift_number) + 1
    penalty = np.zeros((letters, letters))
    for first, second in instance.forbidden:
        penalty[shift_number[first], shift_number[second]] = 1
    step = np.tile(np.arange(letters), (letters, 1))
    start = [0 if n.history.last_shift is None else shift_number[n.history.last_shift] for n in instance.nurses]
    everybody = np.arange(len(instance.nurses))
    return Sequence("successions", True, everybody, np.array(start), step, penalty, _every_day(instance, shifts))


def _run_machine(limits: list[Range], price: float) -> tuple[IntArray, IntArray, FloatArray]:
    """First state of each letter, steps and prices of runs of equal letters; ``NO_LIMIT`` for letters without.

    States of a letter: its run is 1, 2, … days long, the last as long as matters. A run too short costs when it ends,
    one too long day by day.
    """
    lengths = [max(limit.least, limit.most, 1) for limit in limits]
    first = np.cumsum([0, *lengths])
    step = np.tile(first[:-1], (first[-1], 1))
    penalty = np.zeros(step.shape)
    for letter, limit in enumerate(limits):
        for days in range(1, lengths[letter] + 1):
            state = first[letter] + days - 1
            penalty[state] = max(limit.least - days, 0)
            penalty[state, letter] = limit.most > 0 and days >= limit.most
            step[state, letter] = min(state + 1, first[letter + 1] - 1)
    return first, step, penalty * price


def _state(first: IntArray, letter: int, days: int) -> int:
    """State after a run of so many days; after none, of one so long that it was long enough."""
    last = int(first[letter + 1]) - 1
    return min(int(first[letter]) + days - 1, last) if days else last


def _shift_runs(instance: Instance, shift_number: dict[str, int], shifts: IntArray) -> Sequence:
    first, step, penalty = _run_machine([NO_LIMIT, *instance.runs.values()], PRICES["shift_runs"])
    start = [
        _state(first, 0 if before.last_shift is None else shift_number[before.last_shift], before.same_shift)
        for before in (nurse.history for nurse in instance.nurses)
    ]
    everybody = np.arange(len(instance.nurses))
    return Sequence("shift_runs", False, everybody, np.array(start), step, penalty, _every_day(instance, shifts))


def _together(
    instance: Instance, by: Callable[[Contract], Hashable]
) -> Iterator[tuple[Contract, IntArray, list[Nurse]]]:
    """People whose contracts agree in something: one of the contracts, their rows and themselves."""
    rows: dict[Hashable, list[int]] = {}
    for row, nurse in enumerate(instance.nurses):
        rows.setdefault(by(nurse.contract), []).append(row)
    for people in rows.values():
        yield instance.nurses[people[0]].contract, np.array(people), [instance.nurses[row] for row in people]


def _work_runs(instance: Instance, symbols: int) -> Iterator[Sequence]:
    reads = _every_day(instance, np.minimum(np.arange(symbols), 1))
    for contract, people, nurses in _together(instance, lambda c: (c.days_off, c.days_at_work)):
        first, step, penalty = _run_machine([contract.days_off, contract.days_at_work], PRICES["work_runs"])
        start = [
            _state(first, 1, n.history.days_at_work) if n.history.days_at_work else _state(first, 0, n.history.days_off)
            for n in nurses
        ]
        yield Sequence("work_runs", False, people, np.array(start), step, penalty, reads)


def _weekends(instance: Instance, symbols: int) -> Iterator[Sequence]:
    """Weekends at work beyond the most, and weekends of one day where the contract wants whole ones."""
    reads = weekend_letters(instance.days, symbols)
    for contract, people, nurses in _together(instance, lambda c: c.most_weekends):
        step, excess = weekend_machine(contract.most_weekends)
        start = np.array([2 * min(nurse.history.weekends, contract.most_weekends) for nurse in nurses])
        yield Sequence("weekends", False, people, start, step, excess * PRICES["weekends"], reads)
    people = np.array([row for row, nurse in enumerate(instance.nurses) if nurse.contract.whole_weekends])
    if not len(people):
        return
    # Letters: weekday, Saturday off and at work, Sunday off and at work. State 1: this Saturday was worked.
    weekday = np.arange(instance.days) % 7
    whole = np.zeros((instance.days, symbols), dtype=np.int64)
    whole[weekday == SATURDAY] = [1, *([2] * (symbols - 1))]
    whole[weekday == SUNDAY] = [3, *([4] * (symbols - 1))]
    step = np.tile([0, 0, 1, 0, 0], (2, 1))
    penalty = np.array([[0, 0, 0, 0, 1], [0, 0, 0, 1, 0]]) * float(PRICES["whole_weekends"])
    yield Sequence("whole_weekends", False, people, np.zeros(len(people), dtype=np.int64), step, penalty, whole)


def _assignments(instance: Instance, symbols: int) -> Counter:
    contracts = [nurse.contract.assignments for nurse in instance.nurses]
    return Counter(
        "assignments",
        False,
        np.arange(len(instance.nurses)),
        _every_day(instance, np.minimum(np.arange(symbols), 1)),
        np.array([nurse.history.assignments for nurse in instance.nurses]),
        np.array([limit.least for limit in contracts]),
        np.array([limit.most for limit in contracts]),
        price_below=PRICES["assignments"],
        price_above=PRICES["assignments"],
    )


def _cover(instance: Instance, pairs: list[tuple[str, str]]) -> tuple[Rows, Rows]:
    """What is needed, hard, and what is wanted, at a price."""
    symbols, needs = len(pairs) + 1, instance.needs
    symbol = {pair: number for number, pair in enumerate(pairs, start=1)}
    columns = np.array([need.day * symbols + symbol[need.shift_id, need.skill] for need in needs])
    place = (np.arange(len(needs)), columns)
    weights = sparse.csr_array(
        sparse.coo_array((np.ones(len(needs)), place), shape=(len(needs), instance.days * symbols))
    )
    everybody = np.ones((len(instance.nurses), instance.days), dtype=np.bool_)

    def rows(rule_id: str, hard: bool, low: list[int], price: float) -> Rows:
        size = len(needs)
        no_top, nothing = np.full(size, np.inf), np.zeros(size)
        parts, least = (Part(everybody, weights),), np.array(low, dtype=np.float64)
        return Rows(rule_id, hard, parts, nothing, least, no_top, np.full(size, price), np.ones(size), no_group(size))

    return (
        rows("minimum_cover", True, [need.minimum for need in needs], 1.0),
        rows("optimal_cover", False, [need.optimal for need in needs], PRICES["optimal_cover"]),
    )
