"""What agents of several grades get done (worked numbers 5.17)."""

from __future__ import annotations

import pytest

from staffing.errors import ArgumentError
from staffing.outbound import items_done

RATES = [11, 13, 15, 17]  # trial, C, B, A
TEAM = [5, 8, 5, 2]


def test_the_worked_team_does_268_items_in_a_productive_hour_and_245_7_in_one_with_its_break() -> None:
    assert items_done(TEAM, RATES) == 268
    assert items_done(TEAM, RATES, 5) == pytest.approx(245.7, abs=0.05)


def test_hours_multiply() -> None:
    assert items_done([0, 167.5, 0, 0], RATES) == 13 * 167.5


def test_every_day_by_itself() -> None:
    assert items_done([TEAM, [0, 2, 0, 1]], RATES, [0, 30]).tolist() == [268, 21.5]


def test_an_hour_of_breaks_is_no_hour_of_work() -> None:
    with pytest.raises(ArgumentError, match="break_minutes_per_hour") as refused:
        items_done(TEAM, RATES, 60)
    assert refused.value.code == "input-argument-minutes-of-an-hour"
