"""A team works the same shift."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from staffing.centre.people import Person
from staffing.centre.shifts import ShiftType
from staffing.rules.teams.cohesion import TeamCohesion
from tests.staffing.small_month import SHIFTS, on, roster_of, small_month

if TYPE_CHECKING:
    from staffing.rules.base import Breach

LEADER = Person("L1", "", "红", "shift_leader")
FIRST, SECOND, THIRD = (Person(f"A{i}", "", "红", "agent") for i in (1, 2, 3))
LEADERLESS = tuple(Person(f"B{i}", "", "白", "agent") for i in (1, 2))
DAY_OF_LEADERS = ShiftType("lead", "", 480, 960, roles=frozenset({"shift_leader"}))  # the hours of "day"
TEAM = (FIRST, SECOND, THIRD, LEADER, *LEADERLESS)
RULE = TeamCohesion(clause="MO-1")


def found(
    rule: TeamCohesion, lines: dict[str, str], *, leave: tuple[tuple[str, str, int, int], ...] = ()
) -> list[Breach]:
    """Breaches of the 9th, on which everybody has the symbol given."""
    month = small_month(TEAM, [rule], shifts=(*SHIFTS, DAY_OF_LEADERS), leave=leave)
    roster = roster_of(month, {who: {9: symbol} for who, symbol in lines.items()})
    breaches = list(rule.audit(month, roster))
    assert all(breach.day == on(9) for breach in breaches)
    return breaches


def test_all_of_a_team_on_the_leader_s_shift_keep_it() -> None:
    assert found(RULE, {"L1": "day", "A1": "day", "A2": "day"}) == []


def test_whoever_works_another_shift_is_named() -> None:
    (breach,) = found(RULE, {"L1": "day", "A1": "day", "A2": "late", "A3": "early"})
    assert (breach.clause, breach.amount, breach.cost) == ("MO-1", 2, 20)
    assert breach.arguments["team"] == "红"
    assert (breach.arguments["leader"], breach.arguments["shift"]) == ("L1", "day")
    assert breach.arguments["apart"] == "A2, A3"


def test_shift_types_of_the_same_hours_are_the_same_shift() -> None:
    assert found(RULE, {"L1": "lead", "A1": "day"}) == []


def test_while_the_leader_is_off_the_next_in_line_sets_the_shift() -> None:
    (breach,) = found(RULE, {"A1": "late", "A2": "day", "A3": "day"})
    assert (breach.arguments["leader"], breach.amount) == ("A1", 2)
    assert found(replace(RULE, lineup=1), {"A1": "late", "A2": "day"}) == []


@pytest.mark.parametrize(
    ("exceptions", "by_team", "amount"), [(1, {}, 1), (2, {}, 0), (2, {"红": 0}, 2), (0, {"白": 2}, 2)]
)
def test_exceptions_are_free(exceptions: int, by_team: dict[str, int], amount: int) -> None:
    rule = replace(RULE, exceptions=exceptions, by_team=by_team)
    assert sum(b.amount for b in found(rule, {"L1": "day", "A1": "day", "A2": "late", "A3": "early"})) == amount


def test_a_day_off_counts_where_the_team_rests_together_and_leave_never_does() -> None:
    together = replace(RULE, rest_together=True)
    working = {"L1": "day", "A1": "day", "A2": "day"}
    assert found(RULE, working) == []
    assert [b.arguments["apart"] for b in found(together, working)] == ["A3"]
    on_leave = found(together, {**working, "A3": "annual"}, leave=(("A3", "annual", 9, 9),))
    assert on_leave == []


def test_a_team_without_a_leader_is_judged_where_it_is_named() -> None:
    apart = {"B1": "day", "B2": "late"}
    assert found(RULE, apart) == []
    assert [b.arguments["team"] for b in found(replace(RULE, teams=("白",)), apart)] == ["白"]


def test_a_hard_rule_has_no_price() -> None:
    (breach,) = found(replace(RULE, enforce="hard"), {"L1": "day", "A1": "late"})
    assert (breach.severity, breach.cost) == ("hard", 0)
