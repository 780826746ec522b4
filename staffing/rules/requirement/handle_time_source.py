"""Where the forecast takes the handle time from (RQ-1.3, RQ-1.5, RQ-2.5, RQ-2.6)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from staffing.rules.base import ActsIn, Breach, Enforce, JudgedBy, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.forecast_settings import ForecastSettings
    from staffing.month import CentreMonth

__all__ = ["ForecastHandleTime"]


@dataclass(frozen=True)
class ForecastHandleTime(Rule):
    """``history``: measured anew from the latest weeks with every forecast; ``queue``: as the queue itself has it."""

    rule_id: ClassVar[str] = "forecast.handle_time"
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("soft",)
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("requirement",)
    standard: ClassVar[bool] = False
    judged_by: ClassVar[JudgedBy] = "never"

    source: Literal["history", "queue"] = "history"

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        yield from ()

    def forecast(self, so_far: ForecastSettings) -> ForecastSettings:
        return dataclasses.replace(so_far, handle_time=self.source)
