"""A swap leaves nothing uncovered (JL-35.7, JL-57.6; 5.5: cover without the person still meets the requirement)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.clock import clock_range
from staffing.coverage import totals
from staffing.month import INTERVAL_MINUTES
from staffing.noise import COUNT_NOISE
from staffing.rules.base import ActsIn, Breach, Rule
from staffing.rules.requirement.requirement_cover import people_by_skillset
from staffing.rules.swaps.month_cap import days_charged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import FloatArray, IntArray, RosterArray
    from staffing.centre.records import SwapDay
    from staffing.month import CentreMonth

__all__ = ["NoUncoveredShift"]


@dataclass(frozen=True)
class NoUncoveredShift(Rule):
    """Where a person has given up time on the phones, nobody is missing afterwards but for ``people`` at a time.

    Posts are not judged here: a post left empty breaks the rule that asks for it. While nobody has said how many people
    are required, one at a time are.
    """

    rule_id: ClassVar[str] = "swaps.no_uncovered_shift"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("swap",)

    people: Annotated[float, Field(ge=0, le=1000)] = 0.0

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        swaps = self._judged(month)
        if not swaps:
            return
        short = _missing(month, roster)
        for swap in swaps:
            left = _intervals_left(month, roster, swap)
            uncovered = left[short[left] > self.people + COUNT_NOISE]
            if len(uncovered):
                first, last = int(uncovered[0]), int(uncovered[-1]) + 1
                window = clock_range(month.first_day, first * INTERVAL_MINUTES, last * INTERVAL_MINUTES)
                most = float(short[uncovered].max())
                yield self.breach(
                    most,
                    employee_id=swap.employee_id,
                    day=swap.day,
                    swap=swap.swap_id,
                    short=round(most, 2),
                    half_hours=len(uncovered),
                    start=window["start"],
                    end=window["end"],
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(self._judged(month))}

    def _judged(self, month: CentreMonth) -> list[SwapDay]:
        """Swapped days of people who serve queues."""
        if not month.demand.queue_ids:
            return []
        return [
            swap
            for swap in days_charged(month.centre.records.swaps, month)
            if swap.employee_id in month.row_of
            and month.serves[month.row_of[swap.employee_id], (swap.day - month.first_day).days]
        ]


def _missing(month: CentreMonth, roster: RosterArray) -> FloatArray:
    """(T,) people missing on the phones."""
    staff = people_by_skillset(month, roster)
    if month.demand.known:
        return totals(month.demand.required, staff)[0]
    return np.asarray(np.maximum(1.0 - staff[1:].sum(axis=0), 0.0))


def _intervals_left(month: CentreMonth, roster: RosterArray, swap: SwapDay) -> IntArray:
    """Planning intervals in which the person was there for longer before the swap than as the roster stands."""
    day = (swap.day - month.first_day).days
    now = roster[month.row_of[swap.employee_id], day]
    minutes = _minutes_there(month, day, month.symbols.index[swap.before]) - _minutes_there(month, day, int(now))
    return np.flatnonzero(minutes > 0)


def _minutes_there(month: CentreMonth, day: int, symbol: int) -> IntArray:
    """(T,) minutes of each planning interval at work with a symbol on a day."""
    edges = np.arange(month.intervals + 1) * INTERVAL_MINUTES - day * MINUTES_PER_DAY
    there = np.zeros(month.intervals, dtype=np.int64)
    shift = month.symbols.shifts[symbol]
    for start, end in () if shift is None else shift.blocks:
        there += np.maximum(np.minimum(edges[1:], end) - np.maximum(edges[:-1], start), 0)
    return there
