"""People on seat minute by minute: breaks and meals in turns, sessions, absence."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from staffing.centre.records import Session
from staffing.requirement import Shrinkage
from staffing.rules.requirement.requirement_cover import people_by_skillset
from staffing.simulation.seats import people_on_seat, seat_plan
from tests.staffing.small_month import AGENTS, QUEUES, half_hours, on, required, roster_of, small_month
from tests.staffing.with_records import with_records

MONTH = small_month(AGENTS, demand=required({"hotline": half_hours((8, 16))}, QUEUES))
NO_BREAKS = Shrinkage(break_minutes_per_hour=0, meal_minutes=0, attendance=1)
USUAL = Shrinkage(break_minutes_per_hour=5, meal_minutes=30, shift_minutes=480, attendance=0.95)
EIGHT_ON_THE_NINTH = 8 * 1440 + 480


def seats(lines: dict[str, dict[int, str]], shrinkage: Shrinkage, month=MONTH, absent: int | None = None) -> np.ndarray:
    """(minutes,) people on seat, of all groups."""
    plan = seat_plan(month, roster_of(month, lines), shrinkage)
    come = np.ones(plan.shifts, dtype=np.bool_)
    if absent is not None:
        come[absent] = False
    return people_on_seat(plan, come).sum(axis=0)


def test_without_breaks_everybody_at_work_is_on_seat() -> None:
    lines = {"A1": {9: "day"}, "A2": {9: "late"}, "A3": {9: "split"}, "A4": {9: "full"}, "A5": {31: "night"}}
    by_interval = seats(lines, NO_BREAKS).reshape(-1, 30).mean(axis=1)
    np.testing.assert_array_equal(by_interval, people_by_skillset(MONTH, roster_of(MONTH, lines)).sum(axis=0))


def test_breaks_and_meals_take_their_share_of_everybody_s_time() -> None:
    everybody = {f"A{i}": {9: "day"} for i in range(1, 6)}
    minutes = seats(everybody, USUAL).sum()
    assert minutes == pytest.approx(5 * 480 * USUAL.seat_share, rel=0.01)


def test_as_few_as_can_be_rest_at_once() -> None:
    """Five start together: twelve slots of five minutes in an hour, and meals one after another."""
    on_seat = seats({f"A{i}": {9: "day"} for i in range(1, 6)}, replace(USUAL, meal_minutes=0))
    assert on_seat[EIGHT_ON_THE_NINTH : EIGHT_ON_THE_NINTH + 480].min() == 4
    with_meals = seats({f"A{i}": {9: "day"} for i in range(1, 6)}, replace(USUAL, break_minutes_per_hour=0))
    assert with_meals[EIGHT_ON_THE_NINTH : EIGHT_ON_THE_NINTH + 480].min() == 4


def test_a_session_takes_its_attendees_off_the_phones() -> None:
    meeting = Session("m", "weekly", "meeting", on(9), 540, 600, frozenset({"A1"}))
    month = with_records(MONTH, sessions=(meeting,))
    found = seats({"A1": {9: "day"}, "A2": {9: "day"}}, NO_BREAKS, month)
    midnight = 8 * 1440
    assert found[midnight + 530] == 2
    assert set(found[midnight + 540 : midnight + 600].tolist()) == {1}


def test_who_does_not_come_is_missed_for_the_whole_shift() -> None:
    lines = {"A1": {9: "split"}, "A2": {9: "split"}}
    whole, one_absent = seats(lines, NO_BREAKS), seats(lines, NO_BREAKS, absent=0)
    np.testing.assert_array_equal(one_absent * 2, whole)


def test_a_shift_from_before_the_month_is_worked_to_its_end() -> None:
    month = small_month(AGENTS, demand=MONTH.demand, carry_in={"A1": {0: "night"}})
    assert seats({}, NO_BREAKS, month).sum() == 360


def test_who_serves_fewest_queues_is_asked_first() -> None:
    agents = [replace(AGENTS[0], skills=frozenset({"hotline", "vip"})), replace(AGENTS[1], skills=frozenset({"vip"}))]
    month = small_month(agents, demand=MONTH.demand)
    plan = seat_plan(month, roster_of(month, {"A1": {9: "day"}, "A2": {9: "day"}}), NO_BREAKS)
    assert plan.skillsets.tolist() == [2, 3]
    assert plan.routes.tolist() == [[1, -1], [0, 1]]


def test_nobody_on_the_roster_is_nobody_on_seat() -> None:
    plan = seat_plan(MONTH, roster_of(MONTH, {}), USUAL)
    assert people_on_seat(plan, np.ones(plan.shifts, dtype=np.bool_)).sum() == 0
