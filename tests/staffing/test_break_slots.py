"""Breaks of 30 agents, five minutes an hour (worked numbers 5.11)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing.break_slots import most_on_break, people_on_break
from staffing.requirement import Shrinkage


def test_thirty_agents_have_two_and_a_half_on_a_break_and_11_12_on_seat() -> None:
    assert people_on_break(30, 5) == 2.5
    assert Shrinkage(5, meal_minutes=0).seat_share == pytest.approx(0.917, abs=0.0005)


def test_in_the_first_hour_six_slots_are_open_so_that_five_go_at_a_time() -> None:
    assert most_on_break(30, 5, lockout_minutes=30) == 5
    assert most_on_break(30, 5) == 3


@given(people=st.integers(0, 500), minutes=st.integers(1, 60))
def test_at_once_there_are_never_fewer_than_on_average(people: int, minutes: int) -> None:
    assert most_on_break(people, minutes) >= people_on_break(people, minutes) - 1e-9


@pytest.mark.parametrize(("minutes", "lockout"), [(0, 0), (5, 58), (61, 0)])
def test_a_break_that_does_not_fit_is_refused(minutes: int, lockout: int) -> None:
    with pytest.raises(ValueError, match="no break"):
        most_on_break(10, minutes, lockout)
