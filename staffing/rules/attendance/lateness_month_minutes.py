"""Minutes late and early of a month together (AP-3.8a, AP-4.3a)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.attendance.rostered_shifts import punched_shifts
from staffing.rules.base import ActsIn, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach

__all__ = ["LatenessMonthMinutes"]


@dataclass(frozen=True)
class LatenessMonthMinutes(Rule):
    """More than ``most_minutes`` late and early in a calendar month: all of them are told for deduction (A-19).

    More than ``longest_minutes`` at once are a day of absence (AP-3.8b) and stay out of the sum.
    """

    rule_id: ClassVar[str] = "lateness.month_minutes"
    default_enforce: ClassVar[Enforce] = "info"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("payroll export",)
    standard: ClassVar[bool] = False

    most_minutes: Annotated[int, Field(ge=0, le=10000)] = 10
    longest_minutes: Annotated[int, Field(ge=1, le=1440)] = 30

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len({shift.employee_id for shift in punched_shifts(month, roster)})}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for employee_id, shifts in groupby(punched_shifts(month, roster), lambda shift: shift.employee_id):
            off = [
                (minutes, shift.day)
                for shift in shifts
                for minutes in (shift.late_minutes or 0, shift.early_minutes or 0)
                if 0 < minutes <= self.longest_minutes
            ]
            total = sum(minutes for minutes, _ in off)
            if total > self.most_minutes:
                yield self.breach(
                    total,
                    employee_id=employee_id,
                    day=off[-1][1],
                    minutes=total,
                    times=len(off),
                    most=self.most_minutes,
                )
