"""What a forecast was worth, in the measures of the field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.special import gammaln

from forecasting.uncertainty import PROBABILITIES, quantiles, share_held

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from forecasting.uncertainty import Spread

__all__ = ["Judged", "Scores", "joined", "judged", "poisson_mean_absolute_deviation", "scores_of"]


@dataclass(frozen=True, slots=True)
class Judged:
    """Forecast and calls of the intervals that count, flat, and the scale of `Scores.mase`.

    Attributes
    ----------
    actual, mean : (R,) float64
    naive_error
        Mean absolute difference between an interval of the history known and the same one a week before.
    held80, held95, pinball : (R,) float64 or None
        Of each interval: the part of its count within the central 80 and 95 %, and the mean pinball loss over the
        five quantiles; None where the spread cannot be judged.
    """

    actual: NDArray[np.float64]
    mean: NDArray[np.float64]
    naive_error: float
    held80: NDArray[np.float64] | None = None
    held95: NDArray[np.float64] | None = None
    pinball: NDArray[np.float64] | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of a forecast; None where nothing can be said.

    Attributes
    ----------
    wape
        Sum of absolute errors over the sum of calls.
    mase
        Mean absolute error over that of the week before, repeated, within the history known (Hyndman and Koehler
        2006).
    bias
        Sum of (forecast - actual) over the sum of calls; positive = too many forecast.
    coverage80, coverage95
        Share of counts within the central interval; one on its edge counts by the part of its probability inside
        (the expected value of the randomised probability integral transform).
    pinball
        Mean pinball loss over the quantiles 2.5, 10, 50, 90 and 97.5 %, in calls.
    floor_ratio
        `wape` over that of calls that are Poisson around the forecast: 1 = nothing left but chance.
    """

    wape: float | None
    mase: float | None
    bias: float | None
    coverage80: float | None
    coverage95: float | None
    pinball: float | None
    floor_ratio: float | None


def judged(
    actual: NDArray[np.float64],
    mean: NDArray[np.float64],
    naive_error: float,
    spread: Spread | None,
    interval_minutes: int,
    count_unit: float,
) -> Judged:
    """Judge the intervals of one origin, by a spread that did not learn from them (None: the mean alone)."""
    if spread is None or not (mean > 0).any():
        return Judged(actual, mean, naive_error)
    low80, low95 = (np.full(len(mean), np.nan) for _ in range(2))
    open_now = mean > 0
    counts, expected = actual[open_now] / count_unit, mean[open_now] / count_unit
    narrow, wide = spread.at(mean[open_now] * (60.0 / interval_minutes))
    low80[open_now] = share_held(counts, expected, narrow, 0.8)
    low95[open_now] = share_held(counts, expected, wide, 0.95)
    levels = quantiles(mean, interval_minutes, spread, count_unit)
    chance = np.array(PROBABILITIES)[:, None]
    miss = actual - levels
    loss = np.maximum(chance * miss, (chance - 1.0) * miss).mean(axis=0)
    return Judged(actual, mean, naive_error, low80, low95, loss)


def scores_of(parts: Sequence[Judged], count_unit: float) -> Scores:
    """Scores over the intervals of one or several origins together."""
    actual, mean = joined([part.actual for part in parts]), joined([part.mean for part in parts])
    calls = float(actual.sum())
    error = np.abs(mean - actual)
    naive = sum(part.naive_error * len(part.actual) for part in parts)
    floor = float(poisson_mean_absolute_deviation(mean / count_unit).sum()) * count_unit
    wape = float(error.sum()) / calls if calls > 0 else None
    expected = float(mean.sum())
    return Scores(
        wape=wape,
        mase=float(error.sum()) / naive if naive > 0 else None,
        bias=float((mean - actual).sum()) / calls if calls > 0 else None,
        coverage80=_mean([part.held80 for part in parts]),
        coverage95=_mean([part.held95 for part in parts]),
        pinball=_mean([part.pinball for part in parts]),
        floor_ratio=wape / (floor / expected) if wape is not None and expected > 0 and floor > 0 else None,
    )


def joined(arrays: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    """All values of some arrays, flat."""
    return np.concatenate([array.ravel() for array in arrays]) if arrays else np.zeros(0)


def poisson_mean_absolute_deviation(mean: NDArray[np.float64]) -> NDArray[np.float64]:
    """``E|X - m|`` of Poisson counts with mean ``m``: ``2 exp(-m) m^(k+1) / k!``, k the whole part of m (De Moivre)."""
    positive = np.maximum(mean, 1e-12)
    whole = np.floor(positive)
    logs = np.log(2.0) - positive + (whole + 1.0) * np.log(positive) - gammaln(whole + 1.0)
    return np.asarray(np.where(mean > 0, np.exp(logs), 0.0))


def _mean(parts: Sequence[NDArray[np.float64] | None]) -> float | None:
    known = joined([part for part in parts if part is not None])
    known = known[np.isfinite(known)]
    return float(known.mean()) if len(known) else None
