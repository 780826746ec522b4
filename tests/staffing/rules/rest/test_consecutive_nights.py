"""Nights in a row: work that covers 03:00."""

from __future__ import annotations

import pytest

from staffing.centre.shifts import ShiftType
from staffing.rules.rest.consecutive_nights import ConsecutiveNights
from tests.staffing.small_month import AGENTS, SHIFTS, breaches, every_day, on, roster_of, small_month

RULE = ConsecutiveNights(clause="A-35")


@pytest.mark.parametrize("shift", ["night", "early", "full"])
def test_the_fifth_night_in_a_row_is_a_breach(shift: str) -> None:
    month = small_month(AGENTS)
    [breach] = breaches(RULE, month, roster_of(month, {"A1": every_day(shift, range(10, 15))}))
    assert (breach.rule, breach.clause, breach.employee_id, breach.day, breach.amount) == (
        "rest.max_consecutive_nights",
        "A-35",
        "A1",
        on(14),
        1,
    )


def test_four_nights_are_fine() -> None:
    month = small_month(AGENTS)
    assert breaches(RULE, month, roster_of(month, {"A1": every_day("night", range(10, 14))})) == []


@pytest.mark.parametrize("between", ["OFF", "day", "late"])
def test_anything_but_a_night_ends_the_run(between: str) -> None:
    month = small_month(AGENTS)
    line = every_day("early", range(1, 10)) | {5: between}
    assert breaches(RULE, month, roster_of(month, {"A1": line})) == []


def test_nights_before_the_month_count() -> None:
    month = small_month(AGENTS, carry_in={"A1": every_day("night", range(-2, 1))})
    [breach] = breaches(RULE, month, roster_of(month, {"A1": every_day("night", [1, 2])}))
    assert (breach.day, breach.arguments["length"]) == (on(2), 5)


def test_work_up_to_three_o_clock_is_no_night_and_one_minute_more_is() -> None:
    shifts = (*SHIFTS, ShiftType("till3", "", 1140, 1620), ShiftType("past3", "", 1141, 1621))
    month = small_month(AGENTS, shifts=shifts)
    lines = {"A1": every_day("till3"), "A2": every_day("past3", range(1, 6))}
    assert [b.employee_id for b in breaches(RULE, month, roster_of(month, lines))] == ["A2"]


def test_a_pause_over_three_o_clock_is_no_night() -> None:
    month = small_month(AGENTS, shifts=(*SHIFTS, ShiftType("pause", "", 1200, 1900, split=(1500, 1650))))
    assert breaches(RULE, month, roster_of(month, {"A1": every_day("pause")})) == []
