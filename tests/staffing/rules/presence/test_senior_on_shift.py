"""Experienced agents among those who start a shift."""

from __future__ import annotations

from dataclasses import replace

from staffing.centre.people import Qualification
from staffing.rules.people.qualification_valid import QualificationValid
from staffing.rules.presence.senior_on_shift import SkillOnShift
from tests.staffing.small_month import AGENTS, LEADERS, breaches, on, required, roster_of, small_month

RULE = SkillOnShift(skills={"senior": 1}, clause="X-1", clause_of={"senior": "X-2"})
CERTIFICATES = (Qualification("A1", "senior", on(5), on(20)), Qualification("L1", "senior"))


def test_a_senior_agent_on_the_shift_is_no_breach() -> None:
    month = small_month((*AGENTS, *LEADERS), [RULE], certificates=CERTIFICATES)
    assert breaches(RULE, month, roster_of(month, {"A1": {7: "day"}, "A2": {7: "day"}})) == []


def test_a_shift_without_one_costs_the_price() -> None:
    month = small_month((*AGENTS, *LEADERS), [RULE], certificates=CERTIFICATES)
    lines = {"A1": {7: "late"}, "A2": {7: "day"}, "A3": {7: "day"}, "L1": {7: "day"}}
    [breach] = breaches(RULE, month, roster_of(month, lines))
    assert (breach.rule, breach.clause, breach.severity) == ("presence.skill_on_shift", "X-2", "soft")
    assert (breach.day, breach.amount, breach.cost) == (on(7), 1, 50)
    assert (breach.arguments["shift"], breach.arguments["skill"]) == ("day", "senior")
    assert (breach.arguments["people"], breach.arguments["skilled"], breach.arguments["minimum"]) == (2, 0, 1)


def test_a_certificate_counts_on_the_days_on_which_it_is_valid() -> None:
    month = small_month(AGENTS, [RULE], certificates=CERTIFICATES)
    found = breaches(RULE, month, roster_of(month, {"A1": dict.fromkeys((4, 5, 20, 21), "day")}))
    assert [b.day for b in found] == [on(4), on(21)]


def test_a_shift_that_only_leaders_start_is_not_asked_about() -> None:
    month = small_month((*AGENTS, *LEADERS), [RULE], certificates=CERTIFICATES)
    assert breaches(RULE, month, roster_of(month, {"L2": {7: "day"}})) == []


def test_each_one_missing_costs_and_may_be_made_binding() -> None:
    lines = {"A1": {7: "day"}, "A2": {7: "day"}}
    for rule, cost in ((SkillOnShift(skills={"senior": 3}, price=8), 16), (replace(RULE, enforce="hard"), 0)):
        month = small_month(AGENTS, [rule], certificates=CERTIFICATES)
        assert sum(b.cost for b in breaches(rule, month, roster_of(month, lines))) == cost
    strict = SkillOnShift(skills={"senior": 2}, enforce="hard")
    [breach] = breaches(strict, month, roster_of(month, lines))
    assert (breach.severity, breach.amount, breach.cost) == ("hard", 1, 0)


def test_a_queue_counts_for_those_who_can_serve_it_on_the_day() -> None:
    """Agents without skills serve every queue; one whose certificate for the queue has run out does not serve it."""
    rule = SkillOnShift(skills={"vip": 1})
    people = (
        replace(AGENTS[0], skills=frozenset({"vip"})),
        replace(AGENTS[1], skills=frozenset({"hotline"})),
        AGENTS[2],
    )
    certified = QualificationValid(by_skill={"vip": ("card",)})
    cards = [Qualification("A1", "card", valid_to=on(10)), Qualification("A3", "card")]
    month = small_month(people, [rule, certified], certificates=cards, demand=required({}))
    lines = {"A1": {9: "day", 11: "day"}, "A2": {9: "day", 12: "day"}, "A3": {13: "day"}}
    assert [b.day for b in breaches(rule, month, roster_of(month, lines))] == [on(11), on(12)]


def test_a_queue_without_a_requirement_counts_by_the_skills_on_the_list() -> None:
    rule = SkillOnShift(skills={"vip": 1})
    people = (
        replace(AGENTS[0], skills=frozenset({"vip"})),
        replace(AGENTS[1], skills=frozenset({"hotline"})),
        AGENTS[2],
    )
    month = small_month(people, [rule])
    assert month.demand.queue_ids == ()
    lines = {"A1": {9: "day"}, "A2": {9: "day", 12: "day"}, "A3": {13: "day"}}
    assert [b.day for b in breaches(rule, month, roster_of(month, lines))] == [on(12)]


def test_nothing_asked_for_is_never_missing() -> None:
    month = small_month(AGENTS, [SkillOnShift()])
    roster = roster_of(month, {"A1": {7: "day"}})
    assert breaches(SkillOnShift(), month, roster) == []
    assert breaches(SkillOnShift(skills={"senior": 0}), month, roster) == []
