"""One change to a roster that keeps every rule breaks the rules it must break, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from staffing.audit import audit_roster
from staffing.rules.registry import rule_types
from tests.staffing.clean_month import clean_month, clean_roster, clean_rules

if TYPE_CHECKING:
    from collections.abc import Mapping

QUIET: dict[str, Mapping[str, object]] = {"roster.stay_near": {"enforce": "info"}}

# What is changed (person, day, new symbol), and the rules broken by it.
CHANGES: dict[str, tuple[tuple[tuple[str, int, str], ...], set[str]]] = {
    "an agent too many": ((("A3", 2, "spare"),), {"coverage.requirement", "wishes.rest_and_shift"}),
    "nobody answers calls": ((("A4", 2, "OFF"),), {"coverage.requirement", "handover.overlap_minutes"}),
    "no shift leader by day": (
        (("L4", 2, "OFF"),),
        {"presence.role_min", "presence.leader_on_shift", "handover.overlap_minutes"},
    ),
    "no duty supervisor": ((("S4", 2, "OFF"),), {"presence.role_min", "handover.overlap_minutes"}),
    "no technician": ((("T4", 2, "OFF"),), {"oncall.min_technicians_onsite", "handover.overlap_minutes"}),
    "a third technician at work": ((("T3", 2, "day"),), {"oncall.min_technicians_reachable"}),
    "a shift of another role": ((("L3", 2, "spare"),), {"shift.eligible"}),
    "leave without approval": ((("Q1", 9, "sick"),), {"leave.approved"}),
    "work on a day of leave": ((("Q1", 5, "office"),), {"leave.approved"}),
    "a refused wish": ((("Q1", 8, "OFF"),), {"wishes.rest_and_shift"}),
    "a change nobody needs": ((("Q1", 9, "OFF"),), set()),
    "a short night's rest": ((("Q1", 9, "late"), ("Q1", 10, "early")), {"rest.min_between_shifts"}),
    "five nights": (tuple(("Q1", day, "early") for day in range(14, 19)), {"rest.max_consecutive_nights"}),
    "twelve days": (
        (("Q1", 12, "office"), ("Q1", 13, "office"), ("Q1", 28, "OFF"), ("Q1", 29, "OFF")),
        {"rest.max_consecutive_days"},
    ),
    "too many hours": (
        tuple(("Q1", day, "office") for day in (12, 19, 26)),
        {"hours.month_norm"},
    ),
}


def test_the_clean_month_keeps_every_rule() -> None:
    rules = clean_rules()
    month = clean_month(rules)
    audit = audit_roster(month, rules, clean_roster(month))
    assert audit.breaches == ()
    assert set(audit.checked) == {rule_id for rule_id, kind in rule_types().items() if kind.standard}
    assert audit.cost == 0


@pytest.mark.parametrize("change", CHANGES)
def test_one_change_breaks_exactly_the_rules_it_must(change: str) -> None:
    cells, expected = CHANGES[change]
    rules = clean_rules(QUIET)
    month = clean_month(rules)
    roster = clean_roster(month)
    for who, day, symbol in cells:
        roster[month.row_of[who], day - 1] = month.symbols.index[symbol]
    found = {breach.rule for breach in audit_roster(month, rules, roster).breaches}
    assert found - {"roster.stay_near"} == expected


def test_a_changed_cell_costs_its_distance_from_the_draft() -> None:
    rules = clean_rules()
    month = clean_month(rules)
    roster = clean_roster(month)
    roster[month.row_of["Q1"], 8] = month.symbols.index["OFF"]
    assert {b.rule for b in audit_roster(month, rules, roster).breaches} == {"roster.stay_near"}
