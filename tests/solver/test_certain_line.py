"""Where pricing gives up, CP-SAT says whether there is a line, and one that keeps every limit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from solver.any_line import any_lines
from solver.certain_line import certain_line
from solver.line_kinds import compile_lines
from solver.part_problem import limits_of
from solver.pricing import Found
from staffing.evaluation import evaluate
from staffing.shapes import Counter, Problem
from tests.solver.random_problem import random_problem


def busy(seed: int, least: int) -> Problem:
    """Everybody works at least so many days, within limits drawn at random."""
    problem = random_problem(seed, people=3, days=7)
    works = np.tile(np.arange(problem.symbols) > 0, (problem.days, 1)).astype(np.int64)
    people, one = np.arange(3), np.ones(3, dtype=np.int64)
    return replace(
        problem, counters=(*problem.counters, Counter("least", True, people, works, 0 * one, least * one, 99 * one))
    )


@pytest.mark.parametrize("seed", range(12))
def test_agrees_with_the_search_for_lines(seed: int) -> None:
    problem = busy(seed, least=3)
    without = any_lines(problem, compile_lines(problem))[1]
    for person in range(problem.people):
        line = certain_line(problem, person)
        assert (line is None) == (person in without)
        if line is not None:
            alone = limits_of(problem, np.array([person]))
            assert evaluate(alone, line[None]).violations == 0
            assert alone.allowed[0, np.arange(7), line].all()


def test_without_limits_any_open_symbol_will_do() -> None:
    allowed = np.zeros((1, 4, 3), dtype=np.bool_)
    allowed[0, np.arange(4), [2, 0, 1, 2]] = True
    line = certain_line(Problem(allowed, np.zeros((1, 4, 3))), 0)
    assert line is not None
    assert line.tolist() == [2, 0, 1, 2]


def test_nobody_counts_as_having_no_line_because_a_search_was_cut_short(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = busy(5, least=2)
    expected = any_lines(problem, compile_lines(problem))[1]
    monkeypatch.setattr("solver.any_line.cheapest_line", lambda *_arguments, **_options: Found(None, np.inf, 0.0))
    roster, without = any_lines(problem, compile_lines(problem))
    assert without == expected
    kept = np.setdiff1d(np.arange(3), list(without))
    assert len(kept)
    assert evaluate(limits_of(problem, kept), roster[kept]).violations == 0
