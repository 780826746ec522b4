"""Conflicts told before there is a roster: of one person's own limits, and of several people's months together."""

from __future__ import annotations

from itertools import chain, product

import numpy as np
import pytest

from solver.conflict import months_of, months_together
from solver.impossible import people_without_a_month
from solver.stopping import Stop
from solver.work import Work
from tests.solver.hard_cores import broken_by_all, random_core

PLENTY = 1_000.0


@pytest.mark.parametrize("seed", range(25))
def test_every_person_without_a_month_is_told_sets_none_of_whose_limits_can_be_spared(seed: int) -> None:
    core = random_core(seed)
    stuck = people_without_a_month(core).tolist()
    sets = list(months_of(core, range(2), Work(Stop(), PLENTY)))
    assert sorted({int(one.people[0]) for one in sets}) == stuck
    for found in sets:
        (person,) = found.people.tolist()
        assert found.state == "irreducible"
        broken = []
        for line in product(range(3), repeat=3):
            roster = np.zeros((2, 3), dtype=np.int16)
            roster[person] = line
            broken.append(set(core.broken(roster)) & set(found.elements))
        assert all(broken)
        assert {next(iter(one)) for one in broken if len(one) == 1} == set(found.elements)


def test_sets_of_a_person_share_no_limit() -> None:
    for seed in range(25):
        sets = list(months_of(random_core(seed), range(2), Work(Stop(), PLENTY)))
        limits = list(chain.from_iterable(one.elements for one in sets))
        assert len(limits) == len(set(limits))


@pytest.mark.parametrize("seed", range(25))
def test_months_together_are_told_contradictory_exactly_where_no_roster_keeps_everything(seed: int) -> None:
    core = random_core(seed)
    sets, unknown = months_together(core, set(), Work(Stop(), PLENTY))
    every = broken_by_all(core)
    assert bool(sets) == all(every)
    assert not len(unknown)
    for found in sets:
        assert all(set(found.elements) & broken for broken in every)


def test_people_of_whom_the_work_did_not_tell_are_named() -> None:
    sets, unknown = months_together(random_core(1), set(), Work(Stop(), 0.0))
    assert sets == []
    assert unknown.tolist() == [0, 1]
