"""Histories whose intervals changed on the way."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest

from forecasting.history import read_history
from forecasting.mixed_grain import coarser_days, to_coarser
from tests.forecasting.histories import MONDAY, simulated_calls, write_csv

if TYPE_CHECKING:
    from pathlib import Path


def mixed(fine: np.ndarray, factor: int, days: slice) -> np.ndarray:
    """The same calls with some days in longer intervals."""
    result = fine.copy()
    sums = fine[days].reshape(len(fine[days]), -1, factor).sum(axis=2)
    result[days] = np.nan
    result[days, ::factor] = sums
    return result


@pytest.mark.parametrize(("per_day", "factor"), [(48, 2), (96, 4), (96, 2), (288, 12), (288, 6)])
def test_a_stretch_in_longer_intervals_is_found_and_all_is_brought_to_them(per_day: int, factor: int) -> None:
    calls = simulated_calls(60, per_day)
    grid = mixed(calls, factor, slice(0, 20))
    found, days = coarser_days(grid)
    assert found == factor
    assert list(np.flatnonzero(days)) == list(range(20))
    together, _ = to_coarser(grid, np.full(grid.shape, np.nan), found, days)
    np.testing.assert_array_equal(together, calls.reshape(60, -1, factor).sum(axis=2))


def test_handle_times_are_weighted_by_their_calls() -> None:
    calls, aht = np.tile([[10.0, 30.0]], (1, 24)), np.tile([[100.0, 200.0]], (1, 24))
    _, seconds = to_coarser(calls, aht, 2, np.array([False]))
    np.testing.assert_allclose(seconds, 175.0)
    _, seconds = to_coarser(calls, np.full((1, 48), np.nan), 2, np.array([False]))
    assert np.isnan(seconds).all()


@pytest.mark.parametrize("grain", [24, 48, 288])
def test_one_grain_and_gaps_at_random_are_left_alone(grain: int) -> None:
    calls = simulated_calls(60, grain)
    calls[np.random.default_rng(3).random(calls.shape) < 0.7] = np.nan
    factor, days = coarser_days(calls)
    assert factor == 1
    assert not days.any()


def test_a_few_rows_on_whole_hours_are_no_other_grain() -> None:
    calls = np.full((60, 48), np.nan)
    calls[:, 18:36] = 5.0
    calls[10:30] = np.nan
    calls[10:30, [18, 24]] = 5.0  # forty rows in twenty days
    assert coarser_days(calls)[0] == 1


def test_a_file_that_changed_its_intervals_is_read_in_the_longer_ones_and_told(tmp_path: Path) -> None:
    calls = simulated_calls(60, 48)
    history = read_history(write_csv(tmp_path / "calls.csv", mixed(calls, 2, slice(0, 20))), "hotline")
    assert history.grain_minutes == 60
    np.testing.assert_array_equal(history.calls, calls.reshape(60, 24, 2).sum(axis=2))
    (repair,) = history.repairs
    assert repair.code == "repair-history-mixed-grain"
    last = (MONDAY + timedelta(days=19)).isoformat()
    assert repair.arguments == {
        "queue": "hotline", "count": 20, "first": MONDAY.isoformat(), "last": last, "minutes": 60, "finer": 30,
    }  # fmt: skip
