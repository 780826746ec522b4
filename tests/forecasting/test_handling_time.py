"""Handle time by time of day."""

from __future__ import annotations

import numpy as np
import pytest

from forecasting.handling_time import handling_time_by_slot
from forecasting.history import history_from_grid
from tests.forecasting.histories import MONDAY, simulated_calls

NOTHING_LEFT_OUT = np.zeros(84, dtype=bool)


def test_a_history_without_handle_times_takes_the_default() -> None:
    history = history_from_grid("hotline", MONDAY, simulated_calls(84))
    np.testing.assert_array_equal(handling_time_by_slot(history, NOTHING_LEFT_OUT, 210.0, 30), np.full(48, 210.0))


def test_the_time_of_day_shows_and_intervals_without_calls_do_not_matter() -> None:
    calls = simulated_calls(84, per_day=5000)
    calls[:, :6] = 0
    aht = np.tile(np.where(np.arange(48) < 24, 150.0, 300.0), (84, 1))
    aht[:, :6] = np.nan
    history = history_from_grid("hotline", MONDAY, calls, aht)
    by_slot = handling_time_by_slot(history, NOTHING_LEFT_OUT, 180.0, 30)
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
    assert handling_time_by_slot(history, NOTHING_LEFT_OUT, 1.0, 30) == pytest.approx(np.full(48, 175.0), rel=0.02)


def test_a_slow_drift_is_followed_and_outages_are_not() -> None:
    calls = simulated_calls(84, per_day=5000)
    aht = np.tile(np.linspace(150, 250, 84)[:, None], (1, 48))
    history = history_from_grid("hotline", MONDAY, calls, aht)
    assert handling_time_by_slot(history, NOTHING_LEFT_OUT, 1.0, 30).mean() > 215
    aht[80:] = 3000.0
    history = history_from_grid("hotline", MONDAY, calls, aht)
    assert handling_time_by_slot(history, np.arange(84) >= 80, 1.0, 30).max() < 250


def test_hourly_handle_times_reach_half_hours() -> None:
    calls = simulated_calls(84, 24, per_day=9000)
    aht = np.tile(np.linspace(100, 340, 24), (84, 1))
    by_slot = handling_time_by_slot(history_from_grid("hotline", MONDAY, calls, aht), NOTHING_LEFT_OUT, 1.0, 30)
    np.testing.assert_allclose(by_slot[16:44].reshape(14, 2).mean(axis=1), aht[0, 8:22], rtol=0.05)
