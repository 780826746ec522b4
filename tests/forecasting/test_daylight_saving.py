"""Traces of changing clocks."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from forecasting.daylight_saving import daylight_saving_cells, skipped_hours_as_zeros

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


@pytest.mark.parametrize(("forward", "hour"), [(date(2018, 3, 11), 2), (date(2018, 3, 25), 1), (date(2018, 10, 7), 2)])
def test_a_skipped_hour_may_stand_in_the_file_as_zeros(forward: date, hour: int) -> None:
    observed = FLAT.copy()
    observed[(forward - FIRST).days, hour] = 0.0
    found = skipped_hours_as_zeros(observed, FIRST)
    assert [tuple(place) for place in np.argwhere(found)] == [((forward - FIRST).days, hour)]


def test_a_silent_hour_is_not_taken_for_a_skipped_one_on_other_days_among_others_or_where_few_calls_come() -> None:
    sunday = (date(2018, 3, 11) - FIRST).days
    for change in (
        lambda grid: grid.__setitem__((sunday + 1, 2), 0.0),
        lambda grid: grid.__setitem__((sunday, slice(1, 4)), 0.0),  # an outage
        lambda grid: grid.__setitem__((sunday, 5), 0.0),
    ):
        observed = FLAT.copy()
        change(observed)
        assert not skipped_hours_as_zeros(observed, FIRST).any()
    quiet = np.full((730, 24), 5.0)
    quiet[sunday, 2] = 0.0
    assert not skipped_hours_as_zeros(quiet, FIRST).any()


@pytest.mark.parametrize(("calls", "halved"), [(13.0, False), (20.0, True)])
def test_few_calls_must_be_far_from_chance_to_be_taken_for_two_hours(calls: float, halved: bool) -> None:
    observed = np.full((730, 24), 9.0)
    observed[(date(2018, 3, 11) - FIRST).days, 2] = np.nan
    autumn = (date(2018, 11, 4) - FIRST).days
    observed[autumn, 1:3] = calls, calls - 1
    _, summed = daylight_saving_cells(observed, np.isnan(observed), FIRST)
    assert [tuple(place) for place in np.argwhere(summed)] == ([(autumn, 1)] if halved else [])
