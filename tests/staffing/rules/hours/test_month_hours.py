"""Hours of the month: the norm with its free band, and the ceiling with hand-over time in."""

from __future__ import annotations

from datetime import date

import pytest

from staffing.centre.people import Person
from staffing.centre.shifts import ShiftType
from staffing.rules.handover.handover_overlap import HandoverOverlap
from staffing.rules.hours.month_hours import MonthHours
from staffing.rules.people.nursing import NursingShift, NursingShiftVariant
from tests.staffing.small_month import AGENTS, SHIFTS, breaches, every_day, roster_of, small_month

ONE = AGENTS[:1]
NO_EARLY_ARRIVAL = HandoverOverlap(by_role={})
MINUTE = ShiftType("minute", "", 600, 601)


def days(number: int) -> dict[int, str]:
    return every_day("day", range(1, number + 1))


@pytest.mark.parametrize(("shifts", "cost"), [(19, 35), (20, 0), (21, 0), (22, 5)])
def test_hours_within_eight_of_the_norm_are_free_and_each_beyond_costs_five(shifts: int, cost: float) -> None:
    rule = MonthHours(clause="RQ-2.4d")
    month = small_month(ONE, [rule])
    found = breaches(rule, month, roster_of(month, {"A1": days(shifts)}))
    assert [(b.severity, b.clause, b.cost) for b in found] == ([("soft", "RQ-2.4d", cost)] if cost else [])


def test_the_norm_ends_to_the_minute() -> None:
    rule = MonthHours(norm_hours=160, free_hours=8)
    month = small_month(ONE, [rule], shifts=(*SHIFTS, MINUTE))
    assert breaches(rule, month, roster_of(month, {"A1": days(21)})) == []
    [breach] = breaches(rule, month, roster_of(month, {"A1": days(21) | {22: "minute"}}))
    assert (breach.text_id, breach.amount) == ("hours-month-norm-norm", pytest.approx(1 / 60, abs=1e-4))
    assert breach.cost == pytest.approx(5 / 60)


def test_hand_over_time_counts_for_the_ceiling_and_not_for_the_norm() -> None:
    rule = MonthHours(norm_hours=168, overtime_ceiling_hours=2, free_hours=8)
    with_overlap, without = (
        small_month(ONE, [rule, HandoverOverlap(by_role={"agent": minutes})]) for minutes in (10, 0)
    )
    lines = {"A1": days(21)}  # 168 h, and 21 times 10 minutes are 3.5 h
    assert breaches(rule, without, roster_of(without, lines)) == []
    [breach] = breaches(rule, with_overlap, roster_of(with_overlap, lines))
    assert (breach.severity, breach.text_id, breach.amount) == ("hard", "hours-month-norm-ceiling", 1.5)
    assert (breach.employee_id, breach.cost) == ("A1", 0)
    assert (breach.arguments["hours"], breach.arguments["ceiling_hours"]) == (171.5, 170)


def test_the_hour_of_a_nursing_mother_counts_for_the_norm_and_for_the_ceiling() -> None:
    """By hand: ten shifts of seven hours and the hour with each until the 8th are 78 hours."""
    nursing = NursingShiftVariant({"A1": NursingShift(("day7",), date(2026, 12, 8))})
    rules = [MonthHours(norm_hours=68, free_hours=0, overtime_ceiling_hours=9), nursing]
    shifts = (*SHIFTS, ShiftType("day7", "", 480, 900))
    month = small_month(AGENTS[:1], rules, shifts=shifts)
    found = breaches(rules[0], month, roster_of(month, {"A1": every_day("day7", range(1, 11))}))
    assert [(b.text_id, b.amount) for b in found] == [("hours-month-norm-ceiling", 1), ("hours-month-norm-norm", 10)]


def test_exactly_the_ceiling_is_fine() -> None:
    rule = MonthHours(norm_hours=168, overtime_ceiling_hours=8, free_hours=100)
    month = small_month(ONE, [rule, NO_EARLY_ARRIVAL], shifts=(*SHIFTS, MINUTE))
    assert breaches(rule, month, roster_of(month, {"A1": days(22)})) == []
    assert len(breaches(rule, month, roster_of(month, {"A1": days(22) | {23: "minute"}}))) == 1


def test_the_pause_of_a_split_shift_is_not_paid_and_a_day_of_24_hours_is() -> None:
    rule = MonthHours(norm_hours=8, free_hours=0)
    month = small_month(AGENTS[:2], [rule, NO_EARLY_ARRIVAL])
    found = breaches(rule, month, roster_of(month, {"A1": {1: "split"}, "A2": {1: "full"}}))
    assert [(b.employee_id, b.arguments["hours"]) for b in found] == [("A2", 24)]


def test_part_timers_have_their_own_norm() -> None:
    rule = MonthHours()
    month = small_month((Person("P", "", "", "agent", contract_hours=80),), [rule])
    assert breaches(rule, month, roster_of(month, {"P": days(10)})) == []
    assert len(breaches(rule, month, roster_of(month, {"P": days(12)}))) == 1


def test_leave_reduces_the_norm_by_its_share_of_the_workdays() -> None:
    """December 2026 has 23 workdays; 14 to 20 holds five of them, and leave at the weekend reduces nothing."""
    month = small_month(AGENTS[:2], [MonthHours(norm_hours=230)], leave=[("A1", "annual", 14, 20)])
    assert month.norm_minutes.tolist() == [180 * 60, 230 * 60]


def test_days_before_joining_reduce_the_norm() -> None:
    joins = Person("J", "", "", "agent", valid_from=date(2026, 12, 31))
    assert small_month((joins,), [MonthHours(norm_hours=230)]).norm_minutes.tolist() == [600]


def test_somebody_away_all_month_owes_nothing() -> None:
    rule = MonthHours()
    month = small_month(ONE, [rule], leave=[("A1", "sick", 1, 31)])
    assert breaches(rule, month, roster_of(month, {})) == []


def test_the_norm_may_follow_the_month_s_workdays() -> None:
    """October 2026: 22 weekdays, the 1st and 2nd statutory holidays (the 3rd is a Saturday)."""
    rule = MonthHours(basis="workdays")
    month = small_month(ONE, [rule], first=date(2026, 10, 1))
    assert month.norm_minutes.tolist() == [20 * 8 * 60]


def test_a_centre_that_is_only_told_pays_nothing() -> None:
    rule = MonthHours(enforce="info", overtime_ceiling_hours=0)
    month = small_month(ONE, [rule])
    found = breaches(rule, month, roster_of(month, {"A1": days(31)}))
    assert [(b.severity, b.cost) for b in found] == [("info", 0), ("info", 0)]
