"""Approval of shifts spent on business away from the centre (AP-3.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.attendance.rostered_shifts import punched_shifts
from staffing.rules.base import ActsIn, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.attendance.rostered_shifts import RosteredShift
    from staffing.rules.base import Breach

__all__ = ["ExceptionApproval"]


@dataclass(frozen=True)
class ExceptionApproval(Rule):
    """A shift without any punch stands as attended only where superiors of ``levels`` levels have confirmed it.

    Where one punch is there, one confirmation is enough (AP-3.5a); where there is neither punch nor confirmation, it is
    absence (AP-3.6).
    """

    rule_id: ClassVar[str] = "approval.exceptions"
    default_enforce: ClassVar[Enforce] = "info"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("payroll export",)
    standard: ClassVar[bool] = False

    levels: Annotated[int, Field(ge=1, le=9)] = 2

    @staticmethod
    def _exceptions(month: CentreMonth, roster: RosterArray) -> list[RosteredShift]:
        return [shift for shift in punched_shifts(month, roster) if not shift.punches and shift.confirmations]

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(self._exceptions(month, roster))}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for shift in self._exceptions(month, roster):
            if shift.confirmations < self.levels:
                yield self.breach(
                    self.levels - shift.confirmations,
                    employee_id=shift.employee_id,
                    day=shift.day,
                    shift=shift.shift.shift_id,
                    given=shift.confirmations,
                    levels=self.levels,
                )
