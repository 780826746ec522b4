"""Posts kept around the clock: the hours they take (JL-20, JL-57.1)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from staffing.arguments import not_negative

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

    from staffing.arrays import FloatArray
    from staffing.centre.shifts import ShiftType

__all__ = ["handovers_a_day", "post_hours"]

_MINUTES_PER_DAY = 24 * 60


def handovers_a_day(shifts: Iterable[ShiftType], role: str) -> int:
    """How often a role that is there around the clock is relieved, at the least: after each of its longest shifts."""
    lengths = [shift.paid_minutes for shift in shifts if not shift.roles or role in shift.roles]
    return math.ceil(_MINUTES_PER_DAY / max(lengths)) if lengths else 0


def post_hours(
    people: npt.ArrayLike,
    days: npt.ArrayLike,
    handovers_a_day: npt.ArrayLike = 0,
    overlap_minutes: npt.ArrayLike = 0.0,
) -> FloatArray:
    """Hours of work in keeping so many people on a post day and night.

    What comes back is what `staffing.workload.workload_people` makes people of.

    Parameters
    ----------
    people
        On the post at any moment, >= 0.
    days
        Length of the period, >= 0.
    handovers_a_day
        Shifts a day, each of which takes over from the one before, >= 0.
    overlap_minutes
        Time before the start of the shift that the incoming person is there already, >= 0; 0 leaves it out.

    Returns
    -------
    ndarray
        In the shape all figures broadcast to.

    Raises
    ------
    ArgumentError
        If a figure is out of its range.

    Source: JL-20 with the hand-over of JL-57.1.
    """
    overlap = not_negative(handovers_a_day, "handovers_a_day") * not_negative(overlap_minutes, "overlap_minutes")
    return np.asarray(not_negative(people, "people") * not_negative(days, "days") * (_MINUTES_PER_DAY + overlap) / 60)
