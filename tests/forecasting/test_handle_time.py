"""Handle time by time of day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from forecasting.handle_time import handle_times
from forecasting.history import history_from_grid
from tests.forecasting.histories import MONDAY, simulated_calls

if TYPE_CHECKING:
    from forecasting.history import CallHistory

NOTHING_LEFT_OUT = np.zeros(84, dtype=bool)
AHEAD = np.arange(11, 42)


def by_slot_of(
    history: CallHistory, left_out: np.ndarray, default_aht_seconds: float, interval_minutes: int
) -> np.ndarray:
    by_day = handle_times(history, left_out, default_aht_seconds, interval_minutes, np.array([0, 1]))
    np.testing.assert_allclose(by_day[1], by_day[0], rtol=0.02)
    return by_day[0]


def test_a_history_without_handle_times_takes_the_default() -> None:
    history = history_from_grid("hotline", MONDAY, simulated_calls(84))
    np.testing.assert_array_equal(by_slot_of(history, NOTHING_LEFT_OUT, 210.0, 30), np.full(48, 210.0))


def test_the_time_of_day_shows_and_intervals_without_calls_do_not_matter() -> None:
    calls = simulated_calls(84, per_day=5000)
    calls[:, :6] = 0
    aht = np.tile(np.where(np.arange(48) < 24, 150.0, 300.0), (84, 1))
    aht[:, :6] = np.nan
    history = history_from_grid("hotline", MONDAY, calls, aht)
    by_slot = by_slot_of(history, NOTHING_LEFT_OUT, 180.0, 30)
    np.testing.assert_allclose(by_slot[10:24], 150.0, rtol=0.06)
    np.testing.assert_allclose(by_slot[26:40], 300.0, rtol=0.06)
    mean = float((calls * np.nan_to_num(aht)).sum() / calls.sum())
    np.testing.assert_allclose(by_slot[:5], mean, rtol=0.02)


def test_values_are_weighted_by_their_calls() -> None:
    calls = np.full((84, 24), 100.0)
    calls[::2] = 300.0
    aht = np.full((84, 24), 100.0)
    aht[::2] = 200.0
    history = history_from_grid("hotline", MONDAY, calls, aht)
    assert by_slot_of(history, NOTHING_LEFT_OUT, 1.0, 30) == pytest.approx(np.full(48, 175.0), rel=0.02)


def test_a_slow_drift_is_followed_and_outages_are_not() -> None:
    calls = simulated_calls(84, per_day=5000)
    aht = np.tile(np.linspace(150, 250, 84)[:, None], (1, 48))
    history = history_from_grid("hotline", MONDAY, calls, aht)
    assert by_slot_of(history, NOTHING_LEFT_OUT, 1.0, 30).mean() > 215
    aht[80:] = 3000.0
    history = history_from_grid("hotline", MONDAY, calls, aht)
    assert by_slot_of(history, np.arange(84) >= 80, 1.0, 30).max() < 250


def drifting(shape: np.ndarray, scatter_seconds: float = 5.0) -> np.ndarray:
    """Forecast (31,) by day of handle times whose level follows a shape known to the last day."""
    noise = np.random.default_rng(7).normal(0.0, scatter_seconds, len(shape))
    aht = np.tile((shape + noise)[:, None], (1, 24))
    history = history_from_grid("hotline", MONDAY, np.full((len(shape), 24), 20.0), aht)
    return handle_times(history, np.zeros(len(shape), dtype=bool), 1.0, 60, AHEAD).mean(axis=1)


def test_a_slow_trend_is_followed_on_and_dies_away() -> None:
    days = np.arange(200 + 42)
    forecast = drifting(300.0 + days[:200] / 7)
    assert np.abs(forecast - (300.0 + (199 + AHEAD) / 7)).max() < 3.0
    assert (np.diff(forecast) > 0).all()
    assert (np.diff(forecast, 2) < 0).all()


def test_scatter_and_jumps_are_no_trend() -> None:
    flat = drifting(np.full(200, 300.0))
    assert np.ptp(flat) < 1.0
    jumped = drifting(np.where(np.arange(200) < 140, 330.0, 300.0))
    assert np.abs(jumped - 300.0).max() < 4.0


def test_less_than_twelve_weeks_show_no_trend() -> None:
    assert np.ptp(drifting(300.0 + np.arange(80.0), 0.0)) == 0.0


def test_a_trend_moves_the_level_by_a_quarter_at_most() -> None:
    shape = 10.0 * np.arange(300.0)
    shape[200:] = np.nan  # handle times ended long ago
    assert 2000 < drifting(shape, 0.0).max() < 1.25 * 2000


def test_hourly_handle_times_reach_half_hours() -> None:
    calls = simulated_calls(84, 24, per_day=9000)
    aht = np.tile(np.linspace(100, 340, 24), (84, 1))
    by_slot = by_slot_of(history_from_grid("hotline", MONDAY, calls, aht), NOTHING_LEFT_OUT, 1.0, 30)
    np.testing.assert_allclose(by_slot[16:44].reshape(14, 2).mean(axis=1), aht[0, 8:22], rtol=0.05)
