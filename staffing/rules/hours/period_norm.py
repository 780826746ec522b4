"""Working hours counted over a month, a quarter or a year (CN-LM-5, comprehensive working hours)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field

from staffing.centre.holidays import day_kinds
from staffing.rules.base import Breach, Enforce, JudgedBy, Rule
from staffing.rules.names import EmployeeId  # noqa: TC001 - read from files by its type
from staffing.shapes import Counter, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import IntArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["PeriodNorm", "months_of_period"]

Period = Literal["month", "quarter", "year"]
MINUTES_PER_WORKDAY = 480
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def months_of_period(first_day: date, period: Period) -> int:
    """Months of the calendar period that are over at the end of the month, itself among them."""
    return (first_day.month - 1) % _MONTHS[period] + 1


@dataclass(frozen=True)
class PeriodNorm(Rule):
    """Hours since the period began stay within its norm so far, overtime in.

    The norm is 8 h for each day of employment on which offices work, leave aside, from the first day of the period to
    the end of the month; the 248 such days of a year are those of the law (365 less 104 days of rest and 13 holidays).
    ``most_overtime_hours_a_month`` is added for each month. Hand-over time counts (A-16). ``hours_so_far`` are the
    hours worked in the period before this month, by employee id; whoever is not in it is held to this month alone.
    """

    rule_id: ClassVar[str] = "hours.period_norm"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    standard: ClassVar[bool] = False
    judged_by: ClassVar[JudgedBy] = "person"

    period: Period = "quarter"
    hours_so_far: dict[EmployeeId, Annotated[float, Field(ge=0, le=9000)]] = field(default_factory=dict)
    most_overtime_hours_a_month: Annotated[float, Field(ge=0, le=200)] = 36.0
    price_per_hour: Annotated[float, Field(ge=0, le=1e6)] = 5.0

    def _before(self, month: CentreMonth) -> IntArray:
        """(E,) minutes worked in the period before the month."""
        hours = [self.hours_so_far.get(person.employee_id, 0.0) for person in month.people]
        return np.array([round(60 * each) for each in hours], dtype=np.int64)

    def _limits(self, month: CentreMonth) -> IntArray:
        """(E,) minutes that may have been worked in the period by the end of the month."""
        months = months_of_period(month.first_day, self.period)
        begins = month.first_day.replace(month=month.first_day.month - months + 1)
        days = month.days + (month.first_day - begins).days
        workdays = [kind.day for kind in day_kinds(begins, days, month.centre.holiday_overrides) if kind.is_workday]
        leave: defaultdict[str, set[date]] = defaultdict(set)
        for line in month.centre.leave:
            span = (line.end - line.start).days + 1
            leave[line.employee_id] |= {line.start + timedelta(days=offset) for offset in range(span)}
        limits = []
        for person in month.people:
            whole = person.employee_id in self.hours_so_far
            owed = sum(
                (whole or day >= month.first_day) and person.employed_between(day, day)
                for day in workdays
                if day not in leave[person.employee_id]
            )
            overtime = self.most_overtime_hours_a_month * (months if whole else 1)
            limits.append(owed * MINUTES_PER_WORKDAY + round(60 * overtime))
        return np.array(limits, dtype=np.int64)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        symbols = month.symbols
        worked = self._before(month) + symbols.paid_minutes[roster].sum(axis=1)
        worked += month.lead_minutes * symbols.is_shift[roster].sum(axis=1)
        limits = self._limits(month)
        for row in np.flatnonzero(worked > limits):
            over = float(worked[row] - limits[row]) / 60
            yield self.breach(
                over,
                employee_id=month.people[row].employee_id,
                cost=over * self.price_per_hour if self.severity == "soft" else 0.0,
                hours=round(float(worked[row]) / 60, 2),
                limit=round(float(limits[row]) / 60, 2),
                period=self.period if month.people[row].employee_id in self.hours_so_far else "month",
            )

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        before, limits = self._before(month), self._limits(month)
        for lead in np.unique(month.lead_minutes):
            people = np.flatnonzero(month.lead_minutes == lead)
            gross = month.symbols.paid_minutes + lead * month.symbols.is_shift
            yield Counter(
                self.rule_id,
                self.severity == "hard",
                people,
                np.tile(gross, (month.days, 1)),
                before[people],
                np.zeros(len(people), dtype=np.int64),
                limits[people],
                price_above=0.0 if self.severity == "hard" else self.price_per_hour / 60,
            )

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule, but the number of people whose hours are known, and the price only where it counts."""
        price = self.price_per_hour if self.severity == "soft" else 0
        return {**super().describe_arguments(), "hours_so_far": len(self.hours_so_far), "price_per_hour": price}
