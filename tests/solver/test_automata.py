"""The product of automata says what they say one by one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.automata import NO_MOVE, product_automaton
from tests.solver.random_problem import random_problem

DAYS = 8


def _read(sequences, person, line, reads_day):
    """Price of a line by the sequences alone; None where a hard one breaks."""
    price = 0.0
    for sequence in sequences:
        state = int(sequence.start[person])
        for day, symbol in zip(reads_day, line, strict=True):
            letter = sequence.letters(day)[symbol]
            if sequence.hard and sequence.penalty[state, letter] > 0:
                return None
            price += sequence.penalty[state, letter] * (not sequence.hard)
            state = int(sequence.step[state, letter])
    return price


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_a_line_is_forbidden_and_priced_alike(seed, draw):
    problem = random_problem(seed, days=DAYS, soft_sequence=True)
    used = np.ones(problem.symbols, dtype=np.bool_)
    starts = tuple(int(sequence.start[0]) for sequence in problem.sequences)
    step, penalty, state_of = product_automaton(problem.sequences, range(DAYS), used, {starts}, None)
    line = np.random.default_rng(draw).choice(problem.symbols, DAYS, p=[0.6, 0.2, 0.2])
    state, price = state_of[starts], 0.0
    for day, symbol in enumerate(line):
        if state != NO_MOVE:
            price += penalty[day, state, symbol]
            state = step[day, state, symbol]
    expected = _read(problem.sequences, 0, line, range(DAYS))
    assert (None if state == NO_MOVE else pytest.approx(price)) == expected


def test_states_that_behave_alike_are_one():
    problem = random_problem(0, days=DAYS)
    used = np.zeros(problem.symbols, dtype=np.bool_)
    used[0] = True  # nothing but days off: every state is as good as any other
    starts = {tuple(int(s.start[e]) for s in problem.sequences) for e in range(problem.people)}
    step, _, state_of = product_automaton(problem.sequences, [0], used, starts, None)
    assert step.shape[1] == 1
    assert set(state_of) == starts


def test_a_person_of_no_sequence_has_one_state():
    step, penalty, state_of = product_automaton([], [0], np.array([True, True, False]), {()}, None)
    assert step.tolist() == [[[0, 0, NO_MOVE]]]
    assert (penalty == 0).all()
    assert state_of == {(): 0}
