"""A role that looks in at least once in so many hours (JL-70)."""

from __future__ import annotations

import pytest

from staffing.centre.people import Person
from staffing.errors import InputErrors
from staffing.regulation import load_regulation
from staffing.rules.presence.max_gap import MaxGap
from tests.staffing.small_month import QA, breaches, every_day, on, roster_of, small_month

EDITOR = Person("W1", "网编1", "网站", "web_editor")
SECOND = Person("W2", "网编2", "网站", "web_editor")
PEOPLE = (EDITOR, SECOND, QA)
RULE = MaxGap(by_role={"web_editor": 12}, clause="JL", clause_of={"web_editor": "JL-70"})
DAILY = MaxGap(by_role={"web_editor": 16})
"""From one day shift (08:00 to 16:00) to the next it is 16 hours."""


def test_day_and_night_leave_no_gap_above_twelve_hours() -> None:
    """08:00 to 16:00 and 22:00 to 06:00."""
    month = small_month(PEOPLE, [RULE])
    assert breaches(RULE, month, roster_of(month, {"W1": every_day("day"), "W2": every_day("night")})) == []


def test_a_night_missed_is_one_gap_with_its_length_its_clause_and_the_day_it_becomes_too_long() -> None:
    month = small_month(PEOPLE, [RULE])
    line = every_day("night")
    del line[9]
    [breach] = breaches(RULE, month, roster_of(month, {"W1": every_day("day"), "W2": line}))
    assert (breach.rule, breach.clause, breach.severity, breach.cost) == ("presence.max_gap", "JL-70", "hard", 0)
    assert (breach.employee_id, breach.day, breach.amount) == (None, on(10), 4)
    assert (breach.arguments["start"], breach.arguments["end"]) == ("12-09 16:00", "12-10 08:00")
    assert (breach.arguments["hours"], breach.arguments["limit"]) == (16, 12)


def test_a_gap_as_long_as_the_limit_is_none() -> None:
    month = small_month(PEOPLE, [DAILY])
    assert breaches(DAILY, month, roster_of(month, {"W1": every_day("day")})) == []
    shorter = MaxGap(by_role={"web_editor": 15.99})
    assert len(breaches(shorter, month, roster_of(month, {"W1": every_day("day")}))) == 30


def test_a_gap_may_begin_before_the_month() -> None:
    """The last one left at 16:00 of the 30th of November: by 08:00 of the 1st it is 16 hours."""
    eight = MaxGap(by_role={"web_editor": 15})
    lines = {"W1": every_day("day"), "W2": every_day("night")}
    for carry_in, found in (({}, 0), ({"W1": {0: "day"}}, 1), ({"W1": {0: "night"}}, 0)):
        month = small_month(PEOPLE, [eight], carry_in=carry_in)
        assert len(breaches(eight, month, roster_of(month, lines))) == found


def test_a_gap_that_was_too_long_before_the_month_counts_from_the_1st() -> None:
    month = small_month(PEOPLE, [DAILY], carry_in={"W1": {-3: "day"}})
    assert breaches(DAILY, month, roster_of(month, {"W1": every_day("day")})) == []
    [breach] = breaches(DAILY, month, roster_of(month, {"W1": every_day("day", range(2, 32))}))
    assert (breach.amount, breach.arguments["start"]) == (16, "12-01 00:00")


def test_what_is_open_at_the_end_of_the_month_is_judged_as_far_as_the_month_goes() -> None:
    month = small_month(PEOPLE, [DAILY])
    [breach] = breaches(DAILY, month, roster_of(month, {"W1": every_day("day", range(1, 31))}))
    assert (breach.day, breach.amount, breach.arguments["end"]) == (on(31), 16, "01-01 00:00")


def test_a_wish_costs_its_price_for_each_hour_beyond() -> None:
    rule = MaxGap(by_role={"web_editor": 12}, price=3, enforce="soft")
    month = small_month(PEOPLE, [rule])
    found = breaches(rule, month, roster_of(month, {"W1": every_day("day")}))
    assert [breach.cost for breach in found] == [12] * 30


def test_who_never_comes_leaves_the_whole_month_and_a_role_that_nobody_has_is_not_asked_for() -> None:
    rule = MaxGap(by_role={"web_editor": 24, "guard": 24})
    month = small_month(PEOPLE, [rule])
    [breach] = breaches(rule, month, roster_of(month, {}))
    assert (breach.amount, breach.day, breach.arguments["role"]) == (30 * 24, on(2), "web_editor")
    assert list(rule.checks(month, roster_of(month, {}))) == ["web_editor"]


def test_every_gap_is_a_test_and_one_that_is_always_there_one() -> None:
    month = small_month(PEOPLE, [RULE])
    assert RULE.checks(month, roster_of(month, {"W1": every_day("day")})) == {"web_editor": 32}
    round_the_clock = {"W1": every_day("full"), "W2": {1: "early"}}
    assert RULE.checks(month, roster_of(month, round_the_clock)) == {"web_editor": 1}


def test_less_than_half_an_hour_is_no_gap_to_ask_for() -> None:
    with pytest.raises(InputErrors):
        load_regulation({"presence.max_gap": {"by_role": {"web_editor": 0}}})
