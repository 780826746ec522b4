"""The product of a person's sequence automata: reachable states only, those that behave alike merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence as Sequential

    from staffing.arrays import BoolArray, FloatArray, IntArray
    from staffing.shapes import Sequence

__all__ = ["NO_MOVE", "product_automaton"]

NO_MOVE = -1


def product_automaton(
    sequences: Sequential[Sequence],
    days: Sequential[int],
    used: BoolArray,
    starts: set[tuple[int, ...]],
    violation_price: float | None,
) -> tuple[IntArray, FloatArray, dict[tuple[int, ...], int]]:
    """One automaton for several sequences.

    Parameters
    ----------
    days
        One day of each kind of day that the sequences tell apart (G of them).
    used
        (K,) symbols that may occur at all.
    starts
        Tuples of the sequences' states before the 1st.
    violation_price
        Price of a violation of a hard sequence; None forbids it.

    Returns
    -------
    step, penalty, state_of
        (G, A, K) next state, `NO_MOVE` where forbidden; (G, A, K) price; the state of each of ``starts``.
    """
    number: dict[tuple[int, ...], int] = {state: i for i, state in enumerate(sorted(starts))}
    queue = list(number)
    reads = [[sequence.letters(day) for sequence in sequences] for day in days]
    shape = (len(days), len(used))
    step_of: list[IntArray] = []
    penalty_of: list[FloatArray] = []
    for state in queue:
        step = np.full(shape, NO_MOVE, dtype=np.int64)
        penalty = np.zeros(shape)
        for group, letters in enumerate(reads):
            for symbol in np.flatnonzero(used):
                read = [(s, at, letter[symbol]) for s, at, letter in zip(sequences, state, letters, strict=True)]
                hard = sum(s.penalty[at, letter] for s, at, letter in read if s.hard)
                if hard > 0 and violation_price is None:
                    continue
                soft = sum(s.penalty[at, letter] for s, at, letter in read if not s.hard)
                target = tuple(int(s.step[at, letter]) for s, at, letter in read)
                if target not in number:
                    number[target] = len(number)
                    queue.append(target)
                step[group, symbol] = number[target]
                penalty[group, symbol] = soft + (violation_price or 0.0) * hard
        step_of.append(step)
        penalty_of.append(penalty)
    step, penalty = np.stack(step_of, axis=1), np.stack(penalty_of, axis=1)
    block = _equivalent_states(step, penalty)
    first = np.array([int(np.flatnonzero(block == b)[0]) for b in range(block.max() + 1)])
    small = np.where(step[:, first] >= 0, block[step[:, first]], NO_MOVE)
    return small, penalty[:, first], {state: int(block[i]) for state, i in number.items()}


def _equivalent_states(step: IntArray, penalty: FloatArray) -> IntArray:
    """Moore's partition refinement: states that allow and cost the same for ever fall together."""
    states = step.shape[1]

    def by_state(array: np.ndarray) -> np.ndarray:
        return np.moveaxis(array, 1, 0).reshape(states, -1)

    _, block = np.unique(np.concatenate([by_state(penalty), by_state(step) >= 0], axis=1), axis=0, return_inverse=True)
    block = block.ravel()
    while True:
        target = np.where(step >= 0, block[step], NO_MOVE)
        _, finer = np.unique(np.concatenate([block[:, None], by_state(target)], axis=1), axis=0, return_inverse=True)
        finer = finer.ravel()
        if finer.max() == block.max():
            return np.asarray(finer)
        block = finer
