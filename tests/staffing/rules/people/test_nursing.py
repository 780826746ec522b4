"""Shortened shifts of nursing mothers (AP-6.6c)."""

from __future__ import annotations

from datetime import date

from staffing.centre.shifts import ShiftType
from staffing.rules.people.nursing import NursingShift, NursingShiftVariant
from tests.staffing.small_month import AGENTS, SHIFTS, breaches, every_day, on, roster_of, small_month

SHORT = ShiftType("day7", "白班（哺乳）", 480, 900)  # an hour earlier home than the day shift
RULE = NursingShiftVariant({"A1": NursingShift(("day7",), on(10))}, clause="AP-6.6c")


def test_until_the_child_is_one_only_the_shortened_shift_is_clean() -> None:
    month = small_month(AGENTS[:2], shifts=(*SHIFTS, SHORT))
    lines = {"A1": every_day("day7") | {4: "day", 5: "OFF", 6: "sick"}, "A2": every_day("day")}
    [breach] = breaches(RULE, month, roster_of(month, lines))
    assert (breach.rule, breach.clause, breach.severity, breach.amount) == (
        "nursing.shift_variant",
        "AP-6.6c",
        "hard",
        1,
    )
    assert (breach.employee_id, breach.day, breach.arguments["shift"]) == ("A1", on(4), "day")
    assert (breach.arguments["shifts"], breach.arguments["until"]) == ("day7", "2026-12-10")


def test_the_last_day_is_held_and_the_day_after_is_free() -> None:
    month = small_month(AGENTS[:1], shifts=(*SHIFTS, SHORT))
    found = breaches(RULE, month, roster_of(month, {"A1": every_day("day", [10, 11])}))
    assert [b.day for b in found] == [on(10)]


def test_a_child_that_was_one_before_the_month_binds_nobody() -> None:
    rule = NursingShiftVariant({"A1": NursingShift(("day7",), date(2026, 11, 30))})
    month = small_month(AGENTS[:1], shifts=(*SHIFTS, SHORT))
    assert breaches(rule, month, roster_of(month, {"A1": every_day("day")})) == []


def test_until_after_the_month_it_holds_all_month() -> None:
    rule = NursingShiftVariant({"A1": NursingShift(("day7",), date(2027, 8, 1)), "X": NursingShift((), on(31))})
    month = small_month(AGENTS[:1], shifts=(*SHIFTS, SHORT))
    assert len(breaches(rule, month, roster_of(month, {"A1": every_day("late")}))) == 31
