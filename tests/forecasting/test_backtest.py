"""Judging models by the queue's own past."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from forecasting.backtest import backtest
from forecasting.calendar_features import day_calendar
from forecasting.history import history_from_grid
from forecasting.models import COUNT_MODEL, SEASONAL_NAIVE, SLOT_MEAN
from forecasting.working_grid import working_history
from tests.forecasting.histories import MONDAY, simulated_calls


def judged(calls: np.ndarray, *, first_day: date = MONDAY):
    history = history_from_grid("hotline", first_day, calls)
    calendar = day_calendar(first_day, len(calls) + 60, "hotline", [], {})
    whole = working_history(history, calendar, 30)
    return backtest(history, whole, calendar, lead_days=11, days=31, interval_minutes=30)


def test_origins_lie_the_lead_before_what_they_forecast_and_end_with_the_history() -> None:
    _, result, _ = judged(simulated_calls(220))
    assert result.origins == len(result.rows) == 4
    for row in result.rows:
        assert row.first_day - row.as_of == timedelta(days=11)
        assert row.days == 31
    assert result.rows[0].first_day + timedelta(days=30) == MONDAY + timedelta(days=219)
    assert [row.first_day for row in result.rows] == sorted((row.first_day for row in result.rows), reverse=True)


def test_lead_and_horizon_shrink_with_the_history() -> None:
    _, result, _ = judged(simulated_calls(40))
    assert result.origins >= 1
    assert all(row.as_of - MONDAY >= timedelta(days=13) for row in result.rows)


def test_too_short_a_history_chooses_the_slot_mean_and_claims_nothing() -> None:
    chosen, result, _ = judged(simulated_calls(18))
    assert chosen == SLOT_MEAN
    assert (result.wape, result.coverage80, result.origins) == (None, None, 0)


def test_the_model_with_the_smallest_error_is_chosen() -> None:
    chosen, result, _ = judged(simulated_calls(220))
    assert result.wape == min(result.model_wape.values()) == result.model_wape[chosen]
    assert result.seasonal_naive_wape == result.model_wape[SEASONAL_NAIVE]
    assert set(result.model_wape) == {COUNT_MODEL, SLOT_MEAN, SEASONAL_NAIVE}


def test_where_all_weeks_are_alike_the_slot_mean_wins_the_tie() -> None:
    week = simulated_calls(7)
    without_holidays = date(2025, 6, 16)
    chosen, result, _ = judged(np.tile(week, (12, 1)), first_day=without_holidays)
    assert chosen == SLOT_MEAN
    assert result.wape == pytest.approx(0.0, abs=1e-9)


def test_days_left_out_of_learning_are_not_judged() -> None:
    calls = simulated_calls(220)
    calls[200] = np.nan
    with_gap = judged(calls)[1]
    calls[200] = 0.0
    as_zero = judged(calls)[1]
    assert with_gap.wape is not None
    assert as_zero.wape is not None
    assert with_gap.wape < as_zero.wape
