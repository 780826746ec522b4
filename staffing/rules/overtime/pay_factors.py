"""What overtime is paid: factors by kind of day, and what triple pay has to show (CN-LL-44, AP-5.2c, MO-3F-6)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.overtime.worked_time import attended_minutes, lines_by_day, overtime_in_month

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.centre.holidays import DayKind
    from staffing.centre.records import Overtime, Punch
    from staffing.month import CentreMonth

__all__ = ["PayFactors"]

Factor = Annotated[float, Field(ge=0, le=10)]


@dataclass(frozen=True)
class PayFactors(Rule):
    """Overtime after a shift is paid ``workday`` times, on a rest day ``rest_day``, all work on a holiday ``holiday``.

    ``punches_on_holidays`` asks for both punches of whoever works on a statutory holiday, or for ``signatures`` on the
    form in their stead; else the day has no such hours. It is judged on holidays on which anybody has punched. Without
    ``voluntary_paid``, voluntary overtime brings commission only; HR decides (A-40). The product names facts, not sums
    of money (A-41).
    """

    rule_id: ClassVar[str] = "overtime.pay_factors"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("payroll export",)
    standard: ClassVar[bool] = False

    workday: Factor = 1.5
    rest_day: Factor = 2.0
    holiday: Factor = 3.0
    punches_on_holidays: bool = False
    signatures: Annotated[int, Field(ge=1, le=5)] = 2
    voluntary_paid: bool = True

    def pay_factor(self, kind: DayKind, *, rest_day: bool) -> float:
        """Times the wage that overtime on a date brings.

        Parameters
        ----------
        kind
            What the date is; only the statutory days themselves are paid as holidays, not the days off around them.
        rest_day
            Whether the roster gives the person the day off.
        """
        if kind.statutory:
            return self.holiday
        return self.rest_day if rest_day else self.workday

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for employee_id, day, minutes, punches in self._holiday_work(month, roster):
            if not any(self._shown(punch) for punch in punches):
                yield self.breach(
                    minutes / 60,
                    employee_id=employee_id,
                    day=day,
                    text="holiday",
                    hours=round(minutes / 60, 2),
                    signatures=self.signatures,
                    factor=self.holiday,
                )
        for line in self._unpaid(month):
            hours = (line.end_minute - line.start_minute) / 60
            yield self.breach(
                hours, employee_id=line.employee_id, day=line.day, text="voluntary", hours=round(hours, 2)
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(list(self._holiday_work(month, roster))) + len(self._unpaid(month))}

    def _shown(self, punch: Punch) -> bool:
        both = punch.sign_in is not None and punch.sign_out is not None
        return both or len(set(punch.confirmed_by)) >= self.signatures

    def _unpaid(self, month: CentreMonth) -> list[Overtime]:
        return [] if self.voluntary_paid else [line for line in overtime_in_month(month) if line.voluntary]

    def _holiday_work(self, month: CentreMonth, roster: RosterArray) -> Iterator[tuple[str, date, int, list[Punch]]]:
        """Who has worked on a statutory holiday with punches, how many minutes, and the own punches of the day."""
        if not self.punches_on_holidays:
            return
        overtime = lines_by_day(overtime_in_month(month))
        punches: defaultdict[date, list[Punch]] = defaultdict(list)
        for punch in month.centre.records.punches:
            punches[punch.day].append(punch)
        for column, kind in enumerate(month.day_kinds):
            if not kind.statutory or kind.day not in punches:
                continue
            for row, person in enumerate(month.people):
                who = person.employee_id
                lines = overtime.get((who, kind.day), [])
                minutes = attended_minutes(month.symbols.shifts[roster[row, column]], overtime=lines)
                if minutes:
                    yield who, kind.day, minutes, [punch for punch in punches[kind.day] if punch.employee_id == who]
