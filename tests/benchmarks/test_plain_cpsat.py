"""The model that the product is compared with says exactly what the shapes say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.plain_cpsat import solve_plain
from staffing.evaluation import evaluate
from tests.solver.random_problem import optimum, random_problem

HARD_PRICE = 100.0


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 100_000), soft_sequence=st.booleans())
def test_its_optimum_is_that_of_enumeration(seed, soft_sequence):
    problem = random_problem(seed, people=2, soft_sequence=soft_sequence)
    found = solve_plain(problem, seconds=60.0, hard_price=HARD_PRICE)
    best = pytest.approx(optimum(problem, HARD_PRICE), abs=1e-6)
    assert found.proven
    assert found.price + HARD_PRICE * found.violations == best
    assert found.lower_bound == best


def test_its_roster_is_judged_by_evaluate():
    problem = random_problem(3)
    found = solve_plain(problem, seconds=60.0)
    assert found.roster is not None
    score = evaluate(problem, found.roster)
    assert (found.price, found.violations) == (score.price, score.violations)
    assert [moment.price for moment in found.moments] == sorted((m.price for m in found.moments), reverse=True)
