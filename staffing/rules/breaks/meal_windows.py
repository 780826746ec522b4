"""Meals at the set times (MO-3I-3, MS-5.3.5, MO-1C-4.6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import ConfigDict, Field

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.breaks.away_times import away_in_month, clock_text
from staffing.rules.clock_window import ClockTime, window_minutes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["MealWindow", "MealWindows"]


@dataclass(frozen=True, kw_only=True)
class MealWindow:
    """Hours of the day (``from`` and ``to`` in files) in which a meal may lie; over midnight too."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    opens: Annotated[ClockTime, Field(alias="from")]
    closes: Annotated[ClockTime, Field(alias="to")]

    def __str__(self) -> str:
        return f"{self.opens}–{self.closes}"

    def holds(self, start: int, end: int) -> bool:
        """Whether minutes ``start`` to ``end`` after 00:00 of some day lie in it."""
        opens, closes = window_minutes(self.opens, self.closes)
        begins = (start - opens) % MINUTES_PER_DAY
        return begins + (end - start) <= closes - opens


@dataclass(frozen=True)
class MealWindows(Rule):
    """Every meal lies in one of the windows; no document states the hours, those without a clause are the product's."""

    rule_id: ClassVar[str] = "meal.windows"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    windows: dict[str, MealWindow] = field(
        default_factory=lambda: {
            "breakfast": MealWindow(opens="06:30", closes="08:30"),
            "lunch": MealWindow(opens="11:00", closes="13:30"),
            "dinner": MealWindow(opens="17:00", closes="19:30"),
        }
    )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(1 for _ in away_in_month(month, "meal"))}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for _, day, away in away_in_month(month, "meal"):
            if not any(window.holds(away.start_minute, away.end_minute) for window in self.windows.values()):
                yield self.breach(
                    1,
                    employee_id=away.employee_id,
                    day=month.date_of(day),
                    start=clock_text(away.start_minute),
                    end=clock_text(away.end_minute),
                )

    def describe_arguments(self) -> dict[str, str | int | float]:
        """The hours of the windows."""
        return {"windows": ", ".join(map(str, self.windows.values())) or 0}
