"""Some days of some people chosen again: never forbidden, and its proof that nothing can be gained holds."""

from __future__ import annotations

import itertools
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from solver.columns import generate_columns
from solver.lines_known import KnownLines
from solver.linked_rows import HARD_PRICE
from solver.master import Master
from solver.neighbourhood import choose_again
from solver.open_days import OpenDays
from solver.regroup import regroup
from solver.standing import Standing
from solver.start import first_roster
from solver.stopping import Stop
from solver.team import prepare
from staffing.shapes import Part, Problem, Rows
from tests.solver.random_problem import optimum, random_problem

seeds = st.integers(0, 10_000)


def _begun(problem, workers=1):
    """Team, first roster, and the lines and prices of its relaxation."""
    team = prepare(problem, workers)
    standing = first_roster(team)
    master = Master(problem, team.rows)
    for person, line in enumerate(standing.roster):
        master.add_lines(person, line[None], standing.own[person : person + 1])
    relaxation = generate_columns(team, master, most_rounds=50, stop=lambda: False)
    known = KnownLines(team, relaxation.duals)
    known.add(master.columns)
    return team, standing, known, relaxation.duals


@settings(max_examples=25)
@given(seeds)
def test_everybody_chosen_again_is_never_below_the_optimum_and_proves_only_what_holds(seed):
    problem = random_problem(seed, people=2, days=4)
    _, standing, known, _ = _begun(problem)
    best = optimum(problem, HARD_PRICE)
    everything = np.ones((2, 4), dtype=np.bool_)
    choice = choose_again(standing, everything, known, 0.0, np.inf, np.random.default_rng(seed), Stop())
    if choice.proven:
        assert standing.price <= best + 1e-4
    elif choice.lines is not None:
        after = standing.with_lines(choice.people.tolist(), choice.lines)
        assert all(np.isfinite(after.own))
        assert best - 1e-4 <= after.price


@settings(max_examples=25)
@given(seeds)
def test_only_open_days_differ_and_lines_keep_every_limit(seed):
    problem = random_problem(seed, people=4, days=6)
    _, standing, known, _ = _begun(problem)
    rng = np.random.default_rng(seed)
    days = rng.random((4, 6)) < 0.5
    choice = choose_again(standing, days, known, 0.0, np.inf, rng, Stop())
    assert choice.people.tolist() == np.flatnonzero(days.any(axis=1)).tolist()
    if choice.lines is not None:
        after = standing.with_lines(choice.people.tolist(), choice.lines)
        assert all(np.isfinite(after.own))
        assert not (after.roster != standing.roster)[~days].any()


def _led_at_night():
    """Nine agents and a leader, missed where an agent works the night; one agent saves 2 by working."""
    agents, off, night = 9, 0, 1
    allowed, cost = np.ones((agents + 1, 1, 2), dtype=np.bool_), np.zeros((agents + 1, 1, 2))
    cost[0, 0, off], cost[1:agents, 0, night], cost[agents, 0, night] = 2.0, 1.0, 5.0
    at_night = sparse.csr_array([[0.0, 1.0]])
    leads, works = np.arange(agents + 1) == agents, np.arange(agents + 1) < agents
    one, none = np.ones(1), np.zeros(1)
    led = Rows(
        "led",
        False,
        (Part(leads[:, None], at_night),),
        base=none,
        low=one,
        high=np.full(1, np.inf),
        price_below=10 * one,
        price_above=none,
        group=np.zeros(1, dtype=np.int64),
        only_if=(Part(works[:, None], at_night),),
        only_if_base=none,
    )
    team, _, known, _ = _begun(Problem(allowed, cost, rows=(led,)))
    everybody_off = Standing(team, np.zeros((agents + 1, 1), dtype=np.int16))
    return everybody_off, np.ones((agents + 1, 1), dtype=np.bool_), known


def test_a_row_that_counts_only_once_somebody_works_is_asked_in_full_as_soon_as_somebody_does():
    everybody_off, everything, known = _led_at_night()
    choice = choose_again(everybody_off, everything, known, 0.1, np.inf, np.random.default_rng(0), Stop())
    assert choice.lines is None  # To the relaxation the first agent asks for a ninth of a leader.
    assert not choice.proven


