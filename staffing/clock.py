"""Minutes of a month as clock times."""

from __future__ import annotations

from calendar import isleap
from datetime import date, datetime, time, timedelta

__all__ = ["clock_range", "instant", "instant_text", "overlaps", "stretch_of"]


def instant(first_day: date, minute: int) -> datetime:
    """Local time of a minute after 00:00 of the 1st."""
    return datetime.combine(first_day, time()) + timedelta(minutes=int(minute))


def instant_text(first_day: date, minute: int) -> str:
    """Local ISO 8601 to the minute, as the files have it."""
    return instant(first_day, minute).isoformat(timespec="minutes")


def clock_range(first_day: date, start: int, end: int) -> dict[str, str]:
    """``start`` and ``end`` of a stretch for a message: 24:00 is named as such."""
    begin, finish = instant(first_day, start), instant(first_day, end)
    closing = finish.strftime("%H:%M")
    if finish.date() != begin.date():
        days = (finish.date() - begin.date()).days
        closing = "24:00" if finish.time() == time() and days == 1 else finish.strftime("%m-%d %H:%M")
    return {"start": begin.strftime("%H:%M"), "end": closing}


def stretch_of(day: date, start: str, end: str) -> tuple[datetime, datetime]:
    """The stretch that a message about a day names as `clock_range` does, or with the date at its start too."""
    return _moment(day, start), _moment(day, end)


def _moment(day: date, text: str) -> datetime:
    """``08:00`` and ``24:00`` of the day, or ``12-05 08:00`` of the year in which that lies nearest."""
    if text == "24:00":
        return datetime.combine(day, time()) + timedelta(days=1)
    if len(text) == len("00:00"):
        return datetime.combine(day, time.fromisoformat(text))
    years = [year for year in (day.year - 1, day.year, day.year + 1) if isleap(year) or text[:5] != "02-29"]
    moments = (datetime.fromisoformat(f"{year}-{text}") for year in years)
    return min(moments, key=lambda moment: abs(moment.date() - day))


def overlaps(valid_from: date | None, valid_to: date | None, first: date, last: date) -> bool:
    """Whether a validity, both days inclusive and None = open, has a day of ``first`` … ``last``."""
    return (valid_from is None or valid_from <= last) and (valid_to is None or first <= valid_to)
