"""The hour a day by which the shifts of a nursing mother are shorter counts as worked (AP-6.6c)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from staffing.arrays import BoolArray, IntArray, RosterArray
    from staffing.centre.symbols import SymbolTable
    from staffing.month import CentreMonth

__all__ = ["NURSING_MINUTES", "NursingHour", "minutes_by_symbol", "minutes_worked", "nursing_hours"]

NURSING_MINUTES = 60


@dataclass(frozen=True, eq=False)
class NursingHour:
    """Shift symbols (K,) that are an hour short, and the day (0 = the 1st) from which they are so no more."""

    shifts: BoolArray
    end: int


def nursing_hours(
    agreed: Mapping[str, tuple[Collection[str], date]],
    row_of: Mapping[str, int],
    symbols: SymbolTable,
    first_day: date,
) -> dict[int, NursingHour]:
    """By row of a month, from shift ids and last day by employee id; strangers are passed over."""
    return {
        row_of[employee_id]: NursingHour(
            np.array([shift is not None and shift.shift_id in shifts for shift in symbols.shifts], dtype=np.bool_),
            (until - first_day).days + 1,
        )
        for employee_id, (shifts, until) in agreed.items()
        if employee_id in row_of
    }


def minutes_worked(month: CentreMonth, line: RosterArray, first: int = 0) -> IntArray:
    """(E, n) paid minutes of lines of symbols (E, n) from day ``first`` on (negative: before the 1st), the hour in."""
    minutes = month.symbols.paid_minutes[line]
    for row, hour in month.nursing.items():
        days = slice(0, max(hour.end - first, 0))
        minutes[row, days] += NURSING_MINUTES * hour.shifts[line[row, days]]
    return minutes


def minutes_by_symbol(month: CentreMonth) -> Iterator[tuple[IntArray, IntArray]]:
    """Groups of people (n,) for whom the symbols are worth the same, and their minutes (D, K), the hour in."""
    plain = np.tile(month.symbols.paid_minutes, (month.days, 1))
    yield np.setdiff1d(np.arange(len(month.people)), list(month.nursing)), plain
    for row, hour in month.nursing.items():
        minutes = plain.copy()
        minutes[: max(hour.end, 0)] += NURSING_MINUTES * hour.shifts
        yield np.array([row]), minutes
