"""Rows held to what a roster makes of them: what was short or over has been accepted and is no reason for change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from staffing.evaluation import rows_values
from staffing.noise import COUNT_NOISE

if TYPE_CHECKING:
    from staffing.arrays import BoolArray, RosterArray
    from staffing.shapes import Problem, Rows

__all__ = ["accept_rows"]


def accept_rows(problem: Problem, roster: RosterArray, days: BoolArray) -> Problem:
    """The problem in which soft rows of other days than these gain nothing by being better than a roster has them.

    To make them worse costs as ever. Rows that look at several days count as rows of each.

    Parameters
    ----------
    roster
        (E, D).
    days
        (D,) days on which rows are what they are.
    """
    rows = tuple(block if block.hard else _accepted(block, problem, roster, days) for block in problem.rows)
    return replace(problem, rows=rows)


def _accepted(rows: Rows, problem: Problem, roster: RosterArray, days: BoolArray) -> Rows:
    columns = np.repeat(days, problem.symbols).astype(np.float64)
    touched = np.sum([abs(part.weights) @ columns for part in (*rows.parts, *rows.only_if)], axis=0) > 0
    value, condition = rows_values(rows, roster, problem.symbols)
    asked = ~touched if condition is None else ~touched & (condition >= 1 - COUNT_NOISE)
    return replace(
        rows,
        low=np.where(asked, np.minimum(rows.low, value), rows.low),
        high=np.where(~touched, np.maximum(rows.high, value), rows.high),
    )
