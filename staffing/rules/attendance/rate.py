"""The attendance rate of each team and month (MO-3B-9.1, TS-34): attended shifts over rostered ones (A-1)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.attendance.minute_steps import (
    EARLY_LEAVE_STEPS,
    LATENESS_STEPS,
    Steps,
    checked_steps,
    classify,
)
from staffing.rules.attendance.rostered_shifts import rostered_shifts
from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.names import LeaveTypeId  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from staffing.arrays import RosterArray
    from staffing.centre.records import LeaveRequest
    from staffing.centre.shifts import ShiftType
    from staffing.month import CentreMonth
    from staffing.rules.attendance.rostered_shifts import RosteredShift

__all__ = ["AttendanceRate", "allowed_loss", "attendance_rate"]


def attendance_rate(rostered: float, lost: float) -> float:
    """Share of rostered days that were attended; 1 where nobody was rostered.

    Parameters
    ----------
    rostered, lost
        Days; half days count 0.5.
    """
    return (rostered - lost) / rostered if rostered else 1.0


def allowed_loss(rostered: float, target: float) -> float:
    """Days, in whole half days, that may be lost of those rostered while the rate keeps its target (5.3)."""
    share = 1 - Fraction(str(target))
    return int(2 * Fraction(rostered) * share) / 2


@dataclass(frozen=True)
class AttendanceRate(Rule):
    """Each team attends at least ``target`` of its shifts in the calendar month.

    Rostered are the shifts of the roster with its swaps, and those of the published one that became leave since; leave
    known before publication was never rostered, and ``exclude_types`` of leave never count. Lost are: leave granted
    since (by the hour: to the nearest half day of the shift), shifts without punch and confirmation on days on which
    anybody punched, and what lateness and early leave count as absence by ``lateness`` and ``early_leave``.
    """

    rule_id: ClassVar[str] = "attendance.rate"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day", "payroll export")
    standard: ClassVar[bool] = False

    target: Annotated[float, Field(ge=0, le=1)] = 0.95
    exclude_types: tuple[LeaveTypeId, ...] = ()
    lateness: Steps = LATENESS_STEPS
    early_leave: Steps = EARLY_LEAVE_STEPS

    def __post_init__(self) -> None:
        super().__post_init__()
        checked_steps(self.lateness)
        checked_steps(self.early_leave)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for team, (rostered, lost) in self.days_by_team(month, roster).items():
            allowed = allowed_loss(rostered, self.target)
            if lost > allowed:
                yield self.breach(
                    lost - allowed,
                    team=team or 0,
                    # Cut, not rounded: a rate just below the target must not read as the target.
                    percent=int(attendance_rate(rostered, lost) * 10_000) / 100,
                    target_percent=round(self.target * 100, 4),
                    rostered=rostered,
                    lost=lost,
                    allowed=allowed,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(self.days_by_team(month, roster))}

    def describe_arguments(self) -> dict[str, str | int | float]:
        """With the target in per cent."""
        return super().describe_arguments() | {"target_percent": round(self.target * 100, 4)}

    def days_by_team(self, month: CentreMonth, roster: RosterArray) -> dict[str, tuple[int, float]]:
        """Days rostered and days lost of each team with a shift in the month, by name of the team."""
        leave = _approved_leave(month)
        rostered: defaultdict[str, int] = defaultdict(int)
        lost: defaultdict[str, float] = defaultdict(float)
        for shift in rostered_shifts(month, roster):
            requests = leave.get((shift.employee_id, shift.day), [])
            if any(self._out_of_both(month, request) for request in requests):
                continue
            team = month.people[month.row_of[shift.employee_id]].team
            rostered[team] += 1
            lost[team] += self._lost_of(shift, requests)
        published = month.centre.records.published
        for (employee_id, day), shift_id in published.items():
            row, column = month.row_of.get(employee_id), (day - month.first_day).days
            if row is None or not 0 <= column < month.days or not month.symbols.is_shift[month.symbols.index[shift_id]]:
                continue
            symbol = roster[row, column]
            if not month.symbols.is_leave[symbol] or month.symbols.ids[symbol] in self.exclude_types:
                continue
            if not any(self._out_of_both(month, request) for request in leave.get((employee_id, day), [])):
                rostered[month.people[row].team] += 1
                lost[month.people[row].team] += 1
        return {team: (rostered[team], lost[team]) for team in sorted(rostered)}

    def _out_of_both(self, month: CentreMonth, request: LeaveRequest) -> bool:
        """Whether leave for whole days neither was rostered nor counts as lost."""
        if request.start_minute is not None:
            return False
        published_on = month.centre.records.published_on
        known_before = published_on is not None and request.asked_at.date() < published_on
        return known_before or request.leave_type in self.exclude_types

    def _lost_of(self, shift: RosteredShift, requests: Sequence[LeaveRequest]) -> float:
        """Days lost of a rostered shift, 0, 0.5 or 1; leave by the hour explains why the person came late or left."""
        if shift.absent or any(request.start_minute is None for request in requests):
            return 1.0
        counted = [request for request in requests if request.leave_type not in self.exclude_types]
        if requests:
            return _half_days(shift.shift, counted)
        late = classify(shift.late_minutes or 0, self.lateness)[1] if shift.late_minutes else 0.0
        early = classify(shift.early_minutes or 0, self.early_leave)[1] if shift.early_minutes else 0.0
        return min(late + early, 1.0)


def _half_days(shift: ShiftType, requests: Sequence[LeaveRequest]) -> float:
    """Leave by the hour inside a shift, to the nearest half day, a quarter up."""
    away = sum(
        max(min(end, request.end_minute) - max(start, request.start_minute), 0)
        for request in requests
        for start, end in shift.blocks
        if request.start_minute is not None and request.end_minute is not None
    )
    return min((4 * away + shift.paid_minutes) // (2 * shift.paid_minutes), 2) / 2


def _approved_leave(month: CentreMonth) -> dict[tuple[str, date], list[LeaveRequest]]:
    """Approved requests by person and date."""
    found: defaultdict[tuple[str, date], list[LeaveRequest]] = defaultdict(list)
    for request in month.centre.records.leave_requests:
        for offset in range((request.end - request.start).days + 1 if request.approved_by else 0):
            found[request.employee_id, request.start + timedelta(days=offset)].append(request)
    return found
