"""When a queue is open, read off the rows its history has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from forecasting.day_calendar import DayCalendar
    from forecasting.history import CallHistory

__all__ = ["expected_opening", "locally_open", "long_gaps", "open_week"]

# Opening hours at a time are judged by so many weeks before and after it.
_WEEKS_AROUND = 4
_LAST_WEEKS = 8
_SHARE_PRESENT = 0.5
_GAP_DAYS = 7
# A stretch of zeros is closed time if at this share of the queue's mean rate it would still have held so many calls.
_ZERO_RATE_SHARE = 0.02
_ZERO_EXPECTED_CALLS = 25.0
_ZERO_LEAST_WEEKS = 4
# A holiday is one on which the queue is closed if at least this share of its past days was.
_HOLIDAY_CLOSED_SHARE = 0.7


def long_gaps(present: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Days (D,) within a week or more without any row: nothing was recorded, which says nothing of opening hours."""
    without = ~present.any(axis=1)
    run = np.cumsum(~without)
    length = np.bincount(run, weights=without)
    return np.asarray(without & (length[run] >= _GAP_DAYS))


def locally_open(present: NDArray[np.bool_], first_weekday: int) -> NDArray[np.bool_]:
    """Whether the queue was open in each interval, by the rows of the weeks around it.

    Opening hours change over the years, so an absent row counts as missing only if most of the same slots within
    four weeks before and after are there.

    Parameters
    ----------
    present : (D, S) bool
        Intervals with a row.
    first_weekday
        Day of the week of the first row, 0 = Monday.

    Returns
    -------
    (D, S) bool
    """
    days, slots = present.shape
    weeks = -(-(days + first_weekday) // 7)
    known = np.zeros((weeks * 7, 1))
    known[first_weekday : first_weekday + days, 0] = ~long_gaps(present)
    seen = np.zeros((weeks * 7, slots))
    seen[first_weekday : first_weekday + days] = present
    known_near = _sum_of_neighbours(known.reshape(weeks, 7, 1))
    seen_near = _sum_of_neighbours(seen.reshape(weeks, 7, slots))
    is_open = np.asarray(seen_near >= _SHARE_PRESENT * np.maximum(known_near, 1))
    return np.asarray(is_open.reshape(weeks * 7, slots)[first_weekday : first_weekday + days])


def open_week(observed: NDArray[np.float64], first_weekday: int) -> NDArray[np.bool_]:
    """Opening hours by day of the week at the end of the history.

    Parameters
    ----------
    observed : (D, S) float64
        Calls, NaN where there is no row.

    Returns
    -------
    (7, S) bool
        False where rows of the last eight weeks recorded are rare, and in stretches of nothing but zeros that
        are too long and too many to be chance at this queue's rate.
    """
    days, slots = observed.shape
    weekdays = (np.arange(days) + first_weekday) % 7
    recorded = ~long_gaps(np.isfinite(observed))
    recent = recorded & (np.cumsum(recorded[::-1])[::-1] <= 7 * _LAST_WEEKS)
    week = np.zeros((7, slots), dtype=bool)
    always_zero = np.zeros((7, slots), dtype=bool)
    counted = np.zeros((7, slots))
    for weekday in range(7):
        rows = observed[recent & (weekdays == weekday)]
        if len(rows) == 0:  # a history of less than a week says nothing about this day
            rows = observed[recent]
        present = np.isfinite(rows)
        week[weekday] = present.sum(axis=0) >= np.maximum(1, _SHARE_PRESENT * len(rows))
        counted[weekday] = present.sum(axis=0)
        always_zero[weekday] = (np.nan_to_num(rows) == 0).all(axis=0) & (counted[weekday] >= _ZERO_LEAST_WEEKS)
    recent_calls = observed[recent]
    mean_rate = float(np.nanmean(recent_calls)) if np.isfinite(recent_calls).any() else 0.0
    closed = _long_runs(always_zero & week, counted, _ZERO_RATE_SHARE * mean_rate)
    return np.asarray(week & ~closed)


def _sum_of_neighbours(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sum over the weeks around each week, axis 0."""
    total = np.concatenate([np.zeros((1, *counts.shape[1:])), np.cumsum(counts, axis=0)])
    weeks = np.arange(len(counts))
    after = np.minimum(weeks + _WEEKS_AROUND + 1, len(counts))
    before = np.maximum(weeks - _WEEKS_AROUND, 0)
    return np.asarray(total[after] - total[before])


def _long_runs(zero: NDArray[np.bool_], counted: NDArray[np.float64], rate: float) -> NDArray[np.bool_]:
    """Runs of zero slots around the week whose expected calls at ``rate`` per interval exceed the limit."""
    flat, weight = zero.ravel(), counted.ravel()
    if flat.all() or not flat.any():
        return np.zeros_like(zero)
    start = int(np.flatnonzero(~flat)[0])  # begin at an open slot so that no run is cut by the end of the week
    turned, turned_weight = np.roll(flat, -start), np.roll(weight, -start)
    run = np.cumsum(~turned)
    expected = np.bincount(run, weights=np.where(turned, turned_weight, 0.0)) * rate
    return np.roll(turned & (expected[run] > _ZERO_EXPECTED_CALLS), start).reshape(zero.shape)


def expected_opening(history: CallHistory, calendar: DayCalendar) -> NDArray[np.bool_]:
    """When the queue is expected to be open on every day of a calendar.

    An ordinary day has the opening hours of its day of the week. A holiday period is closed if that is how most of
    its past days stand in the history (of other periods' days, where this one was never seen). A make-up workday
    has the hours of a weekday, unless past make-up workdays were closed or the queue is open at weekends anyway.

    Returns
    -------
    (N, S) bool
    """
    past = history.days
    week = history.open_week
    opening = week[calendar.weekday].copy()
    is_holiday = calendar.is_holiday
    worked = np.asarray(np.nansum(history.observed, axis=1) > 0)
    # Only days on which the queue would else be open tell whether the holiday closes it.
    telling = np.asarray(week.any(axis=1))[calendar.weekday[:past]] & is_holiday[:past]
    names = np.array([name or "" for name in calendar.holiday])
    closed_anywhere = telling.any() and float(worked[telling].mean()) < 1.0 - _HOLIDAY_CLOSED_SHARE
    for name in sorted(set(names) - {""}):
        own = telling & (names[:past] == name)
        closed = float(worked[own].mean()) < 1.0 - _HOLIDAY_CLOSED_SHARE if own.any() else closed_anywhere
        if closed:
            opening[names == name] = False
    past_makeup = np.flatnonzero(calendar.makeup[:past])
    makeup_closed = len(past_makeup) > 0 and float(worked[past_makeup].mean()) < 0.5
    weekday_hours = np.asarray(week[:5].sum(axis=0) >= 3)
    for day in np.flatnonzero(calendar.makeup):
        if not makeup_closed:
            opening[day] |= weekday_hours
    return opening
