"""The relaxation's bound is never above the optimum, and is tight where the mix is whole."""

from __future__ import annotations

import dataclasses
import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from solver.columns import generate_columns
from solver.linked_rows import HARD_PRICE
from solver.master import Master
from solver.start import first_roster
from solver.team import prepare
from staffing.shapes import Part, Rows
from tests.solver.random_problem import optimum, random_problem


def _relax(problem, most_rounds=100):
    team = prepare(problem, 1)
    master = Master(problem, team.rows)
    for person, line in enumerate(first_roster(team).roster):
        master.add_lines(person, line[None], np.array([team.own_price(person, line)]))
    states = []
    relaxation = generate_columns(
        team, master, most_rounds=most_rounds, stop=lambda: False, on_round=states.append, tolerance=1e-9
    )
    return team, master, relaxation, states


@settings(max_examples=25)
@given(st.integers(0, 10_000))
def test_the_bound_is_below_the_optimum(seed):
    problem = random_problem(seed, people=2, days=4)
    _, _, relaxation, _ = _relax(problem)
    assert relaxation.converged
    assert relaxation.lower_bound <= optimum(problem, HARD_PRICE) + 1e-6
    assert relaxation.lower_bound <= relaxation.value + 1e-6


@settings(max_examples=25)
@given(st.integers(0, 10_000))
def test_every_round_proves_a_bound_and_none_passes_the_last_value(seed):
    problem = random_problem(seed, people=4, days=5)
    _, _, relaxation, states = _relax(problem)
    assert all(state.lower_bound <= relaxation.value + 1e-6 for state in states)
    assert relaxation.lower_bound == pytest.approx(relaxation.value, rel=1e-6, abs=1e-6)


@settings(max_examples=40)
@given(st.integers(0, 10_000), st.floats(0.0, 50.0))
def test_whatever_prices_a_linear_programme_ends_with_prove_no_more_than_holds(seed, spread):
    problem = random_problem(seed, people=2, days=4)
    team, master, relaxation, _ = _relax(problem)
    proper = master.duals()
    assert proper.constant + proper.person.sum() == pytest.approx(relaxation.value, rel=1e-6, abs=1e-5)
    drawn = np.random.default_rng(seed).normal(0.0, spread, len(master._row_dual))
    for off in (master._row_dual + 1e-6 * drawn, master._row_dual + drawn, drawn):
        master._row_dual = off
        duals = master.duals()
        reached = duals.constant + sum(team.answer(person, duals.cell).lower for person in range(2))
        assert reached <= optimum(problem, HARD_PRICE) + 1e-6


def one_row_a_cell(seed):
    """A problem whose every cell counts in one row: how many are asked for, too few and too many priced."""
    problem = random_problem(seed, people=4, days=5)
    rng, cells = np.random.default_rng(seed), problem.days * problem.symbols
    kept = np.flatnonzero(np.arange(cells) % problem.symbols)
    weights = sparse.csr_array((np.ones(len(kept)), (np.arange(len(kept)), kept)), shape=(len(kept), cells))
    need = rng.integers(0, 3, len(kept)).astype(float)
    everybody = Part(np.ones((problem.people, problem.days), dtype=np.bool_), weights)
    price = np.full(len(kept), 5.0)
    own = np.arange(len(kept))
    rows = Rows("cover", False, (everybody,), np.zeros(len(kept)), need, need, price, price / 5.0, own)
    return dataclasses.replace(problem, rows=(rows,))


@settings(max_examples=25)
@given(st.integers(0, 10_000))
def test_solved_from_inside_the_relaxation_is_the_same(seed):
    problem = one_row_a_cell(seed)
    _, master, inside, states = _relax(problem)
    assert master.open_inside
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Master, "open_inside", False)
        _, _, by_simplex, _ = _relax(problem)
    assert inside.value == pytest.approx(by_simplex.value, abs=1e-5)
    assert inside.lower_bound == pytest.approx(by_simplex.lower_bound, abs=1e-5)
    assert max(state.lower_bound for state in states) <= by_simplex.value + 1e-6
    duals = master.duals()
    assert duals.constant + duals.person.sum() == pytest.approx(inside.value, abs=1e-3)


def test_a_line_left_out_for_its_price_is_let_in_again(monkeypatch):
    monkeypatch.setattr("solver.master.LINES_INSIDE", 1)
    problem = one_row_a_cell(3)
    team = prepare(problem, 1)
    master = Master(problem, team.rows)
    rng = np.random.default_rng(0)
    for person in range(problem.people):
        lines = rng.integers(0, problem.symbols, (6, problem.days)).astype(np.int16)
        master.add_lines(person, lines, np.arange(6.0))
    first = master.solve_inside(1e-6)
    master.solve_inside(1e-6)
    out = np.flatnonzero(master.weights() == 0.0)
    let_in = sum(master.add_lines(e, line[None], np.array([own])) for e, line, own in (master.columns[n] for n in out))
    assert let_in == len(master.columns) - problem.people
    monkeypatch.setattr("solver.master.LINES_INSIDE", 100)
    assert master.solve_inside(1e-6) == pytest.approx(first, abs=1e-3)


def test_weights_of_a_persons_lines_add_up_to_one():
    problem = random_problem(5, people=4, days=5)
    _, master, _, _ = _relax(problem)
    total = np.zeros(problem.people)
    for weight, (person, _, _) in zip(master.weights(), master.columns, strict=True):
        total[person] += weight
    assert total == pytest.approx(np.ones(problem.people))


def test_a_line_is_taken_once():
    problem = random_problem(5)
    team = prepare(problem, 1)
    master = Master(problem, team.rows)
    line = np.zeros((1, problem.days), dtype=np.int16)
    assert master.add_lines(0, line, np.array([1.0])) == 1
    assert master.add_lines(0, line, np.array([1.0])) == 0


def test_stopping_before_the_first_round_proves_nothing():
    problem = random_problem(5)
    team = prepare(problem, 1)
    relaxation = generate_columns(team, Master(problem, team.rows), most_rounds=10, stop=lambda: True)
    assert relaxation.rounds == 0
    assert relaxation.lower_bound == -np.inf


def test_a_linear_programme_is_left_alone_where_one_is_told_to_stop(monkeypatch):
    team = prepare(random_problem(3), 1)
    master = Master(team.problem, team.rows)
    goes_on = threading.Event()
    monkeypatch.setattr(master, "solve", lambda: float(goes_on.wait()))
    assert master.solve_unless(lambda: True) is None
    relaxation = generate_columns(team, master, most_rounds=9, stop=lambda: False, abandon=lambda: True)
    assert relaxation.rounds == 0
    assert relaxation.duals is None
    goes_on.set()
    assert master.solve_unless(lambda: False) == 1.0
