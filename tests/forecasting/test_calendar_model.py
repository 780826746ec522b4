"""The calendar model finds what calls were made with."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest

from forecasting.boosted_trees import boosted_trees
from forecasting.calendar_model import calendar_model
from forecasting.day_calendar import day_calendar
from forecasting.history import history_from_grid
from forecasting.slot_mean import slot_mean
from forecasting.working_grid import WorkingHistory, working_history
from tests.forecasting.histories import MONDAY, daily_shape, simulated_calls

if TYPE_CHECKING:
    from datetime import date

AHEAD = 28


def on_grid(calls: np.ndarray, *, first_day: date = MONDAY) -> WorkingHistory:
    history = history_from_grid("hotline", first_day, calls)
    calendar = day_calendar(first_day, len(calls) + AHEAD, "hotline", [], {}).without_holidays()
    return working_history(history, calendar, 30)


def expected(days: np.ndarray, per_day: float = 2000.0) -> np.ndarray:
    week = np.array([1.1, 1.05, 1.0, 1.0, 1.05, 0.7, 0.65])[days % 7]
    return per_day * week[:, None] * daily_shape(48)


@pytest.mark.parametrize(("days", "error"), [(28, 0.06), (120, 0.04), (500, 0.03)])
def test_expectations_are_found_the_nearer_the_longer_the_history(days: int, error: float) -> None:
    targets = np.arange(days, days + AHEAD)
    found = calendar_model(on_grid(simulated_calls(days)), targets)
    truth = expected(targets)
    assert np.abs(found - truth).sum() / truth.sum() < error


def test_a_season_of_last_year_comes_again() -> None:
    days = 800
    season = 1.0 + 0.3 * np.cos(2 * np.pi * np.arange(days + AHEAD) / 365.25)
    calls = np.random.default_rng(1).poisson(expected(np.arange(days)) * season[:days, None]).astype(float)
    targets = np.arange(days, days + AHEAD)
    truth = expected(targets) * season[targets, None]
    history = on_grid(calls)
    by_calendar, by_mean = (model(history, targets).sum() / truth.sum() - 1 for model in (calendar_model, slot_mean))
    assert abs(by_calendar) < 0.03
    assert abs(by_calendar) < abs(by_mean)


def test_a_new_level_is_followed() -> None:
    calls = simulated_calls(300)
    calls[250:] = np.random.default_rng(3).poisson(1.5 * expected(np.arange(250, 300)))
    targets = np.arange(300, 300 + AHEAD)
    assert calendar_model(on_grid(calls), targets).sum() == pytest.approx(1.5 * expected(targets).sum(), rel=0.05)


def test_a_few_wild_days_at_the_end_do_not_become_the_level() -> None:
    calls = simulated_calls(300)
    calls[296:] *= 8
    targets = np.arange(300, 300 + AHEAD)
    assert calendar_model(on_grid(calls), targets).sum() == pytest.approx(expected(targets).sum(), rel=0.1)


def test_the_trees_find_what_the_calendar_model_has_no_column_for() -> None:
    days = 900
    calls = simulated_calls(days)
    every = np.arange(days + AHEAD)
    late = np.array([(MONDAY + timedelta(days=int(day))).day > 20 for day in every])
    calls[late[:days], 40:] *= 2  # late calls in the last third of a month
    history = on_grid(calls)
    baseline = calendar_model(history, every)
    corrected = boosted_trees(history, baseline, every)
    truth = expected(every) * np.where(late[:, None] & (np.arange(48) >= 40), 2.0, 1.0)
    error, corrected_error = (np.abs(one - truth)[late].sum() for one in (baseline, corrected))
    assert corrected_error < 0.9 * error
