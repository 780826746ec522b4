"""Sparse matrices put together from smaller ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from staffing.arrays import BoolArray, IntArray

__all__ = ["rows_where", "selection", "stack_blocks", "unique_rows"]


def selection(columns: IntArray, width: int) -> sparse.csr_array:
    """(n, width) one 1 a row, none where the column is -1."""
    some = np.flatnonzero(columns >= 0)
    ones = (np.ones(len(some)), (some, columns[some]))
    return sparse.csr_array(sparse.coo_array(ones, shape=(len(columns), width)))


def rows_where(matrix: sparse.csr_array, kept: BoolArray) -> sparse.csr_array:
    """The matrix with zero in the other rows."""
    return sparse.csr_array(sparse.diags_array(kept.astype(np.float64)) @ matrix)


def unique_rows(matrix: sparse.csr_array) -> tuple[sparse.csr_array, IntArray]:
    """Distinct rows of a matrix, and for each row which of them it is."""
    matrix.sort_indices()
    position: dict[bytes, int] = {}
    first: list[int] = []
    kind = np.zeros(matrix.shape[0], dtype=np.int64)
    for row in range(matrix.shape[0]):
        span = slice(matrix.indptr[row], matrix.indptr[row + 1])
        key = matrix.indices[span].tobytes() + matrix.data[span].tobytes()
        if key not in position:
            position[key] = len(first)
            first.append(row)
        kind[row] = position[key]
    return sparse.csr_array(matrix[np.array(first, dtype=np.int64)]), kind


def stack_blocks(
    heights: list[int], widths: list[int], blocks: dict[tuple[int, int], sparse.sparray]
) -> sparse.csc_array:
    """One matrix from blocks by (row, column) of a grid with these sizes; what is not named is zero."""
    grid = [
        [blocks.get((i, j), sparse.csr_array((height, width))) for j, width in enumerate(widths)]
        for i, height in enumerate(heights)
    ]
    return sparse.csc_array(sparse.block_array(grid, format="csc"))
