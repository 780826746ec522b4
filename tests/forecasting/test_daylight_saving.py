"""Traces of changing clocks."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from forecasting.daylight_saving import daylight_saving_cells

FIRST = date(2018, 1, 1)
FLAT = np.full((730, 24), 100.0)


def cells(moments: dict[tuple[date, int], float]) -> tuple[np.ndarray, np.ndarray]:
    observed = FLAT.copy()
    for (day, hour), calls in moments.items():
        observed[(day - FIRST).days, hour] = calls
    return daylight_saving_cells(observed, np.isnan(observed), FIRST)


@pytest.mark.parametrize(
    ("forward", "skipped_hour", "back", "doubled_hour"),
    [
        (date(2018, 3, 11), 2, date(2018, 11, 4), 1),  # New York
        (date(2018, 3, 25), 1, date(2018, 10, 28), 1),  # London
        (date(2018, 3, 25), 2, date(2018, 10, 28), 2),  # Berlin
        (date(2018, 10, 7), 2, date(2018, 4, 1), 2),  # Sydney
    ],
)
def test_a_skipped_hour_tells_where_to_look_for_the_doubled_one(
    forward: date, skipped_hour: int, back: date, doubled_hour: int
) -> None:
    skipped, summed = cells({(forward, skipped_hour): np.nan, (back, doubled_hour): 205.0})
    assert [tuple(place) for place in np.argwhere(skipped)] == [((forward - FIRST).days, skipped_hour)]
    assert [tuple(place) for place in np.argwhere(summed)] == [((back - FIRST).days, doubled_hour)]


def test_a_doubled_hour_without_a_skipped_one_is_left_alone() -> None:
    skipped, summed = cells({(date(2018, 11, 4), 1): 205.0})
    assert not skipped.any()
    assert not summed.any()


def test_an_ordinary_hour_on_the_changing_sunday_is_not_halved() -> None:
    _, summed = cells({(date(2018, 3, 11), 2): np.nan, (date(2018, 11, 4), 1): 120.0})
    assert not summed.any()
