"""The calendar model: calls of a day times their course over the day, both by what the calendar says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from forecasting.day_shape import fit_day_shape
from forecasting.day_volume import fit_day_volume
from forecasting.shape_effects import shape_effects
from forecasting.volume_effects import CAMPAIGNS, volume_effects

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from forecasting.working_grid import WorkingHistory

__all__ = ["LEAST_DAYS", "calendar_model"]

LEAST_DAYS = 10
_SHAPE_HALF_LIFE_DAYS = 180.0


def calendar_model(history: WorkingHistory, targets: NDArray[np.int64]) -> NDArray[np.float64]:
    """Expected calls per interval.

    Past campaigns have effects of their own, so the result is without campaigns.

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
    if not history.counts[learn].any():
        return np.zeros((len(targets), history.counts.shape[1]))
    first = int(learn[0])
    by_volume = volume_effects(calendar, days, first)
    volume = fit_day_volume(by_volume, learn, history.counts[learn].sum(axis=1), calendar.is_ordinary[learn])
    without_campaigns = np.where(by_volume.of(CAMPAIGNS), 0.0, by_volume.matrix[targets])
    by_shape = shape_effects(calendar, days, first)
    recency = 0.5 ** ((days - 1 - learn) / _SHAPE_HALF_LIFE_DAYS)
    shape = fit_day_shape(by_shape, learn, history.counts[learn], recency)
    without = np.where(by_shape.of(CAMPAIGNS), 0.0, by_shape.matrix[targets])
    opening = history.opening[targets]
    return np.asarray(volume.mean(without_campaigns)[:, None] * shape.shares(without, opening))
