"""Hours of a week from Monday to Sunday (1 December 2026 is a Tuesday; weeks begin on 7, 14, 21, 28)."""

from __future__ import annotations

from datetime import date

import pytest

from staffing.centre.people import Person
from staffing.centre.shifts import ShiftType
from staffing.rules.hours.week_norm import WeekNorm
from staffing.rules.people.nursing import NursingShift, NursingShiftVariant
from tests.staffing.small_month import AGENTS, QA, SHIFTS, breaches, every_day, on, roster_of, small_month

MINUTE = ShiftType("minute", "", 600, 601)
RULE = WeekNorm(clause="AP-4.2a")
HARD = WeekNorm(enforce="hard")
LEAST = WeekNorm(least_hours=40)
WORKWEEKS = [day for day in range(1, 32) if on(day).isoweekday() <= 5]


def test_five_days_of_eight_hours_are_fine_and_a_sixth_costs_five_an_hour() -> None:
    month = small_month(AGENTS[:2])
    lines = {"A1": every_day("day", WORKWEEKS), "A2": every_day("day", [*WORKWEEKS, 12])}
    [breach] = breaches(RULE, month, roster_of(month, lines))
    assert (breach.rule, breach.clause, breach.severity) == ("hours.week_norm", "AP-4.2a", "soft")
    assert (breach.employee_id, breach.day, breach.amount, breach.cost) == ("A2", on(7), 8, 40)
    assert (breach.text_id, breach.arguments["monday"]) == ("hours-week-norm-above", "2026-12-07")
    assert (breach.arguments["hours"], breach.arguments["norm_hours"]) == (48, 40)


def test_the_week_ends_to_the_minute() -> None:
    month = small_month(AGENTS[:1], shifts=(*SHIFTS, MINUTE))
    line = every_day("day", range(7, 12))
    assert breaches(HARD, month, roster_of(month, {"A1": line})) == []
    [breach] = breaches(HARD, month, roster_of(month, {"A1": line | {13: "minute"}}))
    assert (breach.severity, breach.cost, breach.amount) == ("hard", 0, pytest.approx(1 / 60, abs=1e-4))


def test_a_new_week_begins_on_monday() -> None:
    month = small_month(AGENTS[:1])
    assert breaches(HARD, month, roster_of(month, {"A1": every_day("day", range(9, 19))})) == []


def test_days_before_the_1st_count_for_the_first_week() -> None:
    """30 November is a Monday."""
    month = small_month(AGENTS[:2], carry_in={"A1": {0: "day"}, "A2": {-1: "day"}})
    line = every_day("day", range(1, 6))
    [breach] = breaches(RULE, month, roster_of(month, {"A1": line, "A2": line}))
    assert (breach.employee_id, breach.day, breach.amount) == ("A1", on(1), 8)
    assert (breach.arguments["monday"], breach.arguments["hours"]) == ("2026-11-30", 48)


def test_hours_above_the_norm_before_the_1st_are_the_month_before_s() -> None:
    month = small_month(AGENTS[:1], carry_in={"A1": {0: "full", -1: "full"}}, first=date(2026, 7, 1))
    assert breaches(HARD, month, roster_of(month, {"A1": {}})) == []
    [breach] = breaches(HARD, month, roster_of(month, {"A1": {5: "day"}}))
    assert breach.amount == 8


def test_the_hour_of_a_nursing_mother_counts_as_worked_until_the_child_is_one() -> None:
    """By hand, weeks of five days of seven hours: 40 with the hour; from Wednesday the 16th on the hours count bare."""
    nursing = NursingShiftVariant({"A1": NursingShift(("day7",), on(15))})
    short = ShiftType("day7", "", 480, 900)
    carried = {who: {0: "day7"} for who in ("A1", "A2")}
    month = small_month(AGENTS[:2], [nursing], shifts=(*SHIFTS, short), carry_in=carried)
    line = every_day("day7", WORKWEEKS)
    found = breaches(LEAST, month, roster_of(month, {"A1": line, "A2": line}))
    assert [(b.day, b.amount) for b in found if b.employee_id == "A1"] == [(on(14), 3), (on(21), 5)]
    assert [(b.day, b.amount) for b in found if b.employee_id == "A2"] == [(on(day), 5) for day in (1, 7, 14, 21)]
    whole = breaches(LEAST, month, roster_of(month, {"A1": line | every_day("day", (16, 17, 18, 21, 22, 23, 24, 25))}))
    assert [b.amount for b in whole if b.employee_id == "A1"] == []


