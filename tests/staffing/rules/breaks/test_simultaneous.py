"""Breaks in turns: a tenth of the agents on duty at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from staffing.centre.people import Person
from staffing.centre.records import Away
from staffing.rules.breaks.simultaneous import SimultaneousBreaks, most_away
from tests.staffing.small_month import LEADERS, on, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from staffing.rules.base import Breach

RULE = SimultaneousBreaks(clause="MO-3A-2.4")
AGENTS = tuple(Person(f"B{number}", "", "", "agent") for number in range(11))


def found(*away: Away) -> list[Breach]:
    month = with_records(small_month((*AGENTS, *LEADERS)), away=away)
    lines = {person.employee_id: {7: "day"} for person in (*AGENTS, *LEADERS)}
    return list(RULE.audit(month, roster_of(month, lines)))


def at(who: str, start: int, kind: str = "break") -> Away:
    return Away(who, on(7), start, start + 5, kind)


@pytest.mark.parametrize(("on_duty", "most"), [(0, 1), (1, 1), (10, 1), (11, 2), (30, 3), (31, 4)])
def test_a_tenth_rounded_up_and_always_one(on_duty: int, most: int) -> None:
    assert most_away(on_duty, 0.1) == most


def test_of_eleven_two_may_go_and_the_third_is_one_too_many() -> None:
    two = (at("B1", 600), at("B2", 602))
    assert found(*two) == []
    [breach] = found(at("B3", 604), *two)
    assert (breach.clause, breach.severity, breach.employee_id, breach.day) == ("MO-3A-2.4", "hard", "B3", on(7))
    assert (breach.amount, breach.arguments["away"], breach.arguments["present"]) == (1, 3, 11)


def test_who_is_back_makes_room_in_the_same_minute() -> None:
    assert found(at("B1", 600), at("B2", 602), at("B3", 605)) == []


def test_meals_and_other_roles_are_not_counted() -> None:
    assert found(at("B1", 600), at("B2", 600), at("B3", 600, "meal"), at("L1", 600)) == []
