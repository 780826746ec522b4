"""The hard limits of a problem one by one: what is broken is what an evaluation finds broken."""

from __future__ import annotations

import numpy as np
import pytest

from staffing.evaluation import evaluate
from tests.solver.hard_cores import random_core
from tests.solver.random_problem import random_roster


@pytest.mark.parametrize("seed", range(30))
def test_a_roster_breaks_elements_of_the_shapes_that_an_evaluation_finds_violated(seed: int) -> None:
    core = random_core(seed, people=3, days=5)
    rng = np.random.default_rng(seed)
    roster = rng.integers(0, 3, (3, 5)).astype(np.int16)
    violations = evaluate(core.problem, roster).violations_by_rule
    shapes = {core.rule_of(element) for element in core.broken(roster) if element.kind != "cell"}
    assert shapes == {rule for rule, amount in violations.items() if amount > 0 and rule != "cells"}


@pytest.mark.parametrize("seed", range(30))
def test_a_roster_breaks_a_ban_where_it_has_a_barred_symbol(seed: int) -> None:
    core = random_core(seed)
    roster = random_roster(core.problem, seed)
    cells = {(one.shape, one.person, one.day) for one in core.broken(roster) if one.kind == "cell"}
    assert cells == {
        (number, person, day)
        for number, ban in enumerate(core.bans)
        for person, line in enumerate(roster.tolist())
        for day, symbol in enumerate(line)
        if ban.barred[person, day, symbol]
    }


@pytest.mark.parametrize("seed", range(10))
def test_whatever_can_be_broken_is_an_element(seed: int) -> None:
    core = random_core(seed)
    everybody = np.arange(core.problem.people)
    elements = {*core.row_elements(np.ones(len(everybody), dtype=np.bool_)), *core.own_elements(everybody)}
    for number in range(40):
        roster = np.random.default_rng(number).integers(0, 3, (2, 3)).astype(np.int16)
        nobody = {
            one for one in core.broken(roster) if one.kind == "row" and not core.row_people[one.shape][one.row].any()
        }
        assert set(core.broken(roster)) - nobody <= elements
