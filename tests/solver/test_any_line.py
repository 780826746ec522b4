"""Everybody has some line or provably none, also where a search over labels is cut short."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from solver.any_line import any_lines, without_a_line
from solver.line_kinds import compile_lines
from solver.pricing import QUICK_LABELS, Found, cheapest_line
from staffing.evaluation import evaluate
from staffing.shapes import Counter, Problem
from tests.solver.random_problem import random_problem

FEW_STATES = 200


def _many_maxima(kinds: int, least_hours: int) -> Problem:
    """One person, four weeks, many kinds of shift each of which may be worked once; so many hours at the least."""
    symbols = kinds + 1
    hours = np.tile(np.append(0, 5 + np.arange(kinds) % 3), (28, 1))
    counters = [_counter(hours, least_hours, 200)]
    for kind in range(1, symbols):
        counters.append(_counter(np.tile(np.arange(symbols) == kind, (28, 1)).astype(np.int64), 0, 1))
    return Problem(np.ones((1, 28, symbols), dtype=np.bool_), np.zeros((1, 28, symbols)), counters=tuple(counters))


def _counter(weight: np.ndarray, low: int, high: int) -> Counter:
    one = np.zeros(1, dtype=np.int64)
    return Counter("hours", True, one, weight, one, one + low, one + high)


def test_a_line_is_found_where_a_search_led_by_nothing_wanders() -> None:
    problem = _many_maxima(16, least_hours=89)
    roster, without = any_lines(problem, compile_lines(problem, most_states=FEW_STATES))
    assert without == frozenset()
    assert evaluate(problem, roster).violations == 0


@pytest.mark.parametrize("searches", [1, 2])
def test_a_line_is_found_where_searches_end_without_one_and_prove_nothing(
    searches: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After one such search by larger machines, after two by CP-SAT."""
    problem = _many_maxima(6, least_hours=30)
    asked: list[bool] = []

    def cut_short(*arguments: Any) -> Found:
        asked.append(True)
        return Found(None, np.inf, 0.0) if len(asked) <= searches else cheapest_line(*arguments)

    monkeypatch.setattr("solver.any_line.cheapest_line", cut_short)
    roster, without = any_lines(problem, compile_lines(problem, most_states=FEW_STATES))
    assert len(asked) == 2
    assert without == frozenset()
    assert evaluate(problem, roster).violations == 0


@pytest.mark.parametrize("seed", range(5))
def test_few_labels_are_enough_for_some_line(seed: int) -> None:
    problem = _many_maxima(16, least_hours=80)
    lines = compile_lines(problem, most_states=FEW_STATES)
    prices = np.random.default_rng(seed).random(problem.cost[0].shape)
    found = cheapest_line(lines.machine(0), prices, problem.allowed[0], labels=QUICK_LABELS, slope_rounds=0)
    assert found.line is not None
    assert evaluate(problem, found.line[None]).violations == 0


def test_who_has_no_line_is_told() -> None:
    problem = _many_maxima(6, least_hours=37)
    assert any_lines(problem, compile_lines(problem, most_states=FEW_STATES))[1] == {0}
    assert without_a_line(problem) == {0}


@pytest.mark.parametrize("seed", range(20))
def test_everybody_who_may_be_off_all_month_has_a_line(seed: int) -> None:
    problem = random_problem(seed)
    roster, without = any_lines(problem, compile_lines(problem, most_states=FEW_STATES))
    assert not without
    alone = Problem(problem.allowed, problem.cost, problem.sequences, problem.counters, ())
    assert evaluate(alone, roster).violations == 0
