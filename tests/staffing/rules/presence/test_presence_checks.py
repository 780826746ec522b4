"""How often presence is put to the test: between any two instants at which somebody can come or go."""

from __future__ import annotations

from staffing.rules.presence.role_presence import RolePresence
from staffing.rules.presence.seats import SeatCapacity
from staffing.rules.presence.technicians_on_site import TechniciansOnSite
from tests.staffing.small_month import DAY, DAYS, EARLY, LATE, LEADERS, TECHNICIANS, every_day, roster_of, small_month

SHIFTS = (EARLY, DAY, LATE)
LEADER_RULE = RolePresence(by_role={"shift_leader": 1, "guard": 0})
ROUND_THE_CLOCK = {
    person.employee_id: every_day(shift) for person, shift in zip(LEADERS[:3], ("early", "day", "late"), strict=True)
}


def test_a_post_always_kept_is_tested_shift_by_shift() -> None:
    month = small_month(LEADERS[:3], [LEADER_RULE], shifts=SHIFTS)
    roster = roster_of(month, ROUND_THE_CLOCK)
    assert list(LEADER_RULE.audit(month, roster)) == []
    assert LEADER_RULE.checks(month, roster) == {"shift_leader": 3 * DAYS, "guard": 0}


def test_a_hole_is_one_test_however_long_and_all_else_is_kept() -> None:
    month = small_month(LEADERS[:3], [LEADER_RULE], shifts=SHIFTS)
    lines = {
        who: {day: shift for day, shift in days.items() if day not in (7, 8)} for who, days in ROUND_THE_CLOCK.items()
    }
    roster = roster_of(month, lines)
    assert len(list(LEADER_RULE.audit(month, roster))) == 1
    assert LEADER_RULE.checks(month, roster)["shift_leader"] == 3 * (DAYS - 2) + 1


def test_a_post_never_kept_is_not_kept_once() -> None:
    rule = TechniciansOnSite()
    month = small_month(TECHNICIANS[:2], [rule], shifts=SHIFTS)
    roster = roster_of(month, {})
    assert len(list(rule.audit(month, roster))) == sum(rule.checks(month, roster).values()) == 1


def test_a_minimum_of_nobody_and_seats_for_everybody_test_nothing() -> None:
    month = small_month(TECHNICIANS[:2], shifts=SHIFTS)
    roster = roster_of(month, {})
    assert TechniciansOnSite(people=0).checks(month, roster) == {"": 0}
    assert SeatCapacity().checks(month, roster) == {"": 0}
