"""Factors of overtime pay, and what work on a statutory holiday has to show: 1 January 2027 (5.7)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from staffing.centre.holidays import day_kinds
from staffing.centre.records import Overtime, Punch
from staffing.rules.overtime.pay_factors import PayFactors
from tests.staffing.small_month import AGENTS, breaches, roster_of, small_month
from tests.staffing.with_records import with_records

NEW_YEAR = date(2027, 1, 1)
PROVEN = PayFactors(punches_on_holidays=True, clause="AP-5.2c")
OTHERS = Punch("A2", NEW_YEAR, 480, 960)


@pytest.mark.parametrize(
    ("day", "rest_day", "factor"),
    [
        (date(2027, 1, 1), False, 3.0),
        (date(2027, 1, 1), True, 3.0),
        (date(2026, 12, 12), True, 2.0),
        (date(2026, 12, 12), False, 1.5),
        (date(2026, 12, 9), True, 2.0),
        (date(2026, 10, 1), False, 3.0),
        (date(2026, 10, 5), True, 2.0),
    ],
)
def test_the_day_and_the_roster_decide_the_factor(day: date, rest_day: bool, factor: float) -> None:
    assert PayFactors().pay_factor(day_kinds(day, 1, {})[0], rest_day=rest_day) == factor


def found(cells: dict[int, str], rule: PayFactors = PROVEN, **records: Any) -> list[tuple[object, ...]]:
    month = with_records(small_month(AGENTS, first=NEW_YEAR), **records)
    result = breaches(rule, month, roster_of(month, {"A1": cells}))
    return [(b.text_id.rpartition("-")[2], b.employee_id, b.day, b.amount, b.clause) for b in result]


def test_a_missed_punch_on_a_holiday_needs_two_signatures() -> None:
    missing = [("holiday", "A1", NEW_YEAR, 8, "AP-5.2c")]
    work = {1: "day"}
    assert found(work, punches=(OTHERS, Punch("A1", NEW_YEAR, 480, 960))) == []
    assert found(work, punches=(OTHERS,)) == missing
    assert found(work, punches=(OTHERS, Punch("A1", NEW_YEAR, 480))) == missing
    assert found(work, punches=(Punch("A1", NEW_YEAR, 480, confirmed_by=("shift_leader",)),)) == missing
    assert found(work, punches=(Punch("A1", NEW_YEAR, 480, confirmed_by=("shift_leader", "manager")),)) == []


def test_overtime_on_a_holiday_has_to_be_shown_too() -> None:
    overtime = (Overtime("A1", NEW_YEAR, 480, 660),)
    assert found({}, punches=(OTHERS,), overtime=overtime) == [("holiday", "A1", NEW_YEAR, 3, "AP-5.2c")]


def test_days_without_punches_of_anybody_and_other_days_say_nothing() -> None:
    assert found({1: "day"}) == []
    assert found({2: "day"}, punches=(OTHERS, Punch("A2", date(2027, 1, 2), 480, 960))) == []
    assert found({1: "day"}, rule=PayFactors(), punches=(OTHERS,)) == []


def test_voluntary_overtime_is_told_where_it_brings_no_pay() -> None:
    overtime = (Overtime("A1", date(2027, 1, 9), 480, 600, voluntary=True), Overtime("A2", date(2027, 1, 9), 480, 600))
    commission = PayFactors(voluntary_paid=False, clause="MO-3F-6")
    assert found({}, commission, overtime=overtime) == [("voluntary", "A1", date(2027, 1, 9), 2, "MO-3F-6")]
    assert found({}, PROVEN, overtime=overtime) == []
