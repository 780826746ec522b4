"""When a role's desk is open: weekdays, holidays and hours (SS-A1.1; open throughout: JL-20, TS-15)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.rules.base import Breach, Rule
from staffing.rules.chosen_days import ChosenDays
from staffing.rules.clock_window import ClockTime, window_minutes
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["CalendarOpening", "OpeningHours"]


@dataclass(frozen=True, kw_only=True)
class OpeningHours(ChosenDays):
    """Open from ``opens`` to ``closes`` (``from`` and ``to`` in files) on the days chosen."""

    opens: Annotated[ClockTime, Field(alias="from")] = "00:00"
    closes: Annotated[ClockTime, Field(alias="to")] = "24:00"

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError("from < to")

    def __str__(self) -> str:
        return f"{self.opens}–{self.closes}{self.days_text()}"

    def open_on(self, month: CentreMonth) -> BoolArray:
        """(D+1,) open days of the month and the day after it, into which shifts may reach."""
        day_after = dataclasses.replace(month, first_day=month.date_of(month.days), days=1)
        return np.append(self.chosen(month), self.chosen(day_after))


@dataclass(frozen=True)
class CalendarOpening(Rule):
    """Nobody of a role in ``by_role`` works on a day or at an hour at which the role is closed.

    Work over midnight counts for the date it is done on; what was begun before the 1st belongs to the month before.
    """

    rule_id: ClassVar[str] = "calendar.opening"
    standard: ClassVar[bool] = False

    by_role: dict[RoleName, OpeningHours] = field(default_factory=dict)

    @staticmethod
    def _pieces(month: CentreMonth) -> Iterator[tuple[int, int, int, int]]:
        """Symbol, days after the shift's date, start and end (minutes of that date) of work cut at midnight."""
        for symbol in month.symbols.shift_symbols:
            shift = month.symbols.shifts[symbol]
            for start, end in () if shift is None else shift.blocks:
                for later in range(start // MINUTES_PER_DAY, (end - 1) // MINUTES_PER_DAY + 1):
                    midnight = later * MINUTES_PER_DAY
                    yield int(symbol), later, max(start - midnight, 0), min(end - midnight, MINUTES_PER_DAY)

    def _closed_date(self, month: CentreMonth, hours: OpeningHours) -> dict[tuple[int, int], int]:
        """First closed day on which work is done, by day and symbol of the shifts that do so."""
        open_on = hours.open_on(month)
        found: dict[tuple[int, int], int] = {}
        for symbol, later, _, _ in self._pieces(month):
            for day in range(month.days):
                if not open_on[day + later]:
                    found.setdefault((day, symbol), day + later)
        return found

    def _outside(self, month: CentreMonth, hours: OpeningHours) -> BoolArray:
        """(K,) shifts with work before opening or after closing."""
        opens, closes = window_minutes(hours.opens, hours.closes)
        outside = np.zeros(len(month.symbols), dtype=np.bool_)
        for symbol, _, start, end in self._pieces(month):
            outside[symbol] |= start < opens or end > closes
        return outside

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for role, hours in self.by_role.items():
            closed, outside = self._closed_date(month, hours), self._outside(month, hours)
            for row in np.flatnonzero(month.role_mask(role)):
                for day, symbol in enumerate(roster[row].tolist()):
                    on = closed.get((day, symbol))
                    if on is None and not outside[symbol]:
                        continue
                    yield self.breach(
                        1,
                        employee_id=month.people[row].employee_id,
                        day=month.date_of(day),
                        text="hours" if on is None else "closed",
                        part=role,
                        shift=month.symbols.ids[symbol],
                        role=role,
                        date=month.date_of(day if on is None else on).isoformat(),
                        opens=hours.opens,
                        closes=hours.closes,
                    )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        is_shift = month.symbols.is_shift[roster]
        return {role: int(is_shift[month.role_mask(role)].sum()) for role in self.by_role}

    def forbidden(self, month: CentreMonth) -> BoolArray:
        barred = np.zeros((len(month.people), month.days, len(month.symbols)), dtype=np.bool_)
        for role, hours in self.by_role.items():
            of_role = np.tile(self._outside(month, hours), (month.days, 1))
            for day, symbol in self._closed_date(month, hours):
                of_role[day, symbol] = True
            barred[month.role_mask(role)] = of_role
        return barred
