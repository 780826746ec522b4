"""Boosted regression trees on counts: what the calendar model leaves unexplained."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from forecasting.volume_effects import year_angle

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from forecasting.working_grid import WorkingHistory

__all__ = ["LEAST_DAYS", "boosted_trees"]

LEAST_DAYS = 700
"""Days with calls: trees take the season from the day of the year, and one year of it is none."""

_LEARNT_DAYS = 5 * 365
_FAR_FROM_HOLIDAY_DAYS = 6
_TREES = 40
_LEARNING_RATE = 0.1
_LEAVES = 15
_LEAST_INTERVALS_IN_LEAF = 1000
_LEAST_BASELINE = 0.05  # calls in an interval; ratios to less say nothing
_SEED = 20261124


def boosted_trees(
    history: WorkingHistory, baseline: NDArray[np.float64], targets: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Expected calls per interval.

    Trees fit the ratio of the calls to a baseline, weighted by it, with the Poisson loss: the same as a Poisson
    model with the baseline as offset. They may split by the slot, the day of the week, the place in the year and
    the month, and how far the nearest holidays lie. LightGBM would do as well but wants a library of the machine.

    Parameters
    ----------
    history
        At least `LEAST_DAYS` usable days.
    baseline : (N, S) float64
        Calls of the history's and the targets' days by the calendar model.
    targets : (H,) int64
        Days to forecast, counted from the first day of the history.

    Returns
    -------
    (H, S) float64
        0 in closed intervals.
    """
    # Half a second to import, and only long histories need it.
    from sklearn.ensemble import HistGradientBoostingRegressor

    features = _day_features(history)
    learn = np.flatnonzero(history.usable & ~history.calendar.is_campaign[: history.days])
    learn = learn[learn >= history.days - _LEARNT_DAYS]
    rows, slots = np.nonzero(history.opening[learn] & (baseline[learn] > _LEAST_BASELINE))
    if len(rows) == 0:
        return baseline[targets]
    expected = baseline[learn][rows, slots]
    trees = HistGradientBoostingRegressor(
        loss="poisson",
        max_iter=_TREES,
        learning_rate=_LEARNING_RATE,
        max_leaf_nodes=_LEAVES,
        min_samples_leaf=_LEAST_INTERVALS_IN_LEAF,
        early_stopping=False,
        random_state=_SEED,
    )
    ratio = history.counts[learn][rows, slots] / expected
    trees.fit(np.column_stack([features[learn][rows], slots]), ratio, sample_weight=expected)
    many = baseline.shape[1]
    asked = np.column_stack([np.repeat(features[targets], many, axis=0), np.tile(np.arange(many), len(targets))])
    return np.asarray(baseline[targets] * trees.predict(asked).reshape(len(targets), many))


def _day_features(history: WorkingHistory) -> NDArray[np.float64]:
    """What a day may be split by, (N, 7)."""
    calendar = history.calendar
    days = np.arange(len(calendar.weekday))
    ahead, behind = np.full(len(days), _FAR_FROM_HOLIDAY_DAYS), np.full(len(days), _FAR_FROM_HOLIDAY_DAYS)
    for distance in range(_FAR_FROM_HOLIDAY_DAYS, 0, -1):
        ahead[:-distance][calendar.is_holiday[distance:]] = distance
        behind[distance:][calendar.is_holiday[:-distance]] = distance
    codes = {name: number for number, name in enumerate(sorted({name or "" for name in calendar.holiday}))}
    return np.column_stack(
        [
            calendar.weekday,
            year_angle(calendar),
            [(calendar.first_day + timedelta(days=int(day))).day for day in days],
            ahead,
            behind,
            [codes[name or ""] for name in calendar.holiday],
            calendar.makeup,
        ]
    )
