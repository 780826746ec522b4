"""Outgoing people are gone 5 minutes after the hand-over: 16:05 for a shift that ends at 16:00 (5.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from staffing.centre.records import Overtime, Punch
from staffing.rules.handover.outgoing_exit import OutgoingExit
from tests.staffing.small_month import AGENTS, LEADERS, breaches, on, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from datetime import date

RULE = OutgoingExit(clause="MO-3A-2.3")
LINES = {"A1": {3: "day"}, "A2": {3: "late"}}


def found(
    *punches: Punch, rule: OutgoingExit = RULE, overtime: tuple[Overtime, ...] = ()
) -> list[tuple[str | None, date | None, float]]:
    month = with_records(small_month((*AGENTS, *LEADERS)), punches=punches, overtime=overtime)
    result = breaches(rule, month, roster_of(month, LINES))
    assert all(breach.clause == rule.clause for breach in result)
    return [(breach.employee_id, breach.day, breach.amount) for breach in result]


def test_gone_five_minutes_after_the_end_is_in_time_and_six_are_not() -> None:
    relief = Punch("A2", on(3), sign_in=950)
    assert found(Punch("A1", on(3), 480, 965), relief) == []
    assert found(Punch("A1", on(3), 480, 966), relief) == [("A1", on(3), 1)]


def test_the_minutes_run_from_the_takeover_where_the_relief_is_late() -> None:
    relief = Punch("A2", on(3), sign_in=980)
    assert found(Punch("A1", on(3), 480, 985), relief) == []
    assert found(Punch("A1", on(3), 480, 990), relief) == [("A1", on(3), 5)]


def test_nobody_lingers_who_waits_for_a_relief_that_is_not_known_to_have_come() -> None:
    assert found(Punch("A1", on(3), 480, 1100)) == []


def test_without_anybody_to_follow_the_minutes_run_from_the_end() -> None:
    assert found(Punch("A2", on(3), 960, 1450)) == [("A2", on(3), 5)]


def test_overtime_after_the_shift_is_no_lingering() -> None:
    overtime = (Overtime("A1", on(3), 960, 1080),)
    relief = Punch("A2", on(3), sign_in=950)
    assert found(Punch("A1", on(3), 480, 1085), relief, overtime=overtime) == []
    assert found(Punch("A1", on(3), 480, 1090), relief, overtime=overtime) == [("A1", on(3), 5)]


def test_no_lingering_at_all() -> None:
    at_once = OutgoingExit(minutes=0, clause="JL-39.6")
    relief = Punch("A2", on(3), sign_in=950)
    assert found(Punch("A1", on(3), 480, 960), relief, rule=at_once) == []
    assert found(Punch("A1", on(3), 480, 961), relief, rule=at_once) == [("A1", on(3), 1)]


def test_a_punch_on_a_day_off_or_of_a_stranger_says_nothing() -> None:
    assert found(Punch("A1", on(4), 480, 1200), Punch("X", on(3), 480, 1200)) == []
