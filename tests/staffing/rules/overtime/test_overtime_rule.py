"""What counts as overtime: the worked week of 7 - 13 December 2026 (5.7), and what is wrong with single lines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing.centre.records import LeaveRequest, Overtime, Punch
from staffing.rules.overtime.overtime_rule import OvertimeRule, overtime_hours
from tests.staffing.small_month import AGENTS, breaches, on, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from staffing.rules.base import Breach

RULE = OvertimeRule(clause="AP-5.1a")
SIGNED = ("shift_leader", "manager")
SATURDAY = Overtime("A1", on(12), 540, 900, approved_by=SIGNED)
WEEK = dict.fromkeys(range(7, 12), "day")


def found(
    lines: Sequence[Overtime], cells: dict[int, str] | None = None, rule: OvertimeRule = RULE, **records: Any
) -> list[tuple[str, str | None, date | None, float]]:
    result = audited(lines, WEEK if cells is None else cells, rule, **records)
    return [(b.text_id.removeprefix("overtime-rule-"), b.employee_id, b.day, b.amount) for b in result]


def audited(lines: Sequence[Overtime], cells: dict[int, str], rule: OvertimeRule, **records: Any) -> list[Breach]:
    month = with_records(small_month(AGENTS), overtime=tuple(lines), **records)
    result = breaches(rule, month, roster_of(month, {"A1": cells}))
    assert all(breach.clause == rule.clause for breach in result)
    return result


@pytest.mark.parametrize(("attended", "overtime"), [(46, 6), (38, 0), (42, 2), (40, 0), (40.5, 0.5)])
def test_six_hours_on_a_rest_day_count_as_far_as_the_week_is_above_forty(attended: float, overtime: float) -> None:
    assert overtime_hours(6, attended, 40) == overtime


@given(st.floats(0, 40), st.floats(0, 100), st.floats(0, 80))
def test_overtime_is_never_more_than_was_worked_on_rest_days(rest: float, attended: float, norm: float) -> None:
    assert 0 <= overtime_hours(rest, attended, norm) <= rest
    assert overtime_hours(rest, norm, norm) == 0


def test_a_saturday_after_a_full_week_counts() -> None:
    assert found([SATURDAY]) == []


def test_after_a_day_of_leave_nothing_of_it_counts() -> None:
    assert found([SATURDAY], {**WEEK, 9: "annual"}) == [("week", "A1", on(12), 6)]


def test_after_half_a_day_of_leave_two_hours_count() -> None:
    half = LeaveRequest(
        "1", "A1", "annual", on(9), on(9), datetime(2026, 12, 1), SIGNED, start_minute=480, end_minute=720
    )
    (breach,) = audited([SATURDAY], WEEK, RULE, leave_requests=(half,))
    assert (breach.arguments["attended"], breach.arguments["counted"], breach.amount) == (42, 2, 4)
    assert found([SATURDAY], leave_requests=(replace(half, approved_by=()),)) == []


def test_hours_not_attended_by_the_punches_do_not_count_for_the_week() -> None:
    punches = (Punch("A1", on(9), 480, 720), Punch("A1", on(12), 540, 900))
    assert found([SATURDAY], punches=punches) == [("week", "A1", on(12), 4)]


def test_a_week_is_judged_where_it_ends_and_only_if_all_of_it_is_known() -> None:
    sunday = replace(SATURDAY, day=on(6))
    assert found([sunday], {1: "day", 2: "day"}) == []  # Monday 30 November is not known
    known = small_month(AGENTS, carry_in={"A1": {0: "day"}})
    month = with_records(known, overtime=(sunday,))
    (breach,) = breaches(RULE, month, roster_of(month, {"A1": {1: "day", 2: "day"}}))
    assert (breach.arguments["monday"], breach.arguments["attended"]) == ("2026-11-30", 30)
    assert found([replace(SATURDAY, day=on(30))], {}) == []  # its Sunday is 3 January


def test_two_different_signatures_are_needed() -> None:
    once = replace(SATURDAY, approved_by=("manager", "manager"))
    assert found([once]) == [("approvals", "A1", on(12), 6)]
    assert found([once], rule=OvertimeRule(approvals=1)) == []


def test_a_day_that_is_not_a_rest_day_by_the_roster_gives_no_overtime() -> None:
    friday = replace(SATURDAY, day=on(11), start_minute=960, end_minute=1080)
    assert found([friday]) == [("rest-day", "A1", on(11), 2)]
    assert found([friday], {**WEEK, 11: "sick"}) == [("rest-day", "A1", on(11), 2)]


def test_hours_reported_twice_are_found_on_the_second_line() -> None:
    again = replace(SATURDAY, start_minute=870, end_minute=930)
    assert found([SATURDAY, again]) == [("overlap", "A1", on(12), 1)]
    assert found([SATURDAY, replace(again, start_minute=900)]) == []
    night = replace(SATURDAY, start_minute=1380, end_minute=1560)
    small_hours = replace(SATURDAY, day=on(13), start_minute=60, end_minute=120)
    assert found([night, small_hours]) == [("overlap", "A1", on(13), 1)]
    assert found([SATURDAY, replace(SATURDAY, employee_id="A2")])[0][:2] == ("week", "A2")


def test_punches_of_the_day_have_to_show_the_work() -> None:
    others = Punch("A2", on(12), 480, 960)
    assert found([SATURDAY], punches=(others,)) == [("unproven", "A1", on(12), 6)]
    assert found([SATURDAY], punches=(others, Punch("A1", on(12), 541, 900))) == [("unproven", "A1", on(12), 6)]
    assert found([SATURDAY], punches=(others, Punch("A1", on(12), 540, 900))) == []
    assert found([SATURDAY], punches=(Punch("A1", on(12), confirmed_by=("manager",)),)) == []


def test_lines_of_other_months_and_strangers_are_passed_over() -> None:
    assert found([replace(SATURDAY, day=on(32), approved_by=()), replace(SATURDAY, employee_id="X")]) == []
