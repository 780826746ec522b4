"""A part left out is left out, and comes back."""

from __future__ import annotations

from contextlib import ExitStack, nullcontext
from dataclasses import replace
from unittest.mock import patch

import pytest

from benchmarks.ablation import PARTS, ablated
from solver.solve import solve
from solver.stopping import Effort, Stop
from tests.solver.random_problem import random_problem
from tests.solver.test_columns import one_row_a_cell

SOME_WORK = Effort(rounds=20, roundings=2, regroups=20, tries=32, gap=0.0)
ALIKE = ("programmes from inside", "finish by few people")


def calls(part: str, left_out: bool) -> int:
    """How often the function is called in which the part shows."""
    shown = PARTS[part].shows_in
    assert shown is not None
    owner, name = shown
    usual, count = getattr(owner, name), 0

    def counted(*arguments: object, **options: object) -> object:
        nonlocal count
        count += 1
        return usual(*arguments, **options)

    effort = replace(SOME_WORK, **PARTS[part].amounts) if left_out else SOME_WORK
    problem = one_row_a_cell(3) if part in ALIKE else random_problem(7, people=12, days=14)
    with ExitStack() as stack:
        if part == "finish by few people":
            stack.enter_context(patch("solver.solve.CREW", 2))
            stack.enter_context(patch("solver.crew.FEWEST_OF_A_KIND", 1))
        stack.enter_context(patch.object(owner, name, counted))
        stack.enter_context(ablated(part) if left_out else nullcontext())
        solve(problem, effort=effort, stop=Stop(), workers=1)
    return count


@pytest.mark.parametrize("part", [name for name, part in PARTS.items() if part.shows_in])
def test_a_part_is_there_in_the_whole_and_not_where_it_is_left_out(part: str) -> None:
    assert calls(part, left_out=False) > 0
    assert calls(part, left_out=True) == 0


@pytest.mark.parametrize("part", PARTS)
def test_the_search_goes_without_any_one_part(part: str) -> None:
    problem = random_problem(1, people=4, days=5)
    before = [getattr(owner, name) for owner, name, _ in PARTS[part].instead]
    with ablated(part) as effort:
        found = solve(problem, effort=effort, stop=Stop(0.5))
    assert found is not None
    assert found.lower_bound <= found.price
    assert [getattr(owner, name) for owner, name, _ in PARTS[part].instead] == before
