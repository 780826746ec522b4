"""Nobody leaves the post but for what is rostered or with leave (JL-39.7, TS-14, MO-3A-3.6, MS-5.3.7b, SS-BD2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.breaks.away_times import away_in_month, clock_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["RosteredOrReleased"]


@dataclass(frozen=True)
class RosteredOrReleased(Rule):
    """Every break and every meal was rostered, or somebody has let the person go."""

    rule_id: ClassVar[str] = "break.only_rostered_or_released"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(1 for _ in away_in_month(month, "break", "meal"))}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for _, day, away in away_in_month(month, "break", "meal"):
            if not away.rostered and not away.released_by:
                yield self.breach(
                    away.end_minute - away.start_minute,
                    employee_id=away.employee_id,
                    day=month.date_of(day),
                    start=clock_text(away.start_minute),
                    end=clock_text(away.end_minute),
                )
