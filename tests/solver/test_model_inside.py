"""A HiGHS model solved from inside: HiGHS' value, at prices at which no column gains."""

from __future__ import annotations

import highspy
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.model_inside import Model

ROWS, SLACKS, LINES = 6, 4, 20


def _drawn(seed: int) -> highspy.Highs:
    """Rows asked from below or above, some of nobody, and one that is fixed; a slack for each of the first rows."""
    rng = np.random.default_rng(seed)
    entries = np.hstack([np.eye(ROWS + 1)[:, :SLACKS], rng.integers(0, 3, (ROWS + 1, LINES))]).astype(float)
    entries[ROWS, SLACKS:] = 1.0
    low, high = np.full(ROWS + 1, -np.inf), np.full(ROWS + 1, np.inf)
    low[:SLACKS] = rng.integers(1, 5, SLACKS)
    high[SLACKS] = rng.integers(3, 6)
    entries[SLACKS, SLACKS] = 0.0
    low[ROWS] = high[ROWS] = 2.0
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    for number in range(SLACKS + LINES):
        highs.addVar(0.0, highspy.kHighsInf)
        highs.changeColCost(number, float(rng.integers(1, 9)))
    for row in range(ROWS + 1):
        places = np.flatnonzero(entries[row]).astype(np.int32)
        highs.addRow(low[row], high[row], len(places), places, entries[row, places])
    return highs


@given(st.integers(0, 10_000))
def test_value_and_prices_are_those_of_an_optimum(seed):
    highs = _drawn(seed)
    model = Model(highs.getLp())
    solved = model.solve(model.open_columns, 1e-9)
    highs.run()
    optimum = highs.getInfo().objective_function_value
    assert solved.value == pytest.approx(optimum, abs=1e-5)
    reduced = model.reduced_costs(solved.row_dual)
    assert reduced.min() >= -1e-5
    assert float(reduced @ solved.columns) == pytest.approx(0.0, abs=1e-4)


@given(st.integers(0, 10_000))
def test_columns_that_take_no_part_stay_at_nothing(seed):
    highs = _drawn(seed)
    model = Model(highs.getLp())
    takes_part = np.ones(SLACKS + LINES, dtype=np.bool_)
    takes_part[-5:] = False
    solved = model.solve(takes_part, 0.1)
    assert (solved.columns[-5:] == 0).all()


def test_closed_columns_are_told():
    highs = _drawn(0)
    highs.changeColBounds(SLACKS + 3, 0.0, 0.0)
    assert np.flatnonzero(~Model(highs.getLp()).open_columns).tolist() == [SLACKS + 3]
