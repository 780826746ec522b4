"""A walk of prices: its bound is true, its mix whole, its lines real."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.bound import proven_bound
from solver.columns import generate_columns
from solver.crew import everybody
from solver.linked_rows import HARD_PRICE, total_cost
from solver.master import Master
from solver.price_walk import walk_prices
from solver.row_duals import RowDuals
from solver.start import first_roster
from solver.team import prepare
from tests.solver.random_problem import optimum, random_problem, random_roster

seeds = st.integers(0, 10_000)


def _walk(problem, rounds=10, stop=lambda: False, seed=0):
    team = prepare(problem, 1)
    roster = first_roster(team).roster
    crew = everybody(problem.people)
    return team, walk_prices(team, crew, roster, np.random.default_rng(seed), rounds, stop)


@settings(max_examples=25)
@given(seeds)
def test_the_bound_is_below_the_optimum(seed):
    problem = random_problem(seed, people=2, days=4)
    team, walked = _walk(problem)
    assert proven_bound(team, walked.duals, lambda: False) <= optimum(problem, HARD_PRICE) + 1e-6


@settings(max_examples=25)
@given(seeds)
def test_everybody_s_mix_is_one_symbol_a_day_and_the_lines_met_are_priced(seed):
    problem = random_problem(seed, people=4, days=5)
    team, walked = _walk(problem)
    assert walked.mix.sum(axis=2) == pytest.approx(np.ones((4, 5)))
    for person, line, own in walked.lines:
        assert own == pytest.approx(team.own_price(person, line))


@settings(max_examples=25)
@given(seeds, seeds, st.floats(0.01, 5))
def test_any_answer_of_the_rows_proves_a_bound_on_their_cost(seed, draw, rate):
    """Prices answered at one roster never value another roster's rows above what they cost."""
    problem = random_problem(seed, people=3, days=4)
    team = prepare(problem, 1)
    duals = RowDuals(team.rows)
    for step in range(3):
        cell, constant = duals.answer(team.counts(random_roster(problem, draw + step)), rate)
        duals.move()
    other = random_roster(problem, draw + 9)
    counts = team.counts(other)
    assert constant - float(cell @ counts) <= total_cost(team.rows, team.rows.accumulate(counts)) + 1e-6


def test_the_relaxation_takes_over_where_the_walk_ends():
    problem = random_problem(11, people=5, days=6)
    team, walked = _walk(problem, rounds=20)
    master = Master(problem, team.rows)
    for person, line, own in walked.lines:
        master.add_lines(person, line[None], np.array([own]))
    relaxation = generate_columns(team, master, most_rounds=50, stop=lambda: False)
    assert relaxation.converged
    proven = proven_bound(team, walked.duals, lambda: False)
    assert proven <= relaxation.lower_bound + 1e-9 <= relaxation.value + 1e-6


def test_no_time_no_walk():
    assert _walk(random_problem(5), stop=lambda: True)[1] is None


def test_the_same_seed_walks_the_same_way():
    first, second = (_walk(random_problem(7, people=4, days=5), seed=3)[1] for _ in range(2))
    assert np.array_equal(first.duals.cell, second.duals.cell)
    assert np.array_equal(first.mix, second.mix)
