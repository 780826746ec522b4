"""Stretches of a history in longer intervals than the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["coarser_days", "to_coarser"]

# So many days with rows on end, and so many rows in them: by chance rows never lie on the longer grid so often.
_LEAST_DAYS = 7
_LEAST_ROWS = 60


def coarser_days(observed: NDArray[np.float64]) -> tuple[int, NDArray[np.bool_]]:
    """Days on which rows come only every so many intervals, where they come in between on others.

    Parameters
    ----------
    observed : (D, S) float64
        NaN where there is no row.

    Returns
    -------
    factor : int
        Intervals of the file in one of those days; 1 if there are none.
    days : (D,) bool
    """
    has_row = np.isfinite(observed)
    days, slots = observed.shape
    dated = np.flatnonzero(has_row.any(axis=1))
    for factor in sorted((factor for factor in range(2, slots // 24 + 1) if slots // 24 % factor == 0), reverse=True):
        between = has_row.copy()
        between[:, ::factor] = False
        coarse = np.logical_not(between.any(axis=1))
        if coarse[dated].all():
            continue
        found = np.zeros(days, dtype=bool)
        for run in np.split(dated, np.flatnonzero(np.diff(coarse[dated])) + 1):
            if coarse[run[0]] and len(run) >= _LEAST_DAYS and has_row[run].sum() >= _LEAST_ROWS:
                found[run] = True
        if found.any():
            return factor, found
    return 1, np.zeros(days, dtype=bool)


def to_coarser(
    calls: NDArray[np.float64], aht_seconds: NDArray[np.float64], factor: int, coarse: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Calls (D, S) and their handle times in intervals ``factor`` times as long; NaN where a part is missing.

    Parameters
    ----------
    factor, coarse
        From `coarser_days`: what stands on those days is of the longer interval already.
    """
    parts = calls.reshape(len(calls), -1, factor)
    seconds = aht_seconds.reshape(parts.shape)
    known = np.where(np.isfinite(seconds), parts, 0.0)
    weight = np.nansum(known, axis=2)
    work = np.nansum(known * np.nan_to_num(seconds), axis=2)
    mean = np.divide(work, weight, out=np.full(weight.shape, np.nan), where=weight > 0)
    there = coarse[:, None]
    return np.where(there, parts[:, :, 0], parts.sum(axis=2)), np.where(there, seconds[:, :, 0], mean)