def test_the_hour_counts_for_the_most_as_well_and_not_with_a_whole_shift() -> None:
    nursing = NursingShiftVariant({"A1": NursingShift(("day7",), on(31))})
    month = small_month(AGENTS[:1], [nursing], shifts=(*SHIFTS, ShiftType("day7", "", 480, 900)))
    six, five = every_day("day7", range(7, 13)), every_day("day", range(7, 12))
    assert [b.amount for b in breaches(RULE, month, roster_of(month, {"A1": six}))] == [8]
    assert breaches(RULE, month, roster_of(month, {"A1": five})) == []


def test_a_week_cut_by_the_end_of_the_month_is_held_to_the_maximum_only() -> None:
    month = small_month(AGENTS[:1])
    short_last_week = every_day("day", [day for day in WORKWEEKS if day <= 28])
    roster = roster_of(month, {"A1": short_last_week})
    assert [b.day for b in breaches(LEAST, month, roster)] == []
    [breach] = breaches(RULE, month, roster_of(month, {"A1": every_day("full", [28, 29])}))
    assert (breach.day, breach.amount) == (on(28), 8)


def test_a_whole_week_below_the_minimum_costs_the_hours_missing() -> None:
    month = small_month(AGENTS[:1])
    [breach] = breaches(LEAST, month, roster_of(month, {"A1": every_day("day", [d for d in WORKWEEKS if d != 16])}))
    assert (breach.text_id, breach.day, breach.amount, breach.cost) == ("hours-week-norm-below", on(14), 8, 40)
    assert (breach.arguments["hours"], breach.arguments["norm_hours"]) == (32, 40)


@pytest.mark.parametrize(("carry_in", "held"), [({}, False), ({"A1": {0: "OFF"}}, True)])
def test_the_first_week_is_held_to_the_minimum_if_the_days_before_are_known(
    carry_in: dict[str, dict[int, str]], held: bool
) -> None:
    month = small_month(AGENTS[:1], carry_in=carry_in)
    found = breaches(LEAST, month, roster_of(month, {"A1": every_day("day", WORKWEEKS)}))
    assert [(b.day, b.amount) for b in found] == ([(on(1), 8)] if held else [])


def test_a_week_with_leave_is_not_held_to_the_minimum() -> None:
    month = small_month(AGENTS[:1], leave=[("A1", "annual", 16, 16)])
    assert breaches(LEAST, month, roster_of(month, {"A1": every_day("day", [d for d in WORKWEEKS if d != 16])})) == []


def test_nobody_who_joins_or_leaves_in_the_month_is_held_to_the_minimum() -> None:
    joins = Person("J", "", "", "agent", valid_from=date(2026, 12, 16))
    month = small_month((joins,))
    assert breaches(LEAST, month, roster_of(month, {"J": every_day("day", range(16, 19))})) == []


def test_only_the_roles_named_are_held() -> None:
    rule = WeekNorm(roles=("qa", "nobody's"), most_hours=37.5)
    month = small_month((*AGENTS[:1], QA))
    line = every_day("day", range(7, 12))
    [breach] = breaches(rule, month, roster_of(month, {"A1": line, "Q1": line}))
    assert (breach.employee_id, breach.amount) == ("Q1", 2.5)


def test_the_solver_needs_few_states() -> None:
    """Seven days by the sums of eight-hour shifts up to 40 h."""
    month = small_month(AGENTS[:1], shifts=SHIFTS[:4])
    [shape] = RULE.shapes(month)
    assert len(shape.step) <= 7 * 6
