"""How often somebody is late or leaves early in a month (MO-3B-2c)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.attendance.minute_steps import (
    EARLY_LEAVE_STEPS,
    LATENESS_STEPS,
    Steps,
    checked_steps,
    classify,
)
from staffing.rules.attendance.rostered_shifts import punched_shifts
from staffing.rules.base import ActsIn, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach

__all__ = ["LatenessMonthCount"]


@dataclass(frozen=True)
class LatenessMonthCount(Rule):
    """``times`` late sign-ins and early sign-outs together in a calendar month are told.

    What counts as late or early is said in the steps; what they count as absence is not counted here as well.
    """

    rule_id: ClassVar[str] = "lateness.month_count"
    default_enforce: ClassVar[Enforce] = "info"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("payroll export",)
    standard: ClassVar[bool] = False

    times: Annotated[int, Field(ge=1, le=62)] = 3
    late_steps: Steps = LATENESS_STEPS
    early_steps: Steps = EARLY_LEAVE_STEPS

    def __post_init__(self) -> None:
        super().__post_init__()
        checked_steps(self.late_steps)
        checked_steps(self.early_steps)

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len({shift.employee_id for shift in punched_shifts(month, roster)})}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for employee_id, shifts in groupby(punched_shifts(month, roster), lambda shift: shift.employee_id):
            days = [
                shift.day
                for shift in shifts
                for minutes, steps in ((shift.late_minutes, self.late_steps), (shift.early_minutes, self.early_steps))
                if minutes and classify(minutes, steps)[0]
            ]
            if len(days) >= self.times:
                yield self.breach(
                    len(days), employee_id=employee_id, day=days[self.times - 1], count=len(days), times=self.times
                )
