"""The spread is found again in counts simulated with it, and its quantiles hold 80 %."""

from __future__ import annotations

import numpy as np
import pytest

from forecasting.uncertainty import DEFAULT_SPREAD, Spread, estimate_spread, quantiles


@pytest.mark.parametrize("dispersion", [0.005, 0.05, 0.3])
def test_the_dispersion_of_simulated_counts_is_found(dispersion: float) -> None:
    rng = np.random.default_rng(5)
    mean = np.tile(np.linspace(20, 200, 48), 120)
    actual = rng.poisson(mean * rng.gamma(1 / dispersion, dispersion, size=len(mean))).astype(float)
    spread = estimate_spread(actual, mean, np.repeat(np.arange(120), 48), 30, 1.0)
    np.testing.assert_allclose(spread.dispersion, dispersion, rtol=0.5, atol=0.004)
    low, high = quantiles(mean, 30, spread, 1.0)
    assert 0.78 < np.mean((actual >= low) & (actual <= high)) < 0.88


def test_what_the_intervals_of_a_day_share_is_told_from_what_they_do_not() -> None:
    rng = np.random.default_rng(6)
    mean = np.full(200 * 48, 100.0)
    of_day = np.repeat(rng.gamma(100, 0.01, size=200), 48)
    together = rng.poisson(mean * of_day).astype(float)
    apart = rng.poisson(mean * rng.gamma(100, 0.01, size=len(mean))).astype(float)
    day = np.repeat(np.arange(200), 48)
    assert estimate_spread(together, mean, day, 30, 1.0).day_dispersion == pytest.approx(0.01, rel=0.4)
    assert estimate_spread(apart, mean, day, 30, 1.0).day_dispersion < 0.001


def test_quantiles_lie_around_the_mean_and_are_zero_where_closed() -> None:
    mean = np.array([0.0, 5.0, 50.0, 500.0])
    low, high = quantiles(mean, 30, DEFAULT_SPREAD, 1.0)
    assert low[0] == high[0] == 0.0
    assert np.all(low[1:] < mean[1:])
    assert np.all(high[1:] > mean[1:])


def test_a_scaled_history_has_the_spread_of_the_history_it_was_scaled_from() -> None:
    mean = np.array([30.0, 300.0])
    low, high = quantiles(mean, 30, Spread(np.array([60.0]), np.array([0.02]), 0.0), 1.0)
    scaled = quantiles(mean / 10, 30, Spread(np.array([6.0]), np.array([0.02]), 0.0), 0.1)
    np.testing.assert_allclose(scaled, np.array([low, high]) / 10)


def test_more_dispersion_means_a_wider_interval() -> None:
    mean = np.full(1, 100.0)
    widths = []
    for dispersion in (1e-5, 0.01, 0.1):
        low, high = quantiles(mean, 30, Spread(np.array([1.0]), np.array([dispersion]), 0.0), 1.0)
        widths.append(float(high[0] - low[0]))
    assert widths == sorted(widths)
    assert widths[0] == pytest.approx(2 * 1.2816 * 10, abs=2)
