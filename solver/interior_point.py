"""Linear programmes whose rows are few and whose columns are long, solved from inside by a primal-dual path.

Where every line of a month enters hundreds of rows, the factors of a simplex basis are as good as dense and a warm start
still costs a second; the normal equations of all lines together are one dense matrix of the rows' size and take a dozen
factorings. What comes out lies in the middle of all near-optimal prices instead of at a corner of them, which is what
column generation wants: the prices swing less, so it takes fewer rounds (Gondzio, Gonzalez-Brevis and Munari, 2013).

Mehrotra's predictor and corrector (1992) with Gondzio's centrality correctors (1996).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numba import njit
from scipy import sparse
from scipy.linalg import lapack

if TYPE_CHECKING:
    from staffing.arrays import FloatArray, IntArray

__all__ = ["solve_inside"]

MOST_STEPS = 60
UNPRICED = 1e-6
"""Relative residual of the columns' reduced costs that counts as none; that of the rows may be as large as the accuracy."""
BACK = 0.99
"""Share of the way to the boundary that a step goes."""
CORRECTORS, REACH, WORTH = 2, 0.1, 0.02
"""Corrections for the centre at most, how much longer a step each tries for, and what it must gain to stay."""
LOWEST, HIGHEST = 0.1, 10.0
"""Products of a column's value and slack, of those meant, outside of which the centre is corrected for."""
LEAST = 1e-3
MORE_ON_DIAGONAL = (1e-13, 1e-11, 1e-9, 1e-7)
"""Of what stands there, added in turn until the factoring holds."""


def solve_inside(
    matrix: sparse.csc_array, right: FloatArray, cost: FloatArray, offset: float, accuracy: float
) -> tuple[FloatArray, FloatArray]:
    """Nearly optimal x >= 0 of least ``cost @ x`` with ``matrix @ x = right``, and its row prices.

    Parameters
    ----------
    offset
        Added to the cost where ``accuracy`` is taken of it.
    accuracy
        Relative distance between cost and dual cost at which to end.

    Returns
    -------
    tuple
        x (columns,) and y (rows,); reduced costs ``cost - matrix.T @ y`` are not negative but for rounding.
    """
    matrix.sort_indices()
    height, width = matrix.shape
    across = sparse.csr_array(matrix.T)
    x, y, s = _begin(matrix, across, right, cost)
    right_size, cost_size = 1.0 + np.linalg.norm(right), 1.0 + np.linalg.norm(cost)
    for _ in range(MOST_STEPS):
        missing, unpriced = right - matrix @ x, cost - across @ y - s
        mean, value = float(x @ s) / width, float(cost @ x)
        near = abs(value - float(right @ y)) <= accuracy * (1.0 + abs(value + offset))
        feasible = np.linalg.norm(missing) < accuracy * right_size and np.linalg.norm(unpriced) < UNPRICED * cost_size
        if near and feasible:
            break
        factor = _factor(matrix, x / s)

        def direction(products: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
            """Newton's step towards these products of x and s, and towards no residual."""
            dy = _solved(factor, missing + matrix @ ((x * unpriced - products) / s))
            ds = unpriced - across @ dy
            return (products - x * ds) / s, dy, ds

        dx, dy, ds = direction(-x * s)
        reached = float((x + _step(x, dx) * dx) @ (s + _step(s, ds) * ds)) / width
        target = mean * (reached / mean) ** 3
        products = target - x * s - dx * ds
        dx, dy, ds = direction(products)
        for _ in range(CORRECTORS):
            of_x, of_s = _step(x, dx), _step(s, ds)
            tried = (x + min(1.0, of_x + REACH) * dx) * (s + min(1.0, of_s + REACH) * ds)
            more = products + np.maximum(np.clip(tried, LOWEST * target, HIGHEST * target) - tried, -HIGHEST * target)
            corrected = direction(more)
            if _step(x, corrected[0]) + _step(s, corrected[2]) < of_x + of_s + WORTH:
                break
            (dx, dy, ds), products = corrected, more
        of_x, of_s = _step(x, dx), _step(s, ds)
        x = x + (BACK * of_x if of_x < 1.0 else 1.0) * dx
        back = BACK * of_s if of_s < 1.0 else 1.0
        y, s = y + back * dy, s + back * ds
    return x, y


def _begin(
    matrix: sparse.csc_array, across: sparse.csr_array, right: FloatArray, cost: FloatArray
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Mehrotra's point to begin from: least squares, moved inside."""
    factor = _factor(matrix, np.ones(matrix.shape[1]))
    x, y = across @ _solved(factor, right), _solved(factor, matrix @ cost)
    s = cost - across @ y
    x, s = x + max(-1.5 * float(x.min()), 0.0), s + max(-1.5 * float(s.min()), 0.0)
    both = float(x @ s)
    x, s = x + 0.5 * both / max(float(s.sum()), LEAST), s + 0.5 * both / max(float(x.sum()), LEAST)
    return np.maximum(x, LEAST), y, np.maximum(s, LEAST)


def _step(value: FloatArray, change: FloatArray) -> float:
    """The part of a change, at most 1, up to which no value falls below 0."""
    falls = change < 0.0
    return min(1.0, float((-value[falls] / change[falls]).min())) if falls.any() else 1.0


def _factor(matrix: sparse.csc_array, weight: FloatArray) -> FloatArray:
    """Cholesky factor of matrix @ diag(weight) @ matrix.T."""
    normal = _normal(matrix.indptr, matrix.indices, matrix.data, weight, matrix.shape[0])
    diagonal = normal.diagonal().copy()
    for more in MORE_ON_DIAGONAL:
        np.fill_diagonal(normal, (1.0 + more) * diagonal)
        # Its transpose is what LAPACK takes: the lower half there is the upper half here.
        factor, failed = lapack.dpotrf(normal.T, lower=1)
        if not failed:
            return factor
    raise ArithmeticError(f"row {failed} of the normal equations depends on those before it")


def _solved(factor: FloatArray, right: FloatArray) -> FloatArray:
    solution: FloatArray = lapack.dpotrs(factor, right, lower=1)[0]
    return solution


@njit(cache=True, nogil=True)
def _normal(starts: IntArray, rows: IntArray, entries: FloatArray, weight: FloatArray, height: int) -> FloatArray:
    """(height, height) upper half of the normal equations, one column's outer product after another."""
    normal = np.zeros((height, height))
    for column in range(len(weight)):
        first, end = starts[column], starts[column + 1]
        for p in range(first, end):
            share = weight[column] * entries[p]
            row = normal[rows[p]]
            for q in range(p, end):
                row[rows[q]] += share * entries[q]
    return normal
