"""The mean of the same slot of the week over the last weeks: what a planner does by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from forecasting.working_grid import WorkingHistory

__all__ = ["slot_mean"]

_WEEKS = 8


def slot_mean(history: WorkingHistory, targets: NDArray[np.int64], weeks: int = _WEEKS) -> NDArray[np.float64]:
    """Mean calls of the same slot of the week over the last weeks, eight unless told.

    Special days (holidays, make-up workdays, campaigns) are left out unless nothing else is there. A day of the
    week not seen in these weeks takes the mean of all days. A holiday is forecast like its day of the week, a make-up
    workday like the mean of Monday to Friday.

    Parameters
    ----------
    history
        At least one usable day.
    targets : (H,) int64
        Days to forecast, counted from the first day of the history.
    weeks
        How many weeks, from the last usable day back.

    Returns
    -------
    (H, S) float64
        0 in closed intervals.
    """
    calendar, days = history.calendar, history.days
    learn = np.flatnonzero(history.usable)
    # From the last usable day back: a history that ends in weeks of outage still has eight weeks to learn from.
    learn = learn[learn > learn[-1] - 7 * weeks]
    ordinary = learn[calendar.is_ordinary[:days][learn]]
    of_week = np.zeros((7, history.counts.shape[1]))
    for weekday in range(7):
        rows = ordinary[calendar.weekday[ordinary] == weekday]
        if len(rows) == 0:
            rows = learn[calendar.weekday[learn] == weekday]
        if len(rows) == 0:
            rows = ordinary if len(ordinary) else learn
        of_week[weekday] = history.counts[rows].mean(axis=0)
    result = of_week[calendar.weekday[targets]]
    result[calendar.makeup[targets]] = of_week[:5].mean(axis=0)
    return np.asarray(np.where(history.opening[targets], result, 0.0))
