"""Wishes made before the roster."""

from __future__ import annotations

from datetime import date

from staffing.centre.people import Person
from staffing.rules.preferences.wishes import Wishes
from tests.staffing.small_month import AGENTS, breaches, on, roster_of, small_month

RULE = Wishes(clause="MO-3F-2")


def test_a_refused_rest_wish_is_told_at_its_price() -> None:
    month = small_month(AGENTS, wishes=[("A1", 3, "OFF"), ("A1", 4, "OFF")])
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {3: "day"}}))
    assert (breach.rule, breach.clause, breach.severity) == ("wishes.rest_and_shift", "MO-3F-2", "soft")
    assert (breach.employee_id, breach.day, breach.cost, breach.text_id) == (
        "A1",
        on(3),
        30,
        "wishes-rest-and-shift-rest",
    )
    assert (breach.arguments["wished"], breach.arguments["given"]) == ("OFF", "day")


def test_the_first_two_rest_wishes_weigh_more_than_the_others() -> None:
    month = small_month(AGENTS, wishes=[("A1", 9, "OFF"), ("A1", 3, "late"), ("A1", 2, "OFF"), ("A1", 1, "OFF")])
    line = {9: "day", 3: "day", 2: "day", 1: "day"}
    found = breaches(RULE, month, roster_of(month, {"A1": line}))
    assert {b.day: b.cost for b in found} == {on(9): 30, on(2): 30, on(1): 10, on(3): 10}


def test_everybody_has_two_of_them() -> None:
    month = small_month(AGENTS, wishes=[("A1", 1, "OFF"), ("A2", 1, "OFF"), ("A1", 2, "OFF"), ("A2", 2, "OFF")])
    line = {1: "day", 2: "day"}
    assert sum(b.cost for b in breaches(RULE, month, roster_of(month, {"A1": line, "A2": line}))) == 120


def test_a_wish_for_a_shift_is_refused_by_any_other() -> None:
    month = small_month(AGENTS, wishes=[("A1", 3, "late"), ("A2", 3, "late"), ("A3", 3, "late")])
    found = breaches(RULE, month, roster_of(month, {"A1": {3: "late"}, "A2": {3: "day"}}))
    assert [(b.employee_id, b.cost, b.text_id) for b in found] == [
        ("A2", 10, "wishes-rest-and-shift-shift"),
        ("A3", 10, "wishes-rest-and-shift-shift"),
    ]


def test_leave_grants_a_wish_and_does_not_use_one_up() -> None:
    month = small_month(AGENTS, leave=[("A1", "annual", 1, 2)], wishes=[("A1", day, "OFF") for day in (1, 2, 3, 4)])
    line = {3: "day", 4: "day"}
    assert sum(b.cost for b in breaches(RULE, month, roster_of(month, {"A1": line}))) == 60


def test_wishes_of_other_months_and_of_people_who_left_are_passed_over() -> None:
    leaver = Person("X", "", "", "agent", valid_to=date(2026, 12, 3))
    month = small_month((leaver,), wishes=[("X", 0, "day"), ("X", 40, "day"), ("X", 5, "day"), ("gone", 2, "day")])
    assert breaches(RULE, month, roster_of(month, {})) == []
