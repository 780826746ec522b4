"""Outbound items of the month by the hours rostered of each grade."""

from __future__ import annotations

from dataclasses import replace

import pytest

from staffing.errors import InputErrors
from staffing.regulation import load_regulation
from staffing.rules.requirement.outbound_rate import OutboundRate
from tests.staffing.small_month import AGENTS, every_day, roster_of, small_month

RULE = OutboundRate(
    grade_of={"A1": "A", "A2": "trial", "gone": "B"}, items_per_month=2053, attendance=1.0, clause="MO-1D-1"
)


def test_eighty_hours_of_a_and_of_trial_are_worth_2053_items() -> None:
    """80 h × (17 + 11) × 55/60 = 2,053.3; who has no grade makes no outbound calls."""
    month = small_month(AGENTS)
    roster = roster_of(month, {who: every_day("day", range(1, 11)) for who in ("A1", "A2", "A3")})
    assert list(RULE.audit(month, roster)) == []
    [breach] = replace(RULE, items_per_month=2054).audit(month, roster)
    assert (breach.clause, breach.severity) == ("MO-1D-1", "info")
    assert breach.amount == pytest.approx(0.6667)
    assert (breach.arguments["items"], breach.arguments["hours"]) == (2053, 160)


def test_who_stays_away_makes_no_calls() -> None:
    month = small_month(AGENTS)
    roster = roster_of(month, {who: every_day("day", range(1, 11)) for who in ("A1", "A2")})
    [breach] = replace(RULE, attendance=0.95).audit(month, roster)
    assert breach.arguments["items"] == 1950


def test_before_there_is_a_roster_items_are_contracts_of_the_people_with_a_grade() -> None:
    """An hour of A and one of trial are 28 × 55/60 items: 10,000 take 779 h, 4.91 contracts of 158.65 h."""
    [need] = replace(RULE, items_per_month=10_000, attendance=0.95).needs(small_month(AGENTS))
    assert (need.role, need.people, need.there) == ("agent", 5, 2.0)
    assert need.hours == pytest.approx(779.2, abs=0.05)


def test_while_nobody_has_a_grade_nobody_can_be_asked_for() -> None:
    assert list(OutboundRate(items_per_month=100).needs(small_month(AGENTS))) == []


def test_a_grade_without_a_rate_is_a_fault_of_the_regulation() -> None:
    with pytest.raises(InputErrors):
        load_regulation({"outbound.cph": {"grade_of": {"A1": "D"}}})


def test_without_a_month_s_items_nothing_is_asked() -> None:
    month = small_month(AGENTS)
    assert list(OutboundRate().audit(month, roster_of(month, {}))) == []
