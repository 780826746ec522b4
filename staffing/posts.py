"""Posts kept around the clock: the hours they take (JL-20, JL-57.1)."""

from __future__ import annotations

import math

__all__ = ["post_hours"]


def post_hours(people: int, days: int, handovers_a_day: int = 0, overlap_minutes: float = 0.0) -> float:
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

    Raises
    ------
    ValueError
        If a figure is out of its range.

    Source: JL-20 with the hand-over of JL-57.1.
    """
    if min(people, days, handovers_a_day) < 0 or not 0 <= overlap_minutes < math.inf:
        raise ValueError("people, days, handovers_a_day and overlap_minutes must be finite and not negative")
    return people * days * (24 * 60 + handovers_a_day * overlap_minutes) / 60
