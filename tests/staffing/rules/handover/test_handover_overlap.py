"""Hand-over: who leaves has met who takes over."""

from __future__ import annotations

import numpy as np
import pytest

from staffing.centre.people import Person
from staffing.centre.shifts import ShiftType
from staffing.rules.handover.handover_overlap import HandoverOverlap
from staffing.rules.presence.role_presence import RolePresence
from staffing.rules.presence.technicians_on_site import TechniciansOnSite
from tests.staffing.small_month import (
    AGENTS,
    DAYS,
    SHIFTS,
    TECHNICIANS,
    breaches,
    every_day,
    half_hours,
    on,
    post_round_the_clock,
    required,
    roster_of,
    small_month,
)

RULE = HandoverOverlap(clause="JL-57.1")
POSTS = (RULE, TechniciansOnSite(), RolePresence())
"""Technicians, leaders and supervisors are kept round the clock."""
ALL_DAY = required({"hotline": 1})


def test_a_post_kept_without_a_gap_hands_over_every_time() -> None:
    month = small_month(TECHNICIANS, POSTS, carry_in=post_round_the_clock(TECHNICIANS, -3, 0))
    assert breaches(RULE, month, roster_of(month, post_round_the_clock(TECHNICIANS))) == []


def test_leaving_before_anybody_has_come_is_told_with_instant_and_people() -> None:
    month = small_month(TECHNICIANS, POSTS)
    [breach] = breaches(RULE, month, roster_of(month, {"T1": {3: "day"}, "T2": {3: "day"}}))
    assert (breach.rule, breach.clause, breach.severity) == ("handover.overlap_minutes", "JL-57.1", "hard")
    assert (breach.day, breach.amount, breach.employee_id) == (on(3), 2, "T1")
    assert (breach.arguments["instant"], breach.arguments["role"], breach.arguments["minutes"]) == (
        "16:00",
        "technician",
        15,
    )


def test_a_relief_of_another_role_is_none() -> None:
    people = (TECHNICIANS[0], Person("S1", "", "", "duty_supervisor"))
    month = small_month(people, POSTS)
    found = breaches(RULE, month, roster_of(month, {"T1": {3: "day"}, "S1": {3: "late"}}))
    assert {(b.arguments["role"], b.arguments["instant"]) for b in found} == {
        ("technician", "16:00"),
        ("duty_supervisor", "00:00"),
    }


def test_one_who_stays_relieves_one_who_leaves() -> None:
    shifts = (*SHIFTS, ShiftType("long", "", 600, 1440))
    month = small_month(TECHNICIANS, POSTS, shifts=shifts)
    found = breaches(RULE, month, roster_of(month, {"T1": {3: "day"}, "T2": {3: "long"}}))
    assert [(b.day, b.arguments["instant"]) for b in found] == [(on(4), "00:00")]


@pytest.mark.parametrize(("end", "relieved"), [(960, True), (959, False), (961, True)])
def test_the_relief_must_have_been_there_for_the_whole_overlap(end: int, relieved: bool) -> None:
    """Late is on site from 15:45 and begins work at 16:00: who leaves at 15:59 has met it for 14 minutes only."""
    shifts = (*SHIFTS, ShiftType("x", "", 480, end))
    month = small_month(TECHNICIANS, POSTS, shifts=shifts)
    found = breaches(RULE, month, roster_of(month, {"T1": {3: "x"}, "T2": {3: "late"}, "T3": {4: "early"}}))
    assert (len([b for b in found if b.day == on(3)]) == 0) == relieved


def test_who_comes_back_from_the_pause_of_a_split_shift_comes_without_early_arrival() -> None:
    """The second half begins at 13:00: at 13:00 there was no overlap yet, at 13:15 there was."""
    shifts = (*SHIFTS, ShiftType("till13", "", 480, 780), ShiftType("till1315", "", 480, 795))
    month = small_month(TECHNICIANS, POSTS, shifts=shifts)
    split = {3: "split"}
    at_13 = breaches(RULE, month, roster_of(month, {"T1": {3: "till13"}, "T2": split}))
    at_1315 = breaches(RULE, month, roster_of(month, {"T1": {3: "till1315"}, "T2": split}))
    assert [b.arguments["instant"] for b in at_13] == ["13:00", "16:30"]
    assert [b.arguments["instant"] for b in at_1315] == ["16:30"]


def test_the_pause_of_a_split_shift_is_no_leaving() -> None:
    month = small_month(TECHNICIANS, POSTS)
    assert [b.arguments["instant"] for b in breaches(RULE, month, roster_of(month, {"T1": {3: "split"}}))] == ["16:30"]


