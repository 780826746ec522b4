"""Rows as the relaxation sees them: what they ask for at least, which surplus is linear, how conditions weaken them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from solver.linked_rows import MET

if TYPE_CHECKING:
    from solver.linked_rows import LinkedRows
    from staffing.arrays import BoolArray, FloatArray, IntArray

__all__ = ["RelaxedRows", "relax_rows", "relax_rows_after"]


@dataclass(frozen=True)
class RelaxedRows:
    """Demands and surpluses of linked rows over the reals.

    Attributes
    ----------
    group
        (R,) slack group of each row.
    low, share
        (R,) a row asks that value + shortfall be at least low + share * condition; low is -inf where nothing is asked
        that could be missed.
    linear
        (R,) whether surplus is value + shortfall - high as it stands: where high = low it cannot be negative.
    over
        (R,) whether surplus is priced and not linear.
    waiting
        (R,) whether the row asks for less than it will where its condition is met.
    """

    group: IntArray
    low: FloatArray
    share: FloatArray
    linear: BoolArray
    over: BoolArray
    waiting: BoolArray


def relax_rows(rows: LinkedRows) -> RelaxedRows:
    """The strongest demands over the reals that never ask for more than the rows do.

    A conditional row asks for its full low only once the condition reaches 1; in proportion to the condition's largest
    value, what it asks above its least value is never too much. A hard one says next to nothing that way; the search
    keeps it, the bound does without.
    """
    return _relax(rows, rows.row_condition >= 0, rows.value_least, rows.condition_most)


def relax_rows_after(rows: LinkedRows, base: FloatArray, present: FloatArray) -> RelaxedRows:
    """The same where part of the roster stands, so that more is known of conditions.

    Parameters
    ----------
    base
        (A,) accumulators of what stands.
    present
        (cells,) how many people may yet come to each cell.
    """
    matrix = rows.matrix
    falls = sparse.csc_array((np.minimum(matrix.data, 0.0), matrix.indices, matrix.indptr), shape=matrix.shape)
    rises = sparse.csc_array((np.maximum(matrix.data, 0.0), matrix.indices, matrix.indptr), shape=matrix.shape)
    least = base + falls @ present
    most = np.maximum((base + rises @ present)[np.maximum(rows.row_condition, 0)], 1.0)
    met = least[rows.row_condition] >= MET
    most[~np.isfinite(rows.condition_most)] = np.inf
    return _relax(rows, (rows.row_condition >= 0) & ~met, least[rows.row_value], most)


def _relax(
    rows: LinkedRows, conditional: BoolArray, value_least: FloatArray, condition_most: FloatArray
) -> RelaxedRows:
    group = np.repeat(np.arange(len(rows.price_below)), np.diff(rows.group_start))
    asks = (rows.low > value_least) & ~(conditional & (rows.hard[group] > 0))
    above_least = np.maximum(np.where(asks, rows.low, 0.0) - value_least, 0.0)
    weak = asks & conditional
    priced = np.isfinite(rows.high) & (rows.price_above > 0)
    linear = priced & (rows.high == rows.low) & ~conditional
    return RelaxedRows(
        group=group,
        low=np.where(asks, rows.low - np.where(weak, above_least, 0.0), -np.inf),
        share=np.where(weak, above_least / condition_most, 0.0),
        linear=linear,
        over=priced & ~linear,
        waiting=conditional & (rows.low > value_least),
    )
