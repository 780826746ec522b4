"""Forecasts as they would have been made in the past."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from forecasting.history import CallHistory, history_from_grid
from forecasting.rolling_backtest import RollingBacktest, rolling_backtest, scores_together
from staffing.errors import InputError
from staffing.forecast_settings import ForecastSettings
from tests.forecasting.histories import simulated_calls, simulated_history

NATIONAL_DAY_2025 = date(2025, 10, 8)


def run(history: CallHistory, **options: object) -> RollingBacktest:
    asked: dict[str, object] = {
        "most_origins": 2, "every_days": 28, "horizon_days": 28, "interval_minutes": 30,
    } | options  # fmt: skip
    return rolling_backtest(history, **asked)  # type: ignore[arg-type]


def test_forecasts_end_with_the_history_and_lie_as_far_apart_as_asked() -> None:
    history = simulated_history(200)
    found = run(history)
    last, before = found.rows
    assert (history.last_day - last.as_of).days == 28
    assert (last.as_of - before.as_of).days == 28
    assert all((row.first_day - row.as_of).days == 1 for row in found.rows)


def test_what_comes_later_changes_no_forecast() -> None:
    calls = simulated_calls(200)
    plain = run(history_from_grid("hotline", date(2024, 1, 1), calls)).rows[1]
    calls[144:] *= 2
    later = run(history_from_grid("hotline", date(2024, 1, 1), calls)).rows[1]
    np.testing.assert_array_equal(plain.mean, later.mean)
    np.testing.assert_array_equal(plain.quantiles, later.quantiles)


def test_holidays_that_are_not_to_be_considered_are_days_like_any_other() -> None:
    first = date.fromordinal(NATIONAL_DAY_2025.toordinal() - 199)
    history = simulated_history(200, first_day=first)
    with_them, without = (run(history, settings=ForecastSettings(holidays=on)).rows[0].mean[20:].sum() for on in (1, 0))
    assert without > 1.1 * with_them


def test_scores_over_queues_are_those_of_all_their_intervals() -> None:
    one, other = run(simulated_history(200)), run(simulated_history(200, seed=9))
    together = scores_together([one, other]).wape
    apart = [scores_together([found]).wape or 0.0 for found in (one, other)]
    assert together == pytest.approx(np.mean(apart), rel=0.02)


def test_too_short_a_history_says_what_is_needed() -> None:
    with pytest.raises(InputError) as refused:
        run(simulated_history(41))
    assert refused.value.arguments["expected"] == 42
    assert run(simulated_history(42)).rows
