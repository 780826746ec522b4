"""Leave that stands: who is away on which day, how many days it counts and how much of it is paid (A-23 to A-25)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal

from staffing.centre.holidays import day_kinds
from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.worked_out import once

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from staffing.arrays import RosterArray
    from staffing.centre.records import LeaveRequest
    from staffing.month import CentreMonth

__all__ = [
    "ONE_DAY",
    "STANDARD_DAY_MINUTES",
    "Count",
    "GrantedLeave",
    "Rostered",
    "begun_in_month",
    "granted_leave",
    "leave_by_day",
    "leave_day_shares",
    "leave_days",
    "leave_start",
    "paid_leave_hours",
    "rostered_minutes",
    "rostered_symbols",
]

Count = Literal["calendar", "rostered"]
"""Leave in ``calendar`` days, rest days and holidays in, or in days on which the person was rostered to work."""

STANDARD_DAY_MINUTES = 480
"""A working day whose shift is not known, and the whole that a part of a day is a part of (AP-6.4a)."""

Rostered = Mapping[tuple[str, date], int]
"""Symbol by employee and date."""

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class GrantedLeave:
    """Leave that stands, both days inclusive; ``request`` None = in the list of approved leave only."""

    employee_id: str
    leave_type: str
    start: date
    end: date
    request: LeaveRequest | None = None

    @property
    def calendar_days(self) -> int:
        """Days from the first to the last."""
        return (self.end - self.start).days + 1

    @property
    def dates(self) -> list[date]:
        """All days from the first to the last."""
        return _dates(self.start, self.end)

    @property
    def part(self) -> tuple[int, int] | None:
        """Minutes after 00:00 between which it lies on each of its days; None = whole days."""
        request = self.request
        if request is None or (request.start_minute is None and request.end_minute is None):
            return None
        end = MINUTES_PER_DAY if request.end_minute is None else request.end_minute
        return request.start_minute or 0, end


def granted_leave(month: CentreMonth) -> tuple[GrantedLeave, ...]:
    """Leave of the people of a month, whenever it is: first what only stands in the list, then by time of asking.

    A request is granted when somebody has approved it or when one of its days stands among the approved leave; one
    that is still open is nothing yet. Days of the list that a request stands for are the request's.
    """
    listed = [line for line in month.centre.leave if line.employee_id in month.row_of]
    on_list = {(line.employee_id, day) for line in listed for day in _dates(line.start, line.end)}
    requests = [
        GrantedLeave(request.employee_id, request.leave_type, request.start, request.end, request)
        for request in sorted(month.centre.records.leave_requests, key=lambda request: request.asked_at)
        if request.employee_id in month.row_of
        and (
            request.approved_by
            or any((request.employee_id, day) in on_list for day in _dates(request.start, request.end))
        )
    ]
    asked = {(leave.employee_id, day) for leave in requests for day in leave.dates}
    alone = [
        GrantedLeave(line.employee_id, line.leave_type, run[0], run[-1])
        for line in listed
        for run in _runs(day for day in _dates(line.start, line.end) if (line.employee_id, day) not in asked)
    ]
    return (*alone, *requests)


def begun_in_month(month: CentreMonth, leaves: Iterable[GrantedLeave]) -> list[GrantedLeave]:
    """Leave that begins in the month, so that each is judged in one month only."""
    return [leave for leave in leaves if month.holds(leave.start)]


def leave_by_day(month: CentreMonth, leaves: Sequence[GrantedLeave]) -> dict[date, list[GrantedLeave]]:
    """Leave of every day of the month in the order given; a person is away once."""
    away: dict[date, dict[str, GrantedLeave]] = {month.date_of(day): {} for day in range(month.days)}
    for leave in leaves:
        for day in leave.dates:
            if day in away:
                away[day].setdefault(leave.employee_id, leave)
    return {day: list(people.values()) for day, people in away.items()}


def rostered_symbols(month: CentreMonth, roster: RosterArray) -> Rostered:
    """Shift or OFF by employee and date before any leave: as published, else as it stands; days of leave left out."""
    return once(month, roster, _rostered_symbols)


def _rostered_symbols(month: CentreMonth, roster: RosterArray) -> Rostered:
    table = month.symbols
    found = {(cell.employee_id, cell.day): table.index[cell.shift] for cell in month.centre.carry_in}
    for row, person in enumerate(month.people):
        found |= {(person.employee_id, month.date_of(day)): int(roster[row, day]) for day in range(month.days)}
    found |= {key: table.index[shift] for key, shift in month.centre.records.published.items() if shift in table.index}
    return {key: symbol for key, symbol in found.items() if not table.is_leave[symbol]}


def rostered_minutes(
    month: CentreMonth, rostered: Rostered, employee_id: str, first: date, days: int
) -> dict[date, int]:
    """Working minutes a person is rostered for on consecutive dates, whatever leave there is.

    Where no roster says so, a day on which offices work counts for a standard day and any other for nothing.
    """
    kinds = day_kinds(first, days, month.centre.holiday_overrides)
    minutes = {kind.day: STANDARD_DAY_MINUTES if kind.is_workday else 0 for kind in kinds}
    for day in minutes:
        symbol = rostered.get((employee_id, day))
        if symbol is not None:
            minutes[day] = int(month.symbols.paid_minutes[symbol])
    return minutes


def leave_day_shares(month: CentreMonth, rostered: Rostered, leave: GrantedLeave, count: Count) -> dict[date, float]:
    """What each date of a leave counts: 1, 0 on an unrostered day where these do not count, or a part of a day.

    A part counts by its share of the standard day of 8 hours (AP-6.4a).
    """
    whole = 1.0 if leave.part is None else min((leave.part[1] - leave.part[0]) / STANDARD_DAY_MINUTES, 1.0)
    if count == "calendar":
        return dict.fromkeys(leave.dates, whole)
    minutes = rostered_minutes(month, rostered, leave.employee_id, leave.start, leave.calendar_days)
    return {day: whole if worked else 0.0 for day, worked in minutes.items()}


def leave_days(month: CentreMonth, rostered: Rostered, leave: GrantedLeave, count: Count) -> float:
    """Length of a leave in calendar or rostered days, parts in."""
    return sum(leave_day_shares(month, rostered, leave, count).values())


def leave_start(month: CentreMonth, rostered: Rostered, leave: GrantedLeave) -> datetime | None:
    """Moment at which a leave begins: of the part asked for, else of the shift; None where no shift is known."""
    if leave.part is not None:
        minute = leave.part[0]
    else:
        symbol = rostered.get((leave.employee_id, leave.start))
        if symbol is None or not month.symbols.is_shift[symbol]:
            return None
        minute = int(month.symbols.start_minute[symbol])
    return datetime.combine(leave.start, time()) + timedelta(minutes=minute)


def paid_leave_hours(month: CentreMonth, rostered: Rostered, leave: GrantedLeave, pay_share: float) -> float:
    """Hours of a leave that are paid: the rostered hours inside its span times the share (A-25)."""
    minutes = rostered_minutes(month, rostered, leave.employee_id, leave.start, leave.calendar_days)
    longest = MINUTES_PER_DAY if leave.part is None else leave.part[1] - leave.part[0]
    return sum(min(worked, longest) for worked in minutes.values()) / 60 * pay_share


def _dates(start: date, end: date) -> list[date]:
    return [start + timedelta(days=offset) for offset in range((end - start).days + 1)]


def _runs(days: Iterable[date]) -> list[list[date]]:
    """Consecutive dates together."""
    runs: list[list[date]] = []
    for day in days:
        if runs and runs[-1][-1] + ONE_DAY == day:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs
