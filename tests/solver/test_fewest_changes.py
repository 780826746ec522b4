"""The fewest changes that keep the hard limits: enumeration lies between what is proven and what is found."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.fewest_changes import fewest_changes, hard_limits_only
from solver.stopping import Stop
from staffing.evaluation import evaluate
from tests.solver.random_problem import random_problem

if TYPE_CHECKING:
    from staffing.shapes import Problem

seeds = st.integers(0, 10_000)


def least(problem: Problem, roster: np.ndarray) -> tuple[float, int]:
    """Fewest violations of any roster, and fewest changes of one with as few."""
    cells = [np.flatnonzero(allowed) for allowed in problem.allowed.reshape(-1, problem.symbols)]
    best = (np.inf, 0)
    for choice in product(*cells):
        tried = np.array(choice, dtype=np.int16).reshape(roster.shape)
        best = min(best, (evaluate(problem, tried).violations, int((tried != roster).sum())))
    return best


@settings(max_examples=12, deadline=None)
@given(seeds)
def test_what_is_proven_is_no_more_than_what_is_needed_and_what_is_found_no_less(seed: int) -> None:
    problem = random_problem(seed, people=2, days=3)
    roster = np.zeros((2, 3), dtype=np.int16)
    counted = np.ones((2, 3), dtype=np.bool_)
    found = fewest_changes(problem, roster, counted, stop=Stop())
    hard = hard_limits_only(problem, roster, counted)
    violations, changes = least(hard, roster)
    score = evaluate(hard, found.roster)
    assert score.price == found.changes == (found.roster != roster).sum()
    assert score.violations >= violations
    if score.violations == violations:
        assert found.needed <= changes <= found.changes


def test_where_nothing_is_broken_nothing_is_needed() -> None:
    problem = replace(random_problem(0), rows=())
    roster = np.zeros((3, 4), dtype=np.int16)
    found = fewest_changes(problem, roster, np.ones((3, 4), dtype=np.bool_), stop=Stop())
    assert (found.changes, found.needed) == (0, 0)
    assert found.roster is roster


def test_a_word_to_stop_leaves_nothing_proven() -> None:
    problem = random_problem(7, people=4, days=4)
    roster = np.zeros((4, 4), dtype=np.int16)
    problem.allowed[0, 0, 0] = False
    stop = Stop()
    stop.cancelled.set()
    found = fewest_changes(problem, roster, np.ones((4, 4), dtype=np.bool_), stop=stop)
    assert (found.changes, found.needed) == (0, 0)
    assert np.array_equal(found.roster, roster)


@pytest.mark.parametrize("missing", [1, 2, 3])
def test_each_hole_of_its_own_needs_a_change_and_that_is_proven(missing: int) -> None:
    """Everybody off, and one hard demand a day for so many days."""
    problem = random_problem(7, people=4, days=4)
    presence = problem.rows[1]
    everybody = np.ones((4, 4), dtype=np.bool_)
    weights = np.zeros((4, 4 * problem.symbols))
    for day in range(4):
        weights[day, day * problem.symbols + 1] = 1.0
    part = replace(presence.parts[0], members=everybody, weights=type(presence.parts[0].weights)(weights))
    low = np.where(np.arange(4) < missing, 1.0, 0.0)
    rows = replace(presence, parts=(part,), low=low, high=np.full(4, np.inf))
    allowed = np.ones_like(problem.allowed)
    one = replace(problem, allowed=allowed, sequences=(), counters=(), rows=(rows,))
    found = fewest_changes(one, np.zeros((4, 4), dtype=np.int16), everybody, stop=Stop())
    assert (found.changes, found.needed) == (missing, missing)
