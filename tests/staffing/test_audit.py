"""The audit over all rules."""

from __future__ import annotations

import pytest

from staffing.audit import audit_roster
from staffing.compile import compile_problem
from staffing.evaluation import evaluate
from tests.staffing.clean_month import clean_month, clean_roster, clean_rules


def test_hard_breaches_come_first_then_by_day() -> None:
    rules = clean_rules()
    month = clean_month(rules)
    roster = clean_roster(month)
    roster[:, 4:9] = 0
    audit = audit_roster(month, rules, roster)
    order = [(("hard", "soft", "info").index(b.severity), b.day.isoformat() if b.day else "") for b in audit.breaches]
    assert order == sorted(order)
    assert {b.severity for b in audit.breaches} == {"hard", "soft"}
    assert audit.hard == tuple(b for b in audit.breaches if b.severity == "hard")


def test_every_rule_is_counted_and_so_is_each_breach() -> None:
    rules = clean_rules()
    month = clean_month(rules)
    roster = clean_roster(month)
    roster[0, :] = 0
    audit = audit_roster(month, rules, roster)
    assert list(audit.checked) == [rule.rule_id for rule in rules]
    assert sum(audit.checked.values()) == len(audit.breaches)


@pytest.mark.parametrize("enforce", ["soft", "info"])
def test_the_cost_of_an_audit_is_the_solver_s_objective(enforce: str) -> None:
    rules = clean_rules({"coverage.requirement": {"enforce": enforce}})
    month = clean_month(rules)
    roster = clean_roster(month)
    roster[:7] = roster[:7, ::-1]
    audit = audit_roster(month, rules, roster)
    score = evaluate(compile_problem(month, rules), roster)
    assert audit.cost == pytest.approx(score.price)
    assert audit.cost > 0
    assert (score.violations > 0) == bool(audit.hard)


def test_a_breach_is_worded_by_the_rule_and_carries_the_centre_s_clause() -> None:
    rules = clean_rules({"rest.max_consecutive_days": {"clause": "厂规 12"}})
    month = clean_month(rules)
    roster = clean_roster(month)
    roster[20, 10:18] = month.symbols.index["office"]
    [breach] = [b for b in audit_roster(month, rules, roster).breaches if b.rule == "rest.max_consecutive_days"]
    assert (breach.clause, breach.text_id) == ("厂规 12", "rest-max-consecutive-days-breach")
