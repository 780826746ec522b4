"""Late sign-ins (MO-3B-1, AP-3.8b, SS-A1.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from staffing.rules.attendance.minute_steps import MinuteSteps

if TYPE_CHECKING:
    from staffing.rules.attendance.rostered_shifts import RosteredShift

__all__ = ["LatenessSteps"]


@dataclass(frozen=True)
class LatenessSteps(MinuteSteps):
    """Signing in after the start of the shift counts as late or as absence, by ``steps`` of whole minutes (A-19)."""

    rule_id: ClassVar[str] = "lateness.steps"

    @staticmethod
    def minutes_off(shift: RosteredShift) -> int | None:
        return shift.late_minutes
