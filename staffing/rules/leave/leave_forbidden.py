"""Days on which there is no leave: published nights, training, seasons (JL-39.15b, MO-2B-5.2, GS-3.3)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from staffing.centre.holidays import day_kinds
from staffing.leave import granted_leave, rostered_symbols
from staffing.rules.base import ActsIn, Breach, Rule
from staffing.rules.names import LeaveTypeId, RoleName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.leave import GrantedLeave
    from staffing.month import CentreMonth

__all__ = ["ForbiddenLeave", "HolidayName", "Season"]

HolidayName = Literal[
    "new_year",
    "spring_festival",
    "tomb_sweeping",
    "labor_day",
    "dragon_boat",
    "mid_autumn",
    "national_day",
    "victory_day",
]
MonthDay = Annotated[str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
Finding = tuple["GrantedLeave", str, list[date]]
"""Leave, what forbids it (``night``, ``training`` or the name of a season) and its days of the month that do."""


@dataclass(frozen=True, kw_only=True)
class Season:
    """Days of every year without leave for some roles.

    Attributes
    ----------
    roles
        Empty = everybody.
    start, end
        ``MM-DD``, both inclusive (``from`` and ``to`` in files); a season may go over the turn of the year.
    days_before_holiday
        Instead of dates: so many days before each statutory holiday period.
    holidays
        Names of the periods; empty = all.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    roles: tuple[RoleName, ...] = ()
    start: Annotated[MonthDay | None, Field(alias="from")] = None
    end: Annotated[MonthDay | None, Field(alias="to")] = None
    days_before_holiday: Annotated[int, Field(ge=0, le=60)] = 0
    holidays: tuple[HolidayName, ...] = ()

    def __post_init__(self) -> None:
        dated = (self.start is not None, self.end is not None)
        if dated != (not self.days_before_holiday,) * 2:
            raise ValueError(f"{self.start} - {self.end}, {self.days_before_holiday}")

    def __str__(self) -> str:
        if self.start is not None:
            return f"{self.start} – {self.end}"
        return f"−{self.days_before_holiday}{' ' if self.holidays else ''}{' / '.join(self.holidays)}"

    def dates(self, month: CentreMonth) -> set[date]:
        """Its days in the month."""
        days = [month.date_of(day) for day in range(month.days)]
        if self.start is not None and self.end is not None:
            turns = self.start > self.end
            return {
                day
                for day in days
                if ((self.start <= f"{day:%m-%d}") + (f"{day:%m-%d}" <= self.end)) >= (1 if turns else 2)
            }
        kinds = day_kinds(month.date_of(-1), month.days + self.days_before_holiday + 1, month.centre.holiday_overrides)
        first_days = [
            kind.day
            for before, kind in pairwise(kinds)
            if kind.statutory and not (before.statutory and before.holiday == kind.holiday)
            if not self.holidays or kind.holiday in self.holidays
        ]
        return {day for day in days if any(0 < (first - day).days <= self.days_before_holiday for first in first_days)}


@dataclass(frozen=True)
class ForbiddenLeave(Rule):
    """No leave on certain days.

    Attributes
    ----------
    on_night_shift
        None on a day for which the published roster has a night: it is swapped instead (A-11). Leave asked for before
        publication is free.
    on_training
        None on a day of a training that the person takes part in.
    seasons
        None in these days.
    free_types
        Kinds of leave that are possible all the same, sickness before all (A-11).
    """

    rule_id: ClassVar[str] = "leave.forbidden"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("leave",)
    standard: ClassVar[bool] = False

    on_night_shift: bool = False
    on_training: bool = False
    seasons: dict[str, Season] = field(default_factory=dict)
    free_types: tuple[LeaveTypeId, ...] = ("sick",)

    def _judged(self, month: CentreMonth, roster: RosterArray) -> Iterator[Finding]:
        rostered = rostered_symbols(month, roster)
        nights = {key for key, symbol in rostered.items() if self.on_night_shift and month.symbols.is_night[symbol]}
        records = month.centre.records
        trained = {
            (who, session.day)
            for session in records.sessions
            if session.kind == "training"
            for who in session.attendees
        }
        in_season = {name: season.dates(month) for name, season in self.seasons.items()}
        for leave in granted_leave(month):
            days = [day for day in leave.dates if month.holds(day)]
            if leave.leave_type in self.free_types or not days:
                continue
            published = records.published_on
            early = leave.request and published is not None and leave.request.asked_at.date() < published
            if self.on_night_shift and not early:
                yield leave, "night", [day for day in days if (leave.employee_id, day) in nights]
            if self.on_training:
                yield leave, "training", [day for day in days if (leave.employee_id, day) in trained]
            role = month.people[month.row_of[leave.employee_id]].role
            for name, season in self.seasons.items():
                if not season.roles or role in season.roles:
                    yield leave, name, [day for day in days if day in in_season[name]]

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for leave, reason, days in self._judged(month, roster):
            if days:
                yield self.breach(
                    len(days),
                    employee_id=leave.employee_id,
                    day=days[0],
                    part=reason,
                    leave=leave.leave_type,
                    days=len(days),
                    reason=reason,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every leave with days in the month, once for each thing that could forbid it."""
        return Counter(reason for _, reason, _ in self._judged(month, roster))

    def describe_arguments(self) -> dict[str, str | int | float]:
        """Flags as 1 or 0, seasons with their days."""
        return {
            "nights": int(self.on_night_shift),
            "training": int(self.on_training),
            "seasons": ", ".join(f"{name} ({season})" for name, season in self.seasons.items()) or 0,
            "free_types": ", ".join(self.free_types) or 0,
        }
