"""Hours of the month: a norm with a free band at a price, and a hard ceiling with hand-over time in."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field

from staffing.nursing_hour import minutes_by_symbol, minutes_worked
from staffing.rules.base import Breach, Enforce, Rule
from staffing.shapes import Counter, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth, MonthSettings

__all__ = ["MonthHours"]


@dataclass(frozen=True)
class MonthHours(Rule):
    """Hours near the month norm (priced outside ``free_hours``), never above norm + ``overtime_ceiling_hours``.

    Hand-over time counts for the ceiling and not for the norm (A-16), a nursing hour for both. ``norm_hours`` (``basis:
    fixed``) or the month's weekdays less statutory holidays × 8 (``workdays``) is the norm of a full contract; see
    `CentreMonth.norm_minutes`.
    """

    rule_id: ClassVar[str] = "hours.month_norm"

    norm_hours: Annotated[float, Field(ge=0, le=400)] = 167.0
    basis: Literal["fixed", "workdays"] = "fixed"
    free_hours: Annotated[float, Field(ge=0, le=100)] = 8.0
    overtime_ceiling_hours: Annotated[float, Field(ge=0, le=200)] = 36.0
    price_per_hour: Annotated[float, Field(ge=0, le=1e6)] = 5.0

    def settings(self, so_far: MonthSettings) -> MonthSettings:
        return dataclasses.replace(so_far, norm_hours=self.norm_hours, norm_basis=self.basis)

    def asked_numbers(self) -> dict[str, str | int | float]:
        """Without the fixed norm where the month's workdays give it."""
        unused = "norm_hours" if self.basis == "workdays" else ""
        return {name: value for name, value in super().asked_numbers().items() if name != unused}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        norm = month.norm_minutes
        worked = minutes_worked(month, roster).sum(axis=1)
        gross = worked + month.lead_minutes * month.symbols.is_shift[roster].sum(axis=1)
        for row, person in enumerate(month.people):
            ceiling = norm[row] + self._minutes(self.overtime_ceiling_hours)
            if gross[row] > ceiling:
                yield self.breach(
                    (gross[row] - ceiling) / 60,
                    employee_id=person.employee_id,
                    text="ceiling",
                    hours=round(float(gross[row]) / 60, 2),
                    ceiling_hours=round(float(ceiling) / 60, 2),
                )
            off = (abs(int(worked[row] - norm[row])) - self._minutes(self.free_hours)) / 60
            if off > 0:
                soft: Enforce = "info" if self.severity == "info" else "soft"
                yield self.breach(
                    off,
                    employee_id=person.employee_id,
                    text="norm",
                    severity=soft,
                    cost=off * self.price_per_hour,
                    hours=round(float(worked[row]) / 60, 2),
                    norm_hours=round(float(norm[row]) / 60, 2),
                    free_hours=self.free_hours,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Everybody once for the ceiling and once for the norm."""
        return {"": 2 * len(month.people)}

    @staticmethod
    def _minutes(hours: float) -> int:
        """Whole minutes, as the clock and the counters have them."""
        return round(hours * 60)

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        norm = month.norm_minutes
        symbols = month.symbols
        none = np.zeros(len(month.people), dtype=np.int64)
        free = self._minutes(self.free_hours)
        for group, minutes in minutes_by_symbol(month):
            yield Counter(
                self.rule_id,
                False,
                group,
                minutes,
                none[group],
                norm[group] - free,
                norm[group] + free,
                self.price_per_hour / 60,
                self.price_per_hour / 60,
            )
            for lead in np.unique(month.lead_minutes[group]):
                people = group[month.lead_minutes[group] == lead]
                gross = minutes + lead * symbols.is_shift
                ceiling = norm[people] + self._minutes(self.overtime_ceiling_hours)
                yield Counter(self.rule_id, True, people, gross, none[people], none[people], ceiling)
