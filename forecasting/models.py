"""The models a forecast is chosen from, under one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from forecasting import boosted_trees, calendar_model
from forecasting.campaigns import campaign_factors
from forecasting.seasonal_naive import seasonal_naive
from forecasting.slot_mean import slot_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from forecasting.working_grid import WorkingHistory

__all__ = [
    "BASELINES",
    "BLEND",
    "CALENDAR",
    "CANDIDATES",
    "MEAN_4_WEEKS",
    "SEASONAL_NAIVE",
    "SLOT_MEAN",
    "TREES",
    "predict_all",
]

CALENDAR = "forecast-model-calendar"
BLEND = "forecast-model-blend"
TREES = "forecast-model-trees"
SLOT_MEAN = "forecast-model-slot-mean"
MEAN_4_WEEKS = "forecast-model-mean-4-weeks"
SEASONAL_NAIVE = "forecast-model-seasonal-naive"

CANDIDATES = (CALENDAR, BLEND, TREES, SLOT_MEAN)
"""What is chosen from; the first one at hand stands unless another is clearly better."""
BASELINES = (SEASONAL_NAIVE, MEAN_4_WEEKS)
"""Yardsticks: compared, never chosen."""


def predict_all(history: WorkingHistory, targets: NDArray[np.int64]) -> Mapping[str, NDArray[np.float64]]:
    """Expected calls per interval by every model for which the history holds enough, campaigns included.

    The seasonal naive and the mean of four weeks stay what they are, without campaigns: they are yardsticks.

    Parameters
    ----------
    history
        At least one usable day.
    targets : (H,) int64
        Days to forecast, counted from the first day of the history.

    Returns
    -------
    dict of model code to (H, S) float64
    """
    known_days = int(history.usable.sum())
    past = np.flatnonzero(history.calendar.is_campaign[: history.days] & history.usable)
    every = np.concatenate([past, targets])
    made = {SLOT_MEAN: slot_mean(history, every)}
    if known_days >= calendar_model.LEAST_DAYS:
        fitted = calendar_model.calendar_model(history, np.arange(len(history.calendar.weekday)))
        made[CALENDAR] = fitted[every]
        special = (history.calendar.is_holiday | history.calendar.makeup)[every]
        half = (made[CALENDAR] + made[SLOT_MEAN]) / 2.0
        made[BLEND] = np.where(special[:, None], made[CALENDAR], half)
        if known_days >= boosted_trees.LEAST_DAYS:
            made[TREES] = boosted_trees.boosted_trees(history, fitted, every)
    found = {
        model: base[len(past) :] * campaign_factors(history, base[: len(past)].sum(axis=1), past, targets)[:, None]
        for model, base in made.items()
    }
    found[SEASONAL_NAIVE] = seasonal_naive(history, targets)
    found[MEAN_4_WEEKS] = slot_mean(history, targets, weeks=4)
    return found
