"""Scores as the field defines them."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import poisson

from forecasting.scores import Judged, judged, poisson_mean_absolute_deviation, scores_of
from forecasting.uncertainty import Spread


@pytest.mark.parametrize("mean", [0.3, 1.0, 4.7, 60.0])
def test_the_mean_absolute_deviation_of_poisson_counts(mean: float) -> None:
    counts = np.arange(400)
    expected = float((np.abs(counts - mean) * poisson.pmf(counts, mean)).sum())
    assert poisson_mean_absolute_deviation(np.array([mean]))[0] == pytest.approx(expected, rel=1e-9)


def test_scores_by_hand() -> None:
    scores = scores_of([Judged(np.array([10.0, 30.0]), np.array([12.0, 26.0]), 4.0)], 1.0)
    assert scores.wape == pytest.approx(6 / 40)
    assert scores.bias == pytest.approx(-2 / 40)
    assert scores.mase == pytest.approx(3 / 4)
    assert (scores.coverage80, scores.coverage95, scores.pinball) == (None, None, None)


def test_true_expectations_of_poisson_calls_stand_at_the_floor_and_are_covered() -> None:
    rng = np.random.default_rng(2)
    mean = rng.uniform(2, 50, size=40_000)
    sharp = Spread(np.array([1.0]), np.array([1e-6]), np.array([1e-6]), 0.0, 0.0, 0.0)
    scores = scores_of([judged(rng.poisson(mean).astype(float), mean, 1.0, sharp, 60, 1.0)], 1.0)
    assert scores.floor_ratio == pytest.approx(1.0, abs=0.01)
    assert scores.coverage80 == pytest.approx(0.8, abs=0.005)
    assert scores.coverage95 == pytest.approx(0.95, abs=0.005)


def test_a_sharper_true_spread_has_the_smaller_pinball_loss() -> None:
    rng = np.random.default_rng(2)
    mean = np.full(20_000, 30.0)
    actual = rng.poisson(mean).astype(float)
    losses = []
    for dispersion in (1e-6, 0.05, 0.5):
        same = np.array([dispersion])
        spread = Spread(np.array([1.0]), same, same, 0.0, 0.0, 0.0)
        losses.append(scores_of([judged(actual, mean, 1.0, spread, 60, 1.0)], 1.0).pinball)
    assert losses == sorted(losses)


def test_where_nothing_came_in_nothing_is_said() -> None:
    scores = scores_of([Judged(np.zeros(3), np.zeros(3), 0.0)], 1.0)
    assert (scores.wape, scores.mase, scores.bias, scores.floor_ratio) == (None, None, None, None)
