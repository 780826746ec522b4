"""The short break of every hour acts in the requirement."""

from __future__ import annotations

import pytest

from staffing.regulation import shrinkage_of
from staffing.rules.requirement.break_minutes import BreakMinutes


def test_five_minutes_an_hour_leave_eleven_twelfths_on_seat() -> None:
    assert shrinkage_of([BreakMinutes()]).seat_share == pytest.approx(55 / 60)


def test_without_the_rule_there_is_no_break() -> None:
    assert shrinkage_of([]).seat_share == 1
