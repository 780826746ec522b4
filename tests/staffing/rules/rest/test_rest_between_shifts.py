"""Rest between two shifts: from leaving to the next early arrival."""

from __future__ import annotations

import pytest

from staffing.centre.people import Person
from staffing.centre.shifts import ShiftType
from staffing.rules.handover.handover_overlap import HandoverOverlap
from staffing.rules.rest.rest_between_shifts import RestBetweenShifts
from tests.staffing.small_month import AGENTS, SHIFTS, breaches, on, roster_of, small_month

RULE = RestBetweenShifts(clause="A-35")
NO_EARLY_ARRIVAL = HandoverOverlap(by_role={})
AT_SEVEN = ShiftType("seven", "", 420, 900)
AT_ELEVEN = ShiftType("eleven", "", 670, 1150)  # 11:10, on site from 11:00


def test_too_little_rest_is_told_with_person_day_and_missing_hours() -> None:
    month = small_month(AGENTS, [HandoverOverlap()])
    [breach] = breaches(RULE, month, roster_of(month, {"A2": {3: "late", 4: "day"}}))
    assert (breach.rule, breach.clause, breach.severity) == ("rest.min_between_shifts", "A-35", "hard")
    assert (breach.employee_id, breach.day) == ("A2", on(4))
    # 24:00 to 07:50, ten minutes of hand-over before the work.
    assert breach.arguments["rest_hours"] == pytest.approx(7.83)
    assert breach.amount == pytest.approx(11 - 7 - 50 / 60, abs=1e-4)


def test_exactly_eleven_hours_to_the_early_arrival_are_enough() -> None:
    month = small_month(AGENTS, [HandoverOverlap()], shifts=(*SHIFTS, AT_ELEVEN))
    assert breaches(RULE, month, roster_of(month, {"A1": {3: "late", 4: "eleven"}})) == []


def test_the_early_arrival_counts_and_not_the_start_of_work() -> None:
    month = small_month(AGENTS, [HandoverOverlap(by_role={"agent": 11})], shifts=(*SHIFTS, AT_ELEVEN))
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {3: "late", 4: "eleven"}}))
    assert breach.amount == pytest.approx(1 / 60, abs=1e-4)


def test_the_last_shift_before_the_month_counts() -> None:
    month = small_month(AGENTS, [NO_EARLY_ARRIVAL], carry_in={"A1": {0: "late"}, "A2": {0: "night"}})
    found = breaches(RULE, month, roster_of(month, {"A1": {1: "day"}, "A2": {1: "day"}, "A3": {1: "day"}}))
    assert {(b.employee_id, b.day, b.amount) for b in found} == {("A1", on(1), 3), ("A2", on(1), 9)}


def test_two_shifts_of_the_month_before_are_past_changing() -> None:
    month = small_month(AGENTS, [NO_EARLY_ARRIVAL], carry_in={"A1": {-1: "late", 0: "day"}})
    assert breaches(RULE, month, roster_of(month, {"A1": {1: "late"}})) == []


def test_a_shift_that_ends_on_a_day_off_still_needs_rest_after_it() -> None:
    month = small_month(AGENTS, [NO_EARLY_ARRIVAL])
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {3: "full", 4: "day"}}))
    assert breach.arguments["rest_hours"] == 0
    assert breaches(RULE, month, roster_of(month, {"A1": {3: "full", 5: "early"}})) == []


def test_the_pause_of_a_split_shift_is_no_rest_between_shifts() -> None:
    month = small_month(AGENTS, [NO_EARLY_ARRIVAL], shifts=(*SHIFTS, AT_SEVEN))
    assert breaches(RULE, month, roster_of(month, {"A1": {3: "split", 4: "split"}})) == []
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {3: "late", 4: "split"}}))
    assert breach.arguments["rest_hours"] == 7


def test_rest_is_judged_by_each_role_s_own_early_arrival() -> None:
    people = (Person("A", "", "", "agent"), Person("T", "", "", "technician"))
    month = small_month(people, [HandoverOverlap(by_role={"technician": 60})], shifts=(*SHIFTS, AT_ELEVEN))
    line = {3: "late", 4: "eleven"}
    assert [b.employee_id for b in breaches(RULE, month, roster_of(month, {"A": line, "T": line}))] == ["T"]


@pytest.mark.parametrize("enforce", ["hard", "info"])
def test_a_breach_has_the_severity_the_centre_gives(enforce: str) -> None:
    month = small_month(AGENTS)
    rule = RestBetweenShifts(enforce=enforce)  # type: ignore[arg-type]
    assert [b.severity for b in breaches(rule, month, roster_of(month, {"A1": {3: "late", 4: "day"}}))] == [enforce]


def test_a_shift_that_ended_in_the_afternoon_is_remembered_until_midnight() -> None:
    """14:00 to 23:50 are 9 h 50 min."""
    month = small_month(AGENTS, [HandoverOverlap()], shifts=(*SHIFTS, ShiftType("till14", "", 480, 840)))
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {3: "till14", 4: "early"}}))
    assert breach.amount == pytest.approx(11 - 9 - 50 / 60, abs=1e-4)


def test_coming_before_the_last_shift_has_ended_is_told_as_such() -> None:
    month = small_month(AGENTS)
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {3: "full", 4: "early"}}))
    assert (breach.text_id, breach.amount) == ("rest-min-between-shifts-overlap", 19)
