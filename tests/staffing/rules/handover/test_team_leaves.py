"""People of one team and shift sign out within five minutes of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from staffing.centre.people import Person
from staffing.centre.records import Overtime, Punch
from staffing.rules.handover.team_leaves import TeamLeavesTogether
from tests.staffing.small_month import breaches, on, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from datetime import date

RULE = TeamLeavesTogether(clause="MO-1C-9.7")
PEOPLE = tuple(Person(who, "", team, "agent") for who, team in (("A1", "一班"), ("A2", "一班"), ("B1", "二班")))


def found(*sign_outs: tuple[str, int], overtime: str = "") -> list[tuple[object, date | None, float]]:
    month = with_records(
        small_month(PEOPLE),
        punches=tuple(Punch(who, on(3), sign_out=minute) for who, minute in sign_outs),
        overtime=(Overtime(overtime, on(3), 960, 1000),),
    )
    roster = roster_of(month, {person.employee_id: {3: "day"} for person in PEOPLE})
    result = breaches(RULE, month, roster)
    assert all(breach.clause == "MO-1C-9.7" and breach.employee_id is None for breach in result)
    return [(breach.arguments["team"], breach.day, breach.amount) for breach in result]


def test_five_minutes_apart_is_together_and_six_are_not() -> None:
    assert found(("A1", 960), ("A2", 965)) == []
    assert found(("A1", 960), ("A2", 966)) == [("一班", on(3), 1)]


def test_other_teams_leave_when_they_like() -> None:
    assert found(("A1", 960), ("B1", 990)) == []


def test_whoever_has_overtime_leaves_alone() -> None:
    assert found(("A1", 960), ("A2", 1000), overtime="A2") == []
