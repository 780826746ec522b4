"""What counts as overtime: a rostered rest day, more than the week's hours, signed, proven, reported once (AP-5)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import Field

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.centre.symbols import OFF_SYMBOL
from staffing.clock import clock_range
from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.overtime.worked_time import attended_minutes, lines_by_day, overtime_in_month, union_minutes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.centre.records import Overtime, Punch
    from staffing.month import CentreMonth

__all__ = ["OvertimeRule", "overtime_hours"]

TESTS_A_LINE = 4
"""Signatures, rest day, reported once, proven."""


def overtime_hours(rest_day_hours: float, attended_hours: float, week_hours: float = 40.0) -> float:
    """Overtime of a week in hours: those worked on rest days, as far as the week is above its norm (A-26).

    Parameters
    ----------
    rest_day_hours
        Hours worked on days of rest by the roster.
    attended_hours
        All hours attended from Monday to Sunday, those on rest days included.
    week_hours
        Hours above which overtime begins.
    """
    return min(rest_day_hours, max(attended_hours - week_hours, 0.0))


@dataclass(frozen=True)
class OvertimeRule(Rule):
    """Overtime has ``approvals`` signatures, lies on a rest day of the roster and in a week above ``week_hours``.

    No hour is reported twice (AP-5.2b), and the punches of a day on which anybody punched show the work (AP-5.3). Weeks
    run from Monday to Sunday and are judged in the month of their Sunday, if the roster of all their days is known.
    Shifts count as attended by the punches, less approved leave by the hour; early arrival never counts (A-16).
    """

    rule_id: ClassVar[str] = "overtime.rule"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("payroll export",)
    standard: ClassVar[bool] = False

    week_hours: Annotated[float, Field(ge=0, le=168)] = 40.0
    approvals: Annotated[int, Field(ge=0, le=5)] = 2

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        yield from self._lines(month, roster)
        for (employee_id, monday), (rest_days, attended) in self._weeks(month, roster).items():
            rest_hours = sum(rest_days.values()) / 60
            counted = overtime_hours(rest_hours, attended / 60, self.week_hours)
            if counted < rest_hours:
                yield self.breach(
                    rest_hours - counted,
                    employee_id=employee_id,
                    day=max(rest_days),
                    text="week",
                    monday=monday.isoformat(),
                    hours=round(rest_hours, 2),
                    counted=round(counted, 2),
                    attended=round(attended / 60, 2),
                    week_hours=self.week_hours,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": TESTS_A_LINE * len(overtime_in_month(month)) + len(self._weeks(month, roster))}

    def _lines(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        """What is wrong with single lines of overtime."""
        earlier: defaultdict[str, list[Overtime]] = defaultdict(list)
        punches = _punches_by_day(month)
        for line in month.centre.records.overtime:
            before = earlier[line.employee_id]
            before.append(line)
            if line.employee_id not in month.row_of or not month.holds(line.day):
                continue
            problems: dict[str, dict[str, Any]] = {}
            signed = len(set(line.approved_by))
            if signed < self.approvals:
                problems["approvals"] = {"signed": signed, "approvals": self.approvals}
            symbol = roster[month.row_of[line.employee_id], (line.day - month.first_day).days]
            if symbol != OFF_SYMBOL:
                problems["rest-day"] = {"symbol": month.symbols.ids[symbol]}
            twice = next((other for other in before[:-1] if _overlap(line, other)), None)
            if twice is not None:
                clock = clock_range(month.first_day, twice.start_minute, twice.end_minute)
                problems["overlap"] = {
                    "other_day": twice.day.isoformat(),
                    "other_start": clock["start"],
                    "other_end": clock["end"],
                }
            of_day = punches.get(line.day)
            if of_day is not None and not any(_proves(punch, line) for punch in of_day.get(line.employee_id, ())):
                problems["unproven"] = {}
            clock = clock_range(month.first_day, line.start_minute, line.end_minute)
            for text, arguments in problems.items():
                yield self.breach(
                    (line.end_minute - line.start_minute) / 60,
                    employee_id=line.employee_id,
                    day=line.day,
                    text=text,
                    start=clock["start"],
                    end=clock["end"],
                    **arguments,
                )

    def _weeks(self, month: CentreMonth, roster: RosterArray) -> dict[tuple[str, date], tuple[dict[date, int], int]]:
        """Weeks with work on rest days, by person and Monday: its minutes by date, and all minutes attended."""
        by_day = lines_by_day(month.centre.records.overtime)
        punches = _punches_by_day(month)
        carried = {(cell.employee_id, cell.day) for cell in month.centre.carry_in}
        found = {}
        for employee_id, monday in sorted({(who, day - timedelta(days=day.weekday())) for who, day in by_day}):
            days = [monday + timedelta(days=offset) for offset in range(7)]
            unknown = any(day < month.first_day and (employee_id, day) not in carried for day in days)
            if employee_id not in month.row_of or unknown or not month.holds(days[-1]):
                continue
            row, rest_days, attended = month.row_of[employee_id], {}, 0
            for day in days:
                column = (day - month.first_day).days
                symbol = int(roster[row, column] if column >= 0 else month.carry_in[row, column])
                lines = by_day.get((employee_id, day), [])
                if symbol == OFF_SYMBOL and lines:
                    rest_days[day] = union_minutes(lines)
                attended += attended_minutes(
                    month.symbols.shifts[symbol],
                    punches.get(day, {}).get(employee_id, ()),
                    _leave_by_the_hour(month, employee_id, day),
                    lines,
                )
            if rest_days:
                found[employee_id, monday] = (rest_days, attended)
        return found


def _punches_by_day(month: CentreMonth) -> dict[date, dict[str, list[Punch]]]:
    by_day: defaultdict[date, defaultdict[str, list[Punch]]] = defaultdict(lambda: defaultdict(list))
    for punch in month.centre.records.punches:
        by_day[punch.day][punch.employee_id].append(punch)
    return {day: dict(of_day) for day, of_day in by_day.items()}


def _leave_by_the_hour(month: CentreMonth, employee_id: str, day: date) -> list[tuple[int, int]]:
    """Approved leave of part of a day."""
    return [
        (request.start_minute, request.end_minute)
        for request in month.centre.records.leave_requests
        if request.employee_id == employee_id and request.start <= day <= request.end and request.approved_by
        if request.start_minute is not None and request.end_minute is not None
    ]


def _overlap(line: Overtime, other: Overtime) -> bool:
    later = (other.day - line.day).days * MINUTES_PER_DAY
    return line.start_minute < other.end_minute + later and other.start_minute + later < line.end_minute


def _proves(punch: Punch, line: Overtime) -> bool:
    """Whether the person was there from the start to the end of the line, or somebody confirmed it."""
    if punch.confirmed_by:
        return True
    if punch.sign_in is None or punch.sign_out is None:
        return False
    return punch.sign_in <= line.start_minute and line.end_minute <= punch.sign_out
