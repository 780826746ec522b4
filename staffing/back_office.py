"""Work with due dates spread over days: the evenest plan by which everything is done in time.

Back-office and field work waits without harm until it is due (GS-3.1.x), so people need not follow the day it comes in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from staffing.arguments import not_negative
from staffing.errors import ArgumentError
from staffing.noise import ROUNDING_NOISE

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["DueWork", "hours_by_day"]

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class DueWork:
    """Work that can be done from one day to another.

    Attributes
    ----------
    first, last
        Days, counted from 0, both inclusive: when it has come in, when it is due.
    hours
        What it takes, >= 0.
    """

    first: int
    last: int
    hours: float


def hours_by_day(work: Sequence[DueWork], open_days: npt.ArrayLike) -> Floats:
    """Hours to be worked on each day: of all plans that are in time the evenest, whose busiest days are least busy.

    Parameters
    ----------
    work
        What there is to do. What came in before day 0 counts from there, what is due after the last day up to there.
    open_days : (D,)
        Whether anybody works on the day.

    Returns
    -------
    (D,) ndarray

    Raises
    ------
    ArgumentError
        If hours are negative or not finite, or work can be done on no open day, with its place among the work.

    Source: the optimal schedule of F. Yao, A. Demers and S. Shenker, *A scheduling model for reduced CPU energy*, FOCS
    1995: the densest stretch of days is filled evenly, taken out, and so on; it minimises every convex cost of a day.
    """
    days = np.flatnonzero(np.asarray(open_days, dtype=np.bool_))
    planned = np.zeros(np.size(open_days))
    left: list[tuple[int, int, float]] = []
    not_negative([one.hours for one in work], "work")
    for place, one in enumerate(work):
        if one.hours == 0:
            continue
        first, after = int(np.searchsorted(days, one.first)), int(np.searchsorted(days, one.last, side="right"))
        if first == after:
            between = f"{one.first}–{one.last}"
            raise ArgumentError("input-argument-no-open-day", argument="work", index=(place,), value=between)
        left.append((first, after, one.hours))
    while left:
        first, after, density = _densest(left, len(days))
        planned[days[first:after]] = density
        days = np.delete(days, slice(first, after))
        outside = [one for one in left if not (first <= one[0] and one[1] <= after)]
        left = [(_moved(start, first, after), _moved(end, first, after), hours) for start, end, hours in outside]
    return planned


def _densest(work: list[tuple[int, int, float]], days: int) -> tuple[int, int, float]:
    """Stretch of days into which most hours a day fall as a whole."""
    best = (0, days, -1.0)
    for first in sorted({start for start, _, _ in work}):
        inside = np.zeros(days + 1)
        for start, end, hours in work:
            if start >= first:
                inside[end] += hours
        so_far = np.cumsum(inside)
        for after in range(first + 1, days + 1):
            density = so_far[after] / (after - first)
            if density > best[2] * (1 + ROUNDING_NOISE):
                best = (first, after, float(density))
    return best


def _moved(edge: int, first: int, after: int) -> int:
    """Where an edge of days lies once ``[first, after)`` is taken out."""
    if edge <= first:
        return edge
    return first if edge <= after else edge - (after - first)
