"""What a rule means (its audit) and what the solver is told (its shapes) are the same thing, for any roster at all."""

from __future__ import annotations

import dataclasses
import os
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing.compile import compile_problem
from staffing.evaluation import evaluate
from staffing.forecast_settings import ForecastSettings
from staffing.requirement import Shrinkage
from staffing.rules.base import Rule
from staffing.rules.registry import rule_types
from staffing.rules.requirement.handle_time_limit import HandleTimeLimit
from staffing.rules.requirement.quota import QuotaFormula
from tests.parity.random_month import random_month, random_roster, within_roles
from tests.parity.rule_parameters import random_rule

if TYPE_CHECKING:
    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.shapes import Problem

ACTS_IN_THE_REQUIREMENT = {rule_id: kind for rule_id, kind in rule_types().items() if kind.acts_in == ("requirement",)}
"""Rules that act before there is a roster: in the forecast, in the requirement, or on the people there are for it."""

AT_THE_DESK = {rule_id: kind for rule_id, kind in rule_types().items() if "roster" not in kind.acts_in}
"""Rules over what happens around a roster: no solver can keep them."""

ROSTER_RULES = {rule_id: kind for rule_id, kind in rule_types().items() if rule_id not in AT_THE_DESK}

ROSTERS_A_MONTH = 6
DEPTH = 25 if os.environ.get("PAIBAN_TESTS") == "quick" else 80
"""Months drawn for each rule: fewer in the quick suite."""
seeds = st.integers(0, 2**32 - 1)


def has_solver_face(kind: type[Rule]) -> bool:
    return any(getattr(kind, face) is not getattr(Rule, face) for face in ("shapes", "forbidden", "cell_cost"))


def assert_parity(rule: Rule, month: CentreMonth, problem: Problem, roster: RosterArray) -> None:
    breaches = list(rule.audit(month, roster))
    score = evaluate(problem, roster)
    hard = [breach for breach in breaches if breach.severity == "hard"]
    assert bool(hard) == (score.violations > 0), (hard[:3], score.violations_by_rule)
    assert all(breach.cost == 0 for breach in hard)
    assert sum(breach.cost for breach in breaches) == pytest.approx(score.price, rel=1e-9, abs=1e-6)


@pytest.mark.parametrize("kind", ROSTER_RULES.values(), ids=list(ROSTER_RULES))
@given(seed=seeds)
@settings(max_examples=DEPTH, deadline=None)
def test_the_audit_and_the_solver_agree_on_every_roster(kind: type[Rule], seed: int) -> None:
    random = np.random.default_rng(seed)
    rule = random_rule(random, kind)
    of_cells = kind.forbidden is not Rule.forbidden
    month = random_month(random, rule, by_hand=not of_cells and random.random() < 0.3)
    problem = compile_problem(month, [rule])
    for _ in range(ROSTERS_A_MONTH):
        roster = random_roster(random, month)
        # The solver never gives anybody a shift of another role but where the manager has fixed it.
        assert_parity(rule, month, problem, roster if of_cells else within_roles(month, roster))


@pytest.mark.parametrize("kind", ROSTER_RULES.values(), ids=list(ROSTER_RULES))
@given(seed=seeds)
@settings(max_examples=5, deadline=None)
def test_a_rule_that_is_only_told_costs_nothing_and_binds_nobody(kind: type[Rule], seed: int) -> None:
    random = np.random.default_rng(seed)
    rule = kind(enforce="info")
    month = random_month(random, rule, by_hand=False)
    roster = random_roster(random, month)
    score = evaluate(compile_problem(month, [rule]), roster)
    assert (score.price, score.violations) == (0, 0)
    assert all(breach.severity == "info" and breach.cost == 0 for breach in rule.audit(month, roster))


@pytest.mark.parametrize("kind", ROSTER_RULES.values(), ids=list(ROSTER_RULES))
def test_every_rule_about_rosters_has_a_face_for_the_solver(kind: type[Rule]) -> None:
    assert has_solver_face(kind)


@pytest.mark.parametrize("kind", AT_THE_DESK.values(), ids=list(AT_THE_DESK))
def test_a_rule_of_the_desk_asks_nothing_of_the_solver(kind: type[Rule]) -> None:
    assert not has_solver_face(kind)


def changes_the_requirement(rule: Rule, month: CentreMonth) -> bool:
    shrinkage, forecast = Shrinkage(), ForecastSettings()
    return (
        rule.shrinkage(shrinkage) != shrinkage
        or rule.forecast(forecast) != forecast
        or any(rule.service(queue) != queue for queue in month.centre.queues)
    )


@pytest.mark.parametrize("kind", ACTS_IN_THE_REQUIREMENT.values(), ids=list(ACTS_IN_THE_REQUIREMENT))
def test_a_rule_that_acts_in_the_requirement_changes_it_or_finds_what_it_lacks(kind: type[Rule]) -> None:
    changed, found, kept = [], [], 0
    for seed in range(40):
        random = np.random.default_rng(seed)
        rule = random_rule(random, kind)
        month = random_month(random, rule, by_hand=False)
        roster = random_roster(random, month)
        breaches = list(rule.audit(month, roster))
        found += breaches
        kept += sum(rule.checks(month, roster).values()) - len(breaches)
        changed.append(changes_the_requirement(rule, month))
    assert any(changed) != bool(found)
    assert bool(found) == (kept > 0)


@pytest.mark.parametrize(("kind", "by_calls"), [(QuotaFormula, {"month_calls": 0}), (HandleTimeLimit, {})])
def test_what_is_judged_by_the_calls_expected_is_kept_in_some_months_and_broken_in_others(
    kind: type[Rule], by_calls: dict[str, int]
) -> None:
    broken = []
    for seed in range(60):
        random = np.random.default_rng(seed)
        rule = dataclasses.replace(random_rule(random, kind), **by_calls)  # type: ignore[arg-type]
        month = random_month(random, rule, by_hand=False)
        roster = random_roster(random, month)
        if month.demand.calls is not None and sum(rule.checks(month, roster).values()):
            broken.append(bool(list(rule.audit(month, roster))))
    assert min(broken.count(True), broken.count(False)) >= 3
