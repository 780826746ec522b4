"""People on the float shift, by how many work that day."""

from __future__ import annotations

from staffing.centre.people import Person
from staffing.centre.shifts import ShiftType
from staffing.rules.presence.float_share import FloatShare
from tests.staffing.small_month import AGENTS, LEADERS, SHIFTS, breaches, on, roster_of, small_month

FLOAT = ShiftType("float", "机动班", 600, 1080, counts_as_float=True)
RULE = FloatShare(clause="MO-3F-5")
FORTY = tuple(Person(f"B{i}", "", "", "agent") for i in range(40))


def line(day: int, shift: str, count: int, first: int = 0) -> dict[str, dict[int, str]]:
    """So many of the forty on a shift type."""
    return {f"B{i}": {day: shift} for i in range(first, first + count)}


def test_twenty_at_work_with_one_on_float_are_no_breach() -> None:
    month = small_month(FORTY, [RULE], shifts=(*SHIFTS, FLOAT))
    assert breaches(RULE, month, roster_of(month, line(3, "day", 19) | line(3, "float", 1, 19))) == []


def test_the_twentieth_at_work_makes_one_on_float_due() -> None:
    month = small_month(FORTY, [RULE], shifts=(*SHIFTS, FLOAT))
    assert breaches(RULE, month, roster_of(month, line(3, "day", 19))) == []
    [breach] = breaches(RULE, month, roster_of(month, line(3, "day", 20)))
    assert (breach.rule, breach.clause, breach.severity) == ("float.share", "MO-3F-5", "soft")
    assert (breach.day, breach.amount, breach.cost) == (on(3), 1, 30)
    assert [breach.arguments[name] for name in ("floating", "needed", "working")] == [0, 1, 20]


def test_each_one_missing_costs_the_price_once() -> None:
    month = small_month(FORTY, [RULE], shifts=(*SHIFTS, FLOAT))
    found = breaches(RULE, month, roster_of(month, line(3, "day", 40)))
    assert [(b.amount, b.cost) for b in found] == [(2, 60)]
    found = breaches(RULE, month, roster_of(month, line(3, "day", 39) | line(3, "float", 1, 39)))
    assert [(b.amount, b.cost) for b in found] == [(1, 30)]
    assert breaches(RULE, month, roster_of(month, line(3, "day", 38) | line(3, "float", 2, 38))) == []


def test_float_shifts_of_other_roles_and_days_do_not_help() -> None:
    rule = FloatShare(one_per=2, enforce="hard")
    month = small_month((*AGENTS, *LEADERS), [rule], shifts=(*SHIFTS, FLOAT))
    lines = {"A1": {3: "day"}, "A2": {3: "late"}, "A3": {4: "float"}, "L1": {3: "float"}}
    [breach] = breaches(rule, month, roster_of(month, lines))
    assert (breach.severity, breach.cost, breach.day) == ("hard", 0, on(3))
    both = FloatShare(one_per=2, roles=("agent", "shift_leader"), enforce="hard")
    assert breaches(both, month, roster_of(month, lines)) == []


def test_a_centre_asked_for_a_float_shift_that_has_none_is_told_so() -> None:
    rule = FloatShare(one_per=1)
    month = small_month(AGENTS, [rule])
    assert [b.amount for b in breaches(rule, month, roster_of(month, {"A1": {3: "day"}, "A2": {3: "day"}}))] == [2]
