"""The meal of a shift acts in the requirement."""

from __future__ import annotations

import pytest

from staffing.regulation import shrinkage_of
from staffing.rules.requirement.break_minutes import BreakMinutes
from staffing.rules.requirement.meal_minutes import MealMinutes


def test_half_an_hour_of_eight_hours_is_off_the_seat() -> None:
    assert shrinkage_of([MealMinutes()]).seat_share == pytest.approx(7.5 / 8)


def test_breaks_fall_into_the_time_beside_the_meal() -> None:
    rules = [MealMinutes(minutes=60, shift_hours=12), BreakMinutes(minutes=6)]
    assert shrinkage_of(rules).seat_share == pytest.approx(0.9 * 11 / 12)
