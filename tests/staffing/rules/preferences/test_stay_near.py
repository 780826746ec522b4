"""Nearness to an earlier roster."""

from __future__ import annotations

from staffing.rules.preferences.stay_near import StayNear
from tests.staffing.small_month import AGENTS, breaches, on, roster_of, small_month

RULE = StayNear(clause="AP-4.2b")
DRAFT = {("A1", 3): "day", ("A1", 4): "OFF", ("A2", 3): "late"}


def test_every_cell_that_differs_costs_the_price_of_the_draft() -> None:
    month = small_month(AGENTS, draft=DRAFT, draft_price=50)
    found = breaches(RULE, month, roster_of(month, {"A1": {3: "day", 4: "late"}}))
    assert [(b.employee_id, b.day, b.cost) for b in found] == [("A1", on(4), 50), ("A2", on(3), 50)]
    assert (found[0].rule, found[0].clause, found[0].severity) == ("roster.stay_near", "AP-4.2b", "soft")
    assert (found[0].arguments["before"], found[0].arguments["now"]) == ("OFF", "late")


def test_cells_the_draft_does_not_have_are_free() -> None:
    month = small_month(AGENTS, draft={}, draft_price=50)
    assert breaches(RULE, month, roster_of(month, {"A1": {3: "day"}})) == []


def test_leave_taken_since_is_nobody_s_change() -> None:
    month = small_month(AGENTS, leave=[("A1", "sick", 3, 3)], draft=DRAFT, draft_price=5)
    assert [b.employee_id for b in breaches(RULE, month, roster_of(month, {}))] == ["A2"]


def test_without_an_earlier_roster_nothing_is_near_or_far() -> None:
    month = small_month(AGENTS)
    assert breaches(RULE, month, roster_of(month, {"A1": {3: "day"}})) == []
    assert RULE.cell_cost(month) is None
