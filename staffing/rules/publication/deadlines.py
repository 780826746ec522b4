"""What has to be handed in by when: forms, reports, figures (AP-3.5d, AP-4.1b, AP-5.2a, JL-32, JL-AN1, MO-1C-1.13)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import ConfigDict, Field

from staffing.centre.holidays import day_kinds
from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.clock_window import ClockTime  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["Deadline", "Deadlines", "deadlines_in"]

_LONGEST_HOLIDAY_DAYS = 31


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """Every week on ``weekday`` (1 = Monday), every month on ``month_day``, or every day; by ``at``.

    A month that is shorter has it on its last day. ``postponed``: what falls on a day on which offices do not work is
    due on the next one on which they do.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    weekday: Annotated[int, Field(ge=1, le=7)] | None = None
    month_day: Annotated[int, Field(ge=1, le=31)] | None = None
    at: ClockTime = "24:00"
    postponed: bool = False

    def __post_init__(self) -> None:
        if self.weekday is not None and self.month_day is not None:
            raise ValueError("weekday | month_day")

    def __str__(self) -> str:
        """Signs that need no language: ``W5 17:00``, ``M28 24:00``, ``M6+ 24:00`` (postponed), ``D 10:00``."""
        day = "D" if self.weekday is None else f"W{self.weekday}"
        day = day if self.month_day is None else f"M{self.month_day}"
        return f"{day}{'+' if self.postponed else ''} {self.at}"

    def falls_on(self, day: date) -> bool:
        """Whether it is due on a day, before it is postponed."""
        if self.month_day is None:
            return self.weekday in {None, day.isoweekday()}
        ends = (day + timedelta(days=1)).day == 1
        return day.day == self.month_day or (ends and day.day < self.month_day)

    def instant(self, due: date) -> datetime:
        """Local time of the day by which it has to be there."""
        return datetime.combine(due, time()) + timedelta(hours=int(self.at[:2]), minutes=int(self.at[3:]))


def deadlines_in(deadline: Deadline, first_day: date, days: int, holiday_overrides: Mapping[date, str]) -> list[date]:
    """Dates from ``first_day`` on, within so many days, on which something is due, in order.

    Parameters
    ----------
    holiday_overrides
        Date to ``holiday``, ``workday`` or ``ordinary`` over China's calendar, for what is postponed.
    """
    before = _LONGEST_HOLIDAY_DAYS if deadline.postponed else 0
    kinds = day_kinds(first_day - timedelta(days=before), before + days, holiday_overrides)
    due, waiting = [], False
    for kind in kinds:
        waiting |= deadline.falls_on(kind.day)
        if waiting and (kind.is_workday or not deadline.postponed):
            due.append(kind.day)
            waiting = False
    return [day for day in due if day >= first_day]


@dataclass(frozen=True)
class Deadlines(Rule):
    """Everything in ``deadlines`` that is due in the month is handed in by then.

    What has not come in is told once the deadline is over, which is when anything later has come in.
    """

    rule_id: ClassVar[str] = "reminder.deadlines"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("payroll export", "day")
    standard: ClassVar[bool] = False

    deadlines: dict[str, Deadline] = field(default_factory=dict)

    def _judged(self, month: CentreMonth) -> Iterator[tuple[str, date, datetime, datetime | None]]:
        """Name, day, instant and first filing of everything due that was handed in or whose time is over."""
        filed: dict[tuple[str, date], datetime] = {}
        for filing in month.centre.records.filings:
            key = (filing.deadline, filing.due)
            filed[key] = min(filing.filed_at, filed.get(key, filing.filed_at))
        known_to = max((filing.filed_at for filing in month.centre.records.filings), default=datetime.min)
        for name, deadline in self.deadlines.items():
            for day in deadlines_in(deadline, month.first_day, month.days, month.centre.holiday_overrides):
                by, came = deadline.instant(day), filed.get((name, day))
                if came is not None or by < known_to:
                    yield name, day, by, came

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        judged = [name for name, *_ in self._judged(month)]
        return {name: judged.count(name) for name in self.deadlines}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for name, day, by, came in self._judged(month):
            due = f"{day.isoformat()} {self.deadlines[name].at}"
            if came is None:
                yield self.breach(1, day=day, part=name, text="missing", deadline=name, due=due)
            elif came > by:
                yield self.breach(
                    (came - by) / timedelta(hours=1),
                    day=day,
                    part=name,
                    text="late",
                    deadline=name,
                    due=due,
                    filed=came.isoformat(" ", "minutes"),
                )
