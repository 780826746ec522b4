"""A breach that a manager lets stand: still on the list, with the reason and the name, and not held against anybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from staffing.audit import Audit
from staffing.centre.shifted import shift_dates
from staffing.centre.waivers import Waiver
from staffing.rules.rest.rest_between_shifts import RestBetweenShifts
from staffing.waivers import unused_waivers, waive, waives
from tests.staffing.small_month import AGENTS, FIRST, on, small_month

RULE = RestBetweenShifts()
BREACH = RULE.breach(3, employee_id="A1", day=on(5), rest_hours=8, hours=11)
OF_THE_MONTH = RULE.breach(1, rest_hours=8, hours=11)


def waiver(**more: object) -> Waiver:
    return Waiver(RULE.rule_id, "临时替班", "李经理", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "whether"),
    [
        (waiver(), True),
        (waiver(employee_id="A1"), True),
        (waiver(day=on(5)), True),
        (waiver(employee_id="A1", day=on(5)), True),
        (waiver(employee_id="A2"), False),
        (waiver(employee_id="A1", day=on(6)), False),
        (replace(waiver(), rule="rest.weekly"), False),
    ],
)
def test_a_waiver_is_for_what_it_names_and_for_all_it_leaves_open(given: Waiver, whether: bool) -> None:
    assert waives(given, BREACH) is whether


def test_what_names_nobody_and_no_day_is_waived_by_the_rule_alone() -> None:
    assert waives(waiver(), OF_THE_MONTH)
    assert not waives(waiver(employee_id="A1"), OF_THE_MONTH)
    assert not waives(waiver(day=on(5)), OF_THE_MONTH)


def test_a_waived_breach_stays_with_its_reason_and_is_no_longer_hard() -> None:
    found = waive([BREACH, OF_THE_MONTH], [waiver(employee_id="A1"), waiver(day=on(5))])
    assert [breach.waived for breach in found] == [True, False]
    assert found[0] == replace(BREACH, waiver=waiver(employee_id="A1"))
    audit = Audit(found, {RULE.rule_id: 2})
    assert audit.hard == (OF_THE_MONTH,)
    assert audit.waived == (found[0],)


def test_a_waiver_that_waived_nothing_is_told_unless_its_day_is_of_another_month() -> None:
    used, idle, gone = waiver(day=on(5)), waiver(day=on(6)), waiver(day=date(2026, 11, 30))
    month = small_month(AGENTS[:1])
    month = replace(month, centre=replace(month.centre, waivers=(used, idle, gone)))
    assert unused_waivers(month, [BREACH]) == (idle,)


def test_waivers_move_with_the_dates_of_the_centre() -> None:
    centre = replace(small_month(AGENTS[:1]).centre, waivers=(waiver(day=FIRST), waiver()))
    assert shift_dates(centre, 3).waivers == (waiver(day=on(4)), waiver())
