"""Minutes of a month as clock times."""

from __future__ import annotations

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
    """The stretch that begins on a day and is named as `clock_range` names it."""
    begin = datetime.combine(day, time.fromisoformat(start))
    if end == "24:00":
        return begin, datetime.combine(day, time()) + timedelta(days=1)
    if len(end) == len("00:00"):
        return begin, datetime.combine(day, time.fromisoformat(end))
    finish = datetime.fromisoformat(f"{day.year}-{end}")
    return begin, finish if finish > begin else datetime.fromisoformat(f"{day.year + 1}-{end}")


def overlaps(valid_from: date | None, valid_to: date | None, first: date, last: date) -> bool:
    """Whether a validity, both days inclusive and None = open, has a day of ``first`` … ``last``."""
    return (valid_from is None or valid_from <= last) and (valid_to is None or first <= valid_to)
