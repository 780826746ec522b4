"""Clock times of one person's day as the files have them: on site from, start, end."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from staffing.centre.shifts import ShiftType
    from staffing.month import CentreMonth

__all__ = ["DayTimes", "day_times", "times_of_month"]

DayTimes = tuple[str, str, str]
"""``on_site_from, start, end``, local ISO 8601 to the minute; three empty texts on a day without work."""

_NO_WORK: DayTimes = ("", "", "")


def day_times(shifts: Sequence[ShiftType], lead_minutes_of: Mapping[str, int]) -> Callable[[str, date, str], DayTimes]:
    """The function of (employee id, date, shift id) that gives the day's times.

    Parameters
    ----------
    shifts
        Shift types of the centre; any other id is a day without work.
    lead_minutes_of
        Early arrival in minutes by employee id; none where it is not named.
    """
    by_id = {shift.shift_id: shift for shift in shifts}

    def times(employee_id: str, day: date, shift_id: str) -> DayTimes:
        return times_after(int(lead_minutes_of.get(employee_id, 0)), day, shift_id)

    @cache
    def times_after(lead: int, day: date, shift_id: str) -> DayTimes:
        shift = by_id.get(shift_id)
        if shift is None:
            return _NO_WORK
        midnight = datetime.combine(day, time())
        minutes = (shift.start_minute - lead, shift.start_minute, shift.end_minute)
        first, start, end = ((midnight + timedelta(minutes=m)).isoformat(timespec="minutes") for m in minutes)
        return first, start, end

    return times


def times_of_month(month: CentreMonth) -> Callable[[str, date, str], DayTimes]:
    """`day_times` with the shift types and early arrivals of a month."""
    leads = {person.employee_id: int(lead) for person, lead in zip(month.people, month.lead_minutes, strict=True)}
    return day_times([shift for shift in month.symbols.shifts if shift is not None], leads)
