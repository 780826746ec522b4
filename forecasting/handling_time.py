"""Average handle time by time of day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from forecasting.grid import regrid

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from forecasting.history import CallHistory

__all__ = ["handling_time_by_slot"]

_WEEKS = 8
_HALF_LIFE_DAYS = 21.0
# A slot's own handle time weighs as much as the day's mean when so many calls were seen in it.
_SLOT_PRIOR_CALLS = 50.0


def handling_time_by_slot(
    history: CallHistory, left_out: NDArray[np.bool_], default_aht_seconds: float, interval_minutes: int
) -> NDArray[np.float64]:
    """Expected handle time of a call by time of day.

    The mean of the last eight weeks that have handle times, each value weighted by its calls and by recency, so
    that a slow drift is followed. Slots with few calls lean on the mean of the whole day.

    Parameters
    ----------
    history
        As known at the origin.
    left_out : (D,) bool
        Days not to learn from (outages).
    default_aht_seconds
        Used where the history has no handle times at all.
    interval_minutes
        The planning interval.

    Returns
    -------
    (1440 / interval_minutes,) float64
        Seconds, positive.
    """
    slots = 1440 // interval_minutes
    known = np.isfinite(history.aht_seconds) & (np.nan_to_num(history.observed) > 0)
    known &= (history.usable & ~left_out)[:, None]
    days = np.flatnonzero(known.any(axis=1))
    if len(days) == 0:
        return np.full(slots, float(default_aht_seconds))
    days = days[days > days[-1] - 7 * _WEEKS]
    recency = 0.5 ** ((days[-1] - days) / _HALF_LIFE_DAYS)
    calls = recency[:, None] * np.where(known[days], history.observed[days], 0.0)
    seconds = calls * np.where(known[days], history.aht_seconds[days], 0.0)
    mean = float(seconds.sum() / calls.sum())
    slot_calls = regrid(calls.sum(axis=0, keepdims=True), interval_minutes)[0] / history.count_unit
    slot_seconds = regrid(seconds.sum(axis=0, keepdims=True), interval_minutes)[0] / history.count_unit
    return np.asarray((slot_seconds + _SLOT_PRIOR_CALLS * mean) / (slot_calls + _SLOT_PRIOR_CALLS))
