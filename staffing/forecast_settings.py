"""What a regulation says about how calls are forecast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from staffing.rules.base import Rule

__all__ = ["AS_FORECAST", "ForecastSettings", "forecast_settings"]


@dataclass(frozen=True, slots=True)
class ForecastSettings:
    """What is considered when the calls of a queue are forecast.

    Attributes
    ----------
    holidays
        The public calendar: statutory holidays, the days off around them, make-up workdays.
    campaigns, outages
        The centre's own events of this kind.
    handle_time
        Where the handle time is taken from: measured in the ``history`` (where it has any), or as the ``queue`` has it.
    """

    holidays: bool = True
    campaigns: bool = True
    outages: bool = True
    handle_time: Literal["history", "queue"] = "history"


AS_FORECAST = ForecastSettings()
"""Everything known is considered."""


def forecast_settings(rules: Sequence[Rule]) -> ForecastSettings:
    """What the rules say about the forecast."""
    settings = AS_FORECAST
    for rule in rules:
        settings = rule.forecast(settings)
    return settings
