"""Opening hours read off the rows."""

from __future__ import annotations

import numpy as np

from forecasting.opening_hours import locally_open, open_week
from tests.forecasting.histories import simulated_calls


def test_an_absent_row_is_missing_only_where_the_weeks_around_have_it() -> None:
    present = np.ones((70, 24), dtype=bool)
    present[35, 10] = False
    present[:, 3] = False
    is_open = locally_open(present, 0)
    assert is_open[35, 10]
    assert not is_open[:, 3].any()


def test_a_day_opened_once_does_not_open_its_weekday() -> None:
    calls = simulated_calls(84)
    saturdays = np.flatnonzero(np.arange(84) % 7 == 5)
    calls[saturdays[:-1]] = np.nan
    assert not open_week(calls, 0)[5].any()
    assert not locally_open(np.isfinite(calls), 0)[saturdays].any()


def test_zeros_of_a_small_queue_are_chance_and_those_of_a_large_one_are_not() -> None:
    for per_day, closed in ((30.0, False), (3000.0, True)):
        calls = simulated_calls(84, per_day=per_day)
        calls[:, 4:8] = 0.0
        assert (not open_week(calls, 0)[:, 4:8].any()) is closed