def test_conditions_that_the_relaxation_evades_are_taken_on_for_what_they_cost():
    everybody_off, everything, known = _led_at_night()
    field = OpenDays(everybody_off, everything, known, np.inf, Stop())
    evading, _ = field.price_out(-np.inf, np.inf, 30)
    assert evading == pytest.approx(5 / 9)
    assert field.take_conditions_on()
    assert field.solve() == pytest.approx(5)
    assert not field.take_conditions_on()


@settings(max_examples=25)
@given(seeds)
def test_the_relaxation_over_open_days_never_says_more_than_the_roster_costs(seed):
    problem = random_problem(seed, people=4, days=6)
    _, standing, known, _ = _begun(problem)
    days = np.random.default_rng(seed).random((4, 6)) < 0.4
    field = OpenDays(standing, days, known, np.inf, Stop())
    others = np.delete(standing.own, field.people).sum()
    value, lower = field.price_out(-np.inf, np.inf, 50)
    assert lower <= value + 1e-6
    assert value <= standing.price - others + 1e-6


def test_opening_days_leaves_the_rows_of_the_team_as_they_are():
    problem = random_problem(5, people=5, days=6)
    team, standing, known, _ = _begun(problem)
    order, entries = team.rows.matrix.indices.copy(), team.rows.matrix.data.copy()
    OpenDays(standing, np.ones((5, 6), dtype=np.bool_), known, np.inf, Stop())
    assert np.array_equal(team.rows.matrix.indices, order)
    assert np.array_equal(team.rows.matrix.data, entries)


@settings(max_examples=15)
@given(seeds)
def test_neighbourhoods_never_make_a_roster_dearer_and_repeat(seed):
    problem = random_problem(seed, people=6, days=5)
    outcomes = []
    for _ in range(2):
        team, standing, known, _ = _begun(problem, workers=2)
        rng = np.random.default_rng(seed)
        better = regroup(standing, known, rng, Stop(), 0.0, 6, seed % 2 == 0, lambda *_: None, lambda _: False)
        assert better.price <= standing.price + 1e-6
        assert better.price == pytest.approx(Standing(team, better.roster).price)
        outcomes.append((better.price, better.roster.tobytes()))
        team.threads.shutdown()
    assert outcomes[0] == outcomes[1]


@settings(max_examples=10, deadline=None)
@given(seeds)
def test_who_is_done_first_makes_no_difference_where_there_is_no_clock(seed):
    """Neighbourhoods begin with what was known when they were drawn, not with what others find meanwhile."""
    problem, outcomes = random_problem(seed, people=6, days=5), []
    for slow_one in range(3):
        begun, seen = itertools.count(), {}

        def delayed(standing, days, known, *others, begun=begun, seen=seen, slow_one=slow_one):
            number = next(begun)
            time.sleep(0.02 if number % 3 == slow_one else 0.0)
            seen[number] = [len(known.best_of(person)[0]) for person in range(6)]
            return choose_again(standing, days, known, *others)

        team, standing, known, _ = _begun(problem, workers=2)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("solver.regroup.choose_again", delayed)
            rng = np.random.default_rng(seed)
            better = regroup(standing, known, rng, Stop(), 0.0, 9, False, lambda *_: None, lambda _: False)
        outcomes.append((better.roster.tobytes(), sorted(seen.items())))
        team.threads.shutdown()
    assert outcomes[0] == outcomes[1] == outcomes[2]


def test_what_was_known_stays_as_it_was_for_who_goes_on_with_it():
    team, _, known, _ = _begun(random_problem(3, people=3, days=4))
    before, line = known.best_of(0)[0], np.full(4, 1, dtype=np.int16)
    as_now = known.as_now()
    known.add([(0, line, 1.0), (0, line + 1, 1.0)])
    again = known.as_now()
    known.add([(0, np.array([1, 2, 1, 2], dtype=np.int16), 1.0)])
    assert np.array_equal(as_now.best_of(0)[0], before)
    assert len(known.best_of(0)[0]) == len(again.best_of(0)[0]) + 1 > len(before) + 1
    team.threads.shutdown()


def test_lines_known_are_kept_once_and_told_in_the_order_of_their_worth():
    problem = random_problem(3, people=3, days=4)
    team, _, known, duals = _begun(problem)
    lines, own = known.best_of(0)
    assert len({line.tobytes() for line in lines}) == len(lines) == len(own)
    reduced = [price - duals.saving_of(team, 0, line) for line, price in zip(lines, own, strict=True)]
    assert reduced == sorted(reduced)
