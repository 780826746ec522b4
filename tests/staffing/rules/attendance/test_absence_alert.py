"""Absence told to HR: three shifts in a row, six days within three months (AP-3.8c, MO-3B-3)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from staffing.rules.attendance.absence_alert import AbsenceAlert
from staffing.rules.attendance.months_back import months_back
from tests.staffing.rules.attendance.punched_month import found, punched
from tests.staffing.small_month import on

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ALERT = AbsenceAlert(clause="AP-3.8c")
LINE = dict.fromkeys(range(1, 21), "day")


def alerts(
    attended: Iterable[int],
    known: Iterable[int] = range(-100, 32),
    line: Mapping[int, str] = LINE,
    carry_in: Mapping[int, str] | None = None,
    rule: AbsenceAlert = ALERT,
) -> list[tuple[date | None, str, float]]:
    """Day, text and number of what is told of A1, who attended on these days; others punched on the known ones."""
    punches = [*(punched(day) for day in attended), *(punched(day, who="A2") for day in known)]
    breaches = found(rule, {"A1": line}, punches, carry_in={"A1": carry_in or {}})
    assert all((b.employee_id, b.clause) == ("A1", "AP-3.8c") for b in breaches)
    return [(b.day, b.text_id.removeprefix("absence-alert-"), b.amount) for b in breaches]


def without(*absent: int) -> list[int]:
    return [day for day in range(-100, 32) if day not in absent]


def test_two_days_in_a_row_are_clean_and_the_third_is_told_once() -> None:
    assert alerts(without(3, 4)) == []
    assert alerts(without(3, 4, 5)) == [(on(5), "row", 3)]
    assert alerts(without(3, 4, 5, 6, 10, 11, 12)) == [(on(5), "row", 3), (on(11), "window", 6)]


def test_rest_does_not_end_a_row_but_a_shift_attended_or_unknown_does() -> None:
    with_rest = {**LINE, 4: "OFF", 5: "annual"}
    assert alerts(without(3, 6, 7), line=with_rest) == [(on(7), "row", 3)]
    assert alerts(without(3, 5, 6)) == []
    assert alerts(without(3, 4, 5, 6), known=without(5)) == []


def test_a_confirmed_absence_is_none() -> None:
    punches = [punched(day, None, None, confirmed_by=["manager"] if day == 4 else []) for day in (3, 4, 5)]
    assert found(ALERT, {"A1": LINE}, [*punches, *(punched(day) for day in range(6, 21))]) == []


def test_a_row_from_the_month_before_goes_on() -> None:
    before = {-1: "day", 0: "day"}
    assert alerts(without(-1, 0, 1), carry_in=before) == [(on(1), "row", 3)]
    assert alerts(without(-2, -1, 0), carry_in={-2: "day", **before}) == []


def test_six_days_within_three_months_are_told_on_the_sixth() -> None:
    before = dict.fromkeys(range(-95, 1), "day")
    scattered = (-80, -60, -40, -20, 5)
    assert alerts(without(*scattered), carry_in=before) == []
    assert alerts(without(*scattered, 8), carry_in=before) == [(on(8), "window", 6)]


def test_three_months_before_the_seventh_of_december_end_on_the_seventh_of_september() -> None:
    """Day -84 is 7 September 2026, day -83 the 8th."""
    assert (on(-84), on(-83)) == (date(2026, 9, 7), date(2026, 9, 8))
    before = dict.fromkeys(range(-95, 1), "day")
    assert alerts(without(-84, -40, -20, 3, 5, 7), carry_in=before) == []
    assert alerts(without(-83, -40, -20, 3, 5, 7), carry_in=before) == [(on(7), "window", 6)]


def test_nought_switches_an_alert_off() -> None:
    absent = without(3, 4, 5, 6, 7, 8)
    only_row = AbsenceAlert(days_in_window=0, clause="AP-3.8c")
    only_window = AbsenceAlert(consecutive_days=0, clause="AP-3.8c")
    assert alerts(absent, rule=only_row) == [(on(5), "row", 3)]
    assert alerts(absent, rule=only_window) == [(on(8), "window", 6)]


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        (date(2026, 12, 7), 3, date(2026, 9, 7)),
        (date(2026, 5, 31), 3, date(2026, 2, 28)),
        (date(2027, 1, 15), 1, date(2026, 12, 15)),
        (date(2026, 12, 1), 12, date(2025, 12, 1)),
        (date(2026, 12, 1), 0, date(2026, 12, 1)),
    ],
)
def test_months_back_stay_within_the_month(day: date, months: int, earlier: date) -> None:
    assert months_back(day, months) == earlier
