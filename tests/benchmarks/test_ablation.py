"""A part left out is left out, and comes back."""

from __future__ import annotations

import pytest

import solver.rounding
import solver.solve
from benchmarks.ablation import PARTS, ablated
from solver.solve import solve
from solver.stopping import Stop
from tests.solver.random_problem import random_problem


@pytest.mark.parametrize("part", PARTS)
def test_the_search_goes_without_any_one_part(part: str) -> None:
    problem = random_problem(1, people=4, days=5)
    whole = (solver.solve.walk_prices, solver.rounding.settle)
    with ablated(part) as effort:
        found = solve(problem, effort=effort, stop=Stop(0.5))
    assert found is not None
    assert found.lower_bound <= found.price
    assert (solver.solve.walk_prices, solver.rounding.settle) == whole


def test_without_a_linear_programme_there_are_none() -> None:
    with ablated("linear programme") as effort:
        assert effort.rounds == 0
