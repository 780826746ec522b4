"""Rest days in every week from Monday to Sunday."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.rules.base import Breach, Rule
from staffing.shapes import Sequence, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["WeeklyRest"]

DAYS_PER_WEEK = 7


@dataclass(frozen=True)
class WeeklyRest(Rule):
    """At least ``least`` days without a shift in every week that ends in the month.

    The first week counts the days before the 1st; a last week cut by the end of the month is the next month's.
    """

    rule_id: ClassVar[str] = "rest.weekly"
    standard: ClassVar[bool] = False

    least: Annotated[int, Field(ge=1, le=6)] = 1

    @staticmethod
    def _sundays(month: CentreMonth) -> range:
        return range(DAYS_PER_WEEK - month.first_day.isoweekday(), month.days, DAYS_PER_WEEK)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        rest = ~month.symbols.is_shift[np.concatenate([month.carry_in, roster], axis=1)]
        for sunday in self._sundays(month):
            after = month.carry_in.shape[1] + sunday + 1
            rested = rest[:, after - DAYS_PER_WEEK : after].sum(axis=1)
            for row in np.flatnonzero(rested < self.least):
                yield self.breach(
                    self.least - rested[row],
                    employee_id=month.people[row].employee_id,
                    day=month.date_of(sunday),
                    monday=month.date_of(sunday - DAYS_PER_WEEK + 1).isoformat(),
                    rest_days=int(rested[row]),
                    least=self.least,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(self._sundays(month)) * len(month.people)}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        """States are the day of the week to come and the rest days of the week so far, up to ``least``."""
        is_shift = month.symbols.is_shift
        level = self.least + 1
        step = np.zeros((DAYS_PER_WEEK * level, len(is_shift)), dtype=np.int64)
        penalty = np.zeros(step.shape)
        for weekday in range(DAYS_PER_WEEK):
            for rested in range(level):
                now = np.where(is_shift, rested, min(rested + 1, self.least))
                if weekday < DAYS_PER_WEEK - 1:
                    step[weekday * level + rested] = (weekday + 1) * level + now
                else:
                    penalty[weekday * level + rested] = now < self.least
        everybody = np.arange(len(month.people))
        start = np.zeros(len(everybody), dtype=np.int64)
        carried = month.carry_in.shape[1]
        for column in range(carried - month.first_day.weekday(), carried):
            start = step[start, month.carry_in[:, column]]
        yield Sequence(self.rule_id, True, everybody, start, step, penalty)
