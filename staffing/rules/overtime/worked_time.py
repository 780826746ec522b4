"""Hours worked, counted once however often they are reported: shared by the rules on overtime."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from staffing.centre.shifts import MINUTES_PER_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from staffing.centre.records import Overtime, Punch
    from staffing.centre.shifts import ShiftType
    from staffing.month import CentreMonth

__all__ = ["attended_minutes", "lines_by_day", "overtime_in_month", "union_minutes"]


def union_minutes(stretches: Iterable[tuple[int, int]]) -> int:
    """Minutes that lie in at least one of some stretches ``[start, end)``."""
    total, reached = 0, -MINUTES_PER_DAY
    for start, end in sorted(stretches):
        total += max(end - max(start, reached), 0)
        reached = max(reached, end)
    return total


def attended_minutes(
    shift: ShiftType | None,
    punches: Iterable[Punch] = (),
    away: Iterable[tuple[int, int]] = (),
    overtime: Iterable[tuple[int, int]] = (),
) -> int:
    """Minutes attended of one date: shift and overtime together, nothing twice; a night belongs to its first date.

    Parameters
    ----------
    shift
        The shift of the roster; attended as rostered unless the punches say less.
    punches
        Where both times are known the shift counts between them only.
    away, overtime
        Leave by the hour, and work outside the roster, in minutes after 00:00 of the date.
    """
    worked = np.zeros(3 * MINUTES_PER_DAY, dtype=np.bool_)
    for start, end in () if shift is None else shift.blocks:
        worked[start:end] = True
    for punch in punches:
        if punch.sign_in is not None and punch.sign_out is not None:
            worked[: max(punch.sign_in, 0)] = False
            worked[max(punch.sign_out, 0) :] = False
    for start, end in away:
        worked[start:end] = False
    for start, end in overtime:
        worked[start:end] = True
    return int(np.count_nonzero(worked))


def overtime_in_month(month: CentreMonth) -> list[Overtime]:
    """Overtime of the people and days of a month, in the order of the records."""
    return [
        line for line in month.centre.records.overtime if line.employee_id in month.row_of and month.holds(line.day)
    ]


def lines_by_day(lines: Iterable[Overtime]) -> dict[tuple[str, date], list[tuple[int, int]]]:
    """Start and end of overtime lines by person and date."""
    by_day: defaultdict[tuple[str, date], list[tuple[int, int]]] = defaultdict(list)
    for line in lines:
        by_day[line.employee_id, line.day].append((line.start_minute, line.end_minute))
    return dict(by_day)
