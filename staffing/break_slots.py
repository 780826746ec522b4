"""Short breaks taken in turns: how many people are on one at a time."""

from __future__ import annotations

import math

__all__ = ["most_on_break", "people_on_break"]


def people_on_break(people: float, break_minutes_per_hour: float) -> float:
    """People on a break at any moment on average, each resting so many minutes in every hour (MO-3A-2.4)."""
    return people * break_minutes_per_hour / 60


def most_on_break(people: int, break_minutes_per_hour: int, lockout_minutes: int = 0) -> int:
    """Least possible most people on a break at once, if everybody rests once in an hour (MO-3A-2.4, MO-3A-3.2, A-29).

    Parameters
    ----------
    people
        Those who share the hour's slots.
    break_minutes_per_hour
        Length of a break and of a slot, > 0.
    lockout_minutes
        Minutes at the beginning of the hour in which nobody rests.

    Raises
    ------
    ValueError
        If no break fits into the hour.
    """
    slots = (60 - lockout_minutes) // break_minutes_per_hour if break_minutes_per_hour > 0 else 0
    if slots <= 0:
        raise ValueError("no break fits into the hour")
    return math.ceil(people / slots)
