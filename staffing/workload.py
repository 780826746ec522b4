"""Work counted in hours: what so many pieces take, what people get done in a month, how many people it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from staffing.arguments import not_negative, positive, share_up_to_one
from staffing.whole_people import whole_people

if TYPE_CHECKING:
    import numpy.typing as npt

    from staffing.arrays import FloatArray, IntArray

__all__ = ["contract_hours", "workload_contracts", "workload_hours", "workload_people"]


def workload_hours(items: npt.ArrayLike, minutes_each: npt.ArrayLike) -> FloatArray:
    """Hours that so many items take, both >= 0; `ArgumentError` where they are not."""
    return np.asarray(not_negative(items, "items") * not_negative(minutes_each, "minutes_each") / 60)


def contract_hours(
    people: npt.ArrayLike, month_hours: npt.ArrayLike = 167.0, attendance: npt.ArrayLike = 0.95
) -> FloatArray:
    """Hours of a month in which people in full contracts are there (RQ-2.4d, RQ-2.4e).

    Parameters
    ----------
    people
        In full contracts, >= 0.
    month_hours
        Working hours of a full contract, > 0.
    attendance
        Share of them that people come to, above 0 to 1.

    Returns
    -------
    ndarray
        In the shape all figures broadcast to.

    Raises
    ------
    ArgumentError
        If a figure is out of its range.
    """
    worth = positive(month_hours, "month_hours") * share_up_to_one(attendance, "attendance")
    return np.asarray(not_negative(people, "people") * worth)


def workload_contracts(
    hours: npt.ArrayLike, month_hours: npt.ArrayLike = 167.0, attendance: npt.ArrayLike = 0.95
) -> FloatArray:
    """Full contracts, not rounded, whose month holds the hours; figures and errors as of `workload_people`."""
    return np.asarray(not_negative(hours, "hours") / contract_hours(1, month_hours, attendance))


def workload_people(
    hours: npt.ArrayLike,
    month_hours: npt.ArrayLike = 167.0,
    attendance: npt.ArrayLike = 0.95,
    away: npt.ArrayLike = 0,
) -> IntArray:
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
        People gone all month whom the others must make up for, >= 0; fractions are rounded up.

    Returns
    -------
    ndarray of int64
        In the shape all figures broadcast to.

    Raises
    ------
    ArgumentError
        If a figure is out of its range.
    """
    gone = whole_people(not_negative(away, "away"))
    return np.asarray(whole_people(workload_contracts(hours, month_hours, attendance)) + gone)
