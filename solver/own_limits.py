"""Whether a person's own hard limits leave a month: an exact search over lines, where CP-SAT counts for long."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from solver.any_line import without_a_line
from solver.part_problem import own_shapes
from staffing.shapes import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.hard_core import Element, HardCore
    from solver.work import Work
    from staffing.shapes import Counter, Sequence

__all__ = ["OwnLimits"]

WORK = 0.008
"""Booked for a question, which takes some hundredths of a second."""


class OwnLimits:
    """The limits that bind one person alone, of which each can be kept or given up."""

    def __init__(self, core: HardCore, person: int) -> None:
        self._core, self._person = core, person
        sequences, counters = own_shapes(core.problem, np.array([person]))
        self._sequences = list(zip(_numbers(core.problem.sequences, person), sequences, strict=True))
        self._counters = list(zip(_numbers(core.problem.counters, person), counters, strict=True))

    def possible(self, kept: Iterable[Element], work: Work) -> bool | None:
        """Whether some month keeps these elements, all the person's, the others given up; None without work left."""
        if work.over:
            return None
        work.left -= WORK
        days_of: dict[tuple[str, int], set[int]] = defaultdict(set)
        core, allowed = self._core, self._core.open[[self._person]].copy()
        for one in kept:
            if one.kind == "cell":
                allowed[0, one.day] &= ~core.bans[one.shape].barred[self._person, one.day]
            days_of[one.kind, one.shape].add(one.day)
        if not allowed.any(axis=2).all():
            return False
        counters = [counter for i, counter in self._counters if days_of["counter", i]]
        sequences = [_kept_on(one, days_of["sequence", i], core.problem.days) for i, one in self._sequences]
        alone = Problem(allowed, np.zeros(allowed.shape), tuple(sequences), tuple(counters))
        return not without_a_line(alone)


def _numbers(shapes: Iterable[Sequence | Counter], person: int) -> list[int]:
    return [number for number, shape in enumerate(shapes) if person in shape.people]


def _kept_on(sequence: Sequence, days: set[int], month: int) -> Sequence:
    """The sequence with violations on some days only: on others it reads letters that lead on and forbid nothing."""
    given_up = [day for day in range(month) if day not in days]
    reads = np.stack([sequence.letters(day) for day in range(month)])
    reads[given_up] += sequence.step.shape[1]
    return replace(
        sequence,
        step=np.hstack([sequence.step, sequence.step]),
        penalty=np.hstack([sequence.penalty, np.zeros(sequence.penalty.shape)]),
        reads=reads,
    )
