"""Somebody rested for the first shifts of the next month."""

from __future__ import annotations

from dataclasses import replace

from staffing.rules.presence.next_start import NextStart
from staffing.rules.presence.technicians_on_site import TechniciansOnSite
from tests.staffing.small_month import DAYS, FIRST, TECHNICIANS, breaches, every_day, on, roster_of, small_month

RULE = NextStart(off=2, price=50.0, clause="JL-20")
POST = TechniciansOnSite()
THREE = TECHNICIANS[:3]


def test_two_with_the_last_day_off_are_enough_for_a_post_of_one() -> None:
    month = small_month(THREE, [POST])
    assert breaches(RULE, month, roster_of(month, {"T1": every_day("day")})) == []


def test_each_one_missing_costs_its_price() -> None:
    month = small_month(THREE, [POST])
    [breach] = breaches(RULE, month, roster_of(month, {who: {DAYS: "night"} for who in ("T1", "T2", "T3")}))
    assert (breach.day, breach.amount, breach.cost, breach.clause) == (on(DAYS), 2, 100, "JL-20")
    assert (breach.arguments["free"], breach.arguments["needed"]) == (0, 2)


def test_who_leaves_with_the_month_or_is_on_leave_on_the_1st_does_not_count() -> None:
    people = (replace(THREE[0], valid_to=on(DAYS)), *THREE[1:])
    month = small_month(people, [POST], leave=[("T2", "annual", DAYS + 1, DAYS + 3)], first=FIRST)
    [breach] = breaches(RULE, month, roster_of(month, {}))
    assert breach.arguments["free"] == 1


def test_a_role_without_a_post_owes_nobody() -> None:
    month = small_month(THREE, [TechniciansOnSite(people=0)])
    assert breaches(RULE, month, roster_of(month, {who: {DAYS: "night"} for who in ("T1", "T2", "T3")})) == []
