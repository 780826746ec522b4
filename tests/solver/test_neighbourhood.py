"""A few people's months chosen again: never dearer, never forbidden, and its proof that nothing can be gained holds."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.columns import generate_columns
from solver.lines_known import KnownLines
from solver.linked_rows import HARD_PRICE
from solver.master import Master
from solver.neighbourhood import choose_again
from solver.regroup import regroup
from solver.start import first_roster
from solver.stopping import Stop
from solver.team import prepare
from tests.solver.random_problem import optimum, random_problem

seeds = st.integers(0, 10_000)


def _known(problem, team, standing):
    master = Master(problem, team.rows)
    for person, line in enumerate(standing.roster):
        master.add_lines(person, line[None], standing.own[person : person + 1])
    relaxation = generate_columns(team, master, most_rounds=50, stop=lambda: False)
    known = KnownLines(team, relaxation.duals)
    known.add(master.columns)
    return known


@settings(max_examples=25)
@given(seeds)
def test_everybody_chosen_again_reaches_the_optimum_or_proves_it_is_there(seed):
    problem = random_problem(seed, people=2, days=4)
    team = prepare(problem, 1)
    standing = first_roster(team)
    known = _known(problem, team, standing)
    best = optimum(problem, HARD_PRICE)
    choice = choose_again(standing, np.arange(2), known, 0.0, Stop())
    if choice.proven:
        assert standing.price <= best + 1e-4
    elif choice.lines is not None:
        after = standing.copy()
        for person, line in enumerate(choice.lines):
            assert np.isfinite(team.own_price(person, line))
            after.lift(person)
            after.place(person, line)
        assert best - 1e-4 <= after.price


@settings(max_examples=15)
@given(seeds)
def test_groups_never_make_a_roster_dearer_and_repeat(seed):
    problem = random_problem(seed, people=6, days=5)
    prices = []
    for _ in range(2):
        team = prepare(problem, 2)
        standing = first_roster(team)
        known = _known(problem, team, standing)
        better = regroup(
            standing,
            known,
            np.random.default_rng(seed),
            Stop(),
            2,
            0.0,
            3,
            lambda _: None,
            lambda _: False,
        )
        assert better.price <= standing.price + 1e-6
        assert all(np.isfinite(team.own_price(person, line)) for person, line in enumerate(better.roster))
        prices.append((better.price, better.roster.tobytes()))
        team.threads.shutdown()
    assert prices[0] == prices[1]


def test_lines_known_are_kept_once_and_told_in_the_order_of_their_worth():
    problem = random_problem(3, people=3, days=4)
    team = prepare(problem, 1)
    standing = first_roster(team)
    known = _known(problem, team, standing)
    lines, own = known.best_of(0, 100)
    assert len({line.tobytes() for line in lines}) == len(lines) == len(own)
    worth = [known.excess(0, line, price) for line, price in zip(lines, own, strict=True)]
    assert worth == sorted(worth)
    assert worth[0] == 0
