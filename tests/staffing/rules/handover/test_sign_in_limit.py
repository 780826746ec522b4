"""Sign-in within three minutes of the start: 08:03 for a shift that begins at 08:00 (5.8)."""

from __future__ import annotations

from staffing.centre.records import Punch
from staffing.rules.handover.sign_in_limit import SignInLimit
from tests.staffing.small_month import AGENTS, breaches, on, roster_of, small_month
from tests.staffing.with_records import with_records

RULE = SignInLimit(clause="MO-3A-2.2")


def found(punch: Punch) -> list[tuple[str | None, object, float, str]]:
    month = with_records(small_month(AGENTS), punches=(punch,))
    roster = roster_of(month, {"A1": {3: "day"}})
    return [(b.employee_id, b.day, b.amount, b.clause) for b in breaches(RULE, month, roster)]


def test_three_minutes_are_in_time_and_four_are_not() -> None:
    assert found(Punch("A1", on(3), sign_in=470)) == []
    assert found(Punch("A1", on(3), sign_in=483)) == []
    assert found(Punch("A1", on(3), sign_in=484)) == [("A1", on(3), 1, "MO-3A-2.2")]


def test_an_excused_person_and_a_missing_punch_are_passed_over() -> None:
    assert found(Punch("A1", on(3), sign_in=520, confirmed_by=("shift_leader",))) == []
    assert found(Punch("A1", on(3), sign_out=960)) == []
