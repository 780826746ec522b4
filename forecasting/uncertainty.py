"""The spread of actual counts around a forecast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.stats import nbinom

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

__all__ = [
    "DEFAULT_SPREAD",
    "PROBABILITIES",
    "Residuals",
    "Spread",
    "estimate_spread",
    "quantiles",
    "share_held",
    "total_quantiles",
]

PROBABILITIES = (0.025, 0.1, 0.5, 0.9, 0.975)
"""Of the quantiles a forecast gives: the middle 95 and 80 %, and the median."""

_BANDS = 4
_LEAST_BAND = 40  # residuals a band needs to say anything
_LEAST_DAYS = 14
_SMALLEST, _LARGEST = 1e-6, 4.0
_BISECTIONS = 22
# Forecasts from a short history err more: relative variance falls as 1 + 56 / days known (measured on five public
# series cut to 28 to 364 days).
_HALF_LEARNT_DAYS = 56.0
# What a few forecasts of the past say of a month's total counts beside so many like the day's common error.
_PRIOR_MONTHS = 2.0
_MONTH_SHARE_OF_DAY = 0.3


@dataclass(frozen=True, slots=True)
class Spread:
    """Relative variance of the rate around its forecast.

    Given the forecast ``m`` of an interval, its count is Poisson with a gamma-distributed rate of mean ``m`` and
    variance ``phi m^2``: negative binomial. ``phi`` holds all that is not Poisson noise. Far from the middle counts
    scatter otherwise than near it, so the outer quantiles have a ``phi`` of their own.

    Attributes
    ----------
    calls_per_hour : (B,) float64
        Levels, ascending.
    dispersion, wide_dispersion : (B,) float64
        ``phi`` of the 80 and the 95 % interval at these levels, interpolated over the log of the level.
    day_dispersion, day_wide_dispersion
        The same of whole days: what the intervals of one day have in common.
    month_dispersion
        What all days of a forecast have in common.
    """

    calls_per_hour: NDArray[np.float64]
    dispersion: NDArray[np.float64]
    wide_dispersion: NDArray[np.float64]
    day_dispersion: float
    day_wide_dispersion: float
    month_dispersion: float

    def at(self, calls_per_hour: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """``phi`` of the 80 and the 95 % interval at some levels, same shape."""
        level = np.log(np.maximum(calls_per_hour, 1e-3))
        known = np.log(np.maximum(self.calls_per_hour, 1e-3))
        return (
            np.asarray(np.interp(level, known, self.dispersion)),
            np.asarray(np.interp(level, known, self.wide_dispersion)),
        )


# Where the history is too short for a backtest: about the error seen on hourly demand of mid-sized centres.
DEFAULT_SPREAD = Spread(np.array([1.0]), np.array([0.04]), np.array([0.05]), 0.02, 0.025, 0.006)


@dataclass(frozen=True, slots=True)
class Residuals:
    """What one forecast of the past said of the intervals that count, and what came.

    Attributes
    ----------
    actual, mean : (R,) float64
    day : (R,) int64
        Day each interval belongs to.
    known_days
        Days that the forecast had learnt from.
    """

    actual: NDArray[np.float64]
    mean: NDArray[np.float64]
    day: NDArray[np.int64]
    known_days: int


def quantiles(
    mean: NDArray[np.float64], interval_minutes: int, spread: Spread, count_unit: float
) -> NDArray[np.float64]:
    """Quantiles of the calls of each interval.

    Parameters
    ----------
    mean : array of float64
        Expected calls, not negative.
    interval_minutes
        Length of an interval.
    spread
        From the backtest's residuals.
    count_unit
        What one call counts (the scale of the history); quantiles are multiples of it.

    Returns
    -------
    (5, ...) float64
        One for each of `PROBABILITIES`, ascending; 0 where the mean is 0.
    """
    narrow, wide = spread.at(mean * (60.0 / interval_minutes))
    return _quantiles(mean, narrow, wide, count_unit)


def total_quantiles(
    mean: NDArray[np.float64], spread: Spread, count_unit: float, *, months: bool = False
) -> NDArray[np.float64]:
    """Quantiles of the calls of whole days (or of all days forecast together), (5, ...), as `quantiles`."""
    narrow = np.full(mean.shape, spread.month_dispersion if months else spread.day_dispersion)
    wide = np.full(mean.shape, spread.month_dispersion if months else spread.day_wide_dispersion)
    return _quantiles(mean, narrow, wide, count_unit)


def estimate_spread(trials: Sequence[Residuals], interval_minutes: int, count_unit: float, known_days: int) -> Spread:
    """Spread with which the middle 80 and 95 % of the forecast's distribution held as many of the actual counts.

    Matching the share held, per band of the level, keeps a few days that went quite differently from widening
    every interval, as a moment estimate would. Counts are integers, so the share held counts an actual value on
    the edge by the part of its probability that lies inside (randomised probability integral transform, Czado,
    Gneiting and Held 2009).

    Parameters
    ----------
    trials
        Of one forecast of the past each.
    interval_minutes, count_unit
        As in `quantiles`.
    known_days
        Days learnt from by the forecast whose spread is asked: more than in the past, so that it errs less.

    Returns
    -------
    Spread
    """
    kept = [_open(trial, count_unit) for trial in trials]
    kept = [trial for trial in kept if len(trial.mean)]
    if sum(len(trial.mean) for trial in kept) < _LEAST_BAND:
        return DEFAULT_SPREAD
    actual = np.concatenate([trial.actual for trial in kept])
    mean = np.concatenate([trial.mean for trial in kept])
    now = _erring(known_days)
    factor = np.concatenate([np.full(len(trial.mean), _erring(trial.known_days) / now) for trial in kept])
    bands = max(1, min(_BANDS, len(mean) // _LEAST_BAND))
    levels, narrow, wide = [], [], []
    for rows in np.array_split(np.argsort(mean, kind="stable"), bands):
        levels.append(float(np.median(mean[rows])) * count_unit * 60.0 / interval_minutes)
        narrow.append(_matching_dispersion(actual[rows], mean[rows], factor[rows], 0.8))
        wide.append(_matching_dispersion(actual[rows], mean[rows], factor[rows], 0.95))
    day, day_wide = _day_dispersions(kept, now)
    return Spread(np.array(levels), np.array(narrow), np.array(wide), day, day_wide, _month_dispersion(kept, now, day))


def share_held(
    actual: NDArray[np.float64], mean: NDArray[np.float64], dispersion: NDArray[np.float64], share: float
) -> NDArray[np.float64]:
    """Part of each count that lies within the central ``share`` of its distribution, 0 to 1, same shape."""
    low, high = (1.0 - share) / 2.0, (1.0 + share) / 2.0
    size = 1.0 / np.maximum(dispersion, _SMALLEST)
    chance = size / (size + mean)
    count = np.floor(actual + 1e-9)
    upper = nbinom.cdf(count, size, chance)
    lower = nbinom.cdf(count - 1, size, chance)
    held = np.minimum(upper, high) - np.maximum(lower, low)
    width = upper - lower
    part = np.where(width > 1e-12, held / np.maximum(width, 1e-12), (upper > low) & (upper < high))
    return np.asarray(np.clip(part, 0.0, 1.0))


def _quantiles(
    mean: NDArray[np.float64], narrow: NDArray[np.float64], wide: NDArray[np.float64], count_unit: float
) -> NDArray[np.float64]:
    result = np.zeros((len(PROBABILITIES), *mean.shape))
    positive = mean > 0
    expected = mean[positive] / count_unit
    for row, chance in enumerate(PROBABILITIES):
        inner = 0.1 <= chance <= 0.9
        size = 1.0 / np.maximum((narrow if inner else wide)[positive], _SMALLEST)
        result[row][positive] = nbinom.ppf(chance, size, size / (size + expected)) * count_unit
    result[0] = np.minimum(result[0], result[1])
    result[-1] = np.maximum(result[-1], result[-2])
    return result


def _erring(known_days: int) -> float:
    return 1.0 + _HALF_LEARNT_DAYS / max(known_days, 1)


def _open(trial: Residuals, count_unit: float) -> Residuals:
    rows = trial.mean > 0
    return Residuals(trial.actual[rows] / count_unit, trial.mean[rows] / count_unit, trial.day[rows], trial.known_days)


def _matching_dispersion(
    actual: NDArray[np.float64], mean: NDArray[np.float64], factor: NDArray[np.float64], share: float
) -> float:
    low, high = np.log(_SMALLEST), np.log(_LARGEST)
    for _ in range(_BISECTIONS):
        middle = (low + high) / 2.0
        if float(share_held(actual, mean, np.exp(middle) * factor, share).mean()) < share:
            low = middle
        else:
            high = middle
    return float(np.exp((low + high) / 2.0))


def _day_dispersions(trials: Sequence[Residuals], now: float) -> tuple[float, float]:
    """``phi`` of day totals at 80 and 95 %; the default's where too few days are known."""
    totals, expected, factor = [], [], []
    for trial in trials:
        _, place = np.unique(trial.day, return_inverse=True)
        totals.append(np.bincount(place, weights=trial.actual).astype(np.float64))
        expected.append(np.bincount(place, weights=trial.mean).astype(np.float64))
        factor.append(np.full(len(totals[-1]), _erring(trial.known_days) / now))
    actual, mean, ratio = np.concatenate(totals), np.concatenate(expected), np.concatenate(factor)
    if len(actual) < _LEAST_DAYS:
        return DEFAULT_SPREAD.day_dispersion, DEFAULT_SPREAD.day_wide_dispersion
    return _matching_dispersion(actual, mean, ratio, 0.8), _matching_dispersion(actual, mean, ratio, 0.95)


def _month_dispersion(trials: Sequence[Residuals], now: float, day_dispersion: float) -> float:
    """Relative variance of the totals of whole forecasts beyond chance; few are known, so it leans on the days'."""
    squares = 0.0
    for trial in trials:
        calls, expected = float(trial.actual.sum()), float(trial.mean.sum())
        beyond = ((calls - expected) / expected) ** 2 - 1.0 / expected
        squares += beyond * now / _erring(trial.known_days)
    prior = _MONTH_SHARE_OF_DAY * day_dispersion
    estimate = (squares + _PRIOR_MONTHS * prior) / (len(trials) + _PRIOR_MONTHS)
    return float(min(max(estimate, _SMALLEST), max(day_dispersion, _SMALLEST)))
