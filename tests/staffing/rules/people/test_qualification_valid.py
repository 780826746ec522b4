"""Certificates that are valid on the day of work."""

from __future__ import annotations

from datetime import date

from staffing.centre.people import Person, Qualification
from staffing.regulation import month_under
from staffing.rules.people.qualification_valid import QualificationValid
from staffing.rules.people.training_program import Programme, TrainingProgram
from tests.staffing.small_month import (
    QUEUES,
    TECHNICIANS,
    breaches,
    every_day,
    on,
    required,
    roster_of,
    small_month,
)

RULE = QualificationValid(clause="GS-22.4", by_role={"technician": ("licence", "health")})
BY_SKILL = QualificationValid(by_skill={"vip": ("vip-exam",), "hotline": ("exam",)})
DEMAND = required({})


def test_work_outside_the_days_of_the_certificate_is_a_breach() -> None:
    certificates = [
        Qualification("T1", "licence", date(2026, 12, 2), date(2026, 12, 3)),
        Qualification("T1", "health"),
        Qualification("T2", "licence"),
        Qualification("T2", "health"),
    ]
    month = small_month(TECHNICIANS[:2], [RULE], certificates=certificates)
    line = every_day("day", range(1, 5))
    found = breaches(RULE, month, roster_of(month, {"T1": line, "T2": line}))
    assert [(b.employee_id, b.day, b.amount) for b in found] == [("T1", on(1), 1), ("T1", on(4), 1)]
    assert {(b.rule, b.clause, b.severity) for b in found} == {("qualification.valid", "GS-22.4", "hard")}
    assert {(b.arguments["shift"], b.arguments["certificates"]) for b in found} == {("day", "licence")}


def test_a_renewed_certificate_has_no_gap() -> None:
    rule = QualificationValid(by_role={"technician": ("licence",)})
    month = small_month(
        TECHNICIANS[:1],
        [rule],
        certificates=[
            Qualification("T1", "licence", None, date(2026, 12, 10)),
            Qualification("T1", "licence", date(2026, 12, 11), None),
        ],
    )
    assert breaches(rule, month, roster_of(month, {"T1": every_day("day")})) == []


def test_rest_needs_no_certificate() -> None:
    month = small_month(TECHNICIANS[:1], [RULE])
    assert breaches(RULE, month, roster_of(month, {"T1": {3: "OFF", 4: "sick"}})) == []


def test_an_agent_works_as_long_as_one_skill_is_certified() -> None:
    month = small_month(
        (Person("A", "", "", "agent", skills=frozenset({"vip", "hotline"})),),
        [BY_SKILL],
        demand=DEMAND,
        certificates=[Qualification("A", "vip-exam", valid_to=date(2026, 12, 5)), Qualification("A", "exam")],
    )
    assert breaches(BY_SKILL, month, roster_of(month, {"A": every_day("day")})) == []
    assert month.serves[0, 4:6].tolist() == [3, 1]


def test_an_agent_whose_every_skill_has_lapsed_may_not_work() -> None:
    people = (Person("A", "", "", "agent", skills=frozenset({"vip"})), Person("B", "", "", "agent"))
    month = small_month(people, [BY_SKILL], demand=DEMAND)
    line = {3: "day"}
    found = breaches(BY_SKILL, month, roster_of(month, {"A": line, "B": line}))
    assert [(b.employee_id, b.arguments["certificates"]) for b in found] == [("A", "vip-exam"), ("B", "exam, vip-exam")]


def test_a_trainee_who_is_no_cover_lacks_no_certificate() -> None:
    programme = TrainingProgram({"agent": Programme(10)}, {"A": on(1)}, ("day",))
    rules = (BY_SKILL, programme)
    people = (Person("A", "", "", "agent", skills=frozenset({"vip", "hotline"})),)
    certificates = [Qualification("A", "vip-exam", valid_to=on(5))]
    month = month_under(small_month(people, rules, demand=DEMAND, certificates=certificates), rules)
    assert month.serves[0, 0] == 0
    assert [b.day for b in breaches(BY_SKILL, month, roster_of(month, {"A": every_day("day", range(1, 7))}))] == [on(6)]


def test_an_agent_of_a_queue_that_is_not_planned_lacks_no_certificate() -> None:
    people = (Person("A", "", "", "agent", skills=frozenset({"chat"})),)
    month = small_month(people, [BY_SKILL], demand=DEMAND)
    assert breaches(BY_SKILL, month, roster_of(month, {"A": {3: "day"}})) == []


def test_without_queues_nobody_lacks_a_skill() -> None:
    month = small_month((Person("A", "", "", "agent"),), [BY_SKILL], demand=required({}, QUEUES[:0]))
    assert breaches(BY_SKILL, month, roster_of(month, {"A": {3: "day"}})) == []
