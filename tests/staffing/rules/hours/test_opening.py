"""Opening days and hours of a role's desk."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from staffing.centre.shifts import ShiftType
from staffing.rules.hours.opening import CalendarOpening, OpeningHours
from tests.staffing.small_month import AGENTS, QA, SHIFTS, TECHNICIANS, breaches, every_day, on, roster_of, small_month

OFFICE = OpeningHours(days=(1, 2, 3, 4, 5), holidays=False)
"""SS-A1.1: Saturdays, Sundays and statutory holidays off."""
OFFICE_RULE = CalendarOpening({"qa": OFFICE}, clause_of={"qa": "SS-A1.1"})
OCTOBER = date(2026, 10, 1)


def test_an_office_week_is_clean_and_a_saturday_is_a_breach() -> None:
    """The 5th of December 2026 is a Saturday."""
    month = small_month((QA,))
    weekdays = [day for day in range(1, 32) if on(day).isoweekday() <= 5]
    assert breaches(OFFICE_RULE, month, roster_of(month, {"Q1": every_day("day", weekdays)})) == []
    [breach] = breaches(OFFICE_RULE, month, roster_of(month, {"Q1": every_day("day", [4, 5])}))
    assert (breach.rule, breach.clause, breach.severity, breach.amount) == ("calendar.opening", "SS-A1.1", "hard", 1)
    assert (breach.employee_id, breach.day, breach.text_id) == ("Q1", on(5), "calendar-opening-closed")
    assert (breach.arguments["shift"], breach.arguments["role"], breach.arguments["date"]) == (
        "day",
        "qa",
        "2026-12-05",
    )


def test_statutory_holidays_are_closed_unless_the_desk_is_open_on_them() -> None:
    """1 October 2026 is a Thursday."""
    month = small_month((QA,), first=OCTOBER)
    roster = roster_of(month, {"Q1": {1: "day"}})
    assert [breach.day for breach in breaches(OFFICE_RULE, month, roster)] == [OCTOBER]
    assert breaches(CalendarOpening({"qa": OpeningHours(days=(1, 2, 3, 4, 5))}), month, roster) == []


def test_other_roles_and_days_without_a_shift_are_free() -> None:
    month = small_month((QA, *TECHNICIANS[:1]))
    roster = roster_of(month, {"Q1": {5: "OFF", 6: "sick"}, "T1": every_day("full")})
    assert breaches(OFFICE_RULE, month, roster) == []


@pytest.mark.parametrize(
    ("start", "end", "closed"),
    [(480, 1080, False), (479, 1080, True), (480, 1081, True), (600, 660, False), (0, 60, True)],
)
def test_work_stays_within_the_hours_to_the_minute(start: int, end: int, closed: bool) -> None:
    rule = CalendarOpening({"agent": OpeningHours(opens="08:00", closes="18:00")})
    month = small_month(AGENTS[:1], shifts=[ShiftType("x", "", start, end)])
    found = breaches(rule, month, roster_of(month, {"A1": {3: "x"}}))
    assert [(b.text_id, b.day) for b in found] == ([("calendar-opening-hours", on(3))] if closed else [])
    assert all((b.arguments["opens"], b.arguments["closes"]) == ("08:00", "18:00") for b in found)


def test_the_pause_of_a_split_shift_may_lie_outside_the_hours_only_if_its_work_does_not() -> None:
    rule = CalendarOpening({"agent": OpeningHours(opens="07:00", closes="16:00")})
    month = small_month(AGENTS[:1])
    assert len(breaches(rule, month, roster_of(month, {"A1": {3: "split"}}))) == 1
    wide = CalendarOpening({"agent": OpeningHours(opens="07:00", closes="16:30")})
    assert breaches(wide, month, roster_of(month, {"A1": {3: "split"}})) == []


def test_work_over_midnight_counts_for_the_date_it_is_done_on() -> None:
    """A night from Friday the 4th to Saturday 06:00 works on a closed Saturday; one from Sunday works on Sunday."""
    rule = CalendarOpening({"agent": OpeningHours(days=(1, 2, 3, 4, 5))})
    month = small_month(AGENTS[:2])
    found = breaches(rule, month, roster_of(month, {"A1": {3: "night", 4: "night"}, "A2": {6: "night", 7: "night"}}))
    assert [(b.employee_id, b.day, b.arguments["date"]) for b in found] == [
        ("A1", on(4), "2026-12-05"),
        ("A2", on(6), "2026-12-06"),
    ]


def test_a_shift_that_ends_at_midnight_does_not_reach_into_the_next_day() -> None:
    rule = CalendarOpening({"agent": OpeningHours(days=(1, 2, 3, 4, 5))})
    month = small_month(AGENTS[:1])
    assert breaches(rule, month, roster_of(month, {"A1": {4: "late"}})) == []


def test_the_last_night_of_the_month_is_judged_by_the_day_after() -> None:
    """1 January 2027 is a statutory holiday."""
    rule = CalendarOpening({"agent": OpeningHours(holidays=False)})
    month = small_month(AGENTS[:1])
    [breach] = breaches(rule, month, roster_of(month, {"A1": {31: "night"}}))
    assert (breach.day, breach.arguments["date"]) == (on(31), "2027-01-01")


def test_around_the_clock_binds_nobody() -> None:
    """JL-20, TS-15."""
    rule = CalendarOpening({"technician": OpeningHours()})
    month = small_month(TECHNICIANS[:1])
    for shift in SHIFTS:
        assert breaches(rule, month, roster_of(month, {"T1": every_day(shift.shift_id)})) == []


def test_files_say_from_and_to() -> None:
    read = TypeAdapter(CalendarOpening).validate_python(
        {"by_role": {"agent": {"days": [1, 2], "from": "08:00", "to": "18:00"}}}
    )
    assert read.by_role == {"agent": OpeningHours(days=(1, 2), opens="08:00", closes="18:00")}
    assert read.describe_arguments()["by_role_agent"] == "08:00–18:00 (1–2)"


@pytest.mark.parametrize("given", [{"from": "8:00"}, {"to": "24:30"}, {"from": "18:00", "to": "08:00"}, {"till": "1"}])
def test_hours_that_are_none_are_refused(given: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(CalendarOpening).validate_python({"by_role": {"agent": given}})
