"""Days on which a queue was not itself, and what is told of them."""

from __future__ import annotations

import numpy as np
import pytest

from forecasting.forecast import QueueForecast, forecast_queue
from forecasting.history import history_from_grid
from forecasting.odd_days import before_first_call, failed_days, level_change
from staffing.forecast_settings import ForecastSettings
from tests.forecasting.histories import MONDAY, simulated_calls


def forecast(calls: np.ndarray) -> QueueForecast:
    history = history_from_grid("hotline", MONDAY, calls)
    return forecast_queue(
        history, as_of=history.last_day, first_day=history.last_day.fromordinal(history.last_day.toordinal() + 1),
        days=28, events=[], holiday_overrides={}, default_aht_seconds=180.0, settings=ForecastSettings(holidays=False),
    )  # fmt: skip


def told(made: QueueForecast) -> dict[str, dict[str, object]]:
    return {repair.code: dict(repair.arguments) for repair in made.repairs}


def test_zeros_before_the_launch_are_no_history() -> None:
    calls = np.concatenate([np.zeros((400, 48)), simulated_calls(406)[400:], simulated_calls(60)[:54]])
    made = forecast(calls)
    always_there = forecast(simulated_calls(460))
    assert made.mean.sum() == pytest.approx(always_there.mean.sum(), rel=0.08)
    assert told(made)["repair-history-before-first-call"]["count"] == 400
    assert not before_first_call(calls[397:], np.ones(63, dtype=bool)).any()


def test_a_day_of_silence_is_a_failure_and_not_learnt_from() -> None:
    calls = simulated_calls(120)
    calls[100] = 0.0
    calls[110, 20:40] = 0.0
    made = forecast(calls)
    notice = told(made)["repair-history-failed-days"]
    assert (notice["count"], notice["first"]) == (2, "2024-04-10")
    assert made.mean.sum() == pytest.approx(forecast(simulated_calls(120)).mean.sum(), rel=0.02)


def test_a_quiet_night_is_no_failure() -> None:
    calls = np.random.default_rng(1).poisson(np.full((60, 48), 0.4)).astype(float)
    nothing = np.zeros(60, dtype=bool)
    assert not failed_days(calls, ~nothing, np.arange(60) % 7, nothing).any()


@pytest.mark.parametrize(("factor", "found"), [(1.6, True), (0.6, True), (1.1, False)])
def test_a_new_level_of_two_weeks_is_told_and_followed(factor: float, found: bool) -> None:
    calls = simulated_calls(150)
    calls[-14:] = np.round(calls[-14:] * factor)
    change = level_change(calls.sum(axis=1), np.ones(150, dtype=bool), np.arange(150) % 7)
    assert (change is not None) == found
    if change is not None:
        assert change == pytest.approx(factor - 1, abs=0.08)
        made = forecast(calls)
        assert "repair-level-change" in told(made)
        assert made.mean.sum() / 28 == pytest.approx(2000 * 0.93 * factor, rel=0.15)


@pytest.mark.parametrize(("first", "last"), [(150, 180), (150, 240), (225, 299)])
def test_weeks_without_a_row_are_told_and_close_nothing(first: int, last: int) -> None:
    calls = simulated_calls(300)
    calls[first:last] = np.nan
    made = forecast(calls)
    assert made.mean.sum() == pytest.approx(forecast(simulated_calls(300)).mean.sum(), rel=0.03)
    assert told(made)["repair-history-days-without-rows"]["count"] == last - first
    assert made.backtest.scores.wape is not None
    assert made.backtest.scores.wape < 0.15


def test_a_few_wild_days_at_the_end_move_the_month_little() -> None:
    calls = simulated_calls(300)
    calls[-3:] *= 8
    assert forecast(calls).mean.sum() == pytest.approx(forecast(simulated_calls(300)).mean.sum(), rel=0.05)
