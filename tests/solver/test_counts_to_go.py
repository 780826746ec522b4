"""What a line begun can still come to: compared with all ways on."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from solver.counts_to_go import counts_to_go

DAYS, STATES, SYMBOLS = 4, 3, 3


@given(st.integers(0, 10_000))
def test_fewest_and_most_are_those_of_all_ways_on(seed):
    rng = np.random.default_rng(seed)
    step = rng.integers(-1, STATES, (2, STATES, SYMBOLS))
    day_group = rng.integers(0, 2, DAYS)
    allowed = rng.random((DAYS, SYMBOLS)) < 0.7
    weight = rng.integers(0, 3, (2, DAYS, SYMBOLS))
    reachable = np.ones((DAYS + 1, STATES), dtype=np.bool_)
    fewest, most = counts_to_go(step, day_group, allowed, weight, np.array([-1, 0]), reachable)
    for day, state in product(range(DAYS + 1), range(STATES)):
        counts = _counts(step, day_group, allowed, weight[1], day, state)
        if counts:
            assert (fewest[0, day, state], most[0, day, state]) == (min(counts), max(counts))
        else:
            assert fewest[0, day, state] > most[0, day, state]


def _counts(step, day_group, allowed, weight, day, state):
    if day == DAYS:
        return [0]
    return [
        weight[day, symbol] + further
        for symbol in np.flatnonzero(allowed[day] & (step[day_group[day], state] >= 0))
        for further in _counts(step, day_group, allowed, weight, day + 1, step[day_group[day], state, symbol])
    ]


def test_nothing_is_worked_out_where_no_counter_asks():
    step, allowed = np.zeros((1, 1, 1), dtype=np.int64), np.ones((2, 1), dtype=np.bool_)
    weight, none = np.ones((1, 2, 1), dtype=np.int64), np.array([-1])
    fewest, _ = counts_to_go(step, np.zeros(2, dtype=np.int64), allowed, weight, none, np.ones((3, 1), dtype=np.bool_))
    assert len(fewest) == 0
