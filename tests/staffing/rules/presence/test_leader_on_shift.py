"""A shift leader starts with the agents."""

from __future__ import annotations

from staffing.centre.shifts import ShiftType
from staffing.rules.presence.leader_on_shift import LeaderOnShift
from tests.staffing.small_month import AGENTS, LEADERS, SHIFTS, breaches, on, roster_of, small_month

RULE = LeaderOnShift(clause="JL-12", price=50)
PEOPLE = (*AGENTS, *LEADERS)


def test_agents_without_a_leader_cost_the_price_once_a_shift() -> None:
    month = small_month(PEOPLE, [RULE])
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {3: "day"}, "A2": {3: "day"}, "L1": {3: "late"}}))
    assert (breach.rule, breach.clause, breach.severity, breach.cost) == (
        "presence.leader_on_shift",
        "JL-12",
        "soft",
        50,
    )
    assert (breach.day, breach.amount, breach.arguments["shift"], breach.arguments["agents"]) == (on(3), 1, "day", 2)


def test_a_leader_who_starts_the_same_shift_type_leads_it() -> None:
    month = small_month(PEOPLE, [RULE])
    assert breaches(RULE, month, roster_of(month, {"A1": {3: "day"}, "L1": {3: "day"}})) == []


def test_leaders_alone_and_the_leader_of_another_day_do_not_matter() -> None:
    month = small_month(PEOPLE, [RULE], carry_in={"L1": {0: "night"}})
    found = breaches(RULE, month, roster_of(month, {"A1": {1: "night"}, "L1": {2: "night"}}))
    assert [b.day for b in found] == [on(1)]


def test_a_shift_type_leaders_cannot_work_is_not_led() -> None:
    month = small_month(PEOPLE, [RULE], shifts=(*SHIFTS, ShiftType("a", "", 0, 60, roles=frozenset({"agent"}))))
    assert breaches(RULE, month, roster_of(month, {"A1": {3: "a"}})) == []


def test_a_centre_without_leaders_is_not_asked_for_them() -> None:
    month = small_month(AGENTS, [RULE])
    assert breaches(RULE, month, roster_of(month, {"A1": {3: "day"}})) == []
