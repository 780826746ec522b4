"""People who stand for others: everybody is stood for once, and what their prices prove holds for all."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.bound import proven_bound
from solver.columns import generate_columns
from solver.crew import Crew, choose_crew, everybody
from solver.linked_rows import HARD_PRICE
from solver.master import Master
from solver.rounding import round_mix
from solver.start import first_roster
from solver.team import prepare
from tests.solver.random_problem import optimum, random_problem

seeds = st.integers(0, 10_000)


def _priced_by(team, crew):
    master = Master(team.problem, team.rows, crew.people, weight=crew.weight)
    roster = first_roster(team).roster
    for person in crew.people.tolist():
        master.add_lines(person, roster[person][None], np.array([team.own_price(person, roster[person])]))
    return master, generate_columns(team, master, most_rounds=40, stop=lambda: False)


@given(seeds, st.integers(1, 12))
def test_weights_are_the_people_stood_for_and_all_of_one_kind(seed, most):
    team = prepare(random_problem(seed, people=9, days=4), 1)
    crew = choose_crew(team, most)
    assert np.bincount(crew.stand_in, minlength=len(crew.people)).tolist() == crew.weight.tolist()
    assert crew.stand_in[crew.people].tolist() == list(range(len(crew.people)))
    for person, place in enumerate(crew.stand_in.tolist()):
        other = crew.people[place]
        assert team.lines.kind_of[person] == team.lines.kind_of[other]
        assert np.array_equal(team.rows.signature[person], team.rows.signature[other])


def test_few_people_stand_for_themselves():
    team = prepare(random_problem(1, people=4, days=4), 1)
    assert choose_crew(team, 4).whole
    assert choose_crew(team, 4).weight.tolist() == [1.0] * 4


@settings(max_examples=15)
@given(seeds)
def test_prices_of_any_crew_prove_a_bound_for_all(seed):
    problem = random_problem(seed, people=2, days=4)
    team = prepare(problem, 1)
    one = Crew(np.array([1]), np.array([2.0]), np.zeros(2, dtype=np.int64))
    _, relaxation = _priced_by(team, one)
    assert proven_bound(team, relaxation.duals, lambda: False) <= optimum(problem, HARD_PRICE) + 1e-6


@settings(max_examples=15)
@given(seeds)
def test_everybody_asked_at_the_relaxation_s_prices_proves_its_bound(seed):
    problem = random_problem(seed, people=3, days=4)
    team = prepare(problem, 1)
    _, relaxation = _priced_by(team, everybody(3))
    assert proven_bound(team, relaxation.duals, lambda: False) == pytest.approx(
        max(relaxation.lower_bound, 0.0), abs=1e-5
    )


def test_no_time_no_bound():
    team = prepare(random_problem(1, people=3, days=4), 1)
    _, relaxation = _priced_by(team, everybody(3))
    assert proven_bound(team, relaxation.duals, lambda: True) == 0.0


def test_a_roster_of_all_is_made_from_the_mix_of_a_crew():
    problem = random_problem(3, people=8, days=5)
    team = prepare(problem, 1)
    crew = choose_crew(team, 4)
    master, relaxation = _priced_by(team, crew)
    assert master.mix().sum(axis=2) == pytest.approx(np.ones((len(crew.people), 5)))
    standing = round_mix(team, crew, master.mix(), relaxation.duals.cell, np.random.default_rng(0), lambda: False)
    assert all(np.isfinite(team.own_price(e, line)) for e, line in enumerate(standing.roster))
