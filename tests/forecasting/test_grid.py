"""Changing the interval keeps every call."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from forecasting.grid import regrid
from forecasting.history import read_history
from tests.forecasting.histories import daily_shape, real_history


@settings(deadline=None, max_examples=40)
@given(arrays(float, (3, 24), elements=st.floats(0, 1e5)))
def test_halves_of_an_hour_sum_to_it_and_are_never_negative(hours: np.ndarray) -> None:
    halves = regrid(hours, 30)
    assert halves.min() >= 0
    np.testing.assert_allclose(halves.reshape(3, 24, 2).sum(axis=2), hours, atol=1e-6, rtol=1e-9)
    assert np.all(halves.reshape(3, 24, 2)[hours == 0] < 1e-6)


@pytest.mark.parametrize(("slots", "minutes"), [(288, 30), (144, 30), (96, 30), (72, 30), (48, 15), (24, 15)])
def test_hour_sums_hold_between_all_grains(slots: int, minutes: int) -> None:
    counts = np.random.default_rng(3).poisson(20.0, (4, slots)).astype(float)
    other = regrid(counts, minutes)
    assert other.shape == (4, 1440 // minutes)
    hours = counts.reshape(4, 24, -1).sum(axis=2)
    np.testing.assert_allclose(other.reshape(4, 24, -1).sum(axis=2), hours)


def test_a_smooth_day_is_split_along_its_slope() -> None:
    truth = 1000 * np.tile(daily_shape(48), (3, 1))
    halves = regrid(truth.reshape(3, 24, 2).sum(axis=2), 30)
    equal = np.repeat(truth.reshape(3, 24, 2).mean(axis=2), 2, axis=1)
    assert np.abs(halves - truth).sum() < 0.3 * np.abs(equal - truth).sum()


def test_a_real_call_centre_is_split_nearer_than_by_equal_halves() -> None:
    history = read_history(real_history("technion_bank_30min.csv"), "bank")
    mean = history.calls[history.weekdays == 0].mean(axis=0, keepdims=True)
    hours = mean.reshape(1, 24, 2).sum(axis=2)
    equal = np.repeat(hours / 2, 2, axis=1)
    assert np.abs(regrid(hours, 30) - mean).sum() < np.abs(equal - mean).sum()
