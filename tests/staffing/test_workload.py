"""Work by the piece (worked numbers 5.10)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing.workload import workload_hours, workload_people


def test_forty_recordings_of_each_of_sixty_agents_take_two_inspectors() -> None:
    hours = workload_hours(60 * 40, 6)
    assert hours == 240
    assert hours / (167 * 0.95) == pytest.approx(1.51, abs=0.005)
    assert workload_people(hours) == 2


def test_twenty_chats_a_day_of_fifteen_agents_take_five_hours() -> None:
    assert workload_hours(15 * 20, 1) == 5


@given(people=st.integers(0, 1000))
def test_months_that_are_just_filled_ask_for_nobody_more(people: int) -> None:
    assert workload_people(people * 167 * 0.95) == people


@pytest.mark.parametrize(("hours", "month_hours", "attendance"), [(-1, 167, 0.95), (1, 0, 0.95), (1, 167, 0)])
def test_a_figure_out_of_its_range_is_refused(hours: float, month_hours: float, attendance: float) -> None:
    with pytest.raises(ValueError, match="must not"):
        workload_people(hours, month_hours, attendance)
