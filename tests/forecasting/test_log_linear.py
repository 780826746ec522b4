"""The log-linear regression finds what made the counts and shrugs off outliers."""

from __future__ import annotations

import numpy as np

from forecasting.log_linear import fit_log_linear

RNG = np.random.default_rng(11)
ROWS = 400
MATRIX = np.column_stack([np.ones(ROWS), RNG.normal(size=ROWS), RNG.random(ROWS) < 0.1])
TRUTH = np.array([6.0, 0.2, -0.5])
WIDE = np.array([20.0, 2.0, 2.0])


def test_coefficients_of_simulated_counts_are_found() -> None:
    counts = RNG.poisson(np.exp(MATRIX @ TRUTH)).astype(float)
    fit = fit_log_linear(MATRIX, counts, np.ones(ROWS), WIDE, np.ones(ROWS, dtype=bool))
    np.testing.assert_allclose(fit.coefficients, TRUTH, atol=0.02)
    assert 0.7 < fit.dispersion < 1.4


def test_days_gone_wrong_hardly_move_the_fit_where_they_may_be_outliers() -> None:
    counts = RNG.poisson(np.exp(MATRIX @ TRUTH)).astype(float)
    counts[5:400:25] *= 0.1
    held_back = fit_log_linear(MATRIX, counts, np.ones(ROWS), WIDE, np.ones(ROWS, dtype=bool))
    believed = fit_log_linear(MATRIX, counts, np.ones(ROWS), WIDE, np.zeros(ROWS, dtype=bool))
    error = np.abs(held_back.coefficients - TRUTH).max()
    assert error < 0.04
    assert error < np.abs(believed.coefficients - TRUTH).max()


def test_a_narrow_prior_holds_a_coefficient_near_zero() -> None:
    counts = RNG.poisson(np.exp(MATRIX @ TRUTH)).astype(float)
    narrow = np.array([20.0, 2.0, 1e-4])
    fit = fit_log_linear(MATRIX, counts, np.ones(ROWS), narrow, np.zeros(ROWS, dtype=bool))
    assert abs(fit.coefficients[2]) < 0.05


def test_no_calls_at_all_forecast_none() -> None:
    fit = fit_log_linear(MATRIX, np.zeros(ROWS), np.ones(ROWS), WIDE, np.ones(ROWS, dtype=bool))
    assert fit.mean(MATRIX).max() < 0.01
