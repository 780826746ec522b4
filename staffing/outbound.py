"""Outbound calls: what a team of agents of several grades gets done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from staffing.arguments import minutes_of_an_hour, not_negative

if TYPE_CHECKING:
    import numpy.typing as npt

    from staffing.arrays import FloatArray

__all__ = ["items_done"]


def items_done(
    hours: npt.ArrayLike, items_per_hour: npt.ArrayLike, break_minutes_per_hour: npt.ArrayLike = 0.0
) -> FloatArray:
    """Items that hours of work are worth, at so many completed an hour by the grade of the agent (MO-1D-1).

    Parameters
    ----------
    hours : (..., G)
        Agent-hours of each grade, >= 0; one hour of everybody gives the items per hour.
    items_per_hour : (G,)
        Items each grade completes in a productive hour (CPH), >= 0.
    break_minutes_per_hour
        Short break in every hour of work, at least 0 and below 60.

    Returns
    -------
    (...) ndarray
        Of all grades together.

    Raises
    ------
    ArgumentError
        If a figure is out of its range.
    """
    by_grade = not_negative(hours, "hours") * not_negative(items_per_hour, "items_per_hour")
    at_work = 1 - minutes_of_an_hour(break_minutes_per_hour, "break_minutes_per_hour") / 60
    return np.asarray(by_grade.sum(axis=-1) * at_work)
