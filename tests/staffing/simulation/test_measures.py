"""Ratios of sums over runs, and how sure they are."""

from __future__ import annotations

import numpy as np
import pytest

from staffing.simulation.measures import ratio, share


def test_a_ratio_weighs_runs_by_what_they_offer() -> None:
    found = ratio(np.array([[9.0], [0.0]]), np.array([[10.0], [90.0]]))
    assert found.value == pytest.approx(0.09)


def test_limits_hold_the_truth_in_nineteen_of_twenty_cases() -> None:
    rng = np.random.default_rng(5)
    offered = rng.poisson(40, size=(60, 4000)).astype(float)
    found = ratio(rng.binomial(offered.astype(int), 0.8).astype(float), offered)
    held = np.mean((found.low <= 0.8) & (found.high >= 0.8))
    assert held == pytest.approx(0.95, abs=0.015)


def test_nothing_offered_is_not_a_number_and_one_run_knows_no_error() -> None:
    found = ratio(np.zeros((3, 2)), np.array([[0.0, 1.0]] * 3))
    assert np.isnan(found.value[0])
    assert np.isnan(found.error[0])
    assert (found.value[1], found.error[1], found.low[1]) == (0.0, 0.0, 0.0)
    assert not found.surely_below(0.5)[0]
    assert np.isnan(ratio(np.ones((1, 1)), np.ones((1, 1))).error).all()


@pytest.mark.parametrize("runs", [2, 3, 20])
def test_limits_of_few_calls_and_few_runs_hold_the_truth(runs: int) -> None:
    """A half-hour of the night: runs agree by chance, which makes nothing certain."""
    rng = np.random.default_rng(6)
    offered = rng.poisson(1.5, size=(runs, 20_000)).astype(float)
    found = share(rng.binomial(offered.astype(int), 0.85).astype(float), offered)
    known = ~np.isnan(found.value)
    assert np.mean(((found.low <= 0.85) & (found.high >= 0.85))[known]) >= 0.945
    assert found.high[known].max() <= 1.0


@pytest.mark.parametrize("runs", [2, 10, 100])
def test_of_a_month_of_half_hours_hardly_ever_one_is_said_to_fail_that_does_not(runs: int) -> None:
    rng = np.random.default_rng(7)
    wrong = 0
    for _ in range(60):
        offered = rng.poisson(rng.uniform(0.3, 30, 1488), size=(runs, 1488)).astype(float)
        found = share(rng.binomial(offered.astype(int), 0.8).astype(float), offered)
        wrong += bool(found.surely_below(0.8).any())
    assert wrong <= 8


def test_what_fails_by_far_is_said_to_fail() -> None:
    rng = np.random.default_rng(8)
    offered = rng.poisson(30, size=(100, 1488)).astype(float)
    found = share(rng.binomial(offered.astype(int), 0.7).astype(float), offered)
    assert found.surely_below(0.8).mean() > 0.99
