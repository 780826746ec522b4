"""Roles that are there in every minute."""

from __future__ import annotations

import pytest

from staffing.rules.presence.role_presence import RolePresence
from tests.staffing.small_month import (
    LEADERS,
    SUPERVISORS,
    breaches,
    on,
    post_round_the_clock,
    roster_of,
    small_month,
)

RULE = RolePresence(clause="MO-3A-3.8")
PEOPLE = (*LEADERS, *SUPERVISORS)
KEPT = post_round_the_clock(LEADERS) | post_round_the_clock(SUPERVISORS)
CARRY_IN = post_round_the_clock(LEADERS, -3, 0) | post_round_the_clock(SUPERVISORS, -3, 0)


def test_both_roles_kept_round_the_clock_are_no_breach() -> None:
    month = small_month(PEOPLE, [RULE], carry_in=CARRY_IN)
    assert breaches(RULE, month, roster_of(month, KEPT)) == []


def test_a_gap_names_the_role_and_the_hours() -> None:
    month = small_month(PEOPLE, [RULE], carry_in=CARRY_IN)
    roster = roster_of(month, KEPT)
    supervisor = next(row for row in range(5, 10) if month.symbols.ids[roster[row, 4]] == "late")
    roster[supervisor, 4] = 0
    [breach] = breaches(RULE, month, roster)
    assert (breach.rule, breach.clause, breach.severity) == ("presence.role_min", "MO-3A-3.8", "hard")
    assert (breach.day, breach.amount, breach.arguments["role"]) == (on(5), 480, "duty_supervisor")
    assert (breach.arguments["start"], breach.arguments["end"]) == ("16:00", "24:00")


def test_a_gap_at_the_start_says_so_where_nobody_is_carried_in() -> None:
    for carry_in, expected in ((CARRY_IN, 0), ({}, 1)):
        month = small_month(PEOPLE, [RULE], carry_in=carry_in)
        roster = roster_of(month, KEPT)
        roster[:, 0] = 0
        first = breaches(RULE, month, roster)[0]
        assert first.arguments["no_carry_in"] == expected, first.arguments


def test_a_gap_that_lasts_is_not_for_want_of_carry_in() -> None:
    for carry_in in (CARRY_IN, {}):
        month = small_month(PEOPLE, [RULE], carry_in=carry_in)
        first = breaches(RULE, month, roster_of(month, {name: {} for name in KEPT}))[0]
        assert first.arguments["no_carry_in"] == 0


def test_each_role_has_its_own_minimum() -> None:
    month = small_month(PEOPLE, [RULE], carry_in=CARRY_IN)
    found = breaches(RolePresence(by_role={"shift_leader": 2, "duty_supervisor": 1}), month, roster_of(month, KEPT))
    assert {b.arguments["role"] for b in found} == {"shift_leader"}


@pytest.mark.parametrize(
    "rule",
    [
        RULE,
        RolePresence(by_role={"shift_leader": 1, "duty_supervisor": 1}),
        RolePresence(clause="MO-1C-4.7", clause_of={"shift_leader": "", "duty_supervisor": "MO-3A-3.8"}),
    ],
    ids=["asked by a clause", "asked by the centre", "asked by the clause of the entry"],
)
def test_a_role_asked_for_that_the_centre_has_nobody_of_is_missing_all_month(rule: RolePresence) -> None:
    month = small_month(LEADERS, [rule], carry_in=CARRY_IN)
    [breach] = breaches(rule, month, roster_of(month, post_round_the_clock(LEADERS)))
    assert (breach.arguments["role"], breach.arguments["present"], breach.amount) == ("duty_supervisor", 0, 31 * 1440)


def test_what_the_product_adds_holds_only_where_the_centre_has_people_of_the_role() -> None:
    own = RolePresence()
    month = small_month(LEADERS, [own], carry_in=CARRY_IN)
    roster = roster_of(month, post_round_the_clock(LEADERS))
    assert breaches(own, month, roster) == []
    assert month.post_minimum == {"shift_leader": 1}
    assert own.checks(month, roster)["duty_supervisor"] == 0
    nobody = roster_of(month, {})
    assert {b.arguments["role"] for b in breaches(own, month, nobody)} == {"shift_leader"}


def test_what_the_product_adds_beside_a_clause_is_the_product_s_still() -> None:
    rule = RolePresence(clause="JL-12", clause_of={"shift_leader": "JL-12", "duty_supervisor": ""})
    month = small_month(LEADERS, [rule], carry_in=CARRY_IN)
    assert breaches(rule, month, roster_of(month, post_round_the_clock(LEADERS))) == []
    assert (rule.describe_arguments()["by_role_shift_leader"], rule.describe_arguments()["unasked"]) == (1, 1)


def test_a_centre_may_ask_for_nobody() -> None:
    month = small_month((), [RULE])
    assert breaches(RolePresence(by_role={"duty_supervisor": 0}), month, roster_of(month, {})) == []
