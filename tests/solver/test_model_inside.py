"""A HiGHS model solved from inside: HiGHS' value, and prices that prove it."""

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
def test_value_and_proof_are_those_of_highs(seed):
    highs = _drawn(seed)
    model = Model(highs.getLp())
    solved = model.solve(model.open_columns, SLACKS, 1e-9)
    highs.run()
    optimum = highs.getInfo().objective_function_value
    assert solved.value == pytest.approx(optimum, abs=1e-5)
    assert solved.dual_value == pytest.approx(optimum, abs=1e-4)
    assert model.reduced_costs(solved.row_dual)[:SLACKS].min() >= -1e-12


@given(st.integers(0, 10_000))
def test_a_rough_proof_is_below_the_optimum_of_the_columns_that_take_part(seed):
    highs = _drawn(seed)
    model = Model(highs.getLp())
    takes_part = np.ones(SLACKS + LINES, dtype=np.bool_)
    takes_part[-5:] = False
    solved = model.solve(takes_part, SLACKS, 0.1)
    assert (solved.columns[-5:] == 0).all()
    for number in range(SLACKS + LINES - 5, SLACKS + LINES):
        highs.changeColBounds(number, 0.0, 0.0)
    highs.run()
    # What lines that take part could still gain at these prices is taken off, as pricing does: two are chosen.
    reduced = model.reduced_costs(solved.row_dual)
    gains = 2.0 * min(reduced[SLACKS:][takes_part[SLACKS:]].min(), 0.0)
    assert solved.dual_value + gains <= highs.getInfo().objective_function_value + 1e-9


def test_closed_columns_are_told():
    highs = _drawn(0)
    highs.changeColBounds(SLACKS + 3, 0.0, 0.0)
    assert np.flatnonzero(~Model(highs.getLp()).open_columns).tolist() == [SLACKS + 3]
