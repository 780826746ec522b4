"""Average handle time by day and time of day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from forecasting.grid import regrid
from forecasting.slow_trend import slow_trend

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from forecasting.history import CallHistory

__all__ = ["handle_times"]

_WEEKS = 8
_HALF_LIFE_DAYS = 21.0
# A slot's own handle time weighs as much as the day's mean when so many calls were seen in it.
_SLOT_PRIOR_CALLS = 50.0
# A trend goes on for so many days in all, ever more slowly.
_TREND_LASTS_DAYS = 56.0
_MOST_TREND_SHARE = 0.25


def handle_times(
    history: CallHistory,
    left_out: NDArray[np.bool_],
    default_aht_seconds: float,
    interval_minutes: int,
    days_ahead: NDArray[np.int64],
) -> NDArray[np.float64]:
    """Expected handle time of a call by day and time of day.

    The mean of the last eight weeks that have handle times, each value weighted by its calls and by recency; slots
    with few calls lean on the mean of the whole day. Where half a year shows a trend, it is followed on, damped.

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
    days_ahead : (N,) int64
        Days to forecast, 1 = the one after the last day of the history; those up to 0 are given its level.

    Returns
    -------
    (N, 1440 / interval_minutes) float64
        Seconds, positive.
    """
    slots = 1440 // interval_minutes
    known = np.isfinite(history.aht_seconds) & (np.nan_to_num(history.observed) > 0)
    known &= (history.usable & ~left_out)[:, None]
    days = np.flatnonzero(known.any(axis=1))
    if len(days) == 0:
        return np.full((len(days_ahead), slots), float(default_aht_seconds))
    calls = np.where(known, history.observed, 0.0)[days]
    seconds = calls * np.where(known, history.aht_seconds, 0.0)[days]
    recency = np.where(days > days[-1] - 7 * _WEEKS, 0.5 ** ((days[-1] - days) / _HALF_LIFE_DAYS), 0.0)
    recent_calls, recent_seconds = recency @ calls, recency @ seconds
    mean = float(recent_seconds.sum() / recent_calls.sum())
    slot_calls = regrid(recent_calls[None], interval_minutes)[0] / history.count_unit
    slot_seconds = regrid(recent_seconds[None], interval_minutes)[0] / history.count_unit
    by_slot = (slot_seconds + _SLOT_PRIOR_CALLS * mean) / (slot_calls + _SLOT_PRIOR_CALLS)

    day_calls = calls.sum(axis=1)
    per_day = slow_trend(days, seconds.sum(axis=1) / day_calls, day_calls)
    lag = history.days - 1 - float((recency * day_calls) @ days) / float(recency @ day_calls)
    ahead = lag + _TREND_LASTS_DAYS * -np.expm1(-np.maximum(days_ahead, 0) / _TREND_LASTS_DAYS)
    change = np.clip(per_day * ahead / mean, -_MOST_TREND_SHARE, _MOST_TREND_SHARE)
    return np.asarray((1.0 + change)[:, None] * by_slot)
