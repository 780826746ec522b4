"""Some people's problem: the same rosters cost the same, up to what everybody else's own lines cost."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.part_problem import limits_of, problem_of
from staffing.evaluation import evaluate
from tests.solver.random_problem import random_problem, random_roster


@settings(max_examples=40)
@given(st.integers(0, 10_000), st.lists(st.integers(0, 4), min_size=1, max_size=4, unique=True))
def test_what_some_people_change_costs_as_much_as_in_the_whole(seed: int, chosen: list[int]) -> None:
    problem = random_problem(seed, people=5, days=4, soft_sequence=True)
    roster, other = random_roster(problem, seed), random_roster(problem, seed + 1)
    people = np.array(chosen)
    part = problem_of(problem, roster, people)
    changed = roster.copy()
    changed[people] = other[people]
    whole = [evaluate(problem, one) for one in (roster, changed)]
    alone = [evaluate(part, one) for one in (roster[people], other[people])]
    assert alone[1].price - alone[0].price == pytest.approx(whole[1].price - whole[0].price)
    assert alone[1].violations - alone[0].violations == pytest.approx(whole[1].violations - whole[0].violations)


def test_a_person_may_come_more_than_once_where_rows_do_not_matter() -> None:
    problem = random_problem(3, people=4, days=4, soft_sequence=True)
    roster = random_roster(problem, 3)
    twice = limits_of(problem, np.array([2, 0, 2]))
    assert evaluate(twice, roster[[2, 0, 2]]).price == pytest.approx(
        2 * evaluate(limits_of(problem, np.array([2])), roster[[2]]).price
        + evaluate(limits_of(problem, np.array([0])), roster[[0]]).price
    )


def test_nobody_at_all_leaves_everything_as_it_is() -> None:
    problem = random_problem(1)
    part = problem_of(problem, random_roster(problem, 1), np.zeros(0, dtype=np.int64))
    assert (part.people, part.sequences, part.counters) == (0, (), ())
