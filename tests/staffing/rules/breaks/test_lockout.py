"""No break in the first half hour after signing in (A-29, 5.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from staffing.centre.records import Away, Punch
from staffing.rules.breaks.lockout import SignInLockout
from tests.staffing.small_month import AGENTS, on, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from staffing.rules.base import Breach

RULE = SignInLockout(clause="MO-3A-3.2")


def found(start: int, *, sign_in: int | None = None, kind: str = "break", day: int = 7) -> list[Breach]:
    punches = () if sign_in is None else (Punch("A1", on(day), sign_in),)
    away = (Away("A1", on(day), start, start + 5, kind), Away("X", on(day), 480, 485))
    month = with_records(small_month(AGENTS), away=away, punches=punches)
    return list(RULE.audit(month, roster_of(month, {"A1": {7: "day"}})))


@pytest.mark.parametrize("kind", ["break", "meal"])
def test_after_a_start_at_eight_nobody_leaves_before_half_past(kind: str) -> None:
    assert found(8 * 60 + 30, kind=kind) == []
    [breach] = found(8 * 60 + 29, kind=kind)
    assert (breach.clause, breach.severity, breach.employee_id, breach.day) == ("MO-3A-3.2", "hard", "A1", on(7))
    assert (breach.amount, breach.arguments["earliest"]) == (1, "08:30")


def test_the_sign_in_counts_where_it_is_known() -> None:
    assert found(8 * 60 + 25, sign_in=7 * 60 + 55) == []
    [breach] = found(8 * 60 + 35, sign_in=8 * 60 + 10)
    assert (breach.amount, breach.arguments["sign_in"]) == (5, "08:10")


def test_a_day_without_a_shift_is_not_judged() -> None:
    assert found(5, day=8) == []
