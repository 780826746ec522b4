"""On which dates something that recurs may be held: every week on Monday, on the last workday of a month, and so on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from staffing.centre.holidays import day_kinds
from staffing.rules.clock_window import ClockTime  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from staffing.centre.holidays import DayKind

__all__ = ["BeforeDay", "Every", "Recurrence", "clock_minute", "occurrences"]

Every = Literal["day", "week", "month", "quarter"]
Weekday = Annotated[int, Field(ge=1, le=7)]


@dataclass(frozen=True, kw_only=True)
class BeforeDay:
    """The last ``weekday`` (1 = Monday) strictly before a day of the month (A-14)."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    weekday: Weekday
    day: Annotated[int, Field(ge=8, le=31)]


@dataclass(frozen=True, kw_only=True)
class Recurrence:
    """Once in every period, on one of the days that are left after what is said of them.

    Attributes
    ----------
    weekday
        1 = Monday.
    at
        Clock time at which it begins; None = at any.
    month_day
        Day of the month (the last one where the month is shorter, A-18), ``last``, or ``last_workday``.
    first_workdays
        Within the first so many workdays of the month.
    holidays
        Whether it is held on statutory holidays as well.

    Raises
    ------
    ValueError
        Days of the month in what is held every day or week, or two ways to say which day it is.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    every: Every
    weekday: Weekday | None = None
    at: ClockTime | None = None
    month_day: Annotated[int, Field(ge=1, le=31)] | Literal["last", "last_workday"] | None = None
    first_workdays: Annotated[int, Field(ge=1, le=20)] | None = None
    before_day: BeforeDay | None = None
    holidays: bool = True

    def __post_init__(self) -> None:
        of_month = [said for said in (self.month_day, self.first_workdays, self.before_day) if said is not None]
        if of_month and self.every in {"day", "week"}:
            raise ValueError(f"{self.every}: {of_month[0]}")
        if self.weekday is not None and (self.every == "day" or self.month_day or self.before_day):
            raise ValueError(f"{self.every}: {self.weekday}")
        if len(of_month) > 1:
            raise ValueError(", ".join(map(str, of_month)))

    def possible(self, kinds: Sequence[DayKind]) -> tuple[date, ...]:
        """Dates of one whole period on which it may be held, in order."""
        months = [self._of_month([*month]) for _, month in groupby(kinds, lambda kind: kind.day.month)]
        return tuple(
            kind.day
            for month in months
            for kind in month
            if self.weekday in {None, kind.day.isoweekday()} and (self.holidays or not kind.statutory)
        )

    def _of_month(self, kinds: Sequence[DayKind]) -> Sequence[DayKind]:
        """The days of a month, or of a week's part in it, that its day of the month leaves."""
        workdays = [kind for kind in kinds if kind.is_workday]
        if self.first_workdays is not None:
            return workdays[: self.first_workdays]
        if self.before_day is not None:
            before = kinds[: self.before_day.day - 1]
            return [kind for kind in before if kind.day.isoweekday() == self.before_day.weekday][-1:]
        if self.month_day == "last_workday":
            return workdays[-1:]
        if self.month_day == "last":
            return kinds[-1:]
        return kinds if self.month_day is None else kinds[: self.month_day][-1:]


def occurrences(
    recurrence: Recurrence, first: date, days: int, overrides: Mapping[date, str]
) -> tuple[tuple[date, ...], ...]:
    """What recurs, as the dates on each of which it may be held once.

    An occurrence belongs to the span of dates in which its last possible date lies, so that months side by side have
    each of them once.

    Parameters
    ----------
    overrides
        The centre's own calendar, as in `staffing.centre.holidays.day_kinds`.

    Returns
    -------
    tuple of tuple of date
        In order; an occurrence that no date is left for is not there.
    """
    last = first + timedelta(days=days - 1)
    found = []
    for start, end in _periods(recurrence.every, first, last):
        dates = recurrence.possible(day_kinds(start, (end - start).days + 1, overrides))
        if dates and first <= dates[-1] <= last:
            found.append(dates)
    return tuple(found)


def clock_minute(clock: str) -> int:
    """Minutes after 00:00 of ``HH:MM``."""
    return int(clock[:2]) * 60 + int(clock[3:])


def _periods(every: Every, first: date, last: date) -> Iterator[tuple[date, date]]:
    """First and last date of the periods that have a date of ``first`` … ``last``."""
    start = first
    if every == "week":
        start -= timedelta(days=first.weekday())
    elif every == "month":
        start = first.replace(day=1)
    elif every == "quarter":
        start = date(first.year, first.month - (first.month - 1) % 3, 1)
    while start <= last:
        after = _next(every, start)
        yield start, after - timedelta(days=1)
        start = after


def _next(every: Every, start: date) -> date:
    if every in {"day", "week"}:
        return start + timedelta(days=1 if every == "day" else 7)
    months = start.year * 12 + start.month - 1 + (1 if every == "month" else 3)
    return date(months // 12, months % 12 + 1, 1)
