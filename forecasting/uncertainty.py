"""The spread of actual counts around a forecast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.stats import nbinom

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["DEFAULT_SPREAD", "Spread", "estimate_spread", "quantiles"]

LOW, HIGH = 0.1, 0.9
_BANDS = 4
_LEAST_BAND = 40  # residuals a band needs to say anything
_SMALLEST, _LARGEST = 1e-5, 4.0
_BISECTIONS = 22
_NORMAL_MEDIAN = 0.6745


@dataclass(frozen=True, slots=True)
class Spread:
    """Relative variance of the rate around its forecast, by level.

    Given the forecast ``m`` of an interval, its count is Poisson with a gamma-distributed rate of mean ``m`` and
    variance ``phi m^2``: negative binomial. ``phi`` holds all that is not Poisson noise: the error of the day's
    total, which all intervals of the day share, and that of the interval within the day.

    Attributes
    ----------
    calls_per_hour : (B,) float64
        Levels, ascending.
    dispersion : (B,) float64
        ``phi`` at these levels, interpolated between them over the log of the level.
    day_dispersion
        Part of ``phi`` that the intervals of a day have in common.
    """

    calls_per_hour: NDArray[np.float64]
    dispersion: NDArray[np.float64]
    day_dispersion: float

    def at(self, calls_per_hour: NDArray[np.float64]) -> NDArray[np.float64]:
        """``phi`` at some levels, same shape."""
        level = np.log(np.maximum(calls_per_hour, 1e-3))
        return np.asarray(np.interp(level, np.log(np.maximum(self.calls_per_hour, 1e-3)), self.dispersion))


# Where the history is too short for a backtest: about the error seen on hourly demand of mid-sized centres.
DEFAULT_SPREAD = Spread(np.array([1.0]), np.array([0.04]), 0.02)


def quantiles(
    mean: NDArray[np.float64], interval_minutes: int, spread: Spread, count_unit: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """10 % and 90 % quantiles of the calls of each interval.

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
    q10, q90 : arrays of float64
        Same shape; 0 where the mean is 0.
    """
    low, high = np.zeros_like(mean), np.zeros_like(mean)
    positive = mean > 0
    expected = mean[positive] / count_unit
    size = 1.0 / spread.at(mean[positive] * (60.0 / interval_minutes))
    chance = size / (size + expected)
    low[positive] = nbinom.ppf(LOW, size, chance) * count_unit
    high[positive] = nbinom.ppf(HIGH, size, chance) * count_unit
    return low, high


def estimate_spread(
    actual: NDArray[np.float64],
    mean: NDArray[np.float64],
    day: NDArray[np.int64],
    interval_minutes: int,
    count_unit: float,
) -> Spread:
    """Spread with which the middle 80 % of the forecast's distribution held 80 % of the actual counts.

    Matching the share held, per band of the level, keeps a few days that went quite differently from widening
    every interval, as a moment estimate would. Counts are integers, so the share held counts an actual value on
    the edge by the part of its probability that lies inside (randomised probability integral transform, Czado,
    Gneiting and Held 2009).

    Parameters
    ----------
    actual, mean : (R,) float64
        Calls and what was forecast for them.
    day : (R,) int64
        Which residuals belong to the same day of the same origin.
    interval_minutes, count_unit
        As in `quantiles`.

    Returns
    -------
    Spread
    """
    positive = mean > 0
    actual, mean, day = actual[positive] / count_unit, mean[positive] / count_unit, day[positive]
    if len(mean) < _LEAST_BAND:
        return DEFAULT_SPREAD
    bands = max(1, min(_BANDS, len(mean) // _LEAST_BAND))
    levels, dispersions = [], []
    for rows in np.array_split(np.argsort(mean, kind="stable"), bands):
        levels.append(float(np.median(mean[rows])) * count_unit * 60.0 / interval_minutes)
        dispersions.append(_matching_dispersion(actual[rows], mean[rows]))
    return Spread(np.array(levels), np.array(dispersions), _day_dispersion(actual, mean, day))


def _matching_dispersion(actual: NDArray[np.float64], mean: NDArray[np.float64]) -> float:
    low, high = np.log(_SMALLEST), np.log(_LARGEST)
    for _ in range(_BISECTIONS):
        middle = (low + high) / 2.0
        if _share_held(actual, mean, float(np.exp(middle))) < HIGH - LOW:
            low = middle
        else:
            high = middle
    return float(np.exp((low + high) / 2.0))


def _share_held(actual: NDArray[np.float64], mean: NDArray[np.float64], dispersion: float) -> float:
    size = 1.0 / dispersion
    chance = size / (size + mean)
    count = np.floor(actual + 1e-9)
    upper = nbinom.cdf(count, size, chance)
    lower = nbinom.cdf(count - 1, size, chance)
    held = np.minimum(upper, HIGH) - np.maximum(lower, LOW)
    width = upper - lower
    share = np.where(width > 1e-12, held / np.maximum(width, 1e-12), (upper > LOW) & (upper < HIGH))
    return float(np.mean(np.clip(share, 0.0, 1.0)))


def _day_dispersion(actual: NDArray[np.float64], mean: NDArray[np.float64], day: NDArray[np.int64]) -> float:
    """Relative variance of day totals beyond Poisson noise, from the median deviation."""
    _, place = np.unique(day, return_inverse=True)
    totals, expected = np.bincount(place, weights=actual), np.bincount(place, weights=mean)
    relative = (totals - expected) / expected
    deviation = float(np.median(np.abs(relative))) / _NORMAL_MEDIAN
    return max(deviation**2 - float(np.mean(1.0 / expected)), 0.0)
