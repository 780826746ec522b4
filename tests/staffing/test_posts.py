"""Hours of posts kept around the clock."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing.posts import post_hours


@given(people=st.integers(0, 50), days=st.integers(0, 366))
def test_without_overlap_every_hour_of_the_clock_is_kept_once(people: int, days: int) -> None:
    assert post_hours(people, days) == post_hours(people, days, handovers_a_day=3) == people * days * 24


@given(shifts=st.integers(0, 24), minutes=st.integers(0, 240))
def test_every_shift_adds_its_overlap(shifts: int, minutes: int) -> None:
    assert post_hours(1, 1, shifts, minutes) * 60 == pytest.approx(1440 + shifts * minutes)


@pytest.mark.parametrize(
    ("people", "days", "shifts", "minutes"),
    [(-1, 30, 3, 15), (1, -1, 3, 15), (1, 30, -3, 15), (1, 30, 3, -1), (1, 30, 3, math.inf), (1, 30, 3, math.nan)],
)
def test_a_figure_out_of_its_range_is_refused(people: int, days: int, shifts: int, minutes: float) -> None:
    with pytest.raises(ValueError, match="not negative"):
        post_hours(people, days, shifts, minutes)
