"""Meals at the set times."""

from __future__ import annotations

import pytest

from staffing.centre.records import Away
from staffing.errors import InputErrors
from staffing.regulation import load_regulation
from staffing.rules.breaks.meal_windows import MealWindow, MealWindows
from tests.staffing.small_month import AGENTS, on, roster_of, small_month
from tests.staffing.with_records import with_records


@pytest.mark.parametrize(
    ("start", "end", "inside"),
    [
        (390, 420, True),
        (389, 419, False),
        (480, 510, True),
        (481, 511, False),
        (660, 690, True),
        (1440 + 400, 1870, True),
    ],
)
def test_a_meal_lies_wholly_in_a_window_of_its_day_or_the_next(start: int, end: int, inside: bool) -> None:
    month = with_records(small_month(AGENTS), away=(Away("A1", on(7), start, end, "meal"), Away("A2", on(7), 0, 9)))
    breaches = list(MealWindows(clause="MO-3I-3").audit(month, roster_of(month, {})))
    expected = [] if inside else [("MO-3I-3", "info", "A1", on(7))]
    assert [(b.clause, b.severity, b.employee_id, b.day) for b in breaches] == expected


@pytest.mark.parametrize(
    ("start", "end", "inside"),
    [
        (1410, 1440, True),
        (1430, 1460, True),
        (1460, 1500, True),
        (20, 60, True),
        (100, 130, False),
        (1400, 1420, False),
    ],
)
def test_a_window_over_midnight_serves_the_night(start: int, end: int, inside: bool) -> None:
    assert MealWindow(opens="23:30", closes="02:00").holds(start, end) is inside


def test_hours_come_from_the_regulation() -> None:
    rules = load_regulation({"meal.windows": {"windows": {"lunch": {"from": "11:30", "to": "12:30"}}}})
    [rule] = [rule for rule in rules if isinstance(rule, MealWindows)]
    assert rule.describe_arguments() == {"windows": "11:30–12:30"}
    with pytest.raises(InputErrors):
        load_regulation({"meal.windows": {"windows": {"lunch": {"from": "half past"}}}})
