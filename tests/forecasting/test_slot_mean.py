"""The planner's mean and the last week repeated."""

from __future__ import annotations

from datetime import date

import numpy as np

from forecasting.day_calendar import day_calendar
from forecasting.history import history_from_grid
from forecasting.seasonal_naive import seasonal_naive
from forecasting.slot_mean import slot_mean
from forecasting.working_grid import WorkingHistory, working_history
from tests.forecasting.histories import simulated_calls

FIRST = date(2025, 6, 16)  # a Monday, no holiday for long after
TARGETS = np.arange(84, 91)


def working(calls: np.ndarray) -> WorkingHistory:
    calendar = day_calendar(FIRST, len(calls) + 14, "hotline", [], {})
    return working_history(history_from_grid("hotline", FIRST, calls), calendar, 30)


def test_the_last_eight_weeks_are_averaged_and_older_ones_are_not() -> None:
    calls = simulated_calls(84)
    expected = calls[28:].reshape(8, 7, 48).mean(axis=0)
    np.testing.assert_allclose(slot_mean(working(calls), TARGETS), expected)
    calls[:28] *= 9.0
    np.testing.assert_allclose(slot_mean(working(calls), TARGETS), expected)


def test_the_last_week_is_repeated() -> None:
    calls = simulated_calls(84)
    np.testing.assert_array_equal(seasonal_naive(working(calls), TARGETS), calls[77:])


def test_a_day_without_rows_in_the_last_week_is_taken_from_the_week_before() -> None:
    calls = simulated_calls(84)
    calls[79] = np.nan
    np.testing.assert_array_equal(seasonal_naive(working(calls), TARGETS)[2], calls[72])
