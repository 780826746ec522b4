"""The hard rules that leave a person no month, and no others."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.linked_rows import HARD_PRICE
from solver.standing import Standing
from solver.stands_against import newly_broken, stands_against
from solver.start import first_roster
from solver.team import prepare
from staffing.evaluation import evaluate
from staffing.shapes import Counter
from tests.solver.random_problem import random_problem


def most_days_of_work(problem, rule_id, most):
    """A hard limit on the days that anybody works."""
    weight = np.ones((problem.days, problem.symbols), dtype=np.int64)
    weight[:, 0] = 0
    everybody = np.arange(problem.people)
    none = np.zeros(problem.people, dtype=np.int64)
    return Counter(rule_id, True, everybody, weight, none, none, none + most)


def test_the_rule_that_leaves_no_month_is_named_and_no_other():
    problem = random_problem(2, people=2, days=3)
    problem.allowed[:] = True
    assert stands_against(problem, [0]) == {0: ()}
    problem.allowed[0, :, 0] = False
    assert stands_against(problem, [1, 0]) == {0: ("run",), 1: ()}


def test_rules_that_bar_a_month_only_together_are_all_named():
    problem = random_problem(2, people=2, days=3)
    problem.allowed[:] = True
    problem.allowed[0, :, 0] = False
    crowded = replace(problem, counters=(most_days_of_work(problem, "days", 2),))
    assert set(stands_against(crowded, [0])[0]) == {"quick", "run", "weekends", "days"}


def test_a_day_with_nothing_allowed_is_no_rule_s_doing():
    problem = random_problem(2, people=2, days=3)
    problem.allowed[0, 1] = False
    assert stands_against(problem, [0]) == {0: ()}


@given(st.integers(0, 10_000))
def test_what_another_roster_breaks_is_what_its_score_says(seed):
    problem = random_problem(seed, people=3, days=4)
    before = first_roster(prepare(problem, 1))
    roster = before.roster.copy()
    roster[[0, 2]] = np.random.default_rng(seed).integers(0, problem.symbols, (2, problem.days))
    after = Standing(before.team, roster)
    then, now = evaluate(problem, before.roster), evaluate(problem, roster)
    more = {rule for rule, amount in now.violations_by_rule.items() if amount > then.violations_by_rule.get(rule, 0.0)}
    hard_rows = sum(block.hard for block in problem.rows)
    assert set(newly_broken(before, after, np.array([0, 2]))) <= more - {"cells"}
    if hard_rows <= 1 and np.isfinite(after.price):
        assert set(newly_broken(before, after, np.array([0, 2]))) == more - {"cells"}


@given(st.integers(0, 10_000))
def test_the_price_of_a_roster_falls_apart_into_what_is_paid_and_what_is_broken(seed):
    problem = random_problem(seed, people=3, days=4)
    standing = first_roster(prepare(problem, 1))
    score = evaluate(problem, standing.roster)
    assert standing.soft_price == pytest.approx(score.price)
    if not any(standing.team.lines.relaxed):
        assert standing.hard_cost == pytest.approx(HARD_PRICE * score.violations)
