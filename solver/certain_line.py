"""A line for somebody for whom pricing found neither a line nor a proof that there is none: CP-SAT's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.hard_core import Element, HardCore
from solver.part_problem import limits_of
from solver.stopping import Stop

if TYPE_CHECKING:
    from staffing.arrays import RosterArray
    from staffing.shapes import Problem

__all__ = ["certain_line"]

WORK = 1.0
"""Deterministic units for a person, some seconds."""


def certain_line(problem: Problem, person: int) -> RosterArray | None:
    """(D,) a line that keeps the person's own hard limits; None where there is none, or CP-SAT did not find out."""
    # Heavy to load, and hardly ever needed.
    from solver.core_model import CoreModel
    from solver.work import Work

    alone = limits_of(problem, np.array([person]))
    core = HardCore(alone, alone.allowed, ())
    counters = [Element("counter", i, 0) for i, counter in enumerate(alone.counters) if counter.hard]
    sequences = [
        Element("sequence", i, 0, day)
        for i, sequence in enumerate(alone.sequences)
        if sequence.hard
        for day in range(alone.days)
    ]
    limits = [*counters, *sequences]
    model = CoreModel(core, np.array([0]), limits)
    if not model.possible(limits, Work(Stop(), WORK)):
        return None
    line = model.lines()[0]
    # Days that no limit asks about: whatever is open.
    whole: RosterArray = np.where(line < 0, alone.allowed[0].argmax(axis=1), line).astype(np.int16)
    return whole
