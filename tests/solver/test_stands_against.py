"""The hard rules that leave a person no month, and no others."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from solver.stands_against import stands_against
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
    assert stands_against(problem, 0) == ()
    problem.allowed[0, :, 0] = False
    assert stands_against(problem, 0) == ("run",)
    assert stands_against(problem, 1) == ()


def test_rules_that_bar_a_month_only_together_are_all_named():
    problem = random_problem(2, people=2, days=3)
    problem.allowed[:] = True
    problem.allowed[0, :, 0] = False
    crowded = replace(problem, counters=(most_days_of_work(problem, "days", 2),))
    assert set(stands_against(crowded, 0)) == {"quick", "run", "weekends", "days"}


def test_a_day_with_nothing_allowed_is_no_rule_s_doing():
    problem = random_problem(2, people=2, days=3)
    problem.allowed[0, 1] = False
    assert stands_against(problem, 0) == ()
