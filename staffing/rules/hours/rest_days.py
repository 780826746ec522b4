"""Rest days of the month (SS-CA7.1: 4; A-15)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.rules.base import Breach, JudgedBy, Rule
from staffing.shapes import Counter, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import IntArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["RestDaysPerMonth"]


@dataclass(frozen=True)
class RestDaysPerMonth(Rule):
    """At least ``least`` days without a shift, days off and leave alike.

    Who is employed for part of the month is due that part of them, rounded down, within the days of employment.
    """

    rule_id: ClassVar[str] = "rest.days_per_month"
    standard: ClassVar[bool] = False
    judged_by: ClassVar[JudgedBy] = "person"

    least: Annotated[int, Field(ge=0, le=28)] = 4

    def _due(self, month: CentreMonth) -> IntArray:
        """(E,) rest days due."""
        return np.asarray(self.least * month.employed.sum(axis=1) // month.days)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        due = self._due(month)
        rest = (~month.symbols.is_shift[roster] & month.employed).sum(axis=1)
        for row in np.flatnonzero(rest < due):
            yield self.breach(
                due[row] - rest[row],
                employee_id=month.people[row].employee_id,
                rest_days=int(rest[row]),
                least=int(due[row]),
            )

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        """Shifts are counted rather than rest: their number goes with the hours, so few counts are reachable at all."""
        due = self._due(month)
        for employed in np.unique(month.employed, axis=0):
            people = np.flatnonzero((month.employed == employed).all(axis=1))
            none = np.zeros(len(people), dtype=np.int64)
            yield Counter(
                self.rule_id,
                True,
                people,
                (employed[:, None] & month.symbols.is_shift).astype(np.int64),
                none,
                none,
                int(employed.sum()) - due[people],
            )
