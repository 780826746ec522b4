"""Numbers for vectors of counts such that a move adds the same to all of them.

Where a step of the programme over counts is one shift along an array, it runs at the speed of memory. Numbers are whole
combinations of the counts; the densest one is taken in which no two vectors meet and no move leads from one into
another that it should not lead to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import IntArray

__all__ = ["shift_codes"]

TRIED_ONE_BY_ONE = 40
"""Pairs of factors tried one by one, the best first."""


def shift_codes(vectors: IntArray, moves: IntArray) -> tuple[IntArray, IntArray]:
    """Numbers of vectors and what moves add to them.

    Parameters
    ----------
    vectors
        (C, n) distinct vectors, that of nothing counted among them.
    moves
        (M, n) what may be added to a vector, none of it negative.

    Returns
    -------
    codes, shifts
        (C,) numbers, 0 for nothing counted and none negative, and (M,) likewise. A vector and a move that come to
        another vector come to its number; those that do not come to a number that no vector has.
    """
    codes, shifts = np.zeros(len(vectors), dtype=np.int64), np.zeros(len(moves), dtype=np.int64)
    kept = _independent(moves)
    for place, column in enumerate(kept):
        unit = max(int(np.gcd.reduce(np.concatenate([vectors[:, column], moves[:, column]]))), 1)
        last, last_shift = vectors[:, column] // unit, moves[:, column] // unit
        counted = kept[: place + 1]
        distinct, away = _leads_away(vectors[:, counted], moves[:, counted])
        codes, shifts = _joined(codes, shifts, last, last_shift, distinct, away)
    return codes, shifts


def _independent(moves: IntArray) -> list[int]:
    """Columns that tell the sums of moves apart; the others follow from them."""
    kept: list[int] = []
    for column in range(moves.shape[1]):
        if np.linalg.matrix_rank(moves[:, [*kept, column]].astype(np.float64)) > len(kept):
            kept.append(column)
    return kept


def _joined(
    codes: IntArray, shifts: IntArray, last: IntArray, last_shift: IntArray, distinct: int, away: list[IntArray]
) -> tuple[IntArray, IntArray]:
    """Numbers of vectors from those of their first counts and one count more."""
    # The widest factor keeps the two apart whatever a move adds.
    widest = int(np.ptp(codes) + np.abs(shifts).max(initial=0)) + 1
    tallest = int(np.ptp(last) + np.abs(last_shift).max(initial=0)) + 1
    factors = [(1, b) for b in range(-widest, widest + 1)] + [(a, 1) for a in range(-tallest, tallest + 1)]
    extremes = _extremes(codes, last)
    spans = [np.ptp(extremes @ factor) for factor in np.array(factors)]
    for number in (*_sparser(np.argsort(spans, kind="stable").tolist()), factors.index((1, widest))):
        a, b = factors[number]
        joined, shift = a * codes + b * last, a * shifts + b * last_shift
        if shift.min() >= 0 and spans[number] + 1 >= distinct and _keeps_apart(joined, shift, distinct, away):
            return joined, shift
    raise AssertionError("the widest factor keeps everything apart")


def _sparser(order: list[int]) -> Iterator[int]:
    """All of the first and fewer and fewer of the others: what misses narrowly mostly stands together."""
    place = 0
    while place < len(order):
        yield order[place]
        place += max(1, place // TRIED_ONE_BY_ONE)


def _leads_away(vectors: IntArray, moves: IntArray) -> tuple[int, list[IntArray]]:
    """How many distinct vectors there are, and for each move the rows of those that it leads out of the set."""
    sizes = vectors.max(axis=0) + 1
    radix = np.concatenate([[1], np.cumprod(sizes[:-1])])
    known = np.unique(vectors @ radix)
    away = []
    for move in moves:
        targets = vectors + move
        inside = (targets < sizes).all(axis=1)
        inside[inside] = np.isin(targets[inside] @ radix, known)
        away.append(np.flatnonzero(~inside))
    return len(known), away


def _extremes(codes: IntArray, last: IntArray) -> IntArray:
    """(n, 2) points among which those of the least and the greatest combination always are."""
    order = np.lexsort((last, codes))
    first = np.flatnonzero(np.diff(codes[order], prepend=codes.min() - 1))
    final = np.append(first[1:], len(order)) - 1
    rows = order[np.concatenate([first, final])]
    return np.stack([codes[rows], last[rows]], axis=1)


def _keeps_apart(codes: IntArray, shifts: IntArray, distinct: int, away: list[IntArray]) -> bool:
    taken = np.unique(codes)
    if len(taken) < distinct:
        return False
    return not any(np.isin(codes[rows] + shift, taken).any() for rows, shift in zip(away, shifts, strict=True))
