"""Enough agents at night that one can take a break."""

from __future__ import annotations

from staffing.audit import audit_roster
from staffing.month import Demand
from staffing.rules.presence.night_agents import NightAgents
from tests.staffing.small_month import (
    AGENTS,
    DAYS,
    LEADERS,
    breaches,
    every_day,
    half_hours,
    on,
    required,
    roster_of,
    small_month,
)

RULE = NightAgents(clause="JL-39.13")
PEOPLE = (*AGENTS, *LEADERS)
ALWAYS = required({"hotline": 1})
TWO = {"A1": every_day("early"), "A2": every_day("early")}


def test_two_agents_every_night_are_enough() -> None:
    month = small_month(PEOPLE, [RULE], demand=ALWAYS)
    assert breaches(RULE, month, roster_of(month, TWO)) == []


def test_a_night_with_one_agent_is_a_breach() -> None:
    month = small_month(PEOPLE, [RULE], demand=ALWAYS)
    lines = TWO | {"A2": every_day("early", [day for day in range(1, 32) if day != 8]), "L1": {8: "early"}}
    [breach] = breaches(RULE, month, roster_of(month, lines))
    assert (breach.rule, breach.clause, breach.severity) == ("presence.min_night_agents", "JL-39.13", "hard")
    assert (breach.day, breach.amount, breach.arguments["present"], breach.arguments["minimum"]) == (on(8), 360, 1, 2)
    assert (breach.arguments["start"], breach.arguments["end"]) == ("00:00", "06:00")


def test_the_night_of_the_month_before_counts_on_the_first_morning() -> None:
    carried = {who: {0: "night"} for who in ("A1", "A2")}
    lines = {who: every_day("early", range(2, 32)) for who in ("A1", "A2")}
    month = small_month(PEOPLE, [RULE], demand=ALWAYS, carry_in=carried)
    assert breaches(RULE, month, roster_of(month, lines)) == []
    month = small_month(PEOPLE, [RULE], demand=ALWAYS)
    assert [b.day for b in breaches(RULE, month, roster_of(month, lines))] == [on(1)]


def test_only_half_hours_in_which_somebody_is_required_are_asked_for() -> None:
    month = small_month(PEOPLE, [RULE], demand=required({"vip": half_hours((0, 0.5), (5.5, 24))}))
    found = breaches(RULE, month, roster_of(month, {who: every_day("early", range(1, 31)) for who in ("A1", "A2")}))
    assert [(b.day, b.amount, b.arguments["start"]) for b in found] == [(on(31), 60, "00:00"), (on(31), 60, "05:30")]


def test_a_night_over_midnight_is_one_stretch() -> None:
    rule = NightAgents(people=1, from_hour=22, to_hour=6)
    month = small_month(PEOPLE, [rule], demand=ALWAYS, carry_in={"A1": {0: "night"}})
    lines = {"A1": every_day("night", [day for day in range(1, 32) if day != 8])}
    [breach] = breaches(rule, month, roster_of(month, lines))
    assert (breach.day, breach.amount, breach.arguments["end"]) == (on(8), 480, "12-09 06:00")


def test_where_nobody_knows_the_requirement_the_rule_is_left_out() -> None:
    month = small_month(PEOPLE, [RULE], demand=Demand.unknown(("hotline",), DAYS))
    roster = roster_of(month, {})
    assert breaches(RULE, month, roster) == []
    assert audit_roster(month, [RULE], roster).not_judged == ("presence.min_night_agents",)


def test_a_centre_may_ask_for_nobody() -> None:
    rule = NightAgents(people=0)
    month = small_month(PEOPLE, [rule], demand=ALWAYS)
    assert breaches(rule, month, roster_of(month, {})) == []
