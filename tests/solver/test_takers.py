"""Who else could take a shift: those who may, each with a roster in which she has it, judged against enumeration."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.linked_rows import HARD_PRICE
from solver.start import first_roster
from solver.stopping import Stop
from solver.takers import exchanged, takers
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


def test_an_exchange_moves_two_cells():
    roster = np.arange(12, dtype=np.int16).reshape(3, 4)
    after = exchanged(roster, 0, 2, 1)
    assert np.argwhere(after != roster).tolist() == [[0, 1], [2, 1]]
    assert (after[0, 1], after[2, 1]) == (roster[2, 1], roster[0, 1])
