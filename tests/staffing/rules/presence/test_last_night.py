"""Posts through the last night of the month."""

from __future__ import annotations

from staffing.centre.shifts import ShiftType
from staffing.rules.presence.last_night import LastNight
from staffing.rules.presence.technicians_on_site import TechniciansOnSite
from tests.staffing.small_month import AGENTS, DAYS, TECHNICIANS, breaches, on, roster_of, small_month

RULE = LastNight(clause="JL-20")
ON_SITE = TechniciansOnSite()
MORNING = ShiftType("morning", "", 420, 900)
NIGHT = ShiftType("night", "", 1320, 1800)  # 22:00-06:00
PEOPLE = (*TECHNICIANS, *AGENTS)


def test_a_night_shift_on_the_last_day_keeps_the_post_until_the_next_month_can() -> None:
    month = small_month(PEOPLE, [ON_SITE], shifts=(ShiftType("morning", "", 360, 840), NIGHT))
    assert breaches(RULE, month, roster_of(month, {"T1": {DAYS: "night"}})) == []


def test_without_one_the_hours_until_the_first_start_are_missing() -> None:
    month = small_month(PEOPLE, [ON_SITE], shifts=(MORNING, NIGHT))
    [breach] = breaches(RULE, month, roster_of(month, {"T1": {DAYS - 1: "night"}, "A1": {DAYS: "night"}}))
    assert (breach.day, breach.amount, breach.clause, breach.severity) == (on(DAYS), 420, "JL-20", "hard")
    assert (breach.arguments["start"], breach.arguments["end"]) == ("00:00", "07:00")


def test_the_gap_between_the_end_of_the_night_and_the_first_start_is_missing_too() -> None:
    month = small_month(PEOPLE, [ON_SITE], shifts=(MORNING, NIGHT))
    [breach] = breaches(RULE, month, roster_of(month, {"T1": {DAYS: "night"}}))
    assert (breach.amount, breach.arguments["start"], breach.arguments["end"]) == (60, "06:00", "07:00")


def test_who_can_start_at_midnight_is_asked_in_the_next_month() -> None:
    month = small_month(PEOPLE, [ON_SITE])  # with an early shift from 00:00
    assert breaches(RULE, month, roster_of(month, {})) == []


def test_a_role_that_need_not_be_there_is_not_missed() -> None:
    month = small_month(PEOPLE, [TechniciansOnSite(people=0)], shifts=(MORNING, NIGHT))
    assert breaches(RULE, month, roster_of(month, {})) == []
