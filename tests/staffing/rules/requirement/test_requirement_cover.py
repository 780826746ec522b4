"""Cover of the requirement: missing and surplus half-hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from staffing.centre.people import Person
from staffing.centre.shifts import ShiftType
from staffing.rules.requirement.requirement_cover import RequirementCover, people_by_skillset
from tests.staffing.small_month import (
    AGENTS,
    QUEUES,
    SHIFTS,
    TECHNICIANS,
    breaches,
    half_hours,
    on,
    required,
    roster_of,
    small_month,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from staffing.month import Demand

RULE = RequirementCover(clause="MO-3F-3")
HOTLINE = Person("H", "", "", "agent", skills=frozenset({"hotline"}))
VIP = Person("V", "", "", "agent", skills=frozenset({"vip"}))


def on_the_first(by_queue: Mapping[str, object]) -> Demand:
    """Demand on the 1st only."""
    demand = required(by_queue)
    demand.required.reshape(len(demand.queue_ids), -1, 48)[:, 1:] = 0
    return demand


def test_missing_people_are_told_by_half_hour_at_their_price() -> None:
    month = small_month(AGENTS, demand=on_the_first({"hotline": half_hours((9, 10)) + half_hours((9, 9.5))}))
    found = breaches(RULE, month, roster_of(month, {}))
    assert {(b.rule, b.clause, b.severity, b.day) for b in found} == {
        ("coverage.requirement", "MO-3F-3", "soft", on(1))
    }
    assert [(b.arguments["start"], b.arguments["end"], b.amount) for b in found] == [
        ("09:00", "09:30", 2),
        ("09:30", "10:00", 1),
    ]
    # Two are the peak of the day, one is below 85 % of it.
    assert [b.cost for b in found] == [2 * 10 * 2, 10]


def test_the_last_half_hour_of_a_day_ends_at_24() -> None:
    month = small_month(AGENTS, demand=on_the_first({"hotline": half_hours((23.5, 24))}))
    [breach] = breaches(RULE, month, roster_of(month, {}))
    assert breach.arguments["end"] == "24:00"


def test_people_too_many_are_told_once_a_day_at_their_price() -> None:
    month = small_month(AGENTS, demand=on_the_first({"hotline": half_hours((8, 16))}))
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {1: "day"}, "A2": {1: "day"}}))
    assert (breach.text_id, breach.severity, breach.amount, breach.cost) == (
        "coverage-requirement-over",
        "info",
        16,
        16,
    )


def test_part_of_an_interval_counts_by_its_minutes() -> None:
    month = small_month(
        AGENTS,
        shifts=(*SHIFTS, ShiftType("x", "", 550, 570)),  # 09:10-09:30
        demand=on_the_first({"hotline": half_hours((9, 9.5))}),
    )
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {1: "x"}}))
    assert breach.amount == pytest.approx(1 / 3, abs=1e-4)


def test_the_pause_of_a_split_shift_covers_nothing() -> None:
    month = small_month(AGENTS, demand=on_the_first({"hotline": half_hours((7, 16.5))}))
    found = breaches(RULE, month, roster_of(month, {"A1": {1: "split"}}))
    assert [b.arguments["start"] for b in found] == ["11:30", "12:00", "12:30"]


def test_the_night_of_the_month_before_covers_the_first_morning() -> None:
    demand = on_the_first({"hotline": half_hours((0, 6))})
    month = small_month(AGENTS, demand=demand, carry_in={"A1": {0: "night"}})
    assert breaches(RULE, month, roster_of(month, {})) == []


def test_a_night_at_the_end_covers_only_its_part_of_the_month() -> None:
    month = small_month(AGENTS, demand=required({}))
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {31: "night"}}))
    assert breach.amount == 4


def test_people_serve_only_their_queues() -> None:
    demand = on_the_first({"hotline": half_hours((8, 16)), "vip": half_hours((8, 16))})
    month = small_month((HOTLINE, VIP, *AGENTS), demand=demand)
    line = {1: "day"}
    assert breaches(RULE, month, roster_of(month, {"H": line, "V": line})) == []
    assert breaches(RULE, month, roster_of(month, {"H": line, "A1": line})) == []
    two_of_one = breaches(RULE, month, roster_of(month, {"H": line, "A1": {}}))
    assert sum(b.amount for b in two_of_one if b.severity == "soft") == 16


def test_surplus_of_one_queue_does_not_help_another() -> None:
    demand = on_the_first({"hotline": half_hours((8, 16)), "vip": half_hours((8, 16))})
    month = small_month((HOTLINE, Person("H2", "", "", "agent", skills=frozenset({"hotline"}))), demand=demand)
    found = breaches(RULE, month, roster_of(month, {"H": {1: "day"}, "H2": {1: "day"}}))
    assert sum(b.amount for b in found if b.severity == "soft") == 16
    assert sum(b.amount for b in found if b.severity == "info") == 16


def test_only_agents_cover_unless_skills_say_otherwise() -> None:
    helper = Person("T9", "", "", "technician", skills=frozenset({"hotline"}))
    demand = on_the_first({"hotline": half_hours((8, 16))})
    month = small_month((*TECHNICIANS, helper), demand=demand)
    assert len(breaches(RULE, month, roster_of(month, {"T1": {1: "day"}}))) == 16
    assert breaches(RULE, month, roster_of(month, {"T9": {1: "day"}})) == []


def test_a_centre_without_queues_has_nothing_to_cover() -> None:
    month = small_month(AGENTS, demand=required({}, QUEUES[:0]))
    assert breaches(RULE, month, roster_of(month, {"A1": {1: "day"}})) == []


def test_people_are_counted_by_the_set_of_their_queues() -> None:
    month = small_month((HOTLINE, VIP, AGENTS[0], TECHNICIANS[0]), demand=required({}))
    line = {1: "day"}
    people = people_by_skillset(month, roster_of(month, dict.fromkeys(("H", "V", "A1", "T1"), line)))
    assert people.shape == (4, month.intervals)
    assert people[:, 20].tolist() == [1, 1, 1, 1]
    assert np.all(people[:, 40] == 0)
