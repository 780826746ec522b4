"""So many people of a role at work on a day."""

from __future__ import annotations

from datetime import date

import pytest

from staffing.errors import InputErrors
from staffing.regulation import load_regulation
from staffing.rules.presence.role_daily import PeopleADay, RoleDaily
from tests.staffing.small_month import AGENTS, SUPERVISORS, breaches, every_day, on, roster_of, small_month

RULE = RoleDaily(
    by_role={"duty_supervisor": PeopleADay(least=1, most=2)}, clause="FD-13", clause_of={"duty_supervisor": "GS-24.4"}
)
KEPT = {"S1": every_day("day")}


def test_one_supervisor_a_day_is_no_breach_and_agents_do_not_count() -> None:
    month = small_month((*AGENTS, *SUPERVISORS), [RULE])
    assert breaches(RULE, month, roster_of(month, KEPT | {"A1": every_day("day"), "A2": every_day("day")})) == []


def test_a_day_without_one_is_a_breach_with_the_clause_of_the_role() -> None:
    month = small_month(SUPERVISORS, [RULE])
    lines = {"S1": {day: "day" for day in range(1, 32) if day != 12}}
    [breach] = breaches(RULE, month, roster_of(month, lines))
    assert (breach.rule, breach.clause, breach.severity, breach.cost) == ("presence.role_daily", "GS-24.4", "hard", 0)
    assert (breach.day, breach.amount, breach.text_id) == (on(12), 1, "presence-role-daily-short")
    assert (breach.arguments["role"], breach.arguments["working"], breach.arguments["limit"]) == (
        "duty_supervisor",
        0,
        1,
    )


def test_two_are_not_too_many_and_three_are() -> None:
    month = small_month(SUPERVISORS, [RULE])
    two = KEPT | {"S2": {5: "late", 6: "late"}}
    assert breaches(RULE, month, roster_of(month, two)) == []
    [breach] = breaches(RULE, month, roster_of(month, two | {"S3": {6: "night"}}))
    assert (breach.day, breach.amount, breach.text_id) == (on(6), 1, "presence-role-daily-over")
    assert (breach.arguments["working"], breach.arguments["limit"]) == (3, 2)


def test_a_night_counts_on_the_day_it_starts() -> None:
    rule = RoleDaily(by_role={"duty_supervisor": PeopleADay(days=(1,))})  # Mondays: 7, 14, 21, 28
    month = small_month(SUPERVISORS, [rule])
    found = breaches(rule, month, roster_of(month, {"S1": dict.fromkeys((6, 14, 21, 28), "night")}))
    assert [b.day for b in found] == [on(7)]


def test_statutory_holidays_can_be_left_out() -> None:
    for holidays, expected in ((True, [date(2027, 1, 1)]), (False, [])):
        rule = RoleDaily(by_role={"duty_supervisor": PeopleADay(days=(5,), holidays=holidays)})
        month = small_month(SUPERVISORS, [rule], first=date(2027, 1, 1))
        found = breaches(rule, month, roster_of(month, {"S1": dict.fromkeys((8, 15, 22, 29), "day")}))
        assert [b.day for b in found] == expected


def test_as_a_wish_each_one_missing_or_too_many_costs_the_price() -> None:
    rule = RoleDaily(by_role={"duty_supervisor": PeopleADay(least=2, most=2)}, price=7, enforce="soft")
    month = small_month(SUPERVISORS, [rule])
    lines = {who: every_day("day", range(3, 32)) for who in ("S1", "S2")} | {"S3": {20: "day"}, "S4": {1: "late"}}
    found = breaches(rule, month, roster_of(month, lines))
    assert [(b.day, b.amount, b.cost, b.severity) for b in found] == [
        (on(1), 1, 7, "soft"),
        (on(2), 2, 14, "soft"),
        (on(20), 1, 7, "soft"),
    ]


def test_none_asked_for_and_a_role_the_centre_does_not_have() -> None:
    month = small_month(AGENTS, [RoleDaily()])
    roster = roster_of(month, {"A1": every_day("day")})
    assert breaches(RoleDaily(), month, roster) == []
    assert breaches(RoleDaily(by_role={"guard": PeopleADay(least=0, most=1)}), month, roster) == []


def test_more_at_least_than_at_most_is_refused() -> None:
    with pytest.raises(InputErrors):
        load_regulation({"presence.role_daily": {"by_role": {"qa": {"least": 3, "most": 2}}}})


def test_the_text_tells_the_price_only_of_a_wish() -> None:
    asked = {"qa": PeopleADay(least=1, most=1, days=(1, 3)), "guard": PeopleADay()}
    assert RoleDaily(by_role=asked).describe_arguments()["price"] == 0
    arguments = RoleDaily(by_role=asked, enforce="soft", price=9).describe_arguments()
    assert (arguments["price"], arguments["by_role_qa"], arguments["by_role_other"]) == (9, "1 (1, 3)", "guard ≥ 1")
