"""The spread is found again in counts simulated with it, and its quantiles hold what they say."""

from __future__ import annotations

import numpy as np
import pytest

from forecasting.uncertainty import (
    DEFAULT_SPREAD,
    PROBABILITIES,
    Residuals,
    Spread,
    estimate_spread,
    quantiles,
    share_held,
    total_quantiles,
)

LONG = 100_000  # days known, so that what is still to be learnt plays no part


def spread_like(dispersion: float, level: float = 1.0) -> Spread:
    same = np.array([dispersion])
    return Spread(np.array([level]), same, same, dispersion, dispersion, dispersion)


def residuals(actual: np.ndarray, mean: np.ndarray, per_day: int = 48, known_days: int = LONG) -> Residuals:
    return Residuals(actual, mean, np.arange(len(mean)) // per_day, known_days)


def rates(shape: int | tuple[int, ...], dispersion: float, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).gamma(1 / dispersion, dispersion, size=shape)


@pytest.mark.parametrize("dispersion", [0.005, 0.05, 0.3])
def test_the_dispersion_of_simulated_counts_is_found(dispersion: float) -> None:
    mean = np.tile(np.linspace(20, 200, 48), 120)
    actual = np.random.default_rng(5).poisson(mean * rates(len(mean), dispersion, 4)).astype(float)
    spread = estimate_spread([residuals(actual, mean)], 30, 1.0, LONG)
    np.testing.assert_allclose(spread.dispersion, dispersion, rtol=0.5, atol=0.004)
    np.testing.assert_allclose(spread.wide_dispersion, dispersion, rtol=0.5, atol=0.004)
    low95, low80, _, high80, high95 = quantiles(mean, 30, spread, 1.0)
    assert 0.78 < np.mean((actual >= low80) & (actual <= high80)) < 0.88
    assert 0.94 < np.mean((actual >= low95) & (actual <= high95)) < 0.98


def test_what_the_intervals_of_a_day_share_is_told_from_what_they_do_not() -> None:
    rng = np.random.default_rng(6)
    mean = np.full(200 * 48, 100.0)
    together = rng.poisson(mean * np.repeat(rates(200, 0.01, 1), 48)).astype(float)
    apart = rng.poisson(mean * rates(len(mean), 0.01, 2)).astype(float)
    found = estimate_spread([residuals(together, mean)], 30, 1.0, LONG)
    assert found.day_dispersion == pytest.approx(0.01, rel=0.4)
    assert found.day_wide_dispersion == pytest.approx(0.01, rel=0.5)
    assert estimate_spread([residuals(apart, mean)], 30, 1.0, LONG).day_dispersion < 0.001


def test_what_all_days_of_a_forecast_share_is_learnt_from_its_totals() -> None:
    rng = np.random.default_rng(8)
    mean = np.full(28 * 48, 100.0)
    off = [0.9, 1.1, 0.88, 1.12, 0.9, 1.1]
    wide = [residuals(rng.poisson(mean * factor).astype(float), mean) for factor in off]
    exact = [residuals(rng.poisson(mean).astype(float), mean) for _ in off]
    assert estimate_spread(wide, 30, 1.0, LONG).month_dispersion == pytest.approx(0.01, rel=0.5)
    assert estimate_spread(exact, 30, 1.0, LONG).month_dispersion < 1e-4


def test_a_forecast_that_knows_more_days_than_those_of_the_past_errs_less() -> None:
    mean = np.tile(np.linspace(20, 200, 48), 120)
    actual = np.random.default_rng(5).poisson(mean * rates(len(mean), 0.05, 4)).astype(float)
    past = [residuals(actual, mean, known_days=28)]
    same, more = (estimate_spread(past, 30, 1.0, known).dispersion for known in (28, 280))
    np.testing.assert_allclose(more / same, (1 + 56 / 280) / (1 + 56 / 28), rtol=1e-3)


def test_quantiles_ascend_around_the_mean_and_are_zero_where_closed() -> None:
    mean = np.array([0.0, 5.0, 50.0, 500.0])
    levels = quantiles(mean, 30, DEFAULT_SPREAD, 1.0)
    assert levels.shape == (len(PROBABILITIES), 4)
    assert not levels[:, 0].any()
    assert np.all(np.diff(levels[:, 1:], axis=0) > 0)
    assert np.all((levels[1, 1:] < mean[1:]) & (mean[1:] < levels[3, 1:]))


def test_a_day_s_band_is_narrower_than_its_intervals_but_wider_than_chance() -> None:
    spread = Spread(np.array([1.0]), np.array([0.05]), np.array([0.05]), 0.01, 0.01, 0.004)
    by_day = total_quantiles(np.array([4800.0]), spread, 1.0)[:, 0]
    by_interval = quantiles(np.full(48, 100.0), 30, spread, 1.0).sum(axis=1)
    by_month = total_quantiles(np.array([4800.0]), spread, 1.0, months=True)[:, 0]
    assert by_interval[1] < by_day[1] < by_month[1] < 4800 - 1.28 * 70
    assert by_interval[3] > by_day[3] > by_month[3] > 4800 + 1.28 * 70


def test_a_scaled_history_has_the_spread_of_the_history_it_was_scaled_from() -> None:
    mean = np.array([30.0, 300.0])
    levels = quantiles(mean, 30, spread_like(0.02, 60.0), 1.0)
    scaled = quantiles(mean / 10, 30, spread_like(0.02, 6.0), 0.1)
    np.testing.assert_allclose(scaled, levels / 10)


def test_more_dispersion_means_a_wider_interval() -> None:
    widths = []
    for dispersion in (1e-5, 0.01, 0.1):
        levels = quantiles(np.full(1, 100.0), 30, spread_like(dispersion), 1.0)
        widths.append(float(levels[3, 0] - levels[1, 0]))
    assert widths == sorted(widths)
    assert widths[0] == pytest.approx(2 * 1.2816 * 10, abs=2)


@pytest.mark.parametrize("share", [0.8, 0.95])
def test_a_count_on_the_edge_is_held_in_part_so_that_the_parts_add_up(share: float) -> None:
    mean, dispersion = np.full(200_000, 3.0), np.full(200_000, 0.1)
    counts = np.random.default_rng(3).poisson(mean * rates(len(mean), 0.1, 9))
    assert share_held(counts, mean, dispersion, share).mean() == pytest.approx(share, abs=0.004)


def test_too_few_residuals_say_nothing() -> None:
    assert estimate_spread([residuals(np.ones(10), np.ones(10))], 30, 1.0, LONG) is DEFAULT_SPREAD
