"""Conditions that are met whatever becomes of days still open: rows that count only under one then count in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.linked_rows import MET

if TYPE_CHECKING:
    from solver.linked_rows import LinkedRows
    from staffing.arrays import BoolArray, FloatArray, IntArray

__all__ = ["Conditions"]


class Conditions:
    """Conditions of some rows, judged by the symbols that are left.

    Parameters
    ----------
    waiting
        (n,) rows with a condition.
    base
        (A,) accumulators without the open days.
    days
        (E, D) open days.
    """

    def __init__(self, rows: LinkedRows, waiting: IntArray, base: FloatArray, days: BoolArray) -> None:
        conditions = rows.row_condition[waiting]
        self._rows, self._days = rows, days
        self._base = base[conditions]
        self._matrix = rows.matrix.tocsr()[conditions]
        self._falls = self._matrix.minimum(0)

    def met_by(self, held: BoolArray) -> BoolArray:
        """(n,) which all these symbols (E, D, K) together meet, several of them on one day of a person or none."""
        met: BoolArray = self._base + self._matrix @ self._rows.held(held & self._days[:, :, None]) >= MET
        return met

    def met(self, allowed: BoolArray) -> BoolArray:
        """(n,) which are met for sure where the symbols (E, D, K) are left."""
        if not len(self._base):
            return np.zeros(0, dtype=np.bool_)
        settled = (allowed.sum(axis=2) == 1)[:, :, None]
        left = allowed & self._days[:, :, None]
        least = self._matrix @ self._rows.held(left & settled) + self._falls @ self._rows.held(left & ~settled)
        met: BoolArray = self._base + least >= MET
        return met
