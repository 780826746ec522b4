"""Posts kept around the clock: the hours they take (JL-20, JL-57.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from staffing.arguments import not_negative

if TYPE_CHECKING:
    import numpy.typing as npt

    from staffing.arrays import FloatArray

__all__ = ["post_hours"]

_MINUTES_PER_DAY = 24 * 60


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
