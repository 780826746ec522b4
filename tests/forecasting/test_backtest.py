"""Judging models by the queue's own past."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest

from forecasting.backtest import Backtest, backtest
from forecasting.day_calendar import day_calendar
from forecasting.history import history_from_grid
from forecasting.models import BLEND, CALENDAR, CANDIDATES, MEAN_4_WEEKS, SEASONAL_NAIVE, SLOT_MEAN
from forecasting.trials import origins
from forecasting.working_grid import working_history
from tests.forecasting.histories import MONDAY, simulated_calls

if TYPE_CHECKING:
    from forecasting.choice import Choice


def judged(calls: np.ndarray, *, first_day: date = MONDAY) -> tuple[Choice, Backtest]:
    history = history_from_grid("hotline", first_day, calls)
    calendar = day_calendar(first_day, len(calls) + 60, "hotline", [], {})
    whole = working_history(history, calendar, 30)
    choice, result, _ = backtest(history, whole, calendar, CANDIDATES, lead_days=11, days=31, interval_minutes=30)
    return choice, result


def test_origins_lie_the_lead_before_what_they_forecast_and_end_with_the_history() -> None:
    _, result = judged(simulated_calls(300))
    assert result.origins == len(result.rows) == 6
    for row in result.rows:
        assert row.first_day - row.as_of == timedelta(days=11)
        assert row.days == 31
    assert result.rows[0].first_day + timedelta(days=30) == MONDAY + timedelta(days=299)
    assert [row.first_day for row in result.rows] == sorted((row.first_day for row in result.rows), reverse=True)


def test_origins_lie_as_far_apart_as_asked_and_leave_enough_to_learn_from() -> None:
    plan = origins(200, 1, 28, 6, every_days=56)
    assert plan == [(172, 172, 28), (116, 116, 28), (60, 60, 28)]


def test_lead_and_horizon_shrink_with_the_history() -> None:
    _, result = judged(simulated_calls(40))
    assert result.origins >= 1
    assert all(row.as_of - MONDAY >= timedelta(days=13) for row in result.rows)


def test_too_short_a_history_claims_nothing() -> None:
    choice, result = judged(simulated_calls(18))
    assert choice.reason == "forecast-choice-untried"
    assert (result.scores.wape, result.scores.coverage80, result.origins) == (None, None, 0)


def test_every_model_is_judged_beside_the_one_chosen() -> None:
    choice, result = judged(simulated_calls(300))
    assert set(result.models) == {CALENDAR, BLEND, SLOT_MEAN, MEAN_4_WEEKS, SEASONAL_NAIVE}
    assert result.scores == result.models[choice.model]
    assert result.scores.wape is not None
    assert result.seasonal_naive_wape is not None
    assert result.scores.wape < result.seasonal_naive_wape
    assert all(set(row.models) == set(result.models) for row in result.rows)


def test_intervals_are_calibrated_on_simulated_calls() -> None:
    _, result = judged(simulated_calls(300))
    assert result.scores.coverage80 == pytest.approx(0.8, abs=0.04)
    assert result.scores.coverage95 == pytest.approx(0.95, abs=0.03)


def test_one_origin_does_not_judge_its_own_intervals() -> None:
    _, result = judged(simulated_calls(60))
    assert result.origins == 1
    assert result.scores.wape is not None
    assert (result.scores.coverage80, result.scores.pinball) == (None, None)


def test_where_all_weeks_are_alike_the_slot_mean_is_exact_and_taken() -> None:
    week = simulated_calls(7)
    choice, result = judged(np.tile(week, (14, 1)), first_day=date(2025, 6, 16))
    assert (choice.model, choice.reason) == (SLOT_MEAN, "forecast-choice-better")
    assert result.scores.wape == pytest.approx(0.0, abs=1e-9)


def test_days_left_out_of_learning_are_not_judged() -> None:
    calls = simulated_calls(220)
    calls[200] = np.nan
    with_gap = judged(calls)[1].scores.wape
    calls[200] = 0.0
    as_zero = judged(calls)[1].scores.wape
    assert with_gap is not None
    assert as_zero is not None
    assert with_gap <= as_zero


def test_day_totals_of_past_forecasts_stand_beside_what_came() -> None:
    calls = simulated_calls(300)
    calls[290, 20:24] = np.nan  # without rows: the day is judged by the rest
    calls[292] = np.nan
    _, result = judged(calls)
    row = result.rows[0]
    first = (row.first_day - MONDAY).days
    assert np.isnan(row.came[292 - first])
    assert np.isnan(row.expected[292 - first])
    assert np.isnan(row.day_quantiles[:, 292 - first]).all()
    assert row.came[290 - first] == np.nansum(calls[290])
    assert row.expected[290 - first] < 0.92 * row.expected[283 - first]
    shown = np.isfinite(row.came)
    assert row.came[shown].sum() == pytest.approx(np.nansum(calls[first:]))
    bias = (row.expected[shown].sum() - row.came[shown].sum()) / row.came[shown].sum()
    assert bias == pytest.approx(row.scores.bias)
    inside = np.concatenate(
        [((row.day_quantiles[1] <= row.came) & (row.came <= row.day_quantiles[3]))[np.isfinite(row.came)]
         for row in result.rows]
    )  # fmt: skip
    assert 0.6 < inside.mean() < 0.95


def test_the_band_of_a_single_past_forecast_is_not_judged_and_has_no_width() -> None:
    row = judged(simulated_calls(60))[1].rows[0]
    assert (row.day_quantiles == row.expected).all()
