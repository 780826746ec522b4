"""Technicians on site around the clock, judged by the minute."""

from __future__ import annotations

from staffing.centre.shifts import ShiftType
from staffing.rules.handover.handover_overlap import HandoverOverlap
from staffing.rules.presence.technicians_on_site import TechniciansOnSite
from tests.staffing.small_month import (
    AGENTS,
    DAYS,
    FULL,
    SHIFTS,
    TECHNICIANS,
    breaches,
    every_day,
    on,
    post_round_the_clock,
    roster_of,
    small_month,
)

RULE = TechniciansOnSite(clause="JL-20")
CARRY_IN = post_round_the_clock(TECHNICIANS, -3, 0)
KEPT = post_round_the_clock(TECHNICIANS)


def test_a_post_kept_round_the_clock_is_no_breach() -> None:
    month = small_month(TECHNICIANS, [RULE], carry_in=CARRY_IN)
    assert breaches(RULE, month, roster_of(month, KEPT)) == []


def test_a_gap_is_told_with_its_hours_and_missing_minutes() -> None:
    month = small_month(TECHNICIANS, [RULE], carry_in=CARRY_IN)
    roster = roster_of(month, KEPT)
    roster[roster[:, 9] == month.symbols.index["day"], 9] = 0
    [breach] = breaches(RULE, month, roster)
    assert (breach.rule, breach.clause, breach.severity) == ("oncall.min_technicians_onsite", "JL-20", "hard")
    assert (breach.day, breach.employee_id, breach.amount) == (on(10), None, 480)
    assert (breach.arguments["start"], breach.arguments["end"]) == ("08:00", "16:00")


def test_a_gap_of_one_minute_is_a_gap() -> None:
    month = small_month(TECHNICIANS, [RULE], shifts=(*SHIFTS, ShiftType("short", "", 480, 959)), carry_in=CARRY_IN)
    roster = roster_of(month, KEPT)
    roster[roster[:, 9] == month.symbols.index["day"], 9] = month.symbols.index["short"]
    assert [b.amount for b in breaches(RULE, month, roster)] == [1]


def test_early_arrival_is_not_presence() -> None:
    rules = [RULE, HandoverOverlap(by_role={"technician": 240})]
    month = small_month(TECHNICIANS, rules, shifts=(*SHIFTS, ShiftType("ten", "", 600, 960)), carry_in=CARRY_IN)
    roster = roster_of(month, KEPT)
    roster[roster[:, 9] == month.symbols.index["day"], 9] = month.symbols.index["ten"]
    assert [b.amount for b in breaches(RULE, month, roster)] == [120]


def test_the_pause_of_a_split_shift_is_a_gap() -> None:
    month = small_month(TECHNICIANS, [RULE], shifts=(*SHIFTS, ShiftType("pause", "", 480, 960, split=(720, 780))))
    roster = roster_of(month, KEPT)
    roster[roster[:, 9] == month.symbols.index["day"], 9] = month.symbols.index["pause"]
    assert [(b.arguments["start"], b.amount) for b in breaches(RULE, month, roster)] == [("12:00", 60)]


def test_a_night_of_the_month_before_keeps_the_first_morning() -> None:
    lines = {"T1": every_day("full")}
    with_carry_in = small_month(TECHNICIANS, [RULE], carry_in={"T2": {0: "full"}})
    assert breaches(RULE, with_carry_in, roster_of(with_carry_in, lines)) == []
    without = small_month(TECHNICIANS, [RULE])
    [breach] = breaches(RULE, without, roster_of(without, lines))
    assert (breach.day, breach.arguments["start"], breach.arguments["end"], breach.amount) == (
        on(1),
        "00:00",
        "08:00",
        480,
    )


def test_a_gap_over_midnight_is_one_breach_on_the_day_it_begins() -> None:
    month = small_month(TECHNICIANS, [RULE], carry_in=CARRY_IN)
    roster = roster_of(month, KEPT)
    roster[roster[:, 9] == month.symbols.index["late"], 9] = 0
    roster[roster[:, 10] == month.symbols.index["early"], 10] = 0
    [breach] = breaches(RULE, month, roster)
    assert (breach.day, breach.amount, breach.arguments["end"]) == (on(10), 960, "12-11 08:00")


def test_two_wanted_and_one_there_misses_one_all_the_time() -> None:
    month = small_month(TECHNICIANS, [RULE], carry_in=CARRY_IN)
    [breach] = breaches(TechniciansOnSite(people=2), month, roster_of(month, KEPT))
    assert (breach.amount, breach.arguments["present"], breach.arguments["minimum"]) == (DAYS * 1440, 1, 2)


def test_other_roles_do_not_count_and_none_wanted_is_never_short() -> None:
    month = small_month(AGENTS, [RULE])
    everybody = roster_of(month, {"A1": every_day("full")})
    assert len(breaches(RULE, month, everybody)) == 1
    assert breaches(TechniciansOnSite(people=0), month, everybody) == []


def test_what_nobody_has_asked_for_holds_only_where_there_are_technicians() -> None:
    own = TechniciansOnSite()
    month = small_month(AGENTS, [own])
    assert breaches(own, month, roster_of(month, {})) == []
    month = small_month(TECHNICIANS, [own])
    assert [b.amount for b in breaches(own, month, roster_of(month, {}))] == [DAYS * 1440]


def test_the_post_stands_in_the_month() -> None:
    assert small_month(TECHNICIANS, [TechniciansOnSite(people=3)]).post_minimum == {"technician": 3}
    assert small_month(TECHNICIANS, [TechniciansOnSite()]).post_minimum == {"technician": 1}
    assert small_month(AGENTS, [TechniciansOnSite()]).post_minimum == {}
    assert small_month(AGENTS, [RULE]).post_minimum == {"technician": 1}


def test_two_at_once_do_not_make_up_for_nobody_later() -> None:
    """By hand, two guards' shifts from 08:00 to 20:00, and nobody until the next morning."""
    shifts = (FULL, ShiftType("guard", "", 480, 1200, roles=frozenset({"guard"})))
    lines = {"T1": every_day("full", [*range(1, 10), *range(11, DAYS + 1)]), "T2": {10: "guard"}, "T3": {10: "guard"}}
    fixed = {("T2", 10): "guard", ("T3", 10): "guard"}
    month = small_month(TECHNICIANS, [RULE], shifts=shifts, fixed=fixed, carry_in={"T4": {0: "full"}})
    [breach] = breaches(RULE, month, roster_of(month, lines))
    assert (breach.day, breach.arguments["start"], breach.amount) == (on(10), "20:00", 720)


def test_who_comes_back_after_midnight_from_a_split_shift_of_the_month_before_was_not_there_at_midnight() -> None:
    shifts = (FULL, ShiftType("guard", "", 1200, 1920, split=(1300, 1560), roles=frozenset({"guard"})))
    carried = {"T2": {0: "guard"}, "T3": {0: "guard"}}
    month = small_month(TECHNICIANS, [RULE], shifts=shifts, carry_in=carried)
    [breach] = breaches(RULE, month, roster_of(month, {"T1": every_day("full")}))
    assert (breach.arguments["start"], breach.arguments["end"]) == ("00:00", "02:00")
