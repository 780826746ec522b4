"""The cost of a roster under each shape, by hand."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from staffing.evaluation import evaluate, rows_cost, rows_values
from staffing.shapes import Counter, Part, Problem, Rows, Sequence, no_group

PEOPLE, DAYS, SYMBOLS = 2, 3, 2  # symbol 0 is rest, 1 is work
EVERYBODY = np.arange(PEOPLE)
WORK = np.tile([0, 1], (DAYS, 1))
ROSTER = np.array([[1, 1, 0], [0, 1, 1]], dtype=np.int16)


def problem(**shapes: object) -> Problem:
    size = (PEOPLE, DAYS, SYMBOLS)
    return Problem(np.ones(size, dtype=np.bool_), np.zeros(size), **shapes)  # type: ignore[arg-type]


def daily(values: float = 1.0) -> sparse.csr_array:
    """One row a day: the people at work."""
    matrix = np.zeros((DAYS, DAYS * SYMBOLS))
    matrix[np.arange(DAYS), np.arange(DAYS) * SYMBOLS + 1] = values
    return sparse.csr_array(matrix)


def rows(least: float, most: float, *, hard: bool = False, members: object = True, **more: object) -> Rows:
    everybody = np.broadcast_to(np.asarray(members, dtype=np.bool_), (PEOPLE, DAYS))
    fields: dict[str, object] = {
        "base": np.zeros(DAYS),
        "low": np.full(DAYS, least),
        "high": np.full(DAYS, most),
        "price_below": np.array([10.0, 20.0, 30.0]),
        "price_above": np.full(DAYS, 3.0),
        "group": no_group(DAYS),
        **more,
    }
    return Rows("r", hard, (Part(everybody, daily()),), **fields)  # type: ignore[arg-type]


def test_cells_have_prices_and_forbidden_ones_are_violations() -> None:
    plain = problem()
    plain.cost[0, 0, 1] = 7
    plain.cost[0, 0, 0] = 100
    plain.allowed[1, 1, 1] = False
    score = evaluate(plain, ROSTER)
    assert (score.price, score.violations) == (7, 1)
    assert (score.price_by_rule, score.violations_by_rule) == ({"cells": 7}, {"cells": 1})


def test_a_sequence_walks_each_line_from_its_state() -> None:
    step = np.array([[0, 1], [0, 1]])
    penalty = np.array([[0.0, 0.0], [0.0, 5.0]])  # a second working day in a row
    priced = Sequence("s", False, EVERYBODY, np.array([1, 0]), step, penalty)
    score = evaluate(problem(sequences=(priced,)), ROSTER)
    assert (score.price_by_rule["s"], score.violations) == (15, 0)
    hard = Sequence("s", True, EVERYBODY[1:], np.array([0]), step, penalty)
    assert evaluate(problem(sequences=(hard,)), ROSTER).violations_by_rule["s"] == 5


def test_a_counter_is_priced_by_the_unit_and_violated_by_the_side() -> None:
    limits = {"weight": WORK * 8, "carry": np.array([4, 0]), "low": np.array([0, 20]), "high": np.array([16, 99])}
    priced = Counter("c", False, EVERYBODY, **limits, price_below=2.0, price_above=0.5)
    assert evaluate(problem(counters=(priced,)), ROSTER).price == 4 * 0.5 + 4 * 2
    hard = Counter("c", True, EVERYBODY, **limits)
    assert evaluate(problem(counters=(hard,)), ROSTER).violations == 2


def test_limits_of_a_counter_need_not_be_whole() -> None:
    none = np.array([0, 0])
    fair = Counter("f", False, EVERYBODY, WORK, none, np.array([-2.5, 1.5]), np.array([-0.5, 3.5]), 10.0, 10.0)
    assert evaluate(problem(counters=(fair,)), ROSTER).price == pytest.approx(10 * 2.5)


def test_an_automaton_may_read_the_same_symbol_otherwise_on_other_days() -> None:
    reads = np.zeros((ROSTER.shape[1], 2), dtype=np.int64)
    reads[-1, 1] = 1  # work on the last day is another letter
    step, penalty = np.array([[0, 0]]), np.array([[0.0, 3.0]])
    last = Sequence("s", False, EVERYBODY, np.array([0, 0]), step, penalty, reads)
    assert evaluate(problem(sequences=(last,)), ROSTER).price == 3.0 * (ROSTER[:, -1] == 1).sum() > 0


def test_rows_cost_what_is_short_and_what_is_over() -> None:
    assert evaluate(problem(rows=(rows(2, 9),)), ROSTER).price == 10 + 30  # one, two, one at work
    assert evaluate(problem(rows=(rows(0, 1),)), ROSTER).price == 3
    assert evaluate(problem(rows=(rows(2, 9, members=[[True], [False]]),)), ROSTER).price == 10 + 20 + 60


def test_the_base_counts_like_people() -> None:
    assert evaluate(problem(rows=(rows(2, 9, base=np.array([1.0, 0, 0])),)), ROSTER).price == 30


def test_hard_rows_are_violated_by_the_amount() -> None:
    block = rows(2, 9, hard=True, price_below=np.ones(DAYS))
    score = evaluate(problem(rows=(block,)), ROSTER)
    assert (score.price, score.violations) == (0, 2)


def test_rows_of_one_group_share_the_largest_shortfall_and_surplus_is_counted_after_it() -> None:
    block = rows(0, 9, low=np.array([2.0, 5.0, 2.0]), high=np.array([9, 9, 3.0]), group=np.array([0, 0, 0]))
    # Short 1, 3 and 1: the worst is 3 at the price of the group's first row; with 3 more the last row has 4, 1 over 3.
    assert evaluate(problem(rows=(block,)), ROSTER).price == 3 * 10 + 1 * 3


def test_a_condition_switches_a_row_on() -> None:
    first_person = np.array([[True] * DAYS, [False] * DAYS])
    block = rows(
        5, 9, members=~first_person, only_if=(Part(first_person, daily()),), only_if_base=np.array([0.0, 0.0, 1.0])
    )
    value, condition = rows_values(block, ROSTER, SYMBOLS)
    assert condition is not None
    assert (value.tolist(), condition.tolist()) == ([0, 1, 1], [1, 1, 1])
    assert rows_cost(block, value, condition) == 5 * 10 + 4 * 20 + 4 * 30
    without_base = rows(5, 9, members=~first_person, only_if=(Part(first_person, daily()),))
    assert evaluate(problem(rows=(without_base,)), ROSTER).price == 5 * 10 + 4 * 20


def test_a_block_without_rows_costs_nothing() -> None:
    none = Rows("r", False, (), *(np.zeros(0) for _ in range(5)), group=no_group(0))  # type: ignore[misc]
    assert evaluate(problem(rows=(none,)), ROSTER).price == 0
