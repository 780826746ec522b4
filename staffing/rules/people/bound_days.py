"""People who on some days may have certain shift types only: shared by the rules that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["BoundDays", "bind", "bound_cells", "bound_person_days", "broken_days", "shifts_judged"]


@dataclass(frozen=True)
class BoundDays:
    """Days ``first`` up to ``end`` (D: all of the month) on which the person in ``row`` has none of ``barred`` (K,)."""

    row: int
    first: int
    end: int
    barred: BoolArray


def bind(
    month: CentreMonth, employee_id: str, shifts: Collection[str], first: date | None, last: date | None
) -> Iterator[BoundDays]:
    """The days from ``first`` to ``last`` (inclusive; None = open) bound to ``shifts``; nothing for a stranger."""
    if employee_id in month.row_of:
        start = 0 if first is None else (first - month.first_day).days
        end = month.days if last is None else (last - month.first_day).days + 1
        barred = [shift is not None and shift.shift_id not in shifts for shift in month.symbols.shifts]
        yield BoundDays(
            month.row_of[employee_id], max(start, 0), min(end, month.days), np.array(barred, dtype=np.bool_)
        )


def bound_cells(month: CentreMonth, bounds: Iterable[BoundDays]) -> BoolArray:
    """(E, D, K) symbols barred by any of the bounds."""
    barred = np.zeros((len(month.people), month.days, len(month.symbols)), dtype=np.bool_)
    for bound in bounds:
        barred[bound.row, bound.first : max(bound.end, 0)] |= bound.barred
    return barred


def bound_person_days(month: CentreMonth, bounds: Iterable[BoundDays]) -> BoolArray:
    """(E, D) days of people under any of the bounds."""
    days = np.zeros((len(month.people), month.days), dtype=np.bool_)
    for bound in bounds:
        days[bound.row, bound.first : max(bound.end, 0)] = True
    return days


def shifts_judged(month: CentreMonth, roster: RosterArray, bound: BoundDays) -> int:
    """Shifts of a roster (E, D) on the days bound."""
    return int(month.symbols.is_shift[roster[bound.row, bound.first : max(bound.end, 0)]].sum())


def broken_days(roster: RosterArray, bound: BoundDays) -> Iterator[tuple[int, int]]:
    """Days on which a roster (E, D) has a barred symbol, with the symbol."""
    for day in range(bound.first, bound.end):
        symbol = int(roster[bound.row, day])
        if bound.barred[symbol]:
            yield day, symbol
