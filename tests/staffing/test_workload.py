"""Work by the piece (worked numbers 5.10)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing.errors import ArgumentError
from staffing.workload import contract_hours, workload_contracts, workload_hours, workload_people

if TYPE_CHECKING:
    from collections.abc import Callable


def test_forty_recordings_of_each_of_sixty_agents_take_two_inspectors() -> None:
    hours = workload_hours(60 * 40, 6)
    assert hours == 240
    assert workload_contracts(hours) == pytest.approx(1.51, abs=0.005)
    assert workload_people(hours) == 2


def test_twenty_chats_a_day_of_fifteen_agents_take_five_hours() -> None:
    assert workload_hours(15 * 20, 1) == 5


@given(people=st.integers(0, 1000))
def test_months_that_are_just_filled_ask_for_nobody_more(people: int) -> None:
    assert workload_people(people * 167 * 0.95) == people


@given(hours=st.integers(0, 10**6), away=st.integers(0, 20))
def test_people_are_enough_and_one_fewer_is_not(hours: int, away: int) -> None:
    people = workload_people(hours, away=away) - away
    assert contract_hours(people) >= hours * (1 - 1e-9)
    assert people == 0 or contract_hours(people - 1) < hours


@given(people=st.floats(0, 1e4))
def test_contracts_hold_the_hours_they_are_worth(people: float) -> None:
    assert workload_contracts(contract_hours(people, 160, 0.9), 160, 0.9) == pytest.approx(people)


def test_many_at_once() -> None:
    assert workload_people([0.0, 158.65, 158.66], away=[0, 0, 1]).tolist() == [0, 1, 3]
    assert workload_hours([60, 30], [[1], [2]]).tolist() == [[1, 0.5], [2, 1]]


@pytest.mark.parametrize(
    ("asked", "argument"),
    [
        (lambda: workload_people(1, away=-1), "away"),
        (lambda: workload_people([3, -1]), r"hours\[1\]"),
        (lambda: workload_people(1, 0), "month_hours"),
        (lambda: workload_people(1, 167, 0), "attendance"),
        (lambda: workload_people(1, 167, [0.9, 95]), r"attendance\[1\]"),
        (lambda: contract_hours(-1), "people"),
        (lambda: workload_hours(-1, 6), "items"),
        (lambda: workload_hours(1, math.nan), "minutes_each"),
    ],
)
def test_a_figure_out_of_its_range_is_refused(asked: Callable[[], object], argument: str) -> None:
    with pytest.raises(ArgumentError, match=argument):
        asked()
