"""Runs of days of one kind (work, night) in each person's line: shared by the rules that limit them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from staffing.shapes import Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, IntArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["run_sequence", "runs_in_month", "runs_longer_than"]


def runs_longer_than(
    month: CentreMonth, roster: RosterArray, counts: BoolArray, most: int
) -> Iterator[tuple[int, int, int]]:
    """Runs of symbols in ``counts`` (K,) longer than ``most`` that reach beyond it inside the month.

    Yields
    ------
    person, day, length
        The day on which the run first exceeds ``most`` (not before the 1st), and its whole length.
    """
    line = counts[np.concatenate([month.carry_in, roster], axis=1)]
    carry = month.carry_in.shape[1]
    run: IntArray = np.zeros(line.shape[0], dtype=np.int64)
    length = np.zeros_like(line, dtype=np.int64)
    for column in range(line.shape[1]):
        run = np.where(line[:, column], run + 1, 0)
        length[:, column] = run
    for person in np.flatnonzero((length[:, carry:] > most).any(axis=1)):
        column = carry
        while column < line.shape[1]:
            if length[person, column] > most:
                first = column
                while column + 1 < line.shape[1] and line[person, column + 1]:
                    column += 1
                yield int(person), first - carry, int(length[person, column])
            column += 1


def runs_in_month(roster: RosterArray, counts: BoolArray) -> int:
    """Runs of symbols in ``counts`` (K,) with a day in the month, those from the month before in."""
    line = counts[roster]
    return int(line.sum() - (line[:, 1:] & line[:, :-1]).sum())


def run_sequence(rule_id: str, month: CentreMonth, counts: BoolArray, most: int) -> Sequence:
    """Automaton whose state is the length of the run so far, up to ``most``."""
    states = np.arange(most + 1)
    step = np.zeros((most + 1, len(counts)), dtype=np.int64)
    step[:, counts] = np.minimum(states + 1, most)[:, None]
    penalty = np.zeros(step.shape)
    penalty[most, counts] = 1.0
    start = np.zeros(len(month.people), dtype=np.int64)
    for column in range(month.carry_in.shape[1]):
        start = step[start, month.carry_in[:, column]]
    return Sequence(rule_id, True, np.arange(len(month.people)), start, step, penalty)
