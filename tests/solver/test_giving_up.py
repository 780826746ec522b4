"""Limits given up: they cost, nothing else changes; ways out are real months."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from solver.giving_up import Relaxations, giving_up
from solver.stopping import Stop
from solver.work import Work
from staffing.evaluation import evaluate
from tests.solver.hard_cores import random_core


@pytest.mark.parametrize("seed", range(40))
def test_with_all_that_a_roster_breaks_given_up_it_violates_nothing_and_pays(seed: int) -> None:
    core = random_core(seed, people=3, days=5)
    roster = np.random.default_rng(seed).integers(0, 3, (3, 5)).astype(np.int16)
    broken = core.broken(roster)
    before, after = evaluate(core.problem, roster), evaluate(giving_up(core, broken), roster)
    assert after.violations == 0
    assert (after.price > before.price + 1) == bool(broken)


@pytest.mark.parametrize("seed", range(40))
def test_a_limit_that_is_not_given_up_stays_hard(seed: int) -> None:
    core = random_core(seed, people=3, days=5)
    roster = np.random.default_rng(seed).integers(0, 3, (3, 5)).astype(np.int16)
    broken = core.broken(roster)
    for kept in broken:
        others = [one for one in broken if one != kept]
        # Two bans on one cell: where nothing is left the problem allows the day off.
        if kept.kind != "cell" or core.allowed[kept.person, kept.day].any() or roster[kept.person, kept.day]:
            assert evaluate(giving_up(core, others), roster).violations > 0


@pytest.mark.parametrize("seed", range(12))
def test_a_way_out_keeps_everything_but_what_is_given_up(seed: int) -> None:
    core = random_core(seed, people=3, days=4)
    roster = np.zeros((3, 4), dtype=np.int16)
    broken = core.broken(roster)
    people = np.array([0, 2])
    ways = Relaxations(core, roster, people, [], Work(Stop(), left=100.0), workers=1)
    lines = ways.hold_without(broken)
    assert lines is not None
    settled = ways.settled(broken, lines, Stop())
    assert settled is not None
    for months in (lines, settled):
        made = roster.copy()
        made[people] = months
        assert {one for one in core.broken(made) if one.person != 1} <= set(broken)


def test_more_is_not_given_up_than_the_cheapest_months_need() -> None:
    core = random_core(0, people=3, days=4)
    free = replace(core, bans=())
    roster = np.zeros((3, 4), dtype=np.int16)
    ways = Relaxations(free, roster, np.arange(3), [], Work(Stop(), left=100.0), workers=1)
    broken = free.broken(roster)
    lines = ways.hold_without([])
    if lines is not None:
        settled = ways.settled(broken, lines, Stop())
        assert settled is not None
        assert len(free.broken(settled)) <= len(broken)
