"""A sequence automaton as clauses: the shortest words of symbol classes that it never accepts.

Symbols that the automaton cannot tell apart form a *class*. A word is *forbidden* if reading it breaks the rule from
every state; it is *minimal* if no part of it is forbidden. Rest between shifts gives pairs, at most six days in a row
the one word of seven working days. CP-SAT takes each as a clause, which is far lighter than the automaton itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from staffing.arrays import IntArray
    from staffing.shapes import Sequence

__all__ = ["Words", "forbidden_words", "words_from"]

LONGEST = 16
MOST = 2_000
BROKEN = -1


@dataclass(frozen=True)
class Words:
    """Minimal forbidden words of one automaton.

    Attributes
    ----------
    class_of
        (K,) class of each symbol.
    step
        (S, classes) next state, -1 where the rule breaks.
    anywhere
        Words forbidden wherever they stand.
    """

    class_of: IntArray
    step: IntArray
    anywhere: frozenset[tuple[int, ...]]


def forbidden_words(sequence: Sequence) -> Words | None:
    """Words of a hard sequence; None where they do not end (`LONGEST`), are too many (`MOST`) or depend on the day."""
    if not sequence.hard or sequence.reads is not None:
        return None
    columns = np.concatenate([sequence.step, sequence.penalty > 0]).T
    _, first, class_of = np.unique(columns, axis=0, return_index=True, return_inverse=True)
    step = np.where(sequence.penalty > 0, BROKEN, sequence.step)[:, first]
    words = _search(step, frozenset(range(len(step))), frozenset(), anywhere=True)
    return None if words is None else Words(class_of.ravel(), step, words)


def words_from(words: Words, state: int) -> frozenset[tuple[int, ...]] | None:
    """Words that break the rule when they follow a known state, beyond those forbidden anywhere."""
    return _search(words.step, frozenset([state]), words.anywhere, anywhere=False)


def _search(
    step: IntArray, start: frozenset[int], known: frozenset[tuple[int, ...]], *, anywhere: bool
) -> frozenset[tuple[int, ...]] | None:
    """Depth-first over words from a set of states, until what came first no longer matters.

    A word is not followed further once the states it leads to are those that its tail alone leads to from any state:
    whatever breaks later is then found from a later day. Words found count as parts of others only where they may stand
    ``anywhere``, not where they follow a known state.
    """
    every_state = frozenset(range(len(step)))
    found: set[tuple[int, ...]] = set()
    stack: list[tuple[tuple[int, ...], frozenset[int], frozenset[int] | None]] = [((), start, None)]
    while stack:
        word, states, tail_states = stack.pop()
        for symbol in range(step.shape[1]):
            longer = (*word, symbol)
            endings = {longer[i:] for i in range(len(longer))}
            if endings & known or (anywhere and endings & found):
                continue
            after = _read(step, states, symbol)
            tail = every_state if tail_states is None else _read(step, tail_states, symbol)
            if not after:
                found.add(longer)
            elif after != tail:
                if len(longer) >= LONGEST or len(found) > MOST:
                    return None
                stack.append((longer, after, tail))
    if not anywhere:
        return frozenset(found)
    return frozenset(word for word in found if not any(word[i:j] in found for i, j in _parts(len(word))))


def _parts(length: int) -> list[tuple[int, int]]:
    return [(i, j) for i in range(length) for j in range(i + 1, length + 1) if (i, j) != (0, length)]


def _read(step: IntArray, states: frozenset[int], symbol: int) -> frozenset[int]:
    return frozenset(int(step[state, symbol]) for state in states) - {BROKEN}
