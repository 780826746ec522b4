"""Rows that count people by the shift types of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from staffing.arrays import IntArray
    from staffing.month import CentreMonth
    from staffing.shapes import Weights

__all__ = ["shift_rows"]


def shift_rows(month: CentreMonth, counted: Sequence[tuple[int, IntArray]]) -> Weights:
    """Weights (R, D*K): row i counts people who have one of the symbols on the day of ``counted[i]``."""
    symbols = len(month.symbols)
    columns = [day * symbols + np.asarray(kinds, dtype=np.int64) for day, kinds in counted]
    rows = np.repeat(np.arange(len(columns)), [len(column) for column in columns])
    column = np.concatenate([np.zeros(0, dtype=np.int64), *columns])
    shape = (len(columns), month.days * symbols)
    return sparse.csr_array(sparse.coo_array((np.ones(len(column)), (rows, column)), shape=shape))
