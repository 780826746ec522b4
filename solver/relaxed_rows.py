"""Rows as the relaxation sees them: what they ask for at least, which surplus is linear, how conditions weaken them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from solver.linked_rows import LinkedRows
    from staffing.arrays import BoolArray, FloatArray, IntArray

__all__ = ["RelaxedRows", "relax_rows"]


@dataclass(frozen=True)
class RelaxedRows:
    """Demands and surpluses of linked rows over the reals.

    Attributes
    ----------
    group
        (R,) slack group of each row.
    low, share
        (R,) a row asks that value + shortfall be at least low + share * condition; low is -inf where nothing is asked.
    linear
        (R,) whether surplus is value + shortfall - high as it stands: where high = low it cannot be negative.
    over
        (R,) whether surplus is priced and not linear.
    """

    group: IntArray
    low: FloatArray
    share: FloatArray
    linear: BoolArray
    over: BoolArray


def relax_rows(rows: LinkedRows) -> RelaxedRows:
    """The strongest demands over the reals that never ask for more than the rows do.

    A conditional row asks for its full low only once the condition reaches 1; in proportion to the condition's largest
    value, what it asks above its least value is never too much. A hard one says next to nothing that way; the search
    keeps it, the bound does without.
    """
    group = np.repeat(np.arange(len(rows.price_below)), np.diff(rows.group_start))
    conditional = rows.row_condition >= 0
    asks = np.isfinite(rows.low) & ~(conditional & (rows.hard[group] > 0))
    above_least = np.maximum(np.where(asks, rows.low, 0.0) - rows.value_least, 0.0)
    weak = asks & conditional
    priced = np.isfinite(rows.high) & (rows.price_above > 0)
    linear = priced & (rows.high == rows.low) & ~conditional
    return RelaxedRows(
        group=group,
        low=np.where(asks, rows.low - np.where(weak, above_least, 0.0), -np.inf),
        share=np.where(weak, above_least / rows.condition_most, 0.0),
        linear=linear,
        over=priced & ~linear,
    )
