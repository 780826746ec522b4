"""Which rule carries each clause."""

from __future__ import annotations

import pytest

from api.services.rule_list import clause_entries
from staffing.rules.registry import rule_types


def test_every_usable_clause_of_the_ten_centres_has_one_entry() -> None:
    entries = clause_entries()
    assert len(entries) == 333
    assert len({entry.clause.clause_id for entry in entries}) == 333


def test_an_entry_has_a_registered_rule_or_a_reason_and_never_both() -> None:
    for entry in clause_entries():
        assert (entry.rule is None) != (entry.reason is None)
        assert entry.rule is None or entry.rule in rule_types()
        assert entry.rule is not None or not entry.parameters


def test_the_hand_over_of_technicians_is_carried_with_its_minutes() -> None:
    [entry] = [entry for entry in clause_entries("jinglong-operations") if entry.clause.clause_id == "JL-57.1"]
    assert entry.rule == "handover.overlap_minutes"
    assert (entry.parameters, entry.enforce, entry.acts_in) == ({"by_role": {"technician": 15}}, "hard", "roster")


def test_the_law_is_listed_where_it_is_asked_for() -> None:
    assert {entry.clause.clause_id[:2] for entry in clause_entries("statutory-cn")} == {"CN"}
    with pytest.raises(KeyError):
        clause_entries("nobody")


def test_numbers_that_no_clause_of_the_profile_gives_are_the_product_s() -> None:
    entries = {entry.clause.clause_id: entry.product_defaults for entry in clause_entries()}
    assert entries["MO-3A-3.4"] == {"presence.min_night_agents": {"people": 2, "to_hour": 6}}
    assert entries["MO-1C-4.6"]["break.max_simultaneous"] == {"share": 0.1}
    assert entries["TS-24"]["handover.hold_allowance"] == {"minutes": 30}
    assert entries["JL-57.1"] == {"handover.overlap_minutes": {}}
    assert "by_role.shift_leader" in entries["JL-21"]["handover.overlap_minutes"]
