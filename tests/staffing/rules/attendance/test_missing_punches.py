"""What a missing punch means: present and confirmed, forgotten once too often, away on business, or absent."""

from __future__ import annotations

import pytest

from staffing.rules.attendance.exception_approval import ExceptionApproval
from staffing.rules.attendance.missed_punches import MissedPunches
from staffing.rules.attendance.punches_present import PunchesPresent
from tests.staffing.rules.attendance.punched_month import found, punched
from tests.staffing.small_month import on

PRESENT = PunchesPresent(clause="AP-3.1")
FREE = MissedPunches(clause="AP-3.5b")
AWAY = ExceptionApproval(clause="AP-3.4")
LINE = {"A1": dict.fromkeys(range(1, 11), "day")}
OTHERS = [punched(day, who="A2") for day in range(1, 11)]
"""Punches by which the days are known."""


def test_a_month_with_both_punches_is_clean() -> None:
    both = [punched(day) for day in range(1, 11)]
    for rule in (PRESENT, FREE, AWAY):
        assert found(rule, LINE, both) == []


@pytest.mark.parametrize(
    ("late", "early", "text", "amount"),
    [(None, 0, "sign-in", 1), (0, None, "sign-out", 1), (None, None, "absent", 2)],
)
def test_an_unconfirmed_missing_punch_is_told(late: int | None, early: int | None, text: str, amount: int) -> None:
    line = {"A1": {3: "day"}}
    [breach] = found(PRESENT, line, [punched(3, late, early)])
    assert (breach.rule, breach.clause, breach.amount) == ("attendance.punches", "AP-3.1", amount)
    assert (breach.employee_id, breach.day, breach.text_id) == ("A1", on(3), f"attendance-punches-{text}")
    assert found(PRESENT, line, [punched(3, late, early, confirmed_by=["shift_leader"])]) == []


def test_without_a_line_of_ones_own_one_is_absent_on_a_day_on_which_others_punched() -> None:
    line = {"A1": {3: "day", 4: "day", 5: "OFF"}}
    [breach] = found(PRESENT, line, [punched(3, who="A2"), punched(5, who="A2")])
    assert (breach.employee_id, breach.day, breach.text_id) == ("A1", on(3), "attendance-punches-absent")


def test_a_month_without_punches_says_nothing() -> None:
    for rule in (PRESENT, FREE, AWAY):
        assert found(rule, LINE, []) == []


def test_the_third_missed_punch_is_free_and_the_fourth_a_day_of_absence() -> None:
    missed = [punched(day, late=None, confirmed_by=["shift_leader"]) for day in (2, 4, 6)]
    assert found(FREE, LINE, missed) == []
    more = [*missed, punched(7, early=None, confirmed_by=["shift_leader"]), punched(9, late=None)]
    fourth, fifth = found(FREE, LINE, more)
    assert (fourth.clause, fourth.employee_id, fourth.day, fourth.amount) == ("AP-3.5b", "A1", on(7), 1)
    assert fourth.arguments == {"number": 4, "free": 3}
    assert (fifth.day, fifth.arguments["number"]) == (on(9), 5)


def test_shifts_without_any_punch_are_not_counted_as_forgotten_punches() -> None:
    missed = [punched(day, late=None) for day in (2, 4, 6)]
    assert found(FREE, LINE, [*missed, punched(8, None, None, confirmed_by=["manager"]), *OTHERS]) == []


def test_business_away_is_confirmed_by_two_levels() -> None:
    two = punched(3, None, None, confirmed_by=["shift_leader", "manager"])
    assert found(AWAY, LINE, [two, *OTHERS]) == []
    [breach] = found(AWAY, LINE, [punched(3, None, None, confirmed_by=["manager", "manager"]), *OTHERS])
    assert (breach.clause, breach.employee_id, breach.day, breach.amount) == ("AP-3.4", "A1", on(3), 1)
    assert breach.arguments == {"shift": "day", "given": 1, "levels": 2}


def test_one_missing_punch_needs_one_confirmation_and_an_absence_has_none_to_judge() -> None:
    assert found(AWAY, LINE, [punched(3, late=None, confirmed_by=["shift_leader"]), *OTHERS]) == []
