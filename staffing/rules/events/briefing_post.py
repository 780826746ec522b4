"""The meeting after every shift (MO-1C-4.8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from staffing.rules.events.diary import JOINING_MINUTES
from staffing.rules.events.shift_briefing import ShiftBriefing

__all__ = ["BriefingPost"]


@dataclass(frozen=True)
class BriefingPost(ShiftBriefing):
    """Everybody of the roles is in a briefing that follows the shift and lasts until so many minutes after its end."""

    rule_id: ClassVar[str] = "briefing.post"

    @staticmethod
    def joins(start: int, end: int, shift_start: int, shift_end: int, minutes: int) -> bool:
        return shift_end <= start <= shift_end + JOINING_MINUTES and end >= shift_end + minutes
