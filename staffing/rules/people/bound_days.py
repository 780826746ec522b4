"""Rules by which some people may on some days have certain shift types only."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from staffing.rules.base import Breach, Rule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["BindingRule", "BoundDays", "bind"]


@dataclass(frozen=True)
class BoundDays:
    """Days ``first`` up to ``end`` (D: all of the month) on which the person in ``row`` has none of ``barred`` (K,).

    Attributes
    ----------
    part
        Entry of the rule's mapping that says so.
    said
        What the text of a breach names besides the shift.
    """

    row: int
    first: int
    end: int
    barred: BoolArray
    part: str
    said: Mapping[str, Any]

    @property
    def days(self) -> slice:
        """The days bound, of an axis of D days."""
        return slice(self.first, max(self.end, self.first))


def bind(
    month: CentreMonth,
    employee_id: str,
    shifts: Collection[str],
    first: date | None,
    last: date | None,
    said: Mapping[str, Any],
    part: str | None = None,
) -> Iterator[BoundDays]:
    """The days from ``first`` to ``last`` (inclusive; None = open) bound to ``shifts``; nothing for a stranger.

    Parameters
    ----------
    said, part
        As of `BoundDays`; the entry is the employee's own unless another is named.
    """
    if employee_id in month.row_of:
        start = 0 if first is None else (first - month.first_day).days
        end = month.days if last is None else (last - month.first_day).days + 1
        barred = [shift is not None and shift.shift_id not in shifts for shift in month.symbols.shifts]
        yield BoundDays(
            month.row_of[employee_id],
            max(start, 0),
            min(end, month.days),
            np.array(barred, dtype=np.bool_),
            part or employee_id,
            said,
        )


@dataclass(frozen=True)
class BindingRule(Rule):
    """No shift on the days bound but those open on them."""

    standard: ClassVar[bool] = False

    def bounds(self, month: CentreMonth) -> Iterator[BoundDays]:
        """Whom the rule binds, on which days and to what."""
        raise NotImplementedError

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for bound in self.bounds(month):
            for day in range(bound.first, bound.end):
                symbol = roster[bound.row, day]
                if bound.barred[symbol]:
                    yield self.breach(
                        1,
                        employee_id=month.people[bound.row].employee_id,
                        day=month.date_of(day),
                        part=bound.part,
                        shift=month.symbols.ids[symbol],
                        **bound.said,
                    )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every shift on the days bound, by entry."""
        counts: Counter[str] = Counter()
        for bound in self.bounds(month):
            counts[bound.part] += int(month.symbols.is_shift[roster[bound.row, bound.days]].sum())
        return dict(counts)

    def forbidden(self, month: CentreMonth) -> BoolArray:
        barred = np.zeros((len(month.people), month.days, len(month.symbols)), dtype=np.bool_)
        for bound in self.bounds(month):
            barred[bound.row, bound.days] |= bound.barred
        return barred

    def person_days(self, month: CentreMonth) -> BoolArray:
        """(E, D) days of people that are bound."""
        days = np.zeros((len(month.people), month.days), dtype=np.bool_)
        for bound in self.bounds(month):
            days[bound.row, bound.days] = True
        return days
