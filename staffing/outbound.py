"""Outbound calls: what a team of agents of several grades gets done."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["items_done"]


def items_done(
    hours_by_grade: Mapping[str, float], rate_by_grade: Mapping[str, float], break_minutes_per_hour: float = 0.0
) -> float:
    """Items that hours of work are worth, at so many completed an hour by the grade of the agent (MO-1D-1).

    Parameters
    ----------
    hours_by_grade
        Agent-hours; one hour of everybody gives the items per hour.
    rate_by_grade
        Items per productive hour (CPH).
    break_minutes_per_hour
        Short break in every hour of work, at least 0 and below 60.

    Raises
    ------
    KeyError
        A grade without a rate.
    ValueError
        If the break is out of its range.
    """
    if not 0 <= break_minutes_per_hour < 60:
        raise ValueError("break_minutes_per_hour must be at least 0 and below 60")
    items = sum(hours * rate_by_grade[grade] for grade, hours in hours_by_grade.items())
    return items * (1 - break_minutes_per_hour / 60)
