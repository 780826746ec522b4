"""Paid hours of one shift."""

from __future__ import annotations

import pytest

from staffing.centre.shifts import ShiftType
from staffing.rules.handover.handover_overlap import HandoverOverlap
from staffing.rules.hours.day_norm import DayNorm
from tests.staffing.small_month import AGENTS, breaches, every_day, on, roster_of, small_month


def test_a_shift_of_eight_hours_is_fine_and_one_of_24_is_a_breach() -> None:
    rule = DayNorm(clause="AP-6.4a")
    month = small_month(AGENTS[:2])
    found = breaches(rule, month, roster_of(month, {"A1": every_day("day"), "A2": {3: "full"}}))
    [breach] = found
    assert (breach.rule, breach.clause, breach.severity, breach.amount) == ("hours.day_norm", "AP-6.4a", "hard", 16)
    assert (breach.employee_id, breach.day) == ("A2", on(3))
    assert (breach.arguments["shift"], breach.arguments["hours"], breach.arguments["most_hours"]) == ("full", 24, 8)


@pytest.mark.parametrize(("minutes", "too_long"), [(450, False), (451, True)])
def test_seven_and_a_half_hours_end_to_the_minute(minutes: int, too_long: bool) -> None:
    rule = DayNorm(most_hours=7.5, clause="SS-A1.1")
    month = small_month(AGENTS[:1], shifts=[ShiftType("x", "", 480, 480 + minutes)])
    assert bool(breaches(rule, month, roster_of(month, {"A1": {3: "x"}}))) == too_long


def test_neither_the_pause_nor_hand_over_time_counts() -> None:
    """Split: 07:00-11:30 and 13:00-16:30."""
    rule = DayNorm()
    month = small_month(AGENTS[:1], [HandoverOverlap(by_role={"agent": 30})])
    assert breaches(rule, month, roster_of(month, {"A1": {3: "split"}})) == []


def test_rest_and_leave_have_no_hours() -> None:
    month = small_month(AGENTS[:1])
    assert breaches(DayNorm(most_hours=0.1), month, roster_of(month, {"A1": {3: "OFF", 4: "sick"}})) == []
