"""Work off the phones that comes by the piece: hours it takes, and people."""

from __future__ import annotations

import math

__all__ = ["workload_hours", "workload_people"]

# An exact quotient must stay the whole number it is; no true one lies this near to the next.
_ROUNDING_NOISE = 1e-9


def workload_hours(items: float, minutes_each: float) -> float:
    """Hours that so many items take."""
    return items * minutes_each / 60


def workload_people(hours: float, month_hours: float = 167.0, attendance: float = 0.95) -> int:
    """People in full contracts whose month holds the hours (JL-AN3a).

    Parameters
    ----------
    hours
        Work of the month, >= 0.
    month_hours
        Working hours of a full contract, > 0.
    attendance
        Share of them that people come to, above 0 to 1.

    Raises
    ------
    ValueError
        If a figure is out of its range.
    """
    if not (0 <= hours < math.inf and 0 < month_hours < math.inf and 0 < attendance <= 1):
        raise ValueError("hours must not be negative, month_hours positive, attendance above 0 and at most 1")
    return math.ceil(hours / (month_hours * attendance) * (1 - _ROUNDING_NOISE))
