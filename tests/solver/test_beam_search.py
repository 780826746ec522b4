"""A good line where labels are too many: it keeps every limit, costs what it says, and is near the lower bound."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.line_kinds import compile_lines
from solver.line_price import line_prices
from solver.pricing import cheapest_line
from staffing.evaluation import evaluate
from staffing.shapes import Counter, Problem
from tests.solver.random_problem import random_problem

seeds = st.integers(0, 10_000)
NO_LABELS = (1, 0)
OFF, DAY, LATE, NIGHT = range(4)


@given(seeds, seeds)
def test_a_line_of_the_beam_costs_what_it_says_and_keeps_hard_limits(seed, draw):
    problem = random_problem(seed, days=6)
    machines = compile_lines(problem, most_states=0)
    prices = problem.cost[1] - np.random.default_rng(draw).normal(0, 5, (problem.days, problem.symbols))
    found = cheapest_line(machines.machine(1), prices, problem.allowed[1], labels=NO_LABELS)
    best = cheapest_line(machines.machine(1), prices, problem.allowed[1])
    assert found.line is not None
    assert found.lower - 1e-6 <= best.price <= found.price + 1e-6
    assert line_prices(machines.machine(1), found.line[None], prices, problem.allowed[1]) == pytest.approx(
        [found.price]
    )


def _year(least_days: int, most_days: int, most_lates: int, most_nights: int) -> Problem:
    """A person's year: so many days at work, of them no more than so many late and night shifts."""
    one, shape = np.zeros(1, dtype=np.int64), (364, 4)

    def counter(symbols: list[int], low: int, high: int) -> Counter:
        weight = np.tile(np.isin(np.arange(4), symbols).astype(np.int64), (shape[0], 1))
        return Counter("hours", True, one, weight, one, one + low, one + high)

    counters = (
        counter([DAY, LATE, NIGHT], least_days, most_days),
        counter([LATE], 0, most_lates),
        counter([NIGHT], 0, most_nights),
    )
    return Problem(np.ones((1, *shape), dtype=np.bool_), np.zeros((1, *shape)), counters=counters)


def test_over_a_year_lines_are_near_the_bound_though_labels_are_cut_short():
    problem = _year(230, 232, 40, 30)
    machines = compile_lines(problem, most_states=0)
    off_by = []
    for seed in range(8):
        prices = np.random.default_rng(seed).integers(-100, 20, (364, 4)) * (np.arange(4) != OFF)
        found = cheapest_line(machines.machine(0), prices.astype(np.float64), problem.allowed[0])
        assert evaluate(problem, found.line[None]).violations == 0
        off_by.append((found.price - found.lower) / abs(found.lower))
    assert min(off_by) > 0
    assert np.mean(off_by) < 0.01
