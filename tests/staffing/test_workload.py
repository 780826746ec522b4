"""Work by the piece (worked numbers 5.10)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing.workload import contract_hours, workload_contracts, workload_hours, workload_people


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


def test_nobody_brings_people_along_who_are_away() -> None:
    with pytest.raises(ValueError, match="away must not"):
        workload_people(1, away=-1)
    with pytest.raises(ValueError, match="people must not"):
        contract_hours(-1)


@pytest.mark.parametrize(("hours", "month_hours", "attendance"), [(-1, 167, 0.95), (1, 0, 0.95), (1, 167, 0)])
def test_a_figure_out_of_its_range_is_refused(hours: float, month_hours: float, attendance: float) -> None:
    with pytest.raises(ValueError, match="must not"):
        workload_people(hours, month_hours, attendance)
