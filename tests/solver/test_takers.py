"""Who else could take a shift: those who may, each with a roster in which she has it, judged against enumeration."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.linked_rows import HARD_PRICE
from solver.standing import Standing
from solver.start import first_roster
from solver.stopping import Stop
from solver.takers import takers
from solver.team import prepare
from staffing.evaluation import evaluate
from tests.solver.random_problem import random_problem

seeds = st.integers(0, 10_000)
GIVER, DAY = 0, 1


def asked(seed, people=3):
    problem = random_problem(seed, people=people, days=4)
    base = first_roster(prepare(problem, 1))
    return problem, base, np.arange(problem.symbols) == base.roster[GIVER, DAY]


def lines_of(team, person, keeps):
    """All months of a person that keep her own limits and a condition."""
    problem = team.problem
    lines = (np.array(line, dtype=np.int16) for line in product(range(problem.symbols), repeat=problem.days))
    return [line for line in lines if keeps(line) and np.isfinite(team.own_price(person, line))]


@settings(max_examples=40)
@given(seeds)
def test_everybody_who_may_have_the_shift_is_asked_and_gets_it_where_a_month_holds_it(seed):
    problem, base, barred = asked(seed)
    symbol = base.roster[GIVER, DAY]
    found = takers(base, GIVER, DAY, barred, 0, 0, Stop())
    may = problem.allowed[:, DAY, symbol] & (base.roster[:, DAY] != symbol)
    assert sorted(taker.person for taker in found) == np.flatnonzero(may).tolist()
    for taker in found:
        gives = lines_of(base.team, GIVER, lambda line: line[DAY] != symbol)
        takes = lines_of(base.team, taker.person, lambda line: line[DAY] == symbol)
        if taker.standing is None:
            assert not gives or not takes
            continue
        roster = taker.standing.roster
        assert roster[taker.person, DAY] == symbol
        assert roster[GIVER, DAY] != symbol
        others = [person for person in range(problem.people) if person not in {GIVER, taker.person}]
        assert np.array_equal(roster[others], base.roster[others])
        score = evaluate(problem, roster)
        assert taker.price == pytest.approx(score.price + HARD_PRICE * score.violations)
        pairs = []
        for mine, hers in product(gives, takes):
            other = base.roster.copy()
            other[GIVER], other[taker.person] = mine, hers
            score = evaluate(problem, other)
            pairs.append(score.price + HARD_PRICE * score.violations)
        assert taker.price >= min(pairs) - 1e-6


@settings(max_examples=20)
@given(seeds)
def test_asking_everybody_else_too_costs_no_more_and_repeats(seed):
    _, base, barred = asked(seed, people=5)
    narrow = {taker.person: taker.price for taker in takers(base, GIVER, DAY, barred, 0, 0, Stop())}
    wide = takers(base, GIVER, DAY, barred, 5, 0, Stop())
    assert all(taker.price <= narrow[taker.person] + 1e-6 for taker in wide)
    again = takers(base, GIVER, DAY, barred, 5, 0, Stop())
    assert [(one.person, one.price) for one in again] == [(one.person, one.price) for one in wide]


@given(seeds)
def test_an_exchange_moves_two_cells_and_has_the_price_of_the_shapes(seed):
    problem, base, barred = asked(seed)
    for taker in takers(base, GIVER, DAY, barred, 0, 0, Stop()):
        roster = taker.exchange.roster
        assert {tuple(cell) for cell in np.argwhere(roster != base.roster)} == {(GIVER, DAY), (taker.person, DAY)}
        assert roster[GIVER, DAY] == base.roster[taker.person, DAY]
        assert roster[taker.person, DAY] == base.roster[GIVER, DAY]
        if np.isfinite(taker.exchange.price):
            score = evaluate(problem, roster)
            assert taker.exchange.price == pytest.approx(score.price + HARD_PRICE * score.violations)
            assert taker.price <= taker.exchange.price + 1e-6


@given(seeds)
def test_without_time_there_is_the_exchange_and_nothing_else(seed):
    _, base, barred = asked(seed)
    for taker in takers(base, GIVER, DAY, barred, 2, 0, lambda: True):
        assert not taker.arranged
        assert taker.standing is (taker.exchange if np.isfinite(taker.exchange.price) else None)


@settings(max_examples=20)
@given(seeds)
def test_what_is_found_does_not_depend_on_the_number_of_threads_nor_on_what_was_asked_before(seed):
    problem, base, barred = asked(seed, people=5)
    found = takers(base, GIVER, DAY, barred, 2, 0, Stop())
    other = Standing(prepare(problem, 3), base.roster)
    takers(other, 1, 2, np.arange(problem.symbols) == other.roster[1, 2], 2, 0, Stop())
    again = takers(other, GIVER, DAY, barred, 2, 0, Stop())
    assert [one.person for one in found] == [one.person for one in again]
    for one, two in zip(found, again, strict=True):
        assert (one.standing is None) == (two.standing is None)
        if one.standing is not None and two.standing is not None:
            assert np.array_equal(one.standing.roster, two.standing.roster)
