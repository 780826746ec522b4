"""Changes of one cell: what each saves is what the evaluation says, and none that saves is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import solver.single_changes
from solver.linked_rows import HARD_PRICE, link_rows
from solver.single_changes import SingleChanges, single_changes
from staffing.evaluation import evaluate
from tests.solver.random_problem import random_problem, random_roster

if TYPE_CHECKING:
    from staffing.shapes import Problem

seeds = st.integers(0, 10_000)


def cost(problem: Problem, roster: np.ndarray) -> float:
    score = evaluate(problem, roster)
    return score.price + HARD_PRICE * score.violations


def found(problem: Problem, roster: np.ndarray) -> SingleChanges:
    return single_changes(problem, link_rows(problem), roster, np.random.default_rng(0))


@settings(max_examples=30)
@given(seeds)
def test_each_saves_what_the_evaluation_says(seed: int) -> None:
    problem = random_problem(seed, people=4, days=4, soft_sequence=True)
    roster = random_roster(problem, seed)
    changes = found(problem, roster)
    for person, day, symbol, saving in zip(changes.person, changes.day, changes.symbol, changes.saving, strict=True):
        changed = roster.copy()
        changed[person, day] = symbol
        assert saving == pytest.approx(cost(problem, roster) - cost(problem, changed), abs=1e-6)
    assert (np.diff(changes.saving) <= 0).all()


@settings(max_examples=20)
@given(seeds)
def test_every_change_that_saves_is_there(seed: int) -> None:
    problem = random_problem(seed, people=3, days=4, soft_sequence=True)
    roster = random_roster(problem, seed)
    changes = found(problem, roster)
    known = set(zip(changes.person.tolist(), changes.day.tolist(), changes.symbol.tolist(), strict=True))
    for person, day, symbol in np.argwhere(problem.allowed).tolist():
        changed = roster.copy()
        changed[person, day] = symbol
        if cost(problem, changed) < cost(problem, roster) - 1e-5:
            assert (person, day, symbol) in known


def test_people_come_hole_by_hole_in_turn() -> None:
    person, day = np.array([7, 3, 5, 7, 2]), np.array([0, 0, 0, 1, 1])
    changes = SingleChanges(person, day, np.ones(5, dtype=np.int64), np.array([9.0, 8, 7, 6, 5]), all_tried=True)
    assert changes.people_in_turn() == [7, 3, 2, 5]
    assert changes.pays


def test_where_there_are_too_many_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = random_problem(5, people=4, days=4)
    roster = np.zeros((4, 4), dtype=np.int16)
    everything = found(problem, roster)
    assert everything.all_tried
    assert len(everything.person) > 1
    monkeypatch.setattr(solver.single_changes, "MOST_CHANGES", 1)
    few = found(problem, roster)
    assert (few.all_tried, len(few.person)) == (False, 1)
