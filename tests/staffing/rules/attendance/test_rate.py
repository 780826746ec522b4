"""95 % attendance by team and month: the worked numbers (5.3)."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing.centre.people import Person
from staffing.centre.records import LeaveRequest, Punch
from staffing.rules.attendance.rate import AttendanceRate, allowed_loss, attendance_rate
from tests.staffing.small_month import breaches, every_day, on, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from datetime import date

    from staffing.rules.base import Breach

RULE = AttendanceRate(clause="TS-34")
TEAM = tuple(Person(f"P{number}", "", "一班", "agent") for number in range(24))
SHIFTS = range(1, 23)
PUBLISHED = {(person.employee_id, on(day)): "day" for person in TEAM for day in SHIFTS}


def found(
    changed: dict[tuple[int, int], str] | None = None,
    *,
    rule: AttendanceRate = RULE,
    published: dict[tuple[str, date], str] = PUBLISHED,
    **records: Any,
) -> list[Breach]:
    """Breaches where some cells, by person and day, are not what was published."""
    month = with_records(small_month(TEAM), published=published, published_on=on(-5), **records)
    lines = {person.employee_id: every_day("day", SHIFTS) for person in TEAM}
    for (number, day), symbol in (changed or {}).items():
        lines[f"P{number}"][day] = symbol
    result = breaches(rule, month, roster_of(month, lines))
    assert all(breach.clause == "TS-34" and breach.employee_id is None for breach in result)
    return result


def days_of_leave(days: int) -> dict[tuple[int, int], str]:
    return {(number % 24, 1 + number // 24): "sick" for number in range(days)}


def late(number: int, day: int, minutes: int) -> Punch:
    return Punch(f"P{number}", on(day), 480 + minutes, 960)


def punches(day: int, *exceptions: Punch, absent: int | None = None) -> tuple[Punch, ...]:
    """Punches of everybody on a day but for the exceptions."""
    odd = {punch.employee_id for punch in exceptions} | {f"P{absent}"}
    return (*(Punch(p.employee_id, on(day), 470, 960) for p in TEAM if p.employee_id not in odd), *exceptions)


@pytest.mark.parametrize(("rostered", "allowed"), [(528, 26.0), (132, 6.5), (220, 11.0), (660, 33.0), (516, 25.5)])
def test_days_that_may_be_lost_in_whole_half_days(rostered: int, allowed: float) -> None:
    assert allowed_loss(rostered, 0.95) == allowed


@given(st.integers(0, 3000), st.integers(0, 1000))
def test_a_half_day_more_than_allowed_misses_the_target(rostered: int, thousandths: int) -> None:
    allowed = allowed_loss(rostered, thousandths / 1000)
    target = Fraction(thousandths, 1000) * rostered
    assert rostered - Fraction(allowed) >= target > rostered - Fraction(allowed) - Fraction(1, 2)


def test_where_nobody_was_rostered_nobody_was_missing() -> None:
    assert attendance_rate(0, 0) == 1


def test_the_worked_month_keeps_the_rate() -> None:
    # 20 days of leave since publication, one absent, two late by 20 minutes: 22 of 528.
    day = punches(22, late(1, 22, 20), late(2, 22, 20), absent=0)
    month = with_records(small_month(TEAM), published=PUBLISHED, published_on=on(-5), punches=day)
    lines = {person.employee_id: every_day("day", SHIFTS) for person in TEAM}
    for number, shift_day in days_of_leave(20):
        lines[f"P{number}"][shift_day] = "sick"
    assert RULE.days_by_team(month, roster_of(month, lines)) == {"一班": (528, 22.0)}
    assert found(days_of_leave(20), punches=day) == []


def test_the_half_day_above_the_limit_breaks_it() -> None:
    assert found(days_of_leave(26)) == []
    (breach,) = found(days_of_leave(26), punches=punches(22, late(1, 22, 16)))
    assert (breach.amount, breach.arguments["percent"], breach.arguments["team"]) == (0.5, 94.98, "一班")


def test_leave_known_before_publication_was_never_rostered() -> None:
    before = {key: shift for key, shift in PUBLISHED.items() if key[0] != "P0" or key[1] > on(12)}
    leave = {(0, day): "annual" for day in range(1, 13)}
    assert found(leave | {(number, 20): "sick" for number in range(1, 23)}, published=before) == []
    (breach,) = found(leave | {(number, 20): "sick" for number in range(1, 23)})
    assert (breach.arguments["rostered"], breach.arguments["lost"], breach.arguments["percent"]) == (528, 34, 93.56)
    asked = LeaveRequest("1", "P0", "annual", on(1), on(12), datetime(2026, 11, 1), ("manager",))
    assert found(leave | {(number, 20): "sick" for number in range(1, 23)}, leave_requests=(asked,)) == []


def test_types_of_leave_may_be_left_out() -> None:
    assert len(found(days_of_leave(30))) == 1
    assert found(days_of_leave(30), rule=AttendanceRate(exclude_types=("sick",), clause="TS-34")) == []


def test_late_by_no_more_than_a_quarter_of_an_hour_and_confirmed_shifts_are_attended() -> None:
    strict = AttendanceRate(target=1.0, clause="TS-34")
    excused = Punch("P1", on(22), confirmed_by=("shift_leader",))
    assert found(rule=strict, punches=punches(22, late(2, 22, 15), excused)) == []
    (half,) = found(rule=strict, punches=punches(22, Punch("P1", on(22), 480, 945)))
    (whole,) = found(rule=strict, punches=punches(22, Punch("P1", on(22), 500, 945)))
    assert (half.amount, whole.amount) == (0.5, 1)


def test_leave_by_the_hour_counts_to_the_nearest_half_day_and_explains_the_lateness() -> None:
    strict = AttendanceRate(target=1.0, clause="TS-34")

    def lost(start: int, end: int) -> float:
        request = LeaveRequest(
            "1", "P1", "sick", on(22), on(22), datetime(2026, 12, 22), ("manager",), **hours(start, end)
        )
        return sum(
            b.amount for b in found(rule=strict, leave_requests=(request,), punches=punches(22, late(1, 22, 240)))
        )

    def hours(start: int, end: int) -> dict[str, Any]:
        return {"start_minute": start, "end_minute": end}

    assert [lost(480, 480 + minutes) for minutes in (60, 119, 120, 240, 359, 360, 480)] == [0, 0, 0.5, 0.5, 0.5, 1, 1]


def test_a_swap_moves_a_shift_and_loses_none() -> None:
    assert found({(0, 3): "OFF", (0, 25): "day"}, rule=AttendanceRate(target=1.0, clause="TS-34")) == []


def test_each_team_is_judged_on_its_own() -> None:
    people = (Person("A1", "", "一班", "agent"), Person("B1", "", "二班", "agent"))
    month = with_records(small_month(people), punches=(Punch("A1", on(3), 480, 960),))
    roster = roster_of(month, {person.employee_id: every_day("day", range(1, 5)) for person in people})
    (breach,) = breaches(RULE, month, roster)
    assert (breach.arguments["team"], breach.amount, breach.arguments["percent"]) == ("二班", 1, 75)
