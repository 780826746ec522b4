"""Days of a history on which the queue was not what it usually is: not yet there, or out of order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["before_first_call", "failed_days", "level_change"]

# A file that begins with so many days of zeros was exported from before the queue's launch.
_LEAST_SILENT_DAYS = 7
_WEEKS_AROUND = 4
_LEAST_WEEKS = 3
# Intervals without a call where so many were to be expected: chance would bring that once in 10^10 times.
_SILENT_CALLS = 25.0
_RECENT_DAYS, _BEFORE_DAYS = 14, 56
_LEAST_CHANGE = 0.25
_SAME_SIDE_SHARE = 0.85


def before_first_call(counts: NDArray[np.float64], usable: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Days (D,) of zeros before the first call, where there is at least a week of them.

    Parameters
    ----------
    counts : (D, S) float64
        Calls.
    usable : (D,) bool
        Days with rows.

    Returns
    -------
    (D,) bool
    """
    silent = np.zeros(len(counts), dtype=bool)
    with_calls = np.flatnonzero(counts.sum(axis=1) > 0)
    if len(with_calls) and int(usable[: with_calls[0]].sum()) >= _LEAST_SILENT_DAYS:
        silent[: with_calls[0]] = True
    return silent


def failed_days(
    counts: NDArray[np.float64], usable: NDArray[np.bool_], weekday: NDArray[np.int64], special: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Days (D,) with a stretch without a single call where the weeks around had many.

    Parameters
    ----------
    counts : (D, S) float64
        Calls.
    usable : (D,) bool
        Days to compare.
    weekday : (D,) int64
    special : (D,) bool
        Holidays and the like: a silence on them may be as it should.

    Returns
    -------
    (D,) bool
    """
    failed = np.zeros(len(counts), dtype=bool)
    for day in np.flatnonzero(usable & ~special & (counts == 0).any(axis=1)):
        near = day + 7 * np.array([week for week in range(-_WEEKS_AROUND, _WEEKS_AROUND + 1) if week])
        near = near[(near >= 0) & (near < len(counts))]
        near = near[usable[near] & ~special[near] & (weekday[near] == weekday[day])]
        if len(near) < _LEAST_WEEKS:
            continue
        expected = np.median(counts[near], axis=0)
        failed[day] = _longest_silence(counts[day] == 0, expected) >= _SILENT_CALLS
    return failed


def level_change(totals: NDArray[np.float64], ordinary: NDArray[np.bool_], weekday: NDArray[np.int64]) -> float | None:
    """Relative change of the last two weeks against the eight before, where nearly every day of them shows it.

    Parameters
    ----------
    totals : (D,) float64
        Calls per day.
    ordinary : (D,) bool
        Usable days that are nothing special.
    weekday : (D,) int64

    Returns
    -------
    float or None
        None where there is no clear change.
    """
    days = np.arange(len(totals))
    last = len(totals)
    before = ordinary & (days >= last - _RECENT_DAYS - _BEFORE_DAYS) & (days < last - _RECENT_DAYS)
    recent = np.flatnonzero(ordinary & (days >= last - _RECENT_DAYS))
    sums = np.bincount(weekday[before], totals[before], minlength=7)
    usual = sums / np.maximum(np.bincount(weekday[before], minlength=7), 1)
    recent = recent[(usual[weekday[recent]] > 0) & (totals[recent] > 0)]
    if len(recent) < _RECENT_DAYS // 2:
        return None
    logs = np.log(totals[recent] / usual[weekday[recent]])
    change = float(np.median(logs))
    side = float(np.mean(np.sign(logs) == np.sign(change)))
    if abs(change) < np.log1p(_LEAST_CHANGE) or side < _SAME_SIDE_SHARE:
        return None
    return float(np.expm1(change))


def _longest_silence(silent: NDArray[np.bool_], expected: NDArray[np.float64]) -> float:
    """Most calls expected in one run of silent intervals."""
    run = np.cumsum(~silent)
    return float(np.bincount(run, weights=np.where(silent, expected, 0.0)).max())
