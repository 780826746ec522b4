"""Figures of a simulated month that more than one file shows."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from staffing.simulation.measures import Estimate
    from staffing.simulation.simulate import Simulation

__all__ = ["Figure", "MonthFigures", "month_figures"]


@dataclass(frozen=True, slots=True)
class Figure:
    """An estimate with its 95 % confidence limits; None where nothing was measured."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """All calls of a month together."""

    runs: int
    service_level: Figure
    abandonment: Figure
    asa_seconds: Figure
    occupancy: Figure


def month_figures(simulation: Simulation) -> MonthFigures:
    """What a whole month came to, over all runs."""
    levels = simulation.levels(simulation.intervals)
    return MonthFigures(
        simulation.runs,
        _figure(levels.service_level),
        _figure(levels.abandonment),
        _figure(levels.asa_seconds),
        _figure(levels.occupancy),
    )


def _figure(estimate: Estimate) -> Figure:
    value, low, high = (float(one[0]) for one in (estimate.value, estimate.low, estimate.high))
    if math.isnan(value):
        return Figure(None, None, None)
    return Figure(value, low, high)
