"""What is known of a day beforehand."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from forecasting.day_calendar import day_calendar, follows_public_calendar
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


def test_a_queue_that_does_not_notice_holidays_is_recognised() -> None:
    rng = np.random.default_rng(2)
    calendar = day_calendar(FIRST, 700, "hotline", [], {})
    usable = np.ones(700, dtype=bool)
    calls = rng.poisson(np.full(700, 2000.0)).astype(float)
    assert not follows_public_calendar(calls, usable, calendar)
    assert follows_public_calendar(np.where(calendar.is_holiday, 0.7, 1.0) * calls, usable, calendar)
    assert follows_public_calendar(calls[:60], usable[:60], calendar)
    assert calendar.without_holidays().is_ordinary.all()
