"""Linear programmes of few rows and long columns, solved from inside by following the central path.

Where a line of a month enters hundreds of rows, the factors of a simplex basis are as good as dense and a warm start
still costs a second; the normal equations of all lines together are one dense matrix of the rows' size and take a dozen
factorings. What comes out lies in the middle of all near-optimal prices instead of at a corner of them, which is what
column generation wants: prices swing less, so it takes fewer rounds (Gondzio, Gonzalez-Brevis and Munari, 2013).

Mehrotra's predictor and corrector (1992) with Gondzio's corrections towards the centre (1996).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numba
import numpy as np
from scipy import sparse
from scipy.linalg import lapack

if TYPE_CHECKING:
    from staffing.arrays import FloatArray, IntArray

__all__ = ["solve_inside"]

MOST_STEPS = 60
UNPRICED = 1e-6
"""Relative residual of the reduced costs that counts as none; that of the rows may be as large as the accuracy."""
BACK = 0.99
"""Share of the way to the boundary that a step goes."""
CORRECTIONS, REACH, WORTH = 2, 0.1, 0.02
"""Corrections towards the centre at most, how much longer a step each tries for, and what it must gain to stay."""
LOWEST, HIGHEST = 0.1, 10.0
"""Products of a column's value and slack, of those meant, outside of which there is something to correct."""
LEAST = 1e-3
MORE_ON_DIAGONAL = (1e-13, 1e-11, 1e-9, 1e-7)
"""Of what stands there, added in turn until the factoring holds."""


@dataclass(frozen=True)
class _Change:
    """Of values x, row prices y and reduced costs s."""

    x: FloatArray
    y: FloatArray
    s: FloatArray

    def steps(self, x: FloatArray, s: FloatArray) -> tuple[float, float]:
        """The parts of it, 1 at most, that leave values and reduced costs above 0."""
        return _step(x, self.x), _step(s, self.s)


@dataclass(frozen=True)
class _Newton:
    """Newton's steps from one point, all with the same factor."""

    matrix: sparse.csc_array
    factor: FloatArray
    x: FloatArray
    s: FloatArray
    missing: FloatArray
    unpriced: FloatArray

    def towards(self, products: FloatArray) -> _Change:
        """To no residuals, and products of x and s changed by so much."""
        y = _solved(self.factor, self.missing + self.matrix @ ((self.x * self.unpriced - products) / self.s))
        s = self.unpriced - self.matrix.T @ y
        return _Change((products - self.x * s) / self.s, y, s)


def solve_inside(
    matrix: sparse.csc_array, right: FloatArray, cost: FloatArray, offset: float, accuracy: float
) -> tuple[FloatArray, FloatArray]:
    """Nearly optimal x >= 0 of least ``cost @ x`` with ``matrix @ x = right``, and its row prices.

    Parameters
    ----------
    matrix
        (rows, columns), with independent rows.
    offset
        Part of the cost of which ``accuracy`` is taken.
    accuracy
        Relative distance between cost and dual cost at which to end.

    Returns
    -------
    tuple
        x (columns,) and y (rows,); reduced costs ``cost - matrix.T @ y`` are not negative but for rounding.

    Raises
    ------
    ArithmeticError
        Rows depend on one another.
    """
    normal = _Normal(matrix)
    x, y, s = _begin(normal, right, cost)
    right_size, cost_size = 1.0 + np.linalg.norm(right), 1.0 + np.linalg.norm(cost)
    for _ in range(MOST_STEPS):
        missing, unpriced, value = right - matrix @ x, cost - matrix.T @ y - s, float(cost @ x)
        near = abs(value - float(right @ y)) <= accuracy * (1.0 + abs(value + offset))
        feasible = np.linalg.norm(missing) < accuracy * right_size and np.linalg.norm(unpriced) < UNPRICED * cost_size
        if near and feasible:
            break
        change = _change(_Newton(matrix, normal.factor(x / s), x, s, missing, unpriced))
        of_x, of_s = change.steps(x, s)
        x, y, s = x + of_x * change.x, y + of_s * change.y, s + of_s * change.s
    return x, y


