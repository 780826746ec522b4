"""The models a forecast is chosen from, under one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from forecasting.campaigns import campaign_factors
from forecasting.count_model import LEAST_DAYS, count_model
from forecasting.seasonal_naive import seasonal_naive
from forecasting.slot_mean import slot_mean

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from forecasting.working_grid import WorkingHistory

__all__ = ["COUNT_MODEL", "SEASONAL_NAIVE", "SLOT_MEAN", "eligible", "predict"]

COUNT_MODEL = "forecast-model-count"
SLOT_MEAN = "forecast-model-slot-mean"
SEASONAL_NAIVE = "forecast-model-seasonal-naive"


def eligible(model: str, history: WorkingHistory) -> bool:
    """Whether a history holds enough for a model."""
    return int(history.usable.sum()) >= (LEAST_DAYS if model == COUNT_MODEL else 1)


def predict(model: str, history: WorkingHistory, targets: NDArray[np.int64]) -> NDArray[np.float64]:
    """Expected calls per interval by one model, campaigns included.

    The seasonal naive stays what it is, the last week repeated, without campaigns: it is the yardstick.

    Parameters
    ----------
    model
        One of the codes above.
    history
        At least one usable day.
    targets : (H,) int64
        Days to forecast, counted from the first day of the history.

    Returns
    -------
    (H, S) float64
    """
    if model == SEASONAL_NAIVE:
        return seasonal_naive(history, targets)
    by_calendar = count_model if model == COUNT_MODEL else slot_mean
    base = by_calendar(history, targets)
    calendar = history.calendar
    if not calendar.is_campaign[targets].any():
        return base
    past = np.flatnonzero(calendar.is_campaign[: history.days] & history.usable)
    without = by_calendar(history, past).sum(axis=1) if len(past) else np.zeros(0)
    return np.asarray(base * campaign_factors(history, without, past, targets)[:, None])
