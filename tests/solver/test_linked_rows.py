"""Rows over cells give the same prices as the shapes they come from."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.linked_rows import HARD_PRICE, link_rows, marginal_costs, total_cost
from solver.team import prepare
from staffing.evaluation import rows_cost, rows_values
from tests.solver.random_problem import random_problem, random_roster

seeds = st.integers(0, 10_000)


def _shape_price(problem, roster):
    return sum(
        rows_cost(rows, *rows_values(rows, roster, problem.symbols)) * (HARD_PRICE if rows.hard else 1.0)
        for rows in problem.rows
    )


@given(seeds, seeds)
def test_total_is_that_of_the_shapes(seed, draw):
    problem = random_problem(seed)
    roster = random_roster(problem, draw)
    team = prepare(problem, 1)
    values = team.rows.accumulate(team.counts(roster))
    assert total_cost(team.rows, values) == pytest.approx(_shape_price(problem, roster))


@given(seeds, seeds)
def test_marginal_cost_is_the_difference_one_more_person_makes(seed, draw):
    problem = random_problem(seed)
    team = prepare(problem, 1)
    counts = team.counts(random_roster(problem, draw))
    cells = np.unique(team.cells_of(0)[problem.allowed[0]])
    marginal = marginal_costs(team.rows, team.rows.accumulate(counts), cells)
    before = total_cost(team.rows, team.rows.accumulate(counts))
    for cell in cells:
        more = counts.copy()
        more[cell] += 1
        assert marginal[cell] == pytest.approx(total_cost(team.rows, team.rows.accumulate(more)) - before)


def test_people_who_are_in_the_same_groups_share_a_signature():
    problem = random_problem(1, people=4)
    rows = link_rows(problem)
    groups = [part.members for block in problem.rows for part in (*block.parts, *block.only_if)]
    belongs = np.stack(groups, axis=2)
    for e in range(4):
        for f in range(4):
            alike = (belongs[e] == belongs[f]).all(axis=1)
            assert ((rows.signature[e] == rows.signature[f]) == alike).all()


def test_no_rows_cost_nothing():
    problem = random_problem(3)
    bare = type(problem)(problem.allowed, problem.cost)
    rows = link_rows(bare)
    assert total_cost(rows, rows.accumulate(np.zeros(rows.cells))) == 0.0
