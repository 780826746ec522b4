"""How long a break may last (SS-BS7, MS-5.3.7a)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.breaks.away_times import away_in_month, clock_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["BreakLength"]


@dataclass(frozen=True)
class BreakLength(Rule):
    """A break off the floor lasts at most ``minutes``; no document states how many, the number is the product's."""

    rule_id: ClassVar[str] = "break.max_minutes"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    minutes: Annotated[int, Field(gt=0, le=240)] = 10

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(1 for _ in away_in_month(month, "break"))}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for _, day, away in away_in_month(month, "break"):
            length = away.end_minute - away.start_minute
            if length > self.minutes:
                yield self.breach(
                    length - self.minutes,
                    employee_id=away.employee_id,
                    day=month.date_of(day),
                    start=clock_text(away.start_minute),
                    length=length,
                    minutes=self.minutes,
                )
