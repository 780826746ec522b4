"""Caps of changed cells: a hard counter each that counts what differs, and nothing that does not count."""

from __future__ import annotations

import numpy as np

from staffing.change_caps import CHANGE_CAP, with_change_caps
from staffing.evaluation import evaluate
from tests.solver.random_problem import random_problem


def test_one_change_more_than_the_cap_is_a_violation_of_its_person() -> None:
    problem = random_problem(1, people=2, days=4)
    roster = np.zeros((2, 4), dtype=np.int16)
    counted = np.ones((2, 4), dtype=np.bool_)
    counted[0, 0] = False
    capped = with_change_caps(problem, roster, counted, 2)
    for changed, broken in (([1, 1, 1, 0], 0), ([0, 1, 1, 1], 1), ([1, 0, 0, 0], 0)):
        tried = roster.copy()
        tried[0] = changed
        assert evaluate(capped, tried).violations_by_rule[CHANGE_CAP] == broken


def test_nobody_without_a_cell_that_counts_has_a_counter() -> None:
    problem = random_problem(1, people=3, days=4)
    counted = np.zeros((3, 4), dtype=np.bool_)
    counted[1] = True
    capped = with_change_caps(problem, np.zeros((3, 4), dtype=np.int16), counted, 1)
    (cap,) = [counter for counter in capped.counters if counter.rule_id == CHANGE_CAP]
    assert cap.people.tolist() == [1]
