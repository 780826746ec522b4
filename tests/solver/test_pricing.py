"""The cheapest line is the cheapest line: compared with all lines there are."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.counting import MOST_STATES
from solver.line_kinds import VIOLATION_PRICE, compile_lines, hold_more
from solver.line_price import line_prices
from solver.pricing import cheapest_line
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
    priced = line_prices(machines.machine(0), lines, problem.cost[0], problem.allowed[0])
    assert priced == pytest.approx([_price_by_shapes(problem, 0, line) for line in lines])


def _compile(problem, held, relaxed=frozenset()):
    """Machines that hold the counters in their states, or leave all of them free."""
    return compile_lines(problem, relaxed, most_states=MOST_STATES if held else 0)


@given(seeds, st.booleans())
def test_line_prices_are_those_of_the_shapes_with_free_counters_too(seed, soft):
    problem = random_problem(seed, days=4, soft_sequence=soft)
    machines = _compile(problem, held=False)
    assert all(kind.count_step.shape[2] == 1 for kind in machines.kinds)  # no counter is held
    lines = _all_lines(problem, 0)
    priced = line_prices(machines.machine(0), lines, problem.cost[0], problem.allowed[0])
    assert priced == pytest.approx([_price_by_shapes(problem, 0, line) for line in lines])


@given(seeds, seeds, st.booleans())
def test_the_cheapest_line_at_any_cell_prices(seed, draw, held):
    problem = random_problem(seed, days=5)
    machines = _compile(problem, held)
    saving = np.random.default_rng(draw).normal(0, 5, (problem.days, problem.symbols))
    lines = _all_lines(problem, 1)
    own = line_prices(machines.machine(1), lines, problem.cost[1], problem.allowed[1])
    total = own - saving[np.arange(problem.days), lines].sum(axis=1)
    found = cheapest_line(machines.machine(1), problem.cost[1] - saving, problem.allowed[1])
    assert found.price == pytest.approx(total.min())
    assert found.lower == pytest.approx(total.min())
    reached = line_prices(machines.machine(1), found.line[None], problem.cost[1] - saving, problem.allowed[1])
    assert reached == pytest.approx([found.price])


@given(seeds, seeds)
def test_a_search_cut_short_still_bounds(seed, draw):
    problem = random_problem(seed, days=5)
    machines = _compile(problem, held=False)
    prices = problem.cost[1] - np.random.default_rng(draw).normal(0, 5, (problem.days, problem.symbols))
    best = cheapest_line(machines.machine(1), prices, problem.allowed[1])
    short = cheapest_line(machines.machine(1), prices, problem.allowed[1], labels=(3, 12))
    assert short.lower <= best.price + 1e-6 <= short.price + 2e-6


@given(seeds, seeds)
def test_holding_more_for_some_changes_no_price(seed, draw):
    problem = random_problem(seed, days=5)
    machines = _compile(problem, held=False)
    wide = hold_more(problem, machines, [1])
    prices = problem.cost[1] - np.random.default_rng(draw).normal(0, 5, (problem.days, problem.symbols))
    found = cheapest_line(wide.machine(1), prices, problem.allowed[1])
    assert found.price == pytest.approx(cheapest_line(machines.machine(1), prices, problem.allowed[1]).price)
    assert wide.kinds[wide.kind_of[1]].count_step.shape[2] > 1
    assert wide.kind_of[0] == machines.kind_of[0]


def test_no_line_where_hard_limits_leave_none():
    problem = random_problem(0, days=5)
    problem.allowed[0] = False
    problem.allowed[0, :, 1] = True  # work every day: the run is at most two
    machines = compile_lines(problem)
    found = cheapest_line(machines.machine(0), problem.cost[0], problem.allowed[0])
    assert found.line is None
    assert found.lower == np.inf


def test_relaxed_people_pay_for_what_they_break():
    problem = random_problem(0, days=5)
    problem.allowed[0] = False
    problem.allowed[0, :, 1] = True
    machines = compile_lines(problem, frozenset([0]))
    found = cheapest_line(machines.machine(0), problem.cost[0], problem.allowed[0])
    assert found.price >= VIOLATION_PRICE
    assert (found.line == 1).all()
