"""At most so many changed cells a person, as counters beside the shapes of the rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from staffing.shapes import Counter

if TYPE_CHECKING:
    from staffing.arrays import BoolArray, RosterArray
    from staffing.shapes import Problem

__all__ = ["CHANGE_CAP", "with_change_caps"]

CHANGE_CAP = "repair.most_changes"
"""Under what the caps stand among the rules' own shapes."""


def with_change_caps(problem: Problem, roster: RosterArray, counted: BoolArray, most: int) -> Problem:
    """The problem with a hard counter for everybody: cells that differ from a roster, at most so many.

    Parameters
    ----------
    roster
        (E, D) to stay near.
    counted
        (E, D) cells whose change counts.
    most
        Changed cells of one person.
    """
    differs = np.arange(problem.symbols) != roster[:, :, None]
    weights = (differs & counted[:, :, None]).astype(np.int64)
    none = np.zeros(1, dtype=np.int64)
    caps = tuple(
        Counter(CHANGE_CAP, True, np.array([person]), weight, none, none, none + most)
        for person, weight in enumerate(weights)
        if weight.any()
    )
    return replace(problem, counters=(*problem.counters, *caps))
