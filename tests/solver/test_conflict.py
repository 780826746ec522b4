"""Conflicts: no roster keeps a whole set, and some roster keeps it less any one of its elements."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest

from solver.conflict import find_conflicts
from solver.core_model import CoreModel
from solver.stopping import Stop
from solver.work import Work
from tests.solver.hard_cores import broken_by_all, random_core

if TYPE_CHECKING:
    from solver.hard_core import Element, HardCore


@cache
def drawn(seed: int) -> tuple[HardCore, list[frozenset[Element]]]:
    """A core, and what each roster there is of it breaks."""
    core = random_core(seed)
    return core, broken_by_all(core)


def work() -> Work:
    return Work(Stop(), left=1000.0)


@pytest.mark.parametrize("seed", range(25))
def test_each_set_is_contradictory_and_irreducible_by_enumeration(seed: int) -> None:
    core, broken_sets = drawn(seed)
    best = min(broken_sets, key=lambda broken: (len(broken), sorted(broken)))
    found = [one for one in find_conflicts(core, sorted(best), work()) if one.state != "beside"]
    for conflict in found:
        if conflict.state == "open":
            continue
        elements = set(conflict.elements)
        assert conflict.state == "irreducible"
        assert all(elements & broken for broken in broken_sets)
        for one in elements:
            assert any(not (elements - {one}) & broken for broken in broken_sets), one
    # Both people count in the rows, so that nothing stays open where no roster at all keeps everything.
    assert bool(best) == any(conflict.state == "irreducible" for conflict in found)


@pytest.mark.parametrize("seed", range(25))
def test_a_question_is_answered_as_enumeration_answers_it(seed: int) -> None:
    core, broken_sets = drawn(seed)
    everybody = np.arange(2)
    elements = core.row_elements(np.ones(2, dtype=np.bool_)) + core.own_elements(everybody)
    model = CoreModel(core, everybody, elements)
    rng = np.random.default_rng(seed)
    for share in (0.1, 0.2, 0.4, 0.6, 0.8, 1.0):
        kept = {one for one in elements if rng.random() < share}
        possible = model.possible(kept, work())
        assert possible == any(not kept & broken for broken in broken_sets)
        if possible:
            assert not kept & set(core.broken(model.lines()))


@pytest.mark.parametrize("seed", range(5))
def test_what_is_explained_is_broken_and_each_breach_is_explained_once(seed: int) -> None:
    core = random_core(seed)
    roster = np.zeros((2, 3), dtype=np.int16)
    broken = core.broken(roster)
    explained = [one for conflict in find_conflicts(core, broken, work()) for one in conflict.explains]
    assert set(explained) == set(broken)
    assert len(explained) == len(set(explained))


def test_without_any_work_left_nothing_is_claimed() -> None:
    core = random_core(3)
    broken = core.broken(np.zeros((2, 3), dtype=np.int16))
    found = list(find_conflicts(core, broken, Work(Stop(), left=0.0)))
    assert {conflict.state for conflict in found} == {"open"}
    assert all(not len(conflict.people) for conflict in found)
