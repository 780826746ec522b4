"""The spread of a day's calls over its intervals."""

from __future__ import annotations

import numpy as np

from forecasting.day_profile import HOLIDAY_CLASS, MAKEUP_CLASS, day_classes, day_profiles
from tests.forecasting.histories import daily_shape, simulated_calls

WEEKDAYS = np.arange(84) % 7
USABLE = np.ones(84, dtype=bool)


def test_profiles_of_a_simulated_centre_are_found() -> None:
    profiles = day_profiles(simulated_calls(84, per_day=20000), WEEKDAYS, USABLE)
    np.testing.assert_allclose(profiles.sum(axis=1), 1.0)
    assert np.abs(profiles[:7] - daily_shape(48)).sum(axis=1).max() < 0.05


def test_few_calls_are_smoothed_nearer_to_the_truth_than_their_mean() -> None:
    calls = simulated_calls(84, per_day=40)
    rough = np.stack([calls[day == WEEKDAYS].sum(axis=0) for day in range(7)])
    rough /= rough.sum(axis=1, keepdims=True)
    profiles = day_profiles(calls, WEEKDAYS, USABLE)[:7]
    assert np.abs(profiles - daily_shape(48)).sum() < 0.6 * np.abs(rough - daily_shape(48)).sum()


def test_a_class_never_seen_leans_on_its_group() -> None:
    calls = simulated_calls(84, per_day=20000)
    calls[WEEKDAYS >= 5] = calls[WEEKDAYS >= 5, ::-1]
    profiles = day_profiles(calls, WEEKDAYS, USABLE)
    np.testing.assert_allclose(profiles[HOLIDAY_CLASS], daily_shape(48)[::-1], atol=0.004)
    np.testing.assert_allclose(profiles[MAKEUP_CLASS], daily_shape(48), atol=0.004)


def test_nothing_known_is_spread_evenly() -> None:
    np.testing.assert_allclose(day_profiles(np.zeros((84, 48)), WEEKDAYS, ~USABLE), 1 / 48)


def test_a_make_up_workday_is_no_weekend() -> None:
    classes = day_classes(np.array([0, 5, 6, 2]), np.array([0, 0, 0, 1], bool), np.array([0, 1, 0, 0], bool))
    np.testing.assert_array_equal(classes, [0, MAKEUP_CLASS, 6, HOLIDAY_CLASS])
