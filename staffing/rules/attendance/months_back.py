"""Windows that reach back by calendar months."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

__all__ = ["months_back"]


def months_back(day: date, months: int) -> date:
    """The same day so many months earlier, or the last of that month where it is shorter."""
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))
