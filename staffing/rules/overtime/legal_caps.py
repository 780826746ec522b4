"""How much overtime the law allows: 3 hours a day, 36 hours a month (CN-LL-41)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Rule
from staffing.rules.overtime.worked_time import lines_by_day, overtime_in_month, union_minutes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["OvertimeCaps"]


@dataclass(frozen=True)
class OvertimeCaps(Rule):
    """At most ``day_hours`` after a shift, and ``month_hours`` of overtime of all kinds in a calendar month.

    The day's cap is about working on after a working day; work on a rest day, which the law treats apart (Art. 44),
    counts for the month only. Hours reported twice count once.
    """

    rule_id: ClassVar[str] = "overtime.legal_caps"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day", "payroll export")
    standard: ClassVar[bool] = False

    day_hours: Annotated[float, Field(ge=0, le=24)] = 3.0
    month_hours: Annotated[float, Field(ge=0, le=744)] = 36.0

    @staticmethod
    def _minutes(month: CentreMonth) -> dict[str, dict[date, int]]:
        """Minutes of overtime by person and date, in the order of the dates."""
        minutes: defaultdict[str, dict[date, int]] = defaultdict(dict)
        for (employee_id, day), lines in sorted(lines_by_day(overtime_in_month(month)).items()):
            minutes[employee_id][day] = union_minutes(lines)
        return minutes

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for employee_id, by_day in self._minutes(month).items():
            so_far, passed = 0, None
            for day, minutes in by_day.items():
                so_far += minutes
                if passed is None and so_far > self.month_hours * 60:
                    passed = day
                symbol = roster[month.row_of[employee_id], (day - month.first_day).days]
                if month.symbols.is_shift[symbol] and minutes > self.day_hours * 60:
                    yield self.breach(
                        minutes / 60 - self.day_hours,
                        employee_id=employee_id,
                        day=day,
                        text="day",
                        hours=round(minutes / 60, 2),
                        most=self.day_hours,
                    )
            if passed is not None:
                yield self.breach(
                    so_far / 60 - self.month_hours,
                    employee_id=employee_id,
                    day=passed,
                    text="month",
                    hours=round(so_far / 60, 2),
                    most=self.month_hours,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(1 + len(by_day) for by_day in self._minutes(month).values())}
