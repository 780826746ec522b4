"""Changing the interval length of counts without losing a call."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.interpolate import PchipInterpolator

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["regrid"]

_MINUTES_PER_DAY = 1440
_NO_CALLS = 1e-9  # less than this is rounding, and would overflow the slopes' harmonic mean


def regrid(counts: NDArray[np.float64], minutes: int) -> NDArray[np.float64]:
    """Counts of whole days on another interval length.

    Finer intervals are summed. Coarser ones are split along the monotone cubic through the cumulative count
    (Fritsch and Carlson 1980), so that no part is negative, every coarse interval keeps its sum, an interval of
    zero stays zero, and the halves of an hour follow the slope of the hours around it, also over midnight.

    Parameters
    ----------
    counts : (D, S) float64
        Calls per interval of ``1440 / S`` minutes; consecutive days without NaN.
    minutes
        Wanted interval length, a divisor of 1440.

    Returns
    -------
    (D, 1440 / minutes) float64
    """
    days, slots = counts.shape
    wanted = _MINUTES_PER_DAY // minutes
    if days == 0:
        return np.zeros((0, wanted))
    if wanted == slots:
        return counts.copy()
    if slots % wanted == 0:
        return np.asarray(counts.reshape(days, wanted, slots // wanted).sum(axis=2))
    grain = _MINUTES_PER_DAY // slots
    counts = np.where(counts < _NO_CALLS, 0.0, counts)
    # One interval of the same size is put before and after, so that the ends have a slope.
    flat = np.concatenate([counts[0, :1], counts.ravel(), counts[-1, -1:]])
    cumulative = np.concatenate([[0.0], np.cumsum(flat)])
    edges = np.arange(len(cumulative)) * grain - grain
    at_wanted = PchipInterpolator(edges, cumulative)(np.arange(days * wanted + 1) * minutes)
    return np.asarray(np.maximum(np.diff(at_wanted), 0.0).reshape(days, wanted))
