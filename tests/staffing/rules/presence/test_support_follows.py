"""Support posts rostered after the operation."""

from __future__ import annotations

import pytest

from staffing.centre.people import Person
from staffing.centre.shifts import ShiftType
from staffing.errors import InputErrors
from staffing.regulation import load_regulation
from staffing.rules.presence.support_follows import SupportFollows
from tests.staffing.small_month import AGENTS, QA, SHIFTS, breaches, on, roster_of, small_month

RULE = SupportFollows(clause="MO-1C-3.11")
TRAINER = Person("R1", "培训1", "支撑", "trainer")
PEOPLE = (*AGENTS, QA, TRAINER)


def test_support_at_work_with_the_agents_is_no_breach() -> None:
    month = small_month(PEOPLE, [RULE])
    lines = {"A1": {3: "day", 4: "late"}, "Q1": {3: "day"}, "R1": {4: "day"}}
    assert breaches(RULE, month, roster_of(month, lines)) == []


def test_a_day_with_agents_and_without_support_costs_the_price() -> None:
    month = small_month(PEOPLE, [RULE])
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {3: "day"}, "A2": {3: "late"}, "Q1": {4: "day"}}))
    assert (breach.rule, breach.clause, breach.severity) == ("team.support_follows_operations", "MO-1C-3.11", "soft")
    assert (breach.day, breach.amount, breach.cost, breach.employee_id) == (on(3), 1, 50, None)
    assert (breach.arguments["working"], breach.arguments["minimum"]) == (0, 1)


def test_agents_who_work_only_outside_the_hours_need_nobody() -> None:
    month = small_month(PEOPLE, [RULE])
    assert breaches(RULE, month, roster_of(month, {"A1": {3: "early"}, "A2": {3: "night"}})) == []


def test_agents_still_there_from_the_day_before_are_working() -> None:
    shifts = (*SHIFTS, ShiftType("long", "", 1320, 1981))  # 22:00 to 09:01 of the next day
    month = small_month(PEOPLE, [RULE], shifts=shifts, carry_in={"A1": {0: "long"}})
    found = breaches(RULE, month, roster_of(month, {"A2": {9: "long", 31: "long"}}))
    assert [b.day for b in found] == [on(1), on(10)]


def test_support_counts_only_with_work_within_the_hours_of_its_own_day() -> None:
    month = small_month(PEOPLE, [RULE])
    lines = {"A1": {3: "day", 4: "day", 5: "day"}, "Q1": {3: "early", 4: "split", 5: "night"}}
    assert [b.day for b in breaches(RULE, month, roster_of(month, lines))] == [on(3), on(5)]


def test_the_hours_begin_and_end_at_the_minute() -> None:
    shifts = (*SHIFTS, ShiftType("until_nine", "", 480, 540), ShiftType("from_five", "", 1020, 1080))
    month = small_month(PEOPLE, [RULE], shifts=shifts)
    assert breaches(RULE, month, roster_of(month, {"A1": {3: "until_nine", 4: "from_five"}})) == []


def test_several_may_be_wanted_and_made_binding() -> None:
    rule = SupportFollows(roles=("qa", "trainer", "guard"), least=2, enforce="hard")
    month = small_month(PEOPLE, [rule])
    lines = {"A1": {3: "day", 4: "day"}, "Q1": {3: "day", 4: "day"}, "R1": {3: "day"}}
    [breach] = breaches(rule, month, roster_of(month, lines))
    assert (breach.severity, breach.cost, breach.day, breach.arguments["working"]) == ("hard", 0, on(4), 1)


def test_hours_that_end_before_they_begin_are_refused() -> None:
    with pytest.raises(InputErrors):
        load_regulation({"team.support_follows_operations": {"from_hour": 17, "to_hour": 9}})
