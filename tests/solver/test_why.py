"""A roster under one more wish: what is proven of one person's month holds, and nothing found breaks a limit."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from solver.additive import adds_up
from solver.linked_rows import HARD_PRICE
from solver.standing import Standing
from solver.start import first_roster
from solver.stopping import Stop
from solver.team import prepare
from solver.why import alone, answered, mended, settled, with_days, without_cells
from staffing.evaluation import evaluate
from tests.solver.random_problem import random_problem

seeds = st.integers(0, 10_000)
PERSON, DAY = 0, 1


def true_price(problem, roster):
    score = evaluate(problem, roster)
    return score.price + HARD_PRICE * score.violations


def best_months(problem, roster, barred):
    """Least price of the roster over all months of the person that keep her own limits, by enumeration."""
    team = prepare(problem, 1)
    best = np.inf
    for line in product(range(problem.symbols), repeat=problem.days):
        if barred[line[DAY]] or not np.isfinite(team.own_price(PERSON, np.array(line, dtype=np.int16))):
            continue
        other = roster.copy()
        other[PERSON] = line
        best = min(best, true_price(problem, other))
    return best


def asked(seed, days=4):
    problem = random_problem(seed, people=3, days=days)
    base = first_roster(prepare(problem, 1))
    barred = np.arange(problem.symbols) == base.roster[PERSON, DAY]
    return problem, base, barred


@given(seeds)
def test_a_month_proven_best_without_the_cell_is_the_best_of_all_months(seed):
    problem, base, barred = asked(seed)
    found = alone(without_cells(base, PERSON, DAY, barred), PERSON)
    least = best_months(problem, base.roster, barred)
    if found is None:
        assert least == np.inf
        return
    assert not barred[found.standing.roster[PERSON, DAY]]
    assert found.standing.price == pytest.approx(true_price(problem, found.standing.roster))
    assert found.standing.price >= least - 1e-6
    if found.exact:
        assert found.standing.price == pytest.approx(least)


def by_the_day(problem):
    """Rows that count one day each, and everybody in all of them."""
    for block in problem.rows:
        for part in (*block.parts, *block.only_if):
            part.members[:] = True
            rows, columns = part.weights.nonzero()
            foreign = rows % problem.days != columns // problem.symbols
            part.weights[rows[foreign], columns[foreign]] = 0.0
            part.weights.eliminate_zeros()
    return problem


@given(seeds)
def test_where_rows_count_one_day_each_the_proof_is_there_and_true(seed):
    problem = by_the_day(random_problem(seed, people=3, days=4))
    base = first_roster(prepare(problem, 1))
    assert adds_up(base.team, PERSON)
    barred = np.arange(problem.symbols) == base.roster[PERSON, DAY]
    found = alone(without_cells(base, PERSON, DAY, barred), PERSON)
    if found is not None:
        assert found.exact
        assert found.standing.price == pytest.approx(best_months(problem, base.roster, barred))


def test_two_days_that_may_follow_one_another_in_one_group_do_not_add_up():
    problem = by_the_day(random_problem(1, people=2, days=4))
    problem.allowed[:] = True
    assert adds_up(prepare(problem, 1), 0)
    cover = problem.rows[0].parts[0]
    weights = cover.weights.toarray()
    # Off on the first day and at work on the second, both in the first day's row.
    weights[0, [0, problem.symbols + 1]] = 1.0
    both = replace(cover, weights=sparse.csr_array(weights))
    rows = (replace(problem.rows[0], parts=(both,)), *problem.rows[1:])
    assert not adds_up(prepare(replace(problem, rows=rows), 1), 0)


@settings(max_examples=30)
@given(seeds)
def test_a_settled_roster_is_no_dearer_and_keeps_all_limits(seed):
    problem = random_problem(seed, people=4, days=6)
    base = first_roster(prepare(problem, 1))
    better = settled(base, seed, 2, Stop())
    assert better.price <= base.price + 1e-6
    assert better.price == pytest.approx(true_price(problem, better.roster))
    assert np.array_equal(settled(base, seed, 2, Stop()).roster, better.roster)


@settings(max_examples=30)
@given(seeds)
def test_people_who_answer_make_a_roster_no_dearer_and_keep_all_limits_and_the_cells_held(seed):
    problem = random_problem(seed, people=4, days=6)
    base = first_roster(prepare(problem, 1))
    before = base.roster.copy()
    held = {(2, 3): int(before[2, 3])}
    better = answered(base, base.roster, seed, 3, Stop(), held)
    assert better.price <= base.price + 1e-6
    assert better.price == pytest.approx(true_price(problem, better.roster))
    assert better.roster[2, 3] == before[2, 3]
    assert better.team is base.team
    assert np.array_equal(base.roster, before)
    assert np.array_equal(answered(base, base.roster, seed, 3, Stop(), held).roster, better.roster)


@given(seeds)
def test_months_that_break_a_limit_are_put_right_and_no_others(seed):
    problem = random_problem(seed, people=3, days=5)
    team = prepare(problem, 1)
    roster = first_roster(team).roster
    roster[[0, 2]] = problem.symbols - 1  # five days in a row
    kept = roster[1].copy()
    standing, broken = mended(team, roster, {})
    assert broken == (0, 2)
    assert np.isfinite(standing.own).all()
    assert np.array_equal(standing.roster[1], kept)
    assert standing.price == pytest.approx(true_price(problem, standing.roster))


def test_a_cell_asked_about_stays_in_a_month_put_right():
    problem = random_problem(3, people=2, days=5)
    problem.allowed[:] = True
    team = prepare(problem, 1)
    roster = np.full((2, 5), 1, dtype=np.int16)
    standing, _ = mended(team, roster, {(0, 2): 1})
    assert standing.roster[0, 2] == 1


def test_barring_leaves_the_wider_problem_as_it_was():
    problem, base, barred = asked(7)
    before = problem.allowed.copy()
    narrowed = without_cells(base, PERSON, DAY, barred)
    assert narrowed.own[PERSON] == np.inf
    assert np.isfinite(base.own).all()
    assert np.array_equal(problem.allowed, before)
    held = with_days(base, {(1, 2): 0})
    assert held.team.problem.allowed[1, 2].sum() == 1
    assert isinstance(held, Standing)
