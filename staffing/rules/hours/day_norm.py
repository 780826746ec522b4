"""Hours of one working day (AP-6.4a: 8 h; SS-A1.1: 7.5 h)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.rules.base import Breach, JudgedBy, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["DayNorm"]


@dataclass(frozen=True)
class DayNorm(Rule):
    """No shift of more than ``most_hours`` paid hours, hand-over time not in (A-16)."""

    rule_id: ClassVar[str] = "hours.day_norm"
    standard: ClassVar[bool] = False
    judged_by: ClassVar[JudgedBy] = "shift"

    most_hours: Annotated[float, Field(gt=0, le=24)] = 8.0

    @property
    def _most_minutes(self) -> int:
        return round(self.most_hours * 60)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        minutes = month.symbols.paid_minutes[roster]
        for row, day in np.argwhere(minutes > self._most_minutes):
            yield self.breach(
                (minutes[row, day] - self._most_minutes) / 60,
                employee_id=month.people[row].employee_id,
                day=month.date_of(int(day)),
                shift=month.symbols.ids[roster[row, day]],
                hours=round(float(minutes[row, day]) / 60, 2),
                most_hours=self.most_hours,
            )

    def forbidden(self, month: CentreMonth) -> BoolArray:
        too_long = month.symbols.paid_minutes > self._most_minutes
        return np.broadcast_to(too_long, (len(month.people), month.days, len(too_long)))
