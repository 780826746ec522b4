"""Hours of posts kept around the clock."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing.centre.shifts import ShiftType
from staffing.errors import ArgumentError
from staffing.posts import handovers_a_day, post_hours


@given(people=st.integers(0, 50), days=st.integers(0, 366))
def test_without_overlap_every_hour_of_the_clock_is_kept_once(people: int, days: int) -> None:
    assert post_hours(people, days) == post_hours(people, days, handovers_a_day=3) == people * days * 24


@given(shifts=st.integers(0, 24), minutes=st.integers(0, 240))
def test_every_shift_adds_its_overlap(shifts: int, minutes: int) -> None:
    assert post_hours(1, 1, shifts, minutes) * 60 == pytest.approx(1440 + shifts * minutes)


def test_long_shifts_hand_over_less_often_and_those_of_other_roles_do_not_count() -> None:
    half_days = [ShiftType("D", "", 480, 1200), ShiftType("N", "", 1200, 1920)]
    short = ShiftType("S", "", 480, 720, roles=frozenset({"agent"}))
    assert handovers_a_day([*half_days, short], "technician") == 2
    assert handovers_a_day([short], "agent") == 6
    assert handovers_a_day([short], "technician") == 0


def test_every_month_of_a_year_at_once() -> None:
    assert post_hours([1, 2], [[30], [31]]).tolist() == [[720, 1440], [744, 1488]]


@pytest.mark.parametrize(
    ("figures", "argument"),
    [
        ((-1, 30, 3, 15), "people"),
        ((1, -1, 3, 15), "days"),
        ((1, 30, -3, 15), "handovers_a_day"),
        ((1, 30, 3, -1), "overlap_minutes"),
        ((1, 30, 3, [15, math.inf]), r"overlap_minutes\[1\]"),
        ((1, 30, 3, math.nan), "overlap_minutes"),
    ],
)
def test_a_figure_out_of_its_range_is_refused(figures: tuple[Any, Any, Any, Any], argument: str) -> None:
    with pytest.raises(ArgumentError, match=argument):
        post_hours(*figures)
