"""The whole search on small months: clean, bounded, repeatable, obedient."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.solve import solve
from solver.stopping import Effort, Stop
from staffing.evaluation import evaluate
from staffing.shapes import Problem
from tests.solver.random_problem import random_problem

SMALL = Effort(rounds=60, roundings=2, regroups=1, tries=32)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10_000))
def test_price_is_evaluated_and_bounded(seed):
    problem = random_problem(seed, people=4, days=6)
    solution = solve(problem, effort=SMALL, stop=Stop(), seed=1, workers=2)
    assert solution is not None
    score = evaluate(problem, solution.roster)
    assert (solution.price, solution.violations) == (pytest.approx(score.price), pytest.approx(score.violations))
    if solution.violations == 0:
        assert 0 <= solution.lower_bound <= solution.price + 1e-6


def test_same_seed_and_workers_give_the_same_roster():
    problem = random_problem(4, people=6, days=8)
    first, second = (solve(problem, effort=SMALL, stop=Stop(), seed=3, workers=2) for _ in range(2))
    assert first is not None
    assert second is not None
    assert (first.roster == second.roster).all()
    assert first.lower_bound == second.lower_bound


def test_progress_tells_a_falling_price_and_a_rising_bound():
    problem = random_problem(8, people=6, days=8)
    told = []
    solution = solve(problem, effort=SMALL, stop=Stop(), workers=1, on_progress=told.append)
    assert solution is not None
    assert (told[-1].missed > 0) == (solution.violations > 0)
    prices, bounds = [p.price for p in told], [p.lower_bound for p in told]
    assert prices == sorted(prices, reverse=True)
    assert bounds == sorted(bounds)
    assert {p.phase for p in told} >= {"start", "bound"}
    assert all(0 <= p.share <= 1 for p in told)


def test_cancelled_at_once_there_is_no_roster():
    stop = Stop()
    stop.cancelled.set()
    assert solve(random_problem(1), effort=SMALL, stop=stop) is None


def test_cancelled_in_the_middle_the_best_roster_so_far_is_given():
    stop = Stop()
    problem = random_problem(1, people=6, days=8)
    solution = solve(problem, effort=SMALL, stop=stop, on_progress=lambda _: stop.cancelled.set())
    assert solution is not None
    assert solution.stopped_by == "cancelled"
    assert solution.roster.shape == (6, 8)


def test_memory_is_kept_and_a_roster_given_all_the_same():
    problem = random_problem(1, people=6, days=8)
    solution = solve(problem, effort=Effort.unlimited(gap=0.0), stop=Stop(60.0, memory_bytes=1))
    assert solution is not None
    assert solution.stopped_by in {"memory", "proven"}
    assert solution.seconds < 60.0
    alone = Problem(problem.allowed, problem.cost, problem.sequences, problem.counters)
    assert evaluate(alone, solution.roster).violations == 0


def test_time_is_kept():
    solution = solve(random_problem(1, people=6, days=8), effort=Effort.unlimited(), stop=Stop(2.0))
    assert solution is not None
    assert solution.stopped_by in {"time", "proven"}


def test_cells_with_one_choice_keep_it_even_where_that_breaks_a_limit():
    problem = random_problem(0, people=3, days=6)
    problem.allowed[1] = False
    problem.allowed[1, :, 1] = True  # six days of work in a row, two are allowed
    solution = solve(problem, effort=SMALL, stop=Stop())
    assert solution is not None
    assert (solution.roster[1] == 1).all()
    assert solution.violations > 0


def test_nobody_to_roster_is_a_roster():
    problem = random_problem(0)
    empty = type(problem)(problem.allowed[:0], problem.cost[:0])
    solution = solve(empty, effort=SMALL, stop=Stop())
    assert solution is not None
    assert solution.roster.shape == (0, problem.days)


def test_a_warm_start_is_not_lost():
    problem = random_problem(9, people=5, days=8)
    long = solve(problem, effort=Effort(rounds=80, roundings=6, regroups=6, tries=96), stop=Stop(), seed=1)
    assert long is not None
    warm = solve(
        problem, effort=Effort(rounds=0, roundings=0, regroups=0, tries=0), stop=Stop(), seed=2, warm_start=long.roster
    )
    assert warm is not None
    assert warm.price <= long.price + 1e-6


def test_more_effort_is_more_work():
    one, three = Effort.of(1), Effort.of(3)
    assert three.roundings == 3 * one.roundings
    assert three.tries == 3 * one.tries
