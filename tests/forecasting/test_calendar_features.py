"""What is known of a day beforehand."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from forecasting.calendar_features import day_calendar, design_columns, follows_public_calendar
from staffing.centre.centre import Event

FIRST = date(2024, 1, 1)


def test_events_of_other_queues_are_left_aside() -> None:
    events = [
        Event("a", "campaign", FIRST, FIRST + timedelta(days=1), uplift=0.5),
        Event("b", "campaign", FIRST, FIRST, queue_id="other", uplift=0.5),
        Event("c", "outage", FIRST + timedelta(days=2), FIRST + timedelta(days=2), queue_id="hotline"),
    ]
    calendar = day_calendar(FIRST, 4, "hotline", events, {})
    np.testing.assert_array_equal(calendar.campaign, [[True], [True], [False], [False]])
    np.testing.assert_array_equal(calendar.outage, [False, False, True, False])


def test_the_trend_fades_beyond_the_origin() -> None:
    calendar = day_calendar(FIRST, 800, "hotline", [], {})
    trend = design_columns(calendar, 700, 700).matrix[:, 8]
    steps = np.diff(trend)
    np.testing.assert_allclose(steps[:699], 1 / 365.25)
    assert np.all(steps[700:] < steps[699])
    assert trend[-1] < 30 / 365.25


def test_less_than_a_year_has_neither_trend_nor_season() -> None:
    calendar = day_calendar(FIRST, 300, "hotline", [], {})
    short = design_columns(calendar, 250, 250).matrix.shape[1]
    assert design_columns(calendar, 250, 366).matrix.shape[1] == short + 9


def test_a_make_up_workday_counts_as_a_mean_weekday() -> None:
    calendar = day_calendar(FIRST, 60, "hotline", [], {})
    makeup = int(np.flatnonzero(calendar.makeup)[0])
    week = design_columns(calendar, 60, 60).matrix[makeup, 1:8]
    np.testing.assert_allclose(week, [0.2, 0.2, 0.2, 0.2, 0.2, 0, 0])


def test_a_queue_that_does_not_notice_holidays_is_recognised() -> None:
    rng = np.random.default_rng(2)
    calendar = day_calendar(FIRST, 700, "hotline", [], {})
    usable = np.ones(700, dtype=bool)
    calls = rng.poisson(np.full(700, 2000.0)).astype(float)
    assert not follows_public_calendar(calls, usable, calendar)
    assert follows_public_calendar(np.where(calendar.is_holiday, 0.7, 1.0) * calls, usable, calendar)
    assert follows_public_calendar(calls[:60], usable[:60], calendar)
    assert calendar.without_holidays().is_ordinary.all()
