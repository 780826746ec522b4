"""Early sign-outs (MO-3B-2, AP-3.8b, SS-A1.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from staffing.rules.attendance.minute_steps import EARLY_LEAVE_STEPS, MinuteSteps, Steps

if TYPE_CHECKING:
    from staffing.rules.attendance.rostered_shifts import RosteredShift

__all__ = ["EarlyLeaveSteps"]


@dataclass(frozen=True)
class EarlyLeaveSteps(MinuteSteps):
    """Signing out before the end of the shift counts as early or as absence, by ``steps`` of whole minutes (A-19)."""

    rule_id: ClassVar[str] = "early_leave.steps"

    steps: Steps = EARLY_LEAVE_STEPS

    @staticmethod
    def minutes_off(shift: RosteredShift) -> int | None:
        return shift.early_minutes
