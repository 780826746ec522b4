"""Breaks and meals of the month with the person and the day they belong to: shared by the rules over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.centre.records import Away
    from staffing.month import CentreMonth

__all__ = ["away_in_month", "clock_text"]


def away_in_month(month: CentreMonth, *kinds: str) -> Iterator[tuple[int, int, Away]]:
    """Row of the person, day and record of everything of these kinds, of people on the list."""
    for away in month.centre.records.away:
        row, day = month.row_of.get(away.employee_id), (away.day - month.first_day).days
        if row is not None and 0 <= day < month.days and away.kind in kinds:
            yield row, day, away


def clock_text(minute: int) -> str:
    """Clock time of a minute after 00:00, whatever the day."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"
