"""Shifts with their punches, and when a leaving person was relieved: shared by the rules on the hand-over as it was."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.clock import clock_range
from staffing.presence import work_spans
from staffing.worked_out import once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.centre.people import Person
    from staffing.centre.records import Punch
    from staffing.centre.shifts import ShiftType
    from staffing.month import CentreMonth

__all__ = ["PunchedShift", "clock_text", "punched_shifts", "reliefs"]


@dataclass(frozen=True)
class PunchedShift:
    """A shift of the month and what was punched for it.

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


def punched_shifts(month: CentreMonth, roster: RosterArray) -> Sequence[PunchedShift]:
    """Punches of the month for which the roster (E, D) has a shift, in the order of the punches."""
    return once(month, roster, _punched_shifts)


def _punched_shifts(month: CentreMonth, roster: RosterArray) -> list[PunchedShift]:
    return list(_with_work_end(month, roster))


def _with_work_end(month: CentreMonth, roster: RosterArray) -> Iterator[PunchedShift]:
    overtime: defaultdict[tuple[str, date], list[tuple[int, int]]] = defaultdict(list)
    for line in month.centre.records.overtime:
        overtime[line.employee_id, line.day].append((line.start_minute, line.end_minute))
    for punch in month.centre.records.punches:
        row, day = month.row_of.get(punch.employee_id), (punch.day - month.first_day).days
        if row is None or not 0 <= day < month.days:
            continue
        shift = month.symbols.shifts[roster[row, day]]
        if shift is None:
            continue
        work_ends = shift.end_minute
        for start, end in sorted(overtime[punch.employee_id, punch.day]):
            if start <= work_ends:
                work_ends = max(work_ends, end)
        yield PunchedShift(month.people[row], punch, shift, day * MINUTES_PER_DAY, work_ends)


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
