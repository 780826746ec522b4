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

    All days are busier or quieter by one gamma factor, each day as a whole by another and each of its intervals by a
    third. The relative variance of an interval is the forecast's; where it is less than what days have in common, the
    interval goes along with its day only as far.

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
    of_month = min(forecast.month_dispersion, forecast.day_dispersion)
    of_day = (1.0 + forecast.day_dispersion) / (1.0 + of_month) - 1.0
    by_day = _factors(rng, np.full((paths, 1), of_month)) * _factors(rng, np.full((paths, forecast.days), of_day))
    shared = np.repeat(by_day, len(forecast.mean) // forecast.days, axis=1)
    # Where the interval as a whole scatters less than the day, the day's factor is drawn in as far.
    shared = 1.0 + (shared - 1.0) * np.sqrt(common / max(forecast.day_dispersion, 1e-12))
    return forecast.mean * shared * _factors(rng, np.broadcast_to(own, shared.shape))


def _factors(rng: np.random.Generator, variance: NDArray[np.float64]) -> NDArray[np.float64]:
    """Gamma factors of mean 1."""
    safe = np.maximum(variance, 1e-9)
    return np.where(variance > 0, rng.gamma(1.0 / safe, safe), 1.0)
