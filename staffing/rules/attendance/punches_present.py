"""A sign-in and a sign-out for every shift (AP-3.1, AP-3.5c, AP-3.6, JL-39.15a)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from staffing.rules.attendance.rostered_shifts import punched_shifts
from staffing.rules.base import ActsIn, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach

__all__ = ["PunchesPresent"]


@dataclass(frozen=True)
class PunchesPresent(Rule):
    """Each rostered shift has a sign-in and a sign-out, or somebody has confirmed the attendance.

    Without either, and without a confirmation, it is absence. Days on which nobody punched say nothing.
    """

    rule_id: ClassVar[str] = "attendance.punches"
    default_enforce: ClassVar[Enforce] = "info"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("payroll export",)
    standard: ClassVar[bool] = False

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(1 for _ in punched_shifts(month, roster))}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for shift in punched_shifts(month, roster):
            if shift.punches < 2 and not shift.confirmations:
                missing = "sign-out" if shift.late_minutes is not None else "sign-in"
                yield self.breach(
                    2 - shift.punches,
                    employee_id=shift.employee_id,
                    day=shift.day,
                    text="absent" if shift.absent else missing,
                    shift=shift.shift.shift_id,
                )
