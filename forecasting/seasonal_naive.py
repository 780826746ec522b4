"""The last week repeated: the forecast every other one has to beat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from forecasting.working_grid import WorkingHistory

__all__ = ["seasonal_naive"]


def seasonal_naive(history: WorkingHistory, targets: NDArray[np.int64]) -> NDArray[np.float64]:
    """Calls of the same slot in the week before the origin, repeated.

    A day that is not usable is replaced by the same day of the last week before in which it is; a day of the week
    never seen is 0.

    Parameters
    ----------
    history
        The last of its days is the day before the origin.
    targets : (H,) int64
        Days to forecast, counted from the first day of the history.

    Returns
    -------
    (H, S) float64
    """
    week = np.zeros((7, history.counts.shape[1]))
    weekdays = history.calendar.weekday[: history.days]
    for weekday in range(7):
        days = np.flatnonzero(history.usable & (weekdays == weekday))
        if len(days):
            week[weekday] = history.counts[days[-1]]
    return np.asarray(week[history.calendar.weekday[targets]])
