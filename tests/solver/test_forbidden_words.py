"""Forbidden words say the same as the automaton they come from."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from solver.forbidden_words import forbidden_words, words_from
from staffing.rules.rest.run_length import run_sequence
from staffing.shapes import Sequence
from tests.staffing.small_month import AGENTS, small_month


def _broken_by_automaton(sequence, state, line):
    for symbol in line:
        if sequence.penalty[state, symbol] > 0:
            return True
        state = sequence.step[state, symbol]
    return False


def _contains(line, word):
    return any(tuple(line[i : i + len(word)]) == word for i in range(len(line) - len(word) + 1))


def _broken_by_words(words, from_state, line):
    classes = [int(words.class_of[symbol]) for symbol in line]
    return any(_contains(classes, word) for word in words.anywhere) or any(
        tuple(classes[: len(word)]) == word for word in from_state
    )


@given(st.integers(0, 10_000))
def test_words_and_automaton_forbid_the_same_lines(seed):
    rng = np.random.default_rng(seed)
    states, symbols = int(rng.integers(1, 5)), int(rng.integers(2, 4))
    sequence = Sequence(
        "any",
        True,
        np.array([0]),
        np.array([0]),
        rng.integers(0, states, (states, symbols)),
        (rng.random((states, symbols)) < 0.25).astype(float),
    )
    words = forbidden_words(sequence)
    if words is None:
        return  # its memory does not end: the window falls back on the automaton
    for start in range(states):
        own = words_from(words, start)
        if own is None:
            continue
        for line in product(range(symbols), repeat=5):
            assert _broken_by_automaton(sequence, start, line) == _broken_by_words(words, own, line)


def test_a_run_of_six_days_is_one_word_of_seven():
    month = small_month(AGENTS)
    sequence = run_sequence("run", month, month.symbols.is_shift, 6)
    words = forbidden_words(sequence)
    assert words is not None
    work = int(words.class_of[np.flatnonzero(month.symbols.is_shift)[0]])
    assert words.anywhere == {(work,) * 7}
    assert words_from(words, 4) == {(work,) * 3}


def test_soft_automata_have_no_words_asked_of_them_and_endless_memory_gives_none():
    once_only = np.array([[0, 1], [1, 1]])  # symbol 1 may stand once in a line of any length
    sequence = Sequence("once", True, np.array([0]), np.array([0]), once_only, np.array([[0.0, 0.0], [0.0, 1.0]]))
    assert forbidden_words(sequence) is None
