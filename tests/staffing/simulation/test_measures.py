"""Ratios of sums over runs, and how sure they are."""

from __future__ import annotations

import numpy as np
import pytest

from staffing.simulation.measures import ratio


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
    assert np.isnan(ratio(np.ones((1, 1)), np.ones((1, 1))).error).all()
