"""No more people at once than there are seats."""

from __future__ import annotations

from staffing.rules.handover.handover_overlap import HandoverOverlap
from staffing.rules.presence.seats import SeatCapacity
from tests.staffing.small_month import AGENTS, LEADERS, breaches, on, roster_of, small_month

RULE = SeatCapacity(seats=2, clause="MO-1C-2.14")
PEOPLE = (*AGENTS, *LEADERS)


def test_as_many_as_there_are_seats_is_no_breach() -> None:
    month = small_month(PEOPLE, [RULE])
    lines = {"A1": {3: "day"}, "A2": {3: "day"}, "L1": {3: "day"}, "L2": {3: "day"}}
    assert breaches(RULE, month, roster_of(month, lines)) == []


def test_one_too_many_is_told_with_the_hours_and_the_minutes() -> None:
    month = small_month(PEOPLE, [RULE])
    lines = {"A1": {3: "day"}, "A2": {3: "day"}, "A3": {3: "split"}}  # split until 16:30, day from 08:00 to 16:00
    found = breaches(RULE, month, roster_of(month, lines))
    assert [(b.day, b.arguments["start"], b.arguments["end"], b.amount) for b in found] == [
        (on(3), "08:00", "11:30", 210),
        (on(3), "13:00", "16:00", 180),
    ]
    assert (found[0].rule, found[0].clause, found[0].severity) == ("seats.capacity", "MO-1C-2.14", "hard")
    assert (found[0].arguments["present"], found[0].arguments["seats"]) == (3, 2)


def test_who_arrives_early_for_the_hand_over_needs_no_seat_yet() -> None:
    month = small_month(PEOPLE, [RULE, HandoverOverlap(by_role={"agent": 10})])
    lines = {"A1": {3: "day"}, "A2": {3: "day"}, "A3": {3: "late"}, "A4": {3: "late"}}
    assert breaches(RULE, month, roster_of(month, lines)) == []


def test_agents_of_the_last_night_before_the_month_take_seats() -> None:
    month = small_month(PEOPLE, [RULE], carry_in={"A1": {0: "night"}, "A2": {0: "night"}})
    [breach] = breaches(RULE, month, roster_of(month, {"A3": {1: "early"}}))
    assert (breach.day, breach.arguments["end"], breach.amount) == (on(1), "06:00", 360)


def test_the_seats_may_be_shared_with_other_roles() -> None:
    rule = SeatCapacity(seats=1, roles=("agent", "shift_leader"))
    month = small_month(PEOPLE, [rule])
    [breach] = breaches(rule, month, roster_of(month, {"A1": {3: "day"}, "L1": {3: "day"}}))
    assert (breach.arguments["roles_agent"], breach.arguments["roles_shift_leader"]) == (1, 2)


def test_without_a_number_there_are_seats_for_everybody() -> None:
    month = small_month(PEOPLE, [SeatCapacity()])
    assert breaches(SeatCapacity(), month, roster_of(month, {a.employee_id: {3: "day"} for a in AGENTS})) == []
