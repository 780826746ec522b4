"""Employment and role decide who may work a shift type at all."""

from __future__ import annotations

from datetime import date

from staffing.centre.people import Person
from staffing.centre.shifts import ShiftType
from staffing.rules.people.eligible_shift import EligibleShift
from tests.staffing.small_month import AGENTS, SHIFTS, TECHNICIANS, breaches, on, roster_of, small_month

RULE = EligibleShift(clause="GS-22.1")


def test_a_shift_of_another_role_is_a_breach() -> None:
    shifts = (*SHIFTS, ShiftType("duty", "", 0, 480, roles=frozenset({"technician"})))
    month = small_month((AGENTS[0], TECHNICIANS[0]), shifts=shifts)
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {3: "duty"}, "T1": {3: "duty"}}))
    assert (breach.rule, breach.clause, breach.severity, breach.amount) == ("shift.eligible", "GS-22.1", "hard", 1)
    assert (breach.employee_id, breach.day, breach.text_id) == ("A1", on(3), "shift-eligible-breach")
    assert (breach.arguments["shift"], breach.arguments["role"]) == ("duty", "agent")


def test_nobody_works_before_joining_or_after_leaving() -> None:
    guest = Person("X", "", "", "agent", valid_from=date(2026, 12, 3), valid_to=date(2026, 12, 5))
    month = small_month((guest,))
    found = breaches(RULE, month, roster_of(month, {"X": dict.fromkeys(range(1, 8), "day")}))
    assert [b.day for b in found] == [on(1), on(2), on(6), on(7)]
    assert {b.text_id for b in found} == {"shift-eligible-not-employed"}


def test_days_off_and_leave_are_open_to_every_role() -> None:
    month = small_month(AGENTS, shifts=[ShiftType("x", "", 0, 60, roles=frozenset({"qa"}))])
    assert breaches(RULE, month, roster_of(month, {"A1": {3: "OFF", 4: "sick"}})) == []


def test_nobody_is_on_leave_outside_employment() -> None:
    guest = Person("X", "", "", "agent", valid_to=date(2026, 12, 5))
    month = small_month((guest,))
    assert [b.day for b in breaches(RULE, month, roster_of(month, {"X": {5: "annual", 6: "annual"}}))] == [on(6)]
