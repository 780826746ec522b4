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
    sizes = [len(sequence.step) for sequence in sequences]
    radix = np.concatenate([[1], np.cumprod(sizes, dtype=np.int64)])[:-1] if sizes else np.zeros(0, dtype=np.int64)
    letters = [np.stack([sequence.letters(day) for day in days]) for sequence in sequences]
    codes = {state: int(np.dot(radix, state)) for state in starts} if sizes else dict.fromkeys(starts, 0)
    known = np.unique(np.fromiter(codes.values(), dtype=np.int64))
    frontier = known
    found: list[tuple[IntArray, IntArray, FloatArray]] = []
    while len(frontier):
        target, penalty = _read(sequences, sizes, letters, used, frontier, violation_price)
        found.append((frontier, target, penalty))
        frontier = np.setdiff1d(target[target >= 0], known)
        known = np.union1d(known, frontier)
    code = np.concatenate([part for part, _, _ in found])
    order = np.argsort(code)
    target = np.concatenate([part for _, part, _ in found], axis=1)[:, order]
    penalty = np.concatenate([part for _, _, part in found], axis=1)[:, order]
    step = np.where(target >= 0, np.searchsorted(known, target), NO_MOVE)
    block = _equivalent_states(step, penalty)
    first = np.array([int(np.flatnonzero(block == b)[0]) for b in range(block.max() + 1)])
    small = np.where(step[:, first] >= 0, block[step[:, first]], NO_MOVE)
    return small, penalty[:, first], {state: int(block[np.searchsorted(known, at)]) for state, at in codes.items()}


def _read(
    sequences: Sequential[Sequence],
    sizes: Sequential[int],
    letters: Sequential[IntArray],
    used: BoolArray,
    codes: IntArray,
    violation_price: float | None,
) -> tuple[IntArray, FloatArray]:
    """(G, n, K) codes that follow n codes of states, `NO_MOVE` where forbidden, and the price of getting there."""
    groups = letters[0].shape[0] if letters else 1
    shape = (groups, len(codes), len(used))
    target, soft, hard = np.zeros(shape, dtype=np.int64), np.zeros(shape), np.zeros(shape)
    rest, radix = codes, 1
    for sequence, size, letter in zip(sequences, sizes, letters, strict=True):
        at = (rest % size)[None, :, None]
        rest = rest // size
        target += radix * sequence.step[at, letter[:, None, :]]
        penalty = sequence.penalty[at, letter[:, None, :]]
        if sequence.hard:
            hard += penalty
        else:
            soft += penalty
        radix *= size
    if violation_price is None:
        target[hard > 0] = NO_MOVE
    else:
        soft += violation_price * hard
    target[:, :, ~used] = NO_MOVE
    return target, np.where(target >= 0, soft, 0.0)


def _equivalent_states(step: IntArray, penalty: FloatArray) -> IntArray:
    """Moore's partition refinement: states that allow and cost the same for ever fall together."""
    states = step.shape[1]
    moves = _different(np.moveaxis(step, 1, 0).reshape(states, -1))
    prices = _different(np.moveaxis(penalty, 1, 0).reshape(states, -1))
    block = _numbered([*(np.unique(column, return_inverse=True)[1] for column in prices), *(m >= 0 for m in moves)])
    while True:
        finer = _numbered([block, *(np.where(column >= 0, block[column], NO_MOVE) + 1 for column in moves)])
        if finer.max() == block.max():
            return finer
        block = finer


def _different(matrix: np.ndarray) -> list[np.ndarray]:
    """Columns of a matrix, each once."""
    return list({column.tobytes(): column for column in np.ascontiguousarray(matrix.T)}.values())


def _numbered(columns: Sequential[np.ndarray]) -> IntArray:
    """A number for each distinct row of whole-numbered columns."""
    number = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        number = np.unique(number * (int(column.max()) + 1) + column, return_inverse=True)[1]
    return number
