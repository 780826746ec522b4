"""Cover after the last midnight of the month."""

from __future__ import annotations

from staffing.centre.shifts import ShiftType
from staffing.rules.requirement.last_night_cover import LastNightCover
from tests.staffing.small_month import AGENTS, DAYS, breaches, half_hours, on, required, roster_of, small_month

RULE = LastNightCover(price_short=10.0, price_over=1.0)
SHIFTS = (ShiftType("morning", "", 420, 900), ShiftType("night", "", 1320, 1800))
TWO_AT_NIGHT = required({"hotline": 2 * half_hours((0, 8))})


def test_the_last_night_is_covered_as_the_last_day_began() -> None:
    month = small_month(AGENTS, demand=TWO_AT_NIGHT, shifts=(ShiftType("morning", "", 360, 840), SHIFTS[1]))
    nights = {"A1": {DAYS: "night"}, "A2": {DAYS: "night"}}
    assert breaches(RULE, month, roster_of(month, nights)) == []


def test_each_missing_half_hour_costs_its_price() -> None:
    month = small_month(AGENTS, demand=TWO_AT_NIGHT, shifts=SHIFTS)
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {DAYS: "night"}}))
    assert (breach.day, breach.severity) == (on(DAYS), "soft")
    assert (breach.amount, breach.cost) == (12 + 2 * 2, 160)  # one missing until 06:00, two until 07:00
    assert (breach.arguments["start"], breach.arguments["end"], breach.arguments["hours"]) == ("00:00", "07:00", 8.0)


def test_the_last_night_is_no_place_for_hours_that_are_left_over() -> None:
    month = small_month(AGENTS, demand=TWO_AT_NIGHT, shifts=(ShiftType("morning", "", 360, 840), SHIFTS[1]))
    [breach] = breaches(RULE, month, roster_of(month, {f"A{i}": {DAYS: "night"} for i in range(1, 6)}))
    assert (breach.text_id, breach.amount, breach.cost) == ("coverage-last-night-over", 36, 36)


def test_a_day_that_starts_without_calls_asks_for_nobody() -> None:
    month = small_month(AGENTS, demand=required({"hotline": half_hours((8, 20))}), shifts=SHIFTS)
    assert breaches(RULE, month, roster_of(month, {})) == []
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {DAYS: "night"}}))
    assert breach.text_id == "coverage-last-night-over"
