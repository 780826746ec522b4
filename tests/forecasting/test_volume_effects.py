"""Columns that explain the calls of a day."""

from __future__ import annotations

from datetime import date

import numpy as np

from forecasting.day_calendar import day_calendar
from forecasting.volume_effects import level_ramps, volume_effects

FIRST = date(2024, 1, 1)


def test_the_level_stands_still_from_a_week_before_the_origin() -> None:
    ramps = level_ramps(150, 100, 0)
    np.testing.assert_array_equal(ramps[92:], np.tile(ramps[92], (58, 1)))
    assert (ramps[91] != ramps[92]).any()
    assert np.all(np.diff(ramps, axis=0) >= 0)


def test_a_season_is_known_after_thirteen_months() -> None:
    calendar = day_calendar(FIRST, 500, "hotline", [], {})
    assert "year" not in volume_effects(calendar, 380, 0).names
    assert "year" in volume_effects(calendar, 420, 0).names


def test_a_make_up_workday_counts_as_a_mean_weekday_and_a_holiday_as_a_weekend_day() -> None:
    calendar = day_calendar(FIRST, 60, "hotline", [], {})
    effects = volume_effects(calendar, 60, 0)
    week = effects.matrix[:, effects.of("weekday")]
    np.testing.assert_allclose(week[np.flatnonzero(calendar.makeup)[0]], [0.2, 0.2, 0.2, 0.2, 0.2, 0, 0])
    np.testing.assert_allclose(week[np.flatnonzero(calendar.is_holiday)[0]], [0, 0, 0, 0, 0, 0.5, 0.5])


def test_the_columns_of_a_day_do_not_depend_on_how_far_ahead_is_asked() -> None:
    short = volume_effects(day_calendar(FIRST, 460, "hotline", [], {}), 450, 0)
    long = volume_effects(day_calendar(FIRST, 500, "hotline", [], {}), 450, 0)
    for name in ("weekday", "level", "year", "month"):
        np.testing.assert_allclose(short.matrix[:, short.of(name)], long.matrix[:460, long.of(name)])
