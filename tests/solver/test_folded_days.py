"""A machine over open days is the whole machine with all other days as they stand."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.counting import MOST_STATES
from solver.folded_days import fold_days
from solver.line_kinds import compile_lines
from solver.line_price import line_prices
from solver.pricing import cheapest_line
from tests.solver.random_problem import random_problem

seeds = st.integers(0, 10_000)
PERSON, DAYS = 1, 6


def _case(seed, held):
    """A person's machine, a clean line of the person, and all that lines may be."""
    problem = random_problem(seed, days=DAYS, soft_sequence=True)
    machine = compile_lines(problem, most_states=MOST_STATES if held else 0).machine(PERSON)
    options = [np.flatnonzero(problem.allowed[PERSON, day]) for day in range(DAYS)]
    lines = np.array(list(product(*options)), dtype=np.int16)
    prices = line_prices(machine, lines, problem.cost[PERSON], problem.allowed[PERSON])
    clean = lines[np.isfinite(prices)]
    return problem, machine, clean[np.random.default_rng(seed).integers(len(clean))], lines, prices


@given(seeds, st.booleans(), st.sets(st.integers(0, DAYS - 1), min_size=1))
def test_symbols_on_open_days_cost_what_the_whole_line_costs(seed, held, open_days):
    problem, machine, line, lines, prices = _case(seed, held)
    days = np.array(sorted(open_days))
    folded = fold_days(machine, line, days, problem.allowed[PERSON], problem.cost[PERSON])
    stands = np.delete(np.arange(DAYS), days)
    like_it = (lines[:, stands] == line[stands]).all(axis=1)
    own = line_prices(folded, lines[like_it][:, days], problem.cost[PERSON][days], problem.allowed[PERSON][days])
    assert own == pytest.approx(prices[like_it])


@given(seeds, seeds, st.booleans(), st.sets(st.integers(0, DAYS - 1), min_size=1))
def test_the_best_symbols_on_open_days_are_those_of_the_best_line_that_is_like_it_elsewhere(
    seed, draw, held, open_days
):
    problem, machine, line, lines, prices = _case(seed, held)
    days = np.array(sorted(open_days))
    saving = np.random.default_rng(draw).normal(0, 5, (DAYS, problem.symbols))
    stands = np.delete(np.arange(DAYS), days)
    like_it = (lines[:, stands] == line[stands]).all(axis=1)
    best = (prices - saving[days, lines[:, days]].sum(axis=1))[like_it].min()
    folded = fold_days(machine, line, days, problem.allowed[PERSON], problem.cost[PERSON])
    found = cheapest_line(folded, problem.cost[PERSON][days] - saving[days], problem.allowed[PERSON][days])
    assert found.price == pytest.approx(best)
    assert found.lower == pytest.approx(best)


def test_counts_that_stand_leave_only_the_open_days_to_be_counted():
    problem, machine, line, _, _ = _case(3, held=False)
    folded = fold_days(machine, line, np.array([2, 4]), problem.allowed[PERSON], problem.cost[PERSON])
    assert folded.count_price.shape[1] - 1 <= machine.kind.weight[:, [2, 4]].max(axis=2).sum(axis=1).max()
    assert folded.count_price.shape[1] < machine.count_price.shape[1]
