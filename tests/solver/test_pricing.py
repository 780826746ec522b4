"""The cheapest line is the cheapest line: compared with all lines there are."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.line_kinds import VIOLATION_PRICE, compile_lines
from solver.pricing import cheapest_lines, line_prices
from staffing.evaluation import counter_penalty, sequence_penalty
from tests.solver.random_problem import random_problem

seeds = st.integers(0, 10_000)


def _all_lines(problem, person):
    options = [np.flatnonzero(problem.allowed[person, day]) for day in range(problem.days)]
    return np.array(list(product(*options)), dtype=np.int16)


def _price_by_shapes(problem, person, line):
    """Own price of a line from the shapes alone; inf where a hard one breaks."""
    roster = np.zeros((problem.people, problem.days), dtype=np.int16)
    roster[person] = line
    price = problem.cost[person, np.arange(problem.days), line].sum()
    for shape, penalty in [
        *((s, sequence_penalty(s, roster)) for s in problem.sequences),
        *((c, counter_penalty(c, roster)) for c in problem.counters),
    ]:
        own = penalty[np.flatnonzero(shape.people == person)].sum()
        if shape.hard and own > 0:
            return np.inf
        price += own
    return price


@given(seeds, st.booleans())
def test_line_prices_are_those_of_the_shapes(seed, soft):
    problem = random_problem(seed, days=4, soft_sequence=soft)
    machines = compile_lines(problem)
    lines = _all_lines(problem, 0)
    priced = line_prices(machines, 0, lines, problem.cost[0], problem.allowed[0])
    assert priced == pytest.approx([_price_by_shapes(problem, 0, line) for line in lines])


@given(seeds, seeds)
def test_the_cheapest_line_at_any_cell_prices(seed, draw):
    problem = random_problem(seed, days=5)
    machines = compile_lines(problem)
    saving = np.random.default_rng(draw).normal(0, 5, (problem.days, problem.symbols))
    lines = _all_lines(problem, 1)
    own = line_prices(machines, 1, lines, problem.cost[1], problem.allowed[1])
    total = own - saving[np.arange(problem.days), lines].sum(axis=1)
    prices, found = cheapest_lines(machines, 1, problem.cost[1] - saving, problem.allowed[1], 3)
    assert prices[0] == pytest.approx(total.min())
    assert (np.diff(prices) >= 0).all()
    reached = line_prices(machines, 1, found, problem.cost[1] - saving, problem.allowed[1])
    assert reached == pytest.approx(prices)


def test_no_line_where_hard_limits_leave_none():
    problem = random_problem(0, days=5)
    problem.allowed[0] = False
    problem.allowed[0, :, 1] = True  # work every day: the run is at most two
    machines = compile_lines(problem)
    prices, found = cheapest_lines(machines, 0, problem.cost[0], problem.allowed[0])
    assert len(prices) == len(found) == 0


def test_relaxed_people_pay_for_what_they_break():
    problem = random_problem(0, days=5)
    problem.allowed[0] = False
    problem.allowed[0, :, 1] = True
    machines = compile_lines(problem, frozenset([0]))
    prices, found = cheapest_lines(machines, 0, problem.cost[0], problem.allowed[0])
    assert prices[0] >= VIOLATION_PRICE
    assert (found[0] == 1).all()
