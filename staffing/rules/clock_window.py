"""Hours of the day between two clock times, as parameters of rules."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from staffing.centre.shifts import MINUTES_PER_DAY

__all__ = ["ClockTime", "window_minutes"]

ClockTime = Annotated[str, Field(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$")]
"""``HH:MM``, 00:00 to 24:00."""


def window_minutes(start: str, end: str) -> tuple[int, int]:
    """Minutes after 00:00 of the day on which the window begins; one that does not end later ends the next day."""
    begin, finish = (int(clock[:2]) * 60 + int(clock[3:]) for clock in (start, end))
    return begin, finish if finish > begin else finish + MINUTES_PER_DAY
