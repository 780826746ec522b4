"""Dual prices of the rows that answer counts: what a row lacks raises its price, what it has too much lowers it.

A step of the proximal multiplier method (Rockafellar 1976): each slack group's prices move along its shortfalls and are
brought back to where the dual wants them, non-negative and together no more than the price of a unit missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np
from scipy import sparse

from solver.relaxed_rows import relax_rows

if TYPE_CHECKING:
    from solver.linked_rows import LinkedRows
    from staffing.arrays import FloatArray

__all__ = ["RowDuals"]


class RowDuals:
    """Prices of all rows at a centre that moves on when told to.

    Attributes
    ----------
    scale
        A typical price of a unit missing.
    """

    def __init__(self, rows: LinkedRows) -> None:
        self._rows, self._relaxed = rows, relax_rows(rows)
        self._by_cell = sparse.csr_array(rows.matrix.T)
        self._centre_short, self._centre_over = np.zeros(len(rows.low)), np.zeros(len(rows.low))
        self._short, self._over = np.zeros(len(rows.low)), np.zeros(len(rows.low))
        soft = rows.price_below[(rows.hard == 0) & (rows.price_below > 0)]
        self.scale = float(np.median(soft)) if len(soft) else 1.0

    def answer(self, counts: FloatArray, rate: float) -> tuple[FloatArray, float]:
        """What one more person saves in each cell (cells,), and the constant of the bound, at cell counts.

        Parameters
        ----------
        rate
            Price a unit of shortfall adds to the centre's.
        """
        rows, relaxed = self._rows, self._relaxed
        saving = np.zeros(len(rows.base))
        constant = _answer(
            rows.accumulate(counts),
            rate,
            rows.row_value,
            rows.row_condition,
            rows.group_start,
            relaxed.low,
            relaxed.share,
            relaxed.linear,
            relaxed.over,
            rows.high,
            rows.price_above,
            rows.price_below,
            self._centre_short,
            self._centre_over,
            self._short,
            self._over,
            saving,
        )
        return self._by_cell @ saving, constant - float(saving @ rows.base)

    def move(self) -> None:
        """Make the last answer the centre."""
        self._centre_short[:], self._centre_over[:] = self._short, self._over


@numba.njit(cache=True, nogil=True)
def _answer(  # type: ignore[no-untyped-def]
    values, rate, row_value, row_condition, group_start, low, share, linear, over, high, price_above, price_below,
    centre_short, centre_over, short, over_price, saving,
):  # fmt: skip
    constant = 0.0
    for group in range(len(price_below)):
        first, last = group_start[group], group_start[group + 1]
        most = price_below[group]
        missing = 0.0
        for row in range(first, last):
            short[row] = -1.0
            if low[row] > -np.inf:
                condition = values[row_condition[row]] if row_condition[row] >= 0 else 0.0
                lacks = low[row] + share[row] * condition - values[row_value[row]]
                missing = max(missing, lacks)
                short[row] = centre_short[row] + rate * lacks
            if linear[row]:
                most += price_above[row]
                saving[row_value[row]] -= price_above[row]
                constant -= price_above[row] * high[row]
        for row in range(first, last):
            if over[row]:
                surplus = values[row_value[row]] + missing - high[row]
                price = min(price_above[row], max(0.0, centre_over[row] + rate * surplus))
                over_price[row] = price
                most += price
                saving[row_value[row]] -= price
                constant -= price * high[row]
        _bring_back(short[first:last], most)
        for row in range(first, last):
            if short[row] > 0.0:
                constant += short[row] * low[row]
                saving[row_value[row]] += short[row]
                if share[row] > 0.0:
                    saving[row_condition[row]] -= share[row] * short[row]
    return constant


@numba.njit(cache=True, nogil=True)
def _bring_back(prices, most):  # type: ignore[no-untyped-def]
    """The nearest prices that are non-negative and sum to at most ``most``, in place."""
    total = 0.0
    for price in prices:
        total += max(price, 0.0)
    lower = 0.0
    if total > most:
        ordered = np.sort(prices)[::-1]
        so_far = 0.0
        for number, price in enumerate(ordered):
            so_far += price
            if price - (so_far - most) / (number + 1) > 0.0:
                lower = (so_far - most) / (number + 1)
    for number in range(len(prices)):
        prices[number] = max(prices[number] - lower, 0.0)
