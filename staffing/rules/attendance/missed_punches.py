"""Forgotten punches that confirmations make good, up to a number a month (AP-3.5a, AP-3.5b)."""

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

__all__ = ["MissedPunches"]


@dataclass(frozen=True)
class MissedPunches(Rule):
    """``free`` shifts of a calendar month may lack one of their punches; each further one is a day's absence (A-20).

    It is so even where the attendance is confirmed. A shift without any punch is absence or business away, and not
    counted here.
    """

    rule_id: ClassVar[str] = "missed_punch.free_per_month"
    default_enforce: ClassVar[Enforce] = "info"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("payroll export",)
    standard: ClassVar[bool] = False

    free: Annotated[int, Field(ge=0, le=31)] = 3

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(1 for _ in punched_shifts(month, roster))}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        missed = (shift for shift in punched_shifts(month, roster) if shift.punches == 1)
        for employee_id, shifts in groupby(missed, lambda shift: shift.employee_id):
            for number, shift in enumerate(shifts, start=1):
                if number > self.free:
                    yield self.breach(1, employee_id=employee_id, day=shift.day, number=number, free=self.free)
