"""The attendance period of payroll, and forms that come in after it was closed (AP-5.2a, AP-5.2b, AP-6.1g)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.overtime.worked_time import overtime_in_month

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["PayrollPeriod", "payroll_period"]


def payroll_period(day: date, start_day: int) -> tuple[date, date]:
    """First and last day of the attendance period a date lies in.

    Parameters
    ----------
    start_day
        Day of the month on which a period begins, 1 … 28; 21 = from the 21st to the 20th.
    """
    month_before = day.replace(day=1) - timedelta(days=1)
    first = day.replace(day=start_day) if day.day >= start_day else month_before.replace(day=start_day)
    month_after = first.replace(day=28) + timedelta(days=4)
    return first, month_after.replace(day=start_day) - timedelta(days=1)


@dataclass(frozen=True)
class PayrollPeriod(Rule):
    """Overtime and leave belong to the period of the date worked (A-26) or first missed, from ``day`` to ``day``.

    A period is closed on the first day of the next: a form that comes in later is counted in another period than its
    own, or not at all. Overtime for which no form is in yet is not judged.
    """

    rule_id: ClassVar[str] = "payroll.period_start_day"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("payroll export",)
    standard: ClassVar[bool] = False

    day: Annotated[int, Field(ge=1, le=28)] = 1

    @staticmethod
    def _forms(month: CentreMonth) -> Iterator[tuple[str, str, date, date]]:
        """Kind of form, person, day it is about and day it came in."""
        for line in overtime_in_month(month):
            if line.submitted_on is not None:
                yield "overtime", line.employee_id, line.day, line.submitted_on
        for request in month.centre.records.leave_requests:
            if request.employee_id in month.row_of and month.holds(request.start):
                yield "leave", request.employee_id, request.start, request.form_on or request.asked_at.date()

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for kind, employee_id, day, filed in self._forms(month):
            first, last = payroll_period(day, self.day)
            closing = last + timedelta(days=1)
            if filed > closing:
                yield self.breach(
                    (filed - closing).days,
                    employee_id=employee_id,
                    day=day,
                    text=kind,
                    filed=filed.isoformat(),
                    first=first.isoformat(),
                    last=last.isoformat(),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(1 for _ in self._forms(month))}
