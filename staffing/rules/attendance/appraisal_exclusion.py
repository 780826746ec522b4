"""Long leave that leaves somebody out of the appraisal (JL-28)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.attendance.months_back import months_back
from staffing.rules.base import ActsIn, Enforce, JudgedBy, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach

__all__ = ["AppraisalExclusion"]

DAYS_PER_MONTH = 30


@dataclass(frozen=True)
class AppraisalExclusion(Rule):
    """Who is on leave for more than ``most_months`` in total in the appraisal period is not appraised.

    The period is the month and those before it, ``period_months`` together; single days of leave are added up and 30
    of them are a month. JL-32 appraises by the month, which cannot hold two: 12 are the product's default.
    """

    rule_id: ClassVar[str] = "absence.appraisal_exclusion"
    default_enforce: ClassVar[Enforce] = "info"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("payroll export",)
    standard: ClassVar[bool] = False
    judged_by: ClassVar[JudgedBy] = "person"

    most_months: Annotated[float, Field(ge=0, le=12)] = 2
    period_months: Annotated[int, Field(ge=1, le=12)] = 12

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        first, last = months_back(month.first_day, self.period_months - 1), month.date_of(month.days - 1)
        away: defaultdict[str, set[date]] = defaultdict(set)
        for line in month.centre.leave:
            start, end = max(line.start, first), min(line.end, last)
            away[line.employee_id] |= {start + timedelta(days=day) for day in range((end - start).days + 1)}
        most_days = self.most_months * DAYS_PER_MONTH
        for person in month.people:
            days = len(away[person.employee_id])
            if days > most_days:
                yield self.breach(
                    days - most_days,
                    employee_id=person.employee_id,
                    day=last,
                    days=days,
                    most=self.most_months,
                    since=first.isoformat(),
                )
