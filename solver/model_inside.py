"""A HiGHS model solved from inside: brought into standard form and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import highspy
import numpy as np
from scipy import sparse

from solver.interior_point import solve_inside

if TYPE_CHECKING:
    from staffing.arrays import BoolArray, FloatArray

__all__ = ["Model", "Solved"]


@dataclass(frozen=True)
class Solved:
    """A nearly optimal solution.

    Attributes
    ----------
    value
        Cost of the columns.
    columns, row_dual
        (columns,) and (rows,).
    """

    value: float
    columns: FloatArray
    row_dual: FloatArray


class Model:
    """A copy of a HiGHS model whose columns are not negative, each row bounded on one side or fixed, or free.

    Attributes
    ----------
    open_columns
        (columns,) those that may be more than 0.
    """

    def __init__(self, lp: highspy.HighsLp) -> None:
        entries = np.array(lp.a_matrix_.value_), np.array(lp.a_matrix_.index_), np.array(lp.a_matrix_.start_)
        rowwise = lp.a_matrix_.format_ == highspy.MatrixFormat.kRowwise
        made = (sparse.csr_array if rowwise else sparse.csc_array)(entries, shape=(lp.num_row_, lp.num_col_))
        self._matrix = sparse.csc_array(made)
        self._cost, self._offset = np.array(lp.col_cost_), lp.offset_
        self._low, self._high = np.array(lp.row_lower_), np.array(lp.row_upper_)
        self.open_columns: BoolArray = np.array(lp.col_upper_) > 0.0

    def reduced_costs(self, row_dual: FloatArray) -> FloatArray:
        """(columns,) at row prices."""
        reduced: FloatArray = self._cost - self._matrix.T @ row_dual
        return reduced

    def solve(self, takes_part: BoolArray, accuracy: float) -> Solved:
        """Solve it over the columns that take part, to a relative distance of value and dual value."""
        from_below, from_above = np.isfinite(self._low), np.isfinite(self._high)
        asks = from_below | from_above
        one_sided = np.flatnonzero((from_below ^ from_above)[asks])
        sign = np.where(from_below[asks], -1.0, 1.0)[one_sided]
        slack = sparse.csc_array(
            (sign, (one_sided, np.arange(len(one_sided)))), shape=(int(asks.sum()), len(one_sided))
        )
        whole = sparse.csc_array(sparse.hstack([self._matrix[:, takes_part][asks], slack]))
        cost = np.append(self._cost[takes_part], np.zeros(len(one_sided)))
        right = np.where(from_below, self._low, self._high)[asks]
        x, y = solve_inside(whole, right, cost, self._offset, accuracy)
        row_dual = np.zeros(len(asks))
        row_dual[asks] = y
        columns = np.zeros(len(self._cost))
        columns[takes_part] = x[: int(takes_part.sum())]
        return Solved(float(cost @ x) + self._offset, columns, row_dual)
