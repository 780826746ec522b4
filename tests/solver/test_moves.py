"""Moves on a standing roster: books stay right, nothing gets dearer, rows stand still where they must."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.crew import everybody
from solver.exchange import exchange_days
from solver.linked_rows import HARD_PRICE
from solver.matching import match_lines
from solver.polish import polish
from solver.rounding import round_mix
from solver.settle import settle
from solver.start import first_roster
from solver.stopping import Effort, Stop
from solver.team import prepare
from staffing.evaluation import evaluate
from tests.solver.random_problem import random_problem
from tests.solver.test_columns import _relax

seeds = st.integers(0, 10_000)


def _never():
    return False


def _true_price(problem, roster):
    score = evaluate(problem, roster)
    return score.price + HARD_PRICE * score.violations


def _alike(seed):
    """A problem whose people all count alike, so that they may exchange."""
    problem = random_problem(seed, people=4, days=6)
    for block in problem.rows:
        for part in (*block.parts, *block.only_if):
            part.members[:] = True
    return problem


@given(seeds)
def test_first_roster_is_priced_as_the_shapes_price_it(seed):
    problem = random_problem(seed, people=4, days=5)
    standing = first_roster(prepare(problem, 1))
    assert standing.price == pytest.approx(_true_price(problem, standing.roster))


@given(seeds)
def test_responses_never_make_a_roster_dearer(seed):
    problem = random_problem(seed, people=4, days=5)
    standing = first_roster(prepare(problem, 1))
    before = standing.price
    standing.respond(range(4), _never)
    assert standing.price <= before + 1e-6
    assert standing.price == pytest.approx(_true_price(problem, standing.roster))


@given(seeds)
def test_exchanges_move_no_row_and_never_make_a_roster_dearer(seed):
    problem = _alike(seed)
    standing = first_roster(prepare(problem, 1))
    before, values = standing.price, standing.values.copy()
    for move in (
        lambda: exchange_days(standing, np.random.default_rng(0), _never),
        lambda: match_lines(standing, np.random.default_rng(0)),
    ):
        move()
        assert standing.values == pytest.approx(values)
        assert standing.price <= before + 1e-6
        assert standing.price == pytest.approx(_true_price(problem, standing.roster))
        before = standing.price


@given(seeds)
def test_settling_keeps_every_hard_limit_of_each_person(seed):
    problem = _alike(seed)
    team = prepare(problem, 1)
    standing = first_roster(team)
    settle(standing, np.random.default_rng(0), _never)
    assert all(np.isfinite(team.own_price(e, line)) for e, line in enumerate(standing.roster))


@settings(max_examples=20)
@given(seeds)
def test_rounding_gives_a_roster_no_better_than_the_bound(seed):
    problem = random_problem(seed, people=4, days=5)
    team, master, relaxation, _ = _relax(problem)
    standing = round_mix(
        team, everybody(problem.people), master.mix(), master.duals().cell, np.random.default_rng(seed), _never
    )
    assert standing is not None
    assert standing.price == pytest.approx(_true_price(problem, standing.roster))
    assert standing.price >= relaxation.lower_bound - 1e-6


def test_rounding_stops_half_way():
    problem = random_problem(2, people=4, days=5)
    team, master, _, _ = _relax(problem)
    assert (
        round_mix(
            team, everybody(problem.people), master.mix(), master.duals().cell, np.random.default_rng(0), lambda: True
        )
        is None
    )


@settings(max_examples=15, deadline=None)
@given(seeds)
def test_a_finish_is_never_dearer_keeps_each_persons_limits_and_repeats(seed):
    problem = random_problem(seed, people=5, days=6)

    def finished():
        team = prepare(problem, 2)
        effort = Effort(rounds=0, roundings=0, regroups=0, tries=64)
        return polish(first_roster(team), np.random.default_rng(seed), effort, Stop(), lambda *_: None, lambda _: False)

    found = finished()
    assert found.price <= first_roster(prepare(problem, 1)).price + 1e-6
    assert found.price == pytest.approx(_true_price(problem, found.roster))
    assert np.isfinite(found.own).all()
    assert (finished().roster == found.roster).all()


def test_people_who_answer_together_gain_where_no_one_alone_does():
    alone, together = 0.0, 0.0
    for seed in range(10):
        problem = random_problem(seed, people=5, days=6)
        team = prepare(problem, 1)
        standing = first_roster(team)
        while standing.respond(range(5), _never):
            pass
        effort = Effort(rounds=0, roundings=0, regroups=0, tries=64)
        found = polish(standing, np.random.default_rng(0), effort, Stop(), lambda *_: None, lambda _: False)
        assert found.price <= standing.price
        alone, together = alone + standing.price, together + found.price
    assert together < alone - 1.0