def _change(newton: _Newton) -> _Change:
    """Predicted, corrected, and corrected again as long as that makes for longer steps."""
    x, s = newton.x, newton.s
    change = newton.towards(-x * s)
    of_x, of_s = change.steps(x, s)
    mean = float(x @ s) / len(x)
    target = mean * (float((x + of_x * change.x) @ (s + of_s * change.s)) / len(x) / mean) ** 3
    products = target - x * s - change.x * change.s
    change = newton.towards(products)
    for _ in range(CORRECTIONS):
        of_x, of_s = change.steps(x, s)
        tried = (x + min(1.0, of_x + REACH) * change.x) * (s + min(1.0, of_s + REACH) * change.s)
        off = np.clip(tried, LOWEST * target, HIGHEST * target) - tried
        more = products + np.maximum(off, -HIGHEST * target)
        corrected = newton.towards(more)
        if sum(corrected.steps(x, s)) < of_x + of_s + WORTH:
            break
        change, products = corrected, more
    return change


def _begin(normal: _Normal, right: FloatArray, cost: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Mehrotra's point to begin from: least squares, moved inside."""
    matrix = normal.matrix
    factor = normal.factor(np.ones(matrix.shape[1]))
    x, y = matrix.T @ _solved(factor, right), _solved(factor, matrix @ cost)
    s = cost - matrix.T @ y
    x, s = x + max(-1.5 * float(x.min()), 0.0), s + max(-1.5 * float(s.min()), 0.0)
    both = float(x @ s)
    x, s = x + 0.5 * both / max(float(s.sum()), LEAST), s + 0.5 * both / max(float(x.sum()), LEAST)
    return np.maximum(x, LEAST), y, np.maximum(s, LEAST)


def _step(value: FloatArray, change: FloatArray) -> float:
    falls = change < 0.0
    return min(1.0, BACK * float((-value[falls] / change[falls]).min())) if falls.any() else 1.0


class _Normal:
    """The normal equations of a matrix, factored by Cholesky for one weighting of its columns after another."""

    def __init__(self, matrix: sparse.csc_array) -> None:
        matrix.sort_indices()
        self.matrix = matrix
        by_row = sparse.csr_array(matrix)
        # One kind of numbers, so that the kernel is compiled once.
        self._rows = by_row.indptr.astype(np.int64), by_row.indices.astype(np.int64), by_row.data
        self._columns = matrix.indptr.astype(np.int64), matrix.indices.astype(np.int64), matrix.data

    def factor(self, weight: FloatArray) -> FloatArray:
        """Of matrix @ diag(weight) @ matrix.T."""
        failed = 0
        for more in MORE_ON_DIAGONAL:
            normal = _upper_half(*self._rows, *self._columns, weight)
            np.fill_diagonal(normal, (1.0 + more) * normal.diagonal())
            # Its transpose is what LAPACK takes in place: the lower half there is the upper half here.
            factor: FloatArray
            factor, failed = lapack.dpotrf(normal.T, lower=1, overwrite_a=1)
            if not failed:
                return factor
        raise ArithmeticError(f"row {failed} of the normal equations depends on those before it")


def _solved(factor: FloatArray, right: FloatArray) -> FloatArray:
    solution: FloatArray = lapack.dpotrs(factor, right, lower=1)[0]
    return solution


@numba.njit(cache=True, nogil=True)
def _upper_half(
    row_starts: IntArray,
    columns: IntArray,
    row_entries: FloatArray,
    column_starts: IntArray,
    rows: IntArray,
    column_entries: FloatArray,
    weight: FloatArray,
) -> FloatArray:
    """Of the normal equations, row by row: a row at a time stays in the cache, which is ten times as quick."""
    height = len(row_starts) - 1
    half = np.zeros((height, height))
    for row in range(height):
        for p in range(row_starts[row], row_starts[row + 1]):
            column = columns[p]
            share = weight[column] * row_entries[p]
            for q in range(column_starts[column + 1] - 1, column_starts[column] - 1, -1):
                if rows[q] < row:
                    break
                half[row, rows[q]] += share * column_entries[q]
    return half
