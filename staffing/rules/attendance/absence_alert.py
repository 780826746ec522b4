"""Absence that may end a contract: so many shifts in a row, so many within months (AP-3.8c, MO-3B-3)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.attendance.months_back import months_back
from staffing.rules.attendance.rostered_shifts import punched_shifts, shifts_since
from staffing.rules.base import ActsIn, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach

__all__ = ["AbsenceAlert"]


@dataclass(frozen=True)
class AbsenceAlert(Rule):
    """Told once a person and month: ``consecutive_days`` of absence, or ``days_in_window`` within ``window_months``.

    A day of absence is a shift without any punch and without a confirmation (AP-3.6). Days without a shift do not end a
    row of them; a shift attended does, and one of a day on which nobody's punches are known. Days before the month
    count as far as its carry-in reaches. 0 days: not looked at.
    """

    rule_id: ClassVar[str] = "absence.alert"
    default_enforce: ClassVar[Enforce] = "info"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("payroll export",)
    standard: ClassVar[bool] = False

    consecutive_days: Annotated[int, Field(ge=0, le=31)] = 3
    days_in_window: Annotated[int, Field(ge=0, le=366)] = 6
    window_months: Annotated[int, Field(ge=1, le=12)] = 3

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        alerts = (self.consecutive_days > 0) + (self.days_in_window > 0)
        return {"": alerts * len({shift.employee_id for shift in punched_shifts(month, roster)})}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        absent = {shift.employee_id for shift in punched_shifts(month, roster) if shift.absent}
        shifts = shifts_since(month, roster, months_back(month.first_day, self.window_months), absent)
        for employee_id, of_person in groupby(shifts, lambda shift: shift.employee_id):
            days, row, told = [], 0, set()
            for shift in of_person:
                row = row + 1 if shift.absent else 0
                if not shift.absent:
                    continue
                days.append(shift.day)
                since = months_back(shift.day, self.window_months)
                within = sum(day > since for day in days)
                for text, count, limit in (
                    ("row", row, self.consecutive_days),
                    ("window", within, self.days_in_window),
                ):
                    if shift.day >= month.first_day and 0 < limit <= count and text not in told:
                        told.add(text)
                        yield self.breach(
                            count,
                            employee_id=employee_id,
                            day=shift.day,
                            text=text,
                            count=count,
                            limit=limit,
                            months=self.window_months,
                        )
