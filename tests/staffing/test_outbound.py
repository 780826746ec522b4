"""What agents of several grades get done (worked numbers 5.17)."""

from __future__ import annotations

import pytest

from staffing.outbound import items_done

RATES = {"trial": 11, "C": 13, "B": 15, "A": 17}
TEAM = {"trial": 5, "C": 8, "B": 5, "A": 2}


def test_the_worked_team_does_268_items_in_a_productive_hour_and_245_7_in_one_with_its_break() -> None:
    assert items_done(TEAM, RATES) == 268
    assert items_done(TEAM, RATES, 5) == pytest.approx(245.7, abs=0.05)


def test_hours_multiply() -> None:
    assert items_done({"C": 167.5}, RATES) == 13 * 167.5


def test_an_hour_of_breaks_is_no_hour_of_work() -> None:
    with pytest.raises(ValueError, match="break_minutes_per_hour"):
        items_done(TEAM, RATES, 60)
