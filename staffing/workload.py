"""Work counted in hours: what so many pieces take, what people get done in a month, how many people it takes."""

from __future__ import annotations

import math

__all__ = ["contract_hours", "workload_contracts", "workload_hours", "workload_people"]

# An exact quotient must stay the whole number it is; no true one lies this near to the next.
_ROUNDING_NOISE = 1e-9


def workload_hours(items: float, minutes_each: float) -> float:
    """Hours that so many items take."""
    return items * minutes_each / 60


def contract_hours(people: float, month_hours: float = 167.0, attendance: float = 0.95) -> float:
    """Hours of a month in which people in full contracts are there (RQ-2.4d, RQ-2.4e).

    Parameters
    ----------
    people
        In full contracts, >= 0.
    month_hours
        Working hours of a full contract, > 0.
    attendance
        Share of them that people come to, above 0 to 1.

    Raises
    ------
    ValueError
        If a figure is out of its range.
    """
    if not (0 <= people < math.inf and 0 < month_hours < math.inf and 0 < attendance <= 1):
        raise ValueError("people must not be negative, month_hours positive, attendance above 0 and at most 1")
    return people * month_hours * attendance


def workload_contracts(hours: float, month_hours: float = 167.0, attendance: float = 0.95) -> float:
    """Full contracts, not rounded, whose month holds the hours; figures and errors as of `workload_people`."""
    if not 0 <= hours < math.inf:
        raise ValueError("hours must not be negative")
    return hours / contract_hours(1, month_hours, attendance)


def workload_people(hours: float, month_hours: float = 167.0, attendance: float = 0.95, away: int = 0) -> int:
    """People in full contracts whose month holds the hours (JL-AN3a, JL-20).

    Parameters
    ----------
    hours
        Work of the month, >= 0.
    month_hours
        Working hours of a full contract, > 0.
    attendance
        Share of them that people come to, above 0 to 1.
    away
        People gone all month whom the others must make up for, >= 0.

    Raises
    ------
    ValueError
        If a figure is out of its range.
    """
    if away < 0:
        raise ValueError("away must not be negative")
    return math.ceil(workload_contracts(hours, month_hours, attendance) * (1 - _ROUNDING_NOISE)) + away
