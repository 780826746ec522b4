"""Technicians on call: enough of them have the day off."""

from __future__ import annotations

from datetime import date

from staffing.centre.people import Person, Qualification
from staffing.rules.people.qualification_valid import QualificationValid
from staffing.rules.presence.technicians_reachable import TechniciansReachable
from tests.staffing.small_month import AGENTS, TECHNICIANS, breaches, on, roster_of, small_month

RULE = TechniciansReachable(clause="JL-18")
THREE = TECHNICIANS[:3]


def test_two_free_technicians_are_enough_and_one_is_not() -> None:
    month = small_month((*THREE, *AGENTS), [RULE])
    assert breaches(RULE, month, roster_of(month, {"T1": {4: "day"}})) == []
    [breach] = breaches(RULE, month, roster_of(month, {"T1": {4: "day"}, "T2": {4: "late"}}))
    assert (breach.rule, breach.clause, breach.severity) == ("oncall.min_technicians_reachable", "JL-18", "hard")
    assert (breach.day, breach.amount, breach.arguments["free"], breach.arguments["needed"]) == (on(4), 1, 1, 2)


def test_nobody_on_leave_stands_by() -> None:
    month = small_month(THREE, [RULE], leave=[("T1", "annual", 4, 4), ("T2", "sick", 4, 5)])
    assert [(b.day, b.amount) for b in breaches(RULE, month, roster_of(month, {}))] == [(on(4), 1)]


def test_nobody_stands_by_before_joining_or_without_the_certificate() -> None:
    joins = Person("T3", "", "", "technician", valid_from=date(2026, 12, 3))
    certified = QualificationValid(by_role={"technician": ("licence",)})
    month = small_month(
        (*THREE[:2], joins),
        [RULE, certified],
        certificates=[
            Qualification("T1", "licence", valid_to=date(2026, 12, 4)),
            Qualification("T2", "licence"),
            Qualification("T3", "licence"),
        ],
    )
    rule = TechniciansReachable(primary=2, backup=1)
    found = {b.day: b.amount for b in breaches(rule, month, roster_of(month, {}))}
    assert [found.get(on(day), 0) for day in range(1, 7)] == [1, 1, 0, 0, 1, 1]


def test_primary_and_backup_add_up() -> None:
    month = small_month(THREE, [RULE])
    rule = TechniciansReachable(primary=2, backup=2)
    assert {b.amount for b in breaches(rule, month, roster_of(month, {}))} == {1}
    assert breaches(TechniciansReachable(primary=0, backup=0), month, roster_of(month, {})) == []


def test_what_nobody_has_asked_for_holds_only_where_there_are_technicians() -> None:
    own = TechniciansReachable()
    agents = small_month(AGENTS, [own])
    assert breaches(own, agents, roster_of(agents, {})) == []
    assert own.checks(agents, roster_of(agents, {})) == {"": 0}
    assert len(breaches(RULE, agents, roster_of(agents, {}))) == 31
    alone = small_month(TECHNICIANS[:1], [own])
    assert [b.amount for b in breaches(own, alone, roster_of(alone, {}))] == [1] * 31


def test_one_left_open_beside_one_that_the_centre_asks_for() -> None:
    rule = TechniciansReachable(primary=2)
    month = small_month(AGENTS, [rule])
    assert {b.amount for b in breaches(rule, month, roster_of(month, {}))} == {2}
