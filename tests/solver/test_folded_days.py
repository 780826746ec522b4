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
from staffing.shapes import Counter, Problem
from tests.solver.random_problem import random_problem

seeds = st.integers(0, 10_000)
PERSON, DAYS = 1, 7
some_days = st.sets(st.integers(0, DAYS - 1), min_size=1)


def _folded(problem, machine, line, open_days):
    """Days kept, the machine over them, and what days of the month may have."""
    allowed = np.where(
        np.isin(np.arange(DAYS), list(open_days))[:, None],
        problem.allowed[PERSON],
        line[:, None] == np.arange(problem.symbols),
    )
    days, folded = fold_days(machine, line, np.array(sorted(open_days)), allowed, problem.cost[PERSON])
    return days, folded, allowed


def _case(seed, held):
    """A person's machine, a clean line of the person, and all that lines may be."""
    problem = random_problem(seed, days=DAYS, soft_sequence=True)
    machine = compile_lines(problem, most_states=MOST_STATES if held else 0).machine(PERSON)
    options = [np.flatnonzero(problem.allowed[PERSON, day]) for day in range(DAYS)]
    lines = np.array(list(product(*options)), dtype=np.int16)
    prices = line_prices(machine, lines, problem.cost[PERSON], problem.allowed[PERSON])
    clean = lines[np.isfinite(prices)]
    return problem, machine, clean[np.random.default_rng(seed).integers(len(clean))], lines, prices


@given(seeds, st.booleans(), some_days)
def test_symbols_on_open_days_cost_what_the_whole_line_costs(seed, held, open_days):
    problem, machine, line, lines, prices = _case(seed, held)
    days, folded, allowed = _folded(problem, machine, line, open_days)
    like_it = allowed[np.arange(DAYS), lines].all(axis=1)
    own = line_prices(folded, lines[like_it][:, days], problem.cost[PERSON][days], allowed[days])
    assert own == pytest.approx(prices[like_it])


@given(seeds, seeds, st.booleans(), some_days)
def test_the_best_symbols_are_those_of_the_best_line_that_stands_on_all_other_days(seed, draw, held, open_days):
    problem, machine, line, lines, prices = _case(seed, held)
    days, folded, allowed = _folded(problem, machine, line, open_days)
    saving = np.random.default_rng(draw).normal(0, 5, (DAYS, problem.symbols))
    like_it = allowed[np.arange(DAYS), lines].all(axis=1)
    best = (prices - saving[days, lines[:, days]].sum(axis=1))[like_it].min()
    found = cheapest_line(folded, problem.cost[PERSON][days] - saving[days], allowed[days])
    assert found.price == pytest.approx(best)
    assert found.lower == pytest.approx(best)


def test_counts_that_stand_leave_only_the_open_days_to_be_counted():
    problem, machine, line, _, _ = _case(3, held=False)
    days, folded, _ = _folded(problem, machine, line, {2, 4})
    assert days.tolist() == [2, 4]
    assert folded.count_price.shape[1] < machine.count_price.shape[1]


def _two_counts(seed):
    """Four symbols that count in two hard counters, and clean lines of the only person."""
    rng, one = np.random.default_rng(seed), np.zeros(1, dtype=np.int64)

    def counter():
        weight = np.tile(np.concatenate([[0], rng.integers(0, 4, 3)]), (DAYS, 1))
        low = one + int(rng.integers(0, 6))
        return Counter("count", True, one, weight, one, low, low + int(rng.integers(0, 3)))

    problem = Problem(np.ones((1, DAYS, 4), dtype=np.bool_), np.zeros((1, DAYS, 4)), counters=(counter(), counter()))
    lines = np.array(list(product(range(4), repeat=DAYS)), dtype=np.int16)
    machine = compile_lines(problem).machine(0)
    return problem, machine, lines[np.isfinite(line_prices(machine, lines, problem.cost[0], problem.allowed[0]))], rng


def test_days_are_kept_where_a_shift_over_them_would_lead_where_no_step_leads():
    kept = 0
    for seed in range(400):
        problem, machine, clean, rng = _two_counts(seed)
        if not len(clean):
            continue
        line, is_open = clean[rng.integers(len(clean))], rng.random(DAYS) < 0.4
        is_open[rng.integers(DAYS)] = True
        saving = rng.normal(0, 5, (DAYS, 4))
        like_it = clean[(clean[:, ~is_open] == line[~is_open]).all(axis=1)]
        allowed = is_open[:, None] | (line[:, None] == np.arange(4))
        days, folded = fold_days(machine, line, np.flatnonzero(is_open), allowed, problem.cost[0])
        found = cheapest_line(folded, -saving[days], allowed[days])
        assert found.price == pytest.approx(-saving[days, like_it[:, days]].sum(axis=1).max())
        kept += len(days) > is_open.sum()
    assert kept > 0
