"""Teams that work in a cycle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import TypeAdapter, ValidationError

from staffing.centre.people import Person, Qualification
from staffing.centre.shifts import ShiftType
from staffing.rules.hours.pattern import CyclicPattern, TeamCycle
from staffing.rules.people.qualification_valid import QualificationValid
from tests.staffing.small_month import AGENTS, CYCLE, DAYS, SHIFTS, TECHNICIANS, breaches, on, roster_of, small_month

if TYPE_CHECKING:
    from datetime import date

    from staffing.rules.base import Enforce

RULE = CyclicPattern({"一班": TeamCycle(CYCLE, on(1))}, clause_of={"一班": "JL-39.13"})
IN_TURN = {number: CYCLE[(number - 1) % len(CYCLE)] for number in range(1, DAYS + 1)}


def test_the_cycle_is_clean_and_another_shift_is_a_breach() -> None:
    month = small_month(AGENTS[:2])
    found = breaches(RULE, month, roster_of(month, {"A1": IN_TURN, "A2": IN_TURN | {7: "day", 8: "late"}}))
    assert [(b.employee_id, b.day, b.arguments["wanted"], b.arguments["given"]) for b in found] == [
        ("A2", on(7), "late", "day"),
        ("A2", on(8), "OFF", "late"),
    ]
    assert {(b.rule, b.clause, b.severity, b.cost) for b in found} == {("pattern.cyclic", "JL-39.13", "hard", 0)}


def test_a_soft_cycle_costs_its_price_a_day() -> None:
    rule = CyclicPattern(RULE.by_team, price=20, enforce="soft")
    month = small_month(AGENTS[:1])
    found = breaches(rule, month, roster_of(month, {"A1": IN_TURN | {6: "late", 9: "OFF"}}))
    assert [(b.severity, b.day, b.cost) for b in found] == [("soft", on(6), 20), ("soft", on(9), 20)]


@pytest.mark.parametrize(("anchor", "turn"), [(on(2), -1), (on(0), 1), (on(32), -1)])
def test_the_cycle_is_counted_from_its_anchor_forwards_and_backwards(anchor: date, turn: int) -> None:
    """31 days are six cycles and a day, so an anchor on 1 January stands a turn behind."""
    rule = CyclicPattern({"一班": TeamCycle(CYCLE, anchor)})
    month = small_month(AGENTS[:1])
    line = {number: CYCLE[(number - 1 + turn) % len(CYCLE)] for number in range(1, DAYS + 1)}
    assert breaches(rule, month, roster_of(month, {"A1": line})) == []


def test_days_of_approved_leave_are_free() -> None:
    month = small_month(AGENTS[:1], leave=[("A1", "annual", 6, 7)])
    for given in ("annual", "OFF"):
        assert breaches(RULE, month, roster_of(month, {"A1": IN_TURN | {6: given, 7: given}})) == []


def test_days_outside_employment_are_free() -> None:
    joins = Person("J", "", "一班", "agent", valid_from=on(6))
    month = small_month((joins,))
    line = {number: "OFF" if number < 6 else shift for number, shift in IN_TURN.items()}
    assert breaches(RULE, month, roster_of(month, {"J": line})) == []


@pytest.mark.parametrize("enforce", ["hard", "soft"])
def test_days_on_which_a_certificate_keeps_somebody_from_work_are_free_and_rest_days_are_not(enforce: Enforce) -> None:
    rule = CyclicPattern(RULE.by_team, enforce=enforce)
    valid = Qualification("A1", "card", None, on(8))
    month = small_month(AGENTS[:1], [QualificationValid(by_role={"agent": ("card",)})], certificates=[valid])
    line = {number: shift if number <= 8 else "OFF" for number, shift in IN_TURN.items()}
    assert breaches(rule, month, roster_of(month, {"A1": line})) == []
    found = breaches(rule, month, roster_of(month, {"A1": line | {7: "OFF", 10: "sick", 11: "sick"}}))
    assert [(b.day, b.arguments["wanted"]) for b in found] == [(on(7), "late"), (on(10), "OFF")]


def test_a_star_leaves_the_day_open() -> None:
    rule = CyclicPattern({"一班": TeamCycle(("day", "*"), on(1))})
    month = small_month(AGENTS[:1])
    line = {number: "day" if number % 2 else shift for number, shift in IN_TURN.items()}
    assert breaches(rule, month, roster_of(month, {"A1": line})) == []


def test_other_teams_unknown_shifts_and_shifts_of_other_roles_bind_nobody() -> None:
    shifts = (*SHIFTS, ShiftType("duty", "", 0, 480, roles=frozenset({"technician"})))
    month = small_month((*AGENTS[:1], *TECHNICIANS[:1]), shifts=shifts)
    for unknown in ("no-such-shift", "duty"):
        rule = CyclicPattern({"一班": TeamCycle((unknown,), on(1)), "no such team": TeamCycle(("day",), on(1))})
        assert breaches(rule, month, roster_of(month, {"A1": {3: "late"}, "T1": {4: "late"}})) == []


def test_files_say_cycle_and_anchor() -> None:
    read = TypeAdapter(CyclicPattern).validate_python(
        {"by_team": {"一班": {"cycle": ["day", "OFF"], "anchor": "2026-12-01"}}}
    )
    assert read.by_team == {"一班": TeamCycle(("day", "OFF"), on(1))}
    assert read.describe_arguments()["by_team"] == "一班 day OFF (2026-12-01)"
    with pytest.raises(ValidationError):
        TypeAdapter(CyclicPattern).validate_python({"by_team": {"一班": {"cycle": [], "anchor": "2026-12-01"}}})


@pytest.mark.parametrize("enforce", ["hard", "soft", "info"])
def test_it_may_bind_cost_or_be_told(enforce: Enforce) -> None:
    rule = CyclicPattern(RULE.by_team, price=20, enforce=enforce)
    month = small_month(AGENTS[:1])
    [breach] = breaches(rule, month, roster_of(month, {"A1": IN_TURN | {6: "late"}}))
    assert (breach.severity, breach.cost) == (enforce, 20 if enforce == "soft" else 0)
