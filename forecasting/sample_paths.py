"""Months that might come: expected calls drawn from the forecast's distribution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from forecasting.forecast import QueueForecast

__all__ = ["sample_rates"]


def sample_rates(forecast: QueueForecast, paths: int, seed: int | Sequence[int]) -> NDArray[np.float64]:
    """Rates of calls of so many months, to be drawn from by chance within the interval.

    A day is busier or quieter as a whole by a gamma factor, and each of its intervals by another, so that the rate's
    relative variance is the forecast's and what the intervals of a day have in common is its `day_dispersion`.

    Parameters
    ----------
    paths
        How many, >= 1.
    seed
        Same seed, same paths; several numbers make one seed.

    Returns
    -------
    (paths, T) ndarray
        Expected calls; their mean over many paths is the forecast's.
    """
    rng = np.random.default_rng(seed)
    common = np.minimum(forecast.day_dispersion, forecast.dispersion)
    own = (1.0 + forecast.dispersion) / (1.0 + common) - 1.0
    by_day = _factors(rng, np.full((paths, forecast.days), forecast.day_dispersion))
    shared = np.repeat(by_day, len(forecast.mean) // forecast.days, axis=1)
    # Where the interval as a whole scatters less than the day, the day's factor is drawn in as far.
    shared = 1.0 + (shared - 1.0) * np.sqrt(common / max(forecast.day_dispersion, 1e-12))
    return forecast.mean * shared * _factors(rng, np.broadcast_to(own, shared.shape))


def _factors(rng: np.random.Generator, variance: NDArray[np.float64]) -> NDArray[np.float64]:
    """Gamma factors of mean 1."""
    safe = np.maximum(variance, 1e-9)
    return np.where(variance > 0, rng.gamma(1.0 / safe, safe), 1.0)
