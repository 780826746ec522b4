"""The bus home after each shift, and who is on it (MO-1C-3.10, MO-3H-7)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.breaks.away_times import clock_text
from staffing.rules.clock_window import ClockTime, window_minutes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["Departure", "passengers"]


def passengers(month: CentreMonth, roster: RosterArray) -> dict[tuple[int, int], list[str]]:
    """Who goes home when, for the list of the bus.

    Returns
    -------
    dict
        Employee ids by day (0 … D-1) and end of the shift (minutes after 00:00 of that day), in the order of both.
    """
    found: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for row, day in np.argwhere(month.symbols.is_shift[roster]).tolist():
        end = int(month.symbols.end_minute[roster[row, day]])
        found[day, end].append(month.people[row].employee_id)
    return dict(sorted(found.items()))


@dataclass(frozen=True)
class Departure(Rule):
    """A bus leaves ``least_minutes`` to ``within_minutes`` after the end of every shift that somebody works.

    ``departures`` is its timetable, the same every day; without one it waits for the shifts and there is no breach.
    """

    rule_id: ClassVar[str] = "transport.departure"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    departures: tuple[ClockTime, ...] = ()
    least_minutes: Annotated[int, Field(ge=0, le=240)] = 10
    within_minutes: Annotated[int, Field(ge=0, le=240)] = 15

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.least_minutes > self.within_minutes:
            raise ValueError("least_minutes ≤ within_minutes")

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(passengers(month, roster)) if self.departures else 0}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        times = [window_minutes(clock, clock)[0] for clock in self.departures]
        for (day, end), people in passengers(month, roster).items() if times else ():
            earliest, latest = end + self.least_minutes, end + self.within_minutes
            if not any((time - earliest) % MINUTES_PER_DAY <= latest - earliest for time in times):
                yield self.breach(
                    len(people),
                    day=month.date_of(day),
                    people=len(people),
                    end=clock_text(end),
                    earliest=clock_text(earliest),
                    latest=clock_text(latest),
                )
