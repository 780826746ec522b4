"""What a roster was published with gains nothing by being mended, and costs as ever when it is made worse."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing.accepted_rows import accept_rows
from staffing.evaluation import evaluate
from tests.solver.random_problem import random_problem, random_roster

seeds = st.integers(0, 10_000)


@settings(max_examples=40)
@given(seeds)
def test_no_roster_has_cheaper_soft_rows_than_the_one_that_was_accepted(seed: int) -> None:
    problem = random_problem(seed, people=4, days=4)
    roster = random_roster(problem, seed)
    accepted = accept_rows(problem, roster, np.zeros(4, dtype=np.bool_))
    here = evaluate(accepted, roster)
    assert (here.price_by_rule["cover"], here.price_by_rule["led"]) == pytest.approx((0.0, 0.0))
    assert here.violations == evaluate(problem, roster).violations


@settings(max_examples=40)
@given(seeds)
def test_nobody_is_charged_more_than_before(seed: int) -> None:
    problem = random_problem(seed, people=4, days=4)
    accepted = accept_rows(problem, random_roster(problem, seed), np.zeros(4, dtype=np.bool_))
    other = random_roster(problem, seed + 1)
    assert evaluate(accepted, other).price <= evaluate(problem, other).price + 1e-9


def test_rows_of_the_days_concerned_are_what_they_are() -> None:
    problem = random_problem(5, people=4, days=4)
    roster, other = random_roster(problem, 5), random_roster(problem, 6)
    same = accept_rows(problem, roster, np.ones(4, dtype=np.bool_))
    assert evaluate(same, other).price == evaluate(problem, other).price
