"""Whole prices make whole rosters, and a bound may be raised to the next whole number."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from solver.price_unit import price_unit, raised
from staffing.shapes import Problem
from tests.solver.random_problem import random_problem


def _whole() -> Problem:
    return Problem(np.ones((2, 3, 2), dtype=np.bool_), np.full((2, 3, 2), 4.0))


def test_a_problem_of_whole_prices_has_whole_rosters():
    assert price_unit(_whole()) == 1


def test_one_broken_price_is_enough():
    cost = _whole().cost.copy()
    cost[0, 0, 0] = 0.5
    assert price_unit(replace(_whole(), cost=cost)) == 0
    assert price_unit(random_problem(1)) == 0  # hours at half a price, fair shares at broken limits


def test_a_bound_rises_to_what_a_roster_can_cost():
    assert (raised(12.2, 1.0), raised(12.0000001, 1.0), raised(12.2, 0.0)) == (13.0, 12.0, 12.2)
