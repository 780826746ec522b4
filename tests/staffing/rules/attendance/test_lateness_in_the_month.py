"""Lateness and early leave of a month together: the minutes (AP-3.8a) and the times (MO-3B-2c)."""

from __future__ import annotations

import pytest

from staffing.rules.attendance.lateness_month_count import LatenessMonthCount
from staffing.rules.attendance.lateness_month_minutes import LatenessMonthMinutes
from staffing.rules.attendance.minute_steps import MinuteStep
from tests.staffing.rules.attendance.punched_month import found, punched
from tests.staffing.small_month import on

MINUTES = LatenessMonthMinutes(clause="AP-3.8a")
TIMES = LatenessMonthCount(clause="MO-3B-2c")
LINE = {"A1": dict.fromkeys(range(1, 11), "day"), "A2": dict.fromkeys(range(1, 11), "day")}


def test_nine_minutes_are_free_and_eleven_are_deducted_whole() -> None:
    """4 + 5 = 9 minutes; a further early 2 make 11 (5.6)."""
    nine = [punched(1, late=4), punched(2, early=5)]
    assert found(MINUTES, LINE, nine) == []
    [breach] = found(MINUTES, LINE, [*nine, punched(4, early=2), punched(5)])
    assert (breach.clause, breach.amount, breach.employee_id, breach.day) == ("AP-3.8a", 11, "A1", on(4))
    assert breach.arguments == {"minutes": 11, "times": 3, "most": 10}


def test_ten_minutes_are_not_more_than_ten() -> None:
    assert found(MINUTES, LINE, [punched(1, late=4, early=6)]) == []
    assert len(found(MINUTES, LINE, [punched(1, late=5, early=6)])) == 1


def test_more_than_half_an_hour_is_absence_and_stays_out_of_the_sum() -> None:
    assert [b.amount for b in found(MINUTES, LINE, [punched(1, late=30)])] == [30]
    assert found(MINUTES, LINE, [punched(1, late=31), punched(2, late=9)]) == []


def test_minutes_are_summed_by_person() -> None:
    both = [punched(1, late=8), punched(1, late=8, who="A2")]
    assert found(MINUTES, LINE, both) == []


def test_the_third_time_in_a_month_is_told() -> None:
    twice = [punched(1, late=3), punched(2, early=5)]
    assert found(TIMES, LINE, twice) == []
    [breach] = found(TIMES, LINE, [*twice, punched(5, late=1, early=14)])
    assert (breach.clause, breach.amount, breach.employee_id, breach.day) == ("MO-3B-2c", 4, "A1", on(5))
    assert breach.arguments == {"count": 4, "times": 3}


def test_what_is_tolerated_excused_or_already_absence_is_not_counted() -> None:
    twice = [punched(1, late=3), punched(2, early=5)]
    for other in (
        punched(3, early=4),
        punched(3, late=16),
        punched(3, early=15),
        punched(3, late=5, confirmed_by=["shift_leader"]),
        punched(3, late=5, who="A2"),
    ):
        assert found(TIMES, LINE, [*twice, other]) == []


def test_the_steps_of_the_count_climb_too() -> None:
    falling = (MinuteStep(over=9), MinuteStep(over=3))
    with pytest.raises(ValueError, match="> 9 → 0, > 3 → 0"):
        LatenessMonthCount(late_steps=falling)
    with pytest.raises(ValueError, match="> 9 → 0, > 3 → 0"):
        LatenessMonthCount(early_steps=falling)
