"""How the calls of a day spread over its intervals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["CLASSES", "HOLIDAY_CLASS", "MAKEUP_CLASS", "day_classes", "day_profiles"]

CLASSES = 9  # the seven days of the week, holidays, make-up workdays
HOLIDAY_CLASS = 7
MAKEUP_CLASS = 8

_HALF_LIFE_DAYS = 84.0
_SPECIAL_HALF_LIFE_DAYS = 540.0  # special days are rare: what they looked like last year still counts
# A class's own shape weighs as much as its group's when so many calls have been seen in it.
_POOL_CALLS = 300.0
# A slot is smoothed half-way towards its neighbours when so many calls have been seen in it.
_SMOOTHING_CALLS = 30.0


def day_classes(
    weekday: NDArray[np.int64], is_holiday: NDArray[np.bool_], makeup: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """Class of each day, shape (N,): its day of the week, or the class of special days it belongs to."""
    return np.where(makeup, MAKEUP_CLASS, np.where(is_holiday, HOLIDAY_CLASS, weekday))


def day_profiles(
    counts: NDArray[np.float64], classes: NDArray[np.int64], usable: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Share of a day's calls in each of its intervals, per class of day.

    Recent weeks weigh most. A class with few calls leans on its group: Monday to Friday and make-up workdays, or
    Saturday, Sunday and holidays. Intervals with few calls are smoothed over their neighbours.

    Parameters
    ----------
    counts : (D, S) float64
        Calls of the history, the last row being the day before the origin.
    classes : (D,) int64
        Class per day.
    usable : (D,) bool
        Days to learn from.

    Returns
    -------
    (9, S) float64
        Not negative, each row summing to 1 (uniform where nothing is known).
    """
    days, slots = counts.shape
    age = np.arange(days)[::-1]
    recent = np.where(usable, 0.5 ** (age / _HALF_LIFE_DAYS), 0.0)
    special = np.where(usable, 0.5 ** (age / _SPECIAL_HALF_LIFE_DAYS), 0.0)
    totals = np.zeros((CLASSES, slots))
    for kind in range(CLASSES):
        weights = np.where(classes == kind, special if kind >= HOLIDAY_CLASS else recent, 0.0)
        totals[kind] = weights @ counts
    groups = np.stack([totals[:5].sum(axis=0), totals[5:7].sum(axis=0)])
    everything = groups.sum(axis=0)
    profiles = np.zeros((CLASSES, slots))
    for kind in range(CLASSES):
        group = groups[1] if kind in (5, 6, HOLIDAY_CLASS) else groups[0]
        prior = _blend(_share(everything), group, _POOL_CALLS)
        profiles[kind] = _smoothed(_blend(prior, totals[kind], _POOL_CALLS), totals[kind])
    return profiles


def _share(totals: NDArray[np.float64]) -> NDArray[np.float64]:
    whole = float(totals.sum())
    return totals / whole if whole > 0 else np.full(len(totals), 1.0 / len(totals))


def _blend(prior: NDArray[np.float64], totals: NDArray[np.float64], prior_calls: float) -> NDArray[np.float64]:
    """Posterior mean of a multinomial share with a Dirichlet prior of ``prior_calls`` calls."""
    return (totals + prior_calls * prior) / (float(totals.sum()) + prior_calls)


def _smoothed(profile: NDArray[np.float64], seen: NDArray[np.float64]) -> NDArray[np.float64]:
    near = (np.roll(profile, 1) + 2.0 * profile + np.roll(profile, -1)) / 4.0
    share = _SMOOTHING_CALLS / (_SMOOTHING_CALLS + seen)
    # What a slot gives to its neighbours must be what they take, so that only the shape changes.
    return _share((1.0 - share) * profile + share * near)
