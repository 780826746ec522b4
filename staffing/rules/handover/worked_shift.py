"""Shifts as they were worked, and when a leaving person was relieved: shared by rules over punches."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.clock import clock_range
from staffing.presence import work_spans
from staffing.rules.attendance.rostered_shifts import punched_shifts
from staffing.rules.overtime.worked_time import lines_by_day
from staffing.worked_out import once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.centre.people import Person
    from staffing.centre.records import Punch
    from staffing.centre.shifts import ShiftType
    from staffing.month import CentreMonth

__all__ = ["WorkedShift", "clock_text", "reliefs", "worked_shifts"]


@dataclass(frozen=True)
class WorkedShift:
    """A shift of the month that somebody signed in for or out of.

    Attributes
    ----------
    midnight
        00:00 of the shift's date, minutes after 00:00 of the 1st.
    work_ends
        End of the shift, or of the overtime that follows it without a gap; minutes after 00:00 of its date.
    """

    person: Person
    punch: Punch
    shift: ShiftType
    midnight: int
    work_ends: int


def worked_shifts(month: CentreMonth, roster: RosterArray) -> Sequence[WorkedShift]:
    """Shifts of a roster (E, D) with a punch, by person and day."""
    return once(month, roster, _worked_shifts)


def _worked_shifts(month: CentreMonth, roster: RosterArray) -> list[WorkedShift]:
    return list(_with_work_end(month, roster))


def _with_work_end(month: CentreMonth, roster: RosterArray) -> Iterator[WorkedShift]:
    overtime = lines_by_day(month.centre.records.overtime)
    for rostered in punched_shifts(month, roster):
        if rostered.punch is None or not rostered.punches:
            continue
        work_ends = rostered.shift.end_minute
        for start, end in sorted(overtime.get((rostered.employee_id, rostered.day), ())):
            if start <= work_ends:
                work_ends = max(work_ends, end)
        midnight = (rostered.day - month.first_day).days * MINUTES_PER_DAY
        person = month.people[month.row_of[rostered.employee_id]]
        yield WorkedShift(person, rostered.punch, rostered.shift, midnight, work_ends)


def reliefs(month: CentreMonth, roster: RosterArray) -> Callable[[str, int], int | None]:
    """When a role's post was taken over from those who leave at an instant; both in minutes after 00:00 of the 1st.

    The post, not the person, is relieved (JL-39.14): by the first of the role who signed in for a shift that goes on at
    the instant. It is the instant itself where such a person was there already or the roster has nobody to follow, and
    None where nobody who should follow is known to have come, or the month is over.
    """
    spans = work_spans(month, roster)
    punched: defaultdict[tuple[str, date], list[int]] = defaultdict(list)
    for punch in month.centre.records.punches:
        if punch.sign_in is not None:
            midnight = (punch.day - month.first_day).days * MINUTES_PER_DAY
            punched[punch.employee_id, punch.day].append(midnight + punch.sign_in)

    @cache
    def relieved(role: str, instant: int) -> int | None:
        of_role = month.role_mask(role)[spans.person]
        follow = np.flatnonzero(of_role & (spans.start <= instant) & (instant < spans.end))
        came = [
            moment
            for span in follow
            for moment in punched[month.people[spans.person[span]].employee_id, month.date_of(int(spans.day[span]))]
        ]
        if instant >= month.minutes or (len(follow) and not came):
            return None
        return max(instant, min(came, default=instant))

    return relieved


def clock_text(month: CentreMonth, instant: int) -> str:
    """Clock time of a minute after 00:00 of the 1st."""
    return clock_range(month.first_day, instant, instant)["start"]
