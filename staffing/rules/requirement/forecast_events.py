"""What the forecast of calls considers: holidays, campaigns, outages (RQ-1.1, GS-3.9, GS-14.1, MS-5.1.1e)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from staffing.rules.base import ActsIn, Breach, Enforce, JudgedBy, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.forecast_settings import ForecastSettings
    from staffing.month import CentreMonth

__all__ = ["ForecastEvents"]


@dataclass(frozen=True)
class ForecastEvents(Rule):
    """The public calendar, the centre's campaigns and its outages are considered, or left aside."""

    rule_id: ClassVar[str] = "forecast.events"
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("soft",)
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("requirement",)
    standard: ClassVar[bool] = False
    judged_by: ClassVar[JudgedBy] = "never"

    holidays: bool = True
    campaigns: bool = True
    outages: bool = True

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        yield from ()

    def forecast(self, so_far: ForecastSettings) -> ForecastSettings:
        return dataclasses.replace(so_far, holidays=self.holidays, campaigns=self.campaigns, outages=self.outages)

    def describe_arguments(self) -> dict[str, str | int | float]:
        """1 for what is considered, 0 for what is not."""
        return {name: int(bool(value)) for name, value in self.parameters().items()}
