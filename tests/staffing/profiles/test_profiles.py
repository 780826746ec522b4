"""The packaged regulations: every clause is accounted for, every rule it names takes what it says."""

from __future__ import annotations

import pytest

from api.locale.texts import texts
from staffing.profiles.profile import load_profile, profile_names
from staffing.regulation import load_regulation
from staffing.rules.registry import rule_types

CENTRES = [name for name in profile_names() if load_profile(name).kind == "centre"]
CLAUSES = [(name, clause) for name in profile_names() for clause in load_profile(name).clauses]


def test_ten_centres_with_333_clauses_and_the_law_apart() -> None:
    assert len(CENTRES) == 10
    assert sum(len(load_profile(name).clauses) for name in CENTRES) == 333
    assert [name for name in profile_names() if name not in CENTRES] == ["statutory-cn"]


@pytest.mark.parametrize("name", profile_names())
def test_a_profile_is_a_regulation_that_loads(name: str) -> None:
    rules = {rule.rule_id: rule for rule in load_regulation({}, profiles=[load_profile(name)])}
    for clause in load_profile(name).clauses:
        for statement in clause.statements:
            assert clause.clause_id in rules[statement.rule_id].clause.split(", ")


def test_a_clause_is_carried_by_rules_or_says_why_by_none() -> None:
    known = rule_types()
    for _, clause in CLAUSES:
        assert bool(clause.statements) != bool(clause.reason), clause.clause_id
        assert all(statement.rule_id in known for statement in clause.statements), clause.clause_id
        if clause.reason is not None:
            assert all(f"clause-reason-{clause.reason}" in texts(language) for language in ("en", "zh-CN"))
        assert 0 < len(clause.phrase) <= 25


def test_at_most_forty_clauses_are_carried_by_no_rule() -> None:
    assert sum(clause.reason is not None for _, clause in CLAUSES) <= 40


def test_a_product_default_is_not_shown_as_a_clause() -> None:
    rules = {rule.rule_id: rule for rule in load_regulation({}, profiles=[load_profile("jinglong-operations")])}
    assert rules["rest.min_between_shifts"].clause == ""
    handover = rules["handover.overlap_minutes"]
    cited = {entry: clause for entry, clause in handover.clause_of.items() if clause}
    assert cited == {"agent": "JL-35.1", "counter": "JL-54.9", "technician": "JL-57.1"}
    assert handover.clause_of["shift_leader"] == handover.breach(1, part="shift_leader").clause == ""


def test_a_clause_of_the_centre_s_own_file_holds_for_the_product_s_entries_as_well() -> None:
    own = {"handover.overlap_minutes": {"clause": "X-1"}}
    rules = {rule.rule_id: rule for rule in load_regulation(own, profiles=[load_profile("jinglong-operations")])}
    assert rules["handover.overlap_minutes"].breach(1, part="shift_leader").clause == "X-1"
