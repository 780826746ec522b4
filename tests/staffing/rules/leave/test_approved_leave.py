"""Approved leave is kept, and nobody has leave that was not approved."""

from __future__ import annotations

from datetime import date

from staffing.centre.people import Person
from staffing.rules.leave.approved_leave import ApprovedLeave
from tests.staffing.small_month import AGENTS, breaches, on, roster_of, small_month

RULE = ApprovedLeave(clause="MO-3B-9")
LEAVE = (("A1", "annual", 3, 4),)


def test_work_on_a_day_of_leave_is_a_breach() -> None:
    month = small_month(AGENTS, leave=LEAVE)
    assert breaches(RULE, month, roster_of(month, {})) == []
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {4: "day"}}))
    assert (breach.rule, breach.clause, breach.severity) == ("leave.approved", "MO-3B-9", "hard")
    assert (breach.employee_id, breach.day, breach.amount) == ("A1", on(4), 1)
    assert (breach.text_id, breach.arguments["shift"], breach.arguments["leave"]) == (
        "leave-approved-breach",
        "day",
        "annual",
    )


def test_a_day_off_or_another_leave_in_place_of_it_is_one_too() -> None:
    month = small_month(AGENTS, leave=LEAVE)
    assert len(breaches(RULE, month, roster_of(month, {"A1": {3: "OFF", 4: "sick"}}))) == 2


def test_leave_that_nobody_approved_is_a_breach() -> None:
    month = small_month(AGENTS, leave=LEAVE)
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {5: "annual"}}))
    assert (breach.text_id, breach.day) == ("leave-approved-unapproved", on(5))


def test_leave_reaches_over_both_ends_of_the_month() -> None:
    month = small_month(AGENTS, leave=[("A1", "annual", -5, 2), ("A1", "sick", 30, 40)])
    assert month.symbols.ids[month.leave[0, 0]] == "annual"
    assert [b.day for b in breaches(RULE, month, roster_of(month, {"A1": {1: "day", 3: "day", 31: "day"}}))] == [
        on(1),
        on(31),
    ]


def test_leave_after_the_last_day_of_employment_is_not_asked_for() -> None:
    leaver = Person("X", "", "", "agent", valid_to=date(2026, 12, 3))
    month = small_month((leaver,), leave=[("X", "annual", 3, 4)])
    assert [b.day for b in breaches(RULE, month, roster_of(month, {"X": {4: "OFF"}}))] == []
    assert [b.day for b in breaches(RULE, month, roster_of(month, {"X": {3: "OFF", 4: "annual"}}))] == [on(3), on(4)]
