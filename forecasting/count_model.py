"""The multiplicative count model: calls of a day times their spread over the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from forecasting.calendar_features import design_columns
from forecasting.day_profile import day_classes, day_profiles
from forecasting.log_linear import fit_log_linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from forecasting.working_grid import WorkingHistory

__all__ = ["LEAST_DAYS", "count_model"]

LEAST_DAYS = 28
# Long histories tell the year's shape, so they are remembered for long; short ones only tell the level.
_HALF_LIFE_DAYS = 730.0
_SHORT_HALF_LIFE_DAYS = 60.0
_DAYS_PER_YEAR = 365
# The level of the last weeks corrects the fit: half-life, and how many days weigh as much as no correction.
_LEVEL_HALF_LIFE_DAYS = 14.0
_LEVEL_PRIOR_DAYS = 7.0


def count_model(history: WorkingHistory, targets: NDArray[np.int64]) -> NDArray[np.float64]:
    """Expected calls per interval.

    Day totals follow a quasi-Poisson log-linear regression on the calendar (`calendar_features.design_columns`);
    its level is corrected by the last weeks' residuals. The total is spread by the profile of its class of day.
    Past campaigns have their own coefficients, so the result is without campaigns.

    Parameters
    ----------
    history
        At least `LEAST_DAYS` usable days.
    targets : (H,) int64
        Days to forecast, counted from the first day of the history.

    Returns
    -------
    (H, S) float64
        0 in closed intervals.
    """
    calendar, days = history.calendar, history.days
    learn = np.flatnonzero(history.usable)
    span = int(learn[-1] - learn[0]) + 1
    design = design_columns(calendar, days, span)
    totals = history.counts.sum(axis=1)
    age = days - 1 - learn
    half_life = _HALF_LIFE_DAYS if span >= _DAYS_PER_YEAR else _SHORT_HALF_LIFE_DAYS
    fit = fit_log_linear(
        design.matrix[learn],
        totals[learn],
        0.5 ** (age / half_life),
        design.prior_deviation,
        calendar.is_ordinary[learn],
    )
    base = design.matrix.copy()
    base[:, design.campaign_columns] = 0.0
    ordinary = learn[calendar.is_ordinary[learn]]
    level = _level_correction(totals[ordinary], fit.mean(design.matrix[ordinary]), days - 1 - ordinary)
    volume = fit.mean(base[targets]) * level

    classes = day_classes(calendar.weekday, calendar.is_holiday, calendar.makeup)
    profiles = day_profiles(history.counts, classes[:days], history.usable & ~calendar.is_campaign[:days])
    shape = profiles[classes[targets]] * history.opening[targets]
    share = shape.sum(axis=1, keepdims=True)
    shape = np.divide(shape, share, out=np.zeros_like(shape), where=share > 0)
    return np.asarray(volume[:, None] * shape)


def _level_correction(totals: NDArray[np.float64], fitted: NDArray[np.float64], age: NDArray[np.int64]) -> float:
    """Factor by which the last weeks lie above the fit, drawn towards 1; single days cannot move it far."""
    weights = 0.5 ** (age / _LEVEL_HALF_LIFE_DAYS)
    known = fitted > 0
    ratio = np.clip(totals[known] / fitted[known], 0.5, 2.0)
    importance = weights[known] * fitted[known]
    if importance.sum() <= 0:
        return 1.0
    mean_log = float(np.log(np.average(ratio, weights=importance)))
    effective_days = float(weights[known].sum())
    return float(np.exp(mean_log * effective_days / (effective_days + _LEVEL_PRIOR_DAYS)))
