"""A late colleague or an unfinished matter may hold a person half an hour; on some posts nobody leaves unrelieved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from staffing.centre.records import Punch
from staffing.rules.handover.hold_allowance import HoldAllowance
from tests.staffing.small_month import AGENTS, breaches, on, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from datetime import date

ALLOWED = HoldAllowance(clause="JL-35.5")
RELIEVED = HoldAllowance(until_relieved=True, clause="FD-11a")


def found(rule: HoldAllowance, *punches: Punch, day: int = 3) -> list[tuple[str, str | None, date | None, float]]:
    month = with_records(small_month(AGENTS), punches=punches)
    roster = roster_of(month, {"A1": {day: "day"}, "A2": {day: "late"}, "A3": {day: "late"}})
    result = breaches(rule, month, roster)
    assert all(breach.clause == rule.clause for breach in result)
    return [(b.text_id.rpartition("-")[2], b.employee_id, b.day, b.amount) for b in result]


def test_half_an_hour_is_allowed_for_and_a_minute_more_is_told() -> None:
    assert found(ALLOWED, Punch("A1", on(3), 480, 990)) == []
    assert found(ALLOWED, Punch("A1", on(3), 480, 991)) == [("breach", "A1", on(3), 1)]


def test_nobody_leaves_before_the_first_of_those_who_follow_has_come() -> None:
    late = (Punch("A2", on(3), sign_in=970), Punch("A3", on(3), sign_in=985))
    assert found(RELIEVED, Punch("A1", on(3), 480, 970), *late) == []
    assert found(RELIEVED, Punch("A1", on(3), 480, 962), *late) == [("left", "A1", on(3), 8)]
    assert found(ALLOWED, Punch("A1", on(3), 480, 962), *late) == []


def test_the_post_is_bare_from_the_end_of_the_shift_where_somebody_left_early() -> None:
    late = Punch("A2", on(3), sign_in=970)
    assert found(RELIEVED, Punch("A1", on(3), 480, 900), late) == [("left", "A1", on(3), 10)]


def test_a_relief_of_whom_nothing_is_known_proves_nothing() -> None:
    assert found(RELIEVED, Punch("A1", on(3), 480, 960)) == []


def test_a_night_is_relieved_on_the_next_morning() -> None:
    month = with_records(small_month(AGENTS), punches=(Punch("A1", on(3), 1320, 1800), Punch("A2", on(4), sign_in=370)))
    roster = roster_of(month, {"A1": {3: "night"}, "A2": {4: "early"}})
    assert [(b.employee_id, b.day, b.amount) for b in breaches(RELIEVED, month, roster)] == [("A1", on(3), 10)]
