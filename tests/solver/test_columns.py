"""The relaxation's bound is never above the optimum, and is tight where the mix is whole."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.columns import generate_columns
from solver.linked_rows import HARD_PRICE
from solver.master import Master
from solver.start import first_roster
from solver.team import prepare
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
