"""Solved from inside, a linear programme comes to what the simplex finds, with prices that prove it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse
from scipy.optimize import linprog

from solver.interior_point import solve_inside


def _drawn(seed: int):
    """A matrix of full rank, and a right side and costs that leave it an optimum."""
    rng = np.random.default_rng(seed)
    rows, columns = rng.integers(2, 25), rng.integers(25, 70)
    entries = rng.integers(-2, 3, (rows, columns)) * (rng.random((rows, columns)) < 0.5)
    matrix = np.hstack([entries.astype(float), np.eye(rows)])
    inside = rng.random(rows + columns) * (rng.random(rows + columns) < 0.7)
    return matrix, matrix @ inside, matrix.T @ rng.normal(size=rows) + rng.random(rows + columns)


@given(st.integers(0, 10_000))
def test_value_and_prices_are_those_of_the_optimum(seed):
    matrix, right, cost = _drawn(seed)
    x, y = solve_inside(sparse.csc_array(matrix), right, cost, 0.0, 1e-9)
    optimum = linprog(cost, A_eq=matrix, b_eq=right).fun
    assert cost @ x == pytest.approx(optimum, abs=1e-5)
    assert right @ y == pytest.approx(optimum, abs=1e-5)
    assert (x >= 0).all()
    assert (cost - matrix.T @ y).min() > -1e-7


@given(st.integers(0, 10_000), st.sampled_from([0.1, 0.01]))
def test_a_rough_answer_is_as_near_as_was_asked(seed, accuracy):
    matrix, right, cost = _drawn(seed)
    _, y = solve_inside(sparse.csc_array(matrix), right, cost, 1_000.0, accuracy)
    optimum = linprog(cost, A_eq=matrix, b_eq=right).fun
    assert (cost - matrix.T @ y).min() > -1e-5
    assert right @ y == pytest.approx(optimum, abs=2 * accuracy * (1_001.0 + abs(optimum)))