def test_at_midnight_of_the_first_the_carry_in_hands_over_to_the_month() -> None:
    month = small_month(TECHNICIANS, POSTS, carry_in={"T1": {0: "late"}})
    early = {"T2": {1: "early"}, "T3": {1: "day"}, "T4": {1: "late"}, "T5": {2: "early"}}
    assert [b.day for b in breaches(RULE, month, roster_of(month, early))] == [on(2)]
    del early["T2"]
    [first, *_] = breaches(RULE, month, roster_of(month, early))
    assert (first.day, first.arguments["instant"], first.employee_id) == (on(1), "00:00", "T1")


def test_a_night_of_the_month_before_relieves_and_is_relieved() -> None:
    month = small_month(TECHNICIANS, POSTS, carry_in={"T1": {0: "late"}, "T2": {0: "full"}})
    found = breaches(RULE, month, roster_of(month, {"T3": {1: "day"}, "T4": {1: "late"}}))
    # At 00:00 T2 is still there; at 08:00 T3 takes over from T2.
    assert [(b.day, b.arguments["instant"]) for b in found] == [(on(2), "00:00")]


def test_the_end_of_the_last_day_belongs_to_the_next_month() -> None:
    month = small_month(TECHNICIANS, POSTS)
    assert breaches(RULE, month, roster_of(month, {"T1": {DAYS: "late"}})) == []
    assert breaches(RULE, month, roster_of(month, {"T1": {DAYS: "full"}})) == []


def test_twenty_four_hour_shifts_relieve_each_other() -> None:
    month = small_month(TECHNICIANS, POSTS)
    lines = {"T1": every_day("full", range(1, DAYS + 1, 2)), "T2": every_day("full", range(2, DAYS + 1, 2))}
    assert breaches(RULE, month, roster_of(month, lines)) == []


def test_agents_may_leave_together_when_nobody_is_needed_any_more() -> None:
    opening = required({"hotline": half_hours((8, 16))})
    month = small_month(AGENTS, [RULE], demand=opening)
    assert breaches(RULE, month, roster_of(month, {"A1": {3: "day"}, "A2": {3: "day"}})) == []


def test_agents_are_relieved_where_somebody_is_still_needed() -> None:
    month = small_month(AGENTS, [RULE], demand=ALL_DAY)
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {3: "day"}}))
    assert (breach.arguments["role"], breach.arguments["instant"], breach.arguments["minutes"]) == (
        "agent",
        "16:00",
        10,
    )


def test_roles_that_keep_no_post_leave_when_they_like() -> None:
    month = small_month((Person("Q1", "", "", "qa"),), [RULE])
    assert breaches(RULE, month, roster_of(month, {"Q1": {3: "day"}})) == []


def test_the_early_arrival_of_each_role_stands_in_the_month() -> None:
    people = (AGENTS[0], TECHNICIANS[0], Person("G1", "", "", "guard"))
    assert np.array_equal(small_month(people, [RULE]).lead_minutes, [10, 15, 0])


def test_nobody_else_comes_between_who_leaves_and_who_only_just_came_back() -> None:
    shifts = (*SHIFTS, ShiftType("till13", "", 480, 780), ShiftType("tail", "", 960, 1500))
    month = small_month(TECHNICIANS, POSTS, shifts=shifts)
    lines = {"T1": {DAYS: "till13"}, "T2": {DAYS: "split"}, "T3": {DAYS: "tail"}}
    assert [(b.day, b.arguments["instant"]) for b in breaches(RULE, month, roster_of(month, lines))] == [
        (on(DAYS), "13:00")
    ]


def test_a_shift_of_another_role_set_by_hand_is_relieved_too() -> None:
    shifts = (*SHIFTS, ShiftType("guard", "", 540, 1000, roles=frozenset({"guard"})))
    month = small_month(TECHNICIANS, POSTS, shifts=shifts, fixed={("T1", 5): "guard"})
    [breach] = breaches(RULE, month, roster_of(month, {"T1": {5: "guard"}}))
    assert (breach.day, breach.arguments["instant"]) == (on(5), "16:40")


def test_a_role_of_which_nobody_is_kept_round_the_clock_goes_home_at_the_end_of_the_day() -> None:
    month = small_month(TECHNICIANS, [RULE])
    assert breaches(RULE, month, roster_of(month, {"T1": every_day("day")})) == []


def test_agents_on_a_post_round_the_clock_are_relieved_without_any_calls() -> None:
    month = small_month(AGENTS, [RULE, RolePresence(by_role={"agent": 1})])
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {9: "day"}}))
    assert (breach.day, breach.arguments["instant"]) == (on(9), "16:00")
