"""The public series on which forecasts are compared, and from where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from forecasting.history import read_history

if TYPE_CHECKING:
    from forecasting.history import CallHistory

__all__ = ["CALLS", "HORIZON_DAYS", "SETS", "ForecastSet", "history_of", "known_days_of"]

CALLS = Path(__file__).resolve().parents[2] / "shared" / "calls"
HORIZON_DAYS = 28
_BOROUGHS = ("bronx", "brooklyn", "manhattan", "queens", "staten_island")


@dataclass(frozen=True, slots=True)
class ForecastSet:
    """A series, the country whose holidays it may follow being left to the product to find.

    Attributes
    ----------
    file, column
        Where the calls stand.
    origins, every_weeks
        So many forecasts of `HORIZON_DAYS` days, so many weeks apart; the last ends with the file.
    """

    name: str
    file: str
    column: str
    origins: int
    every_weeks: int


SETS = (
    ForecastSet("bank_30min", "bank_calls_30min.csv", "calls", 4, 2),
    ForecastSet("bank_5min", "bank_calls_5min.csv", "calls", 4, 2),
    ForecastSet("technion_30min", "technion_bank_30min.csv", "calls", 6, 4),
    ForecastSet("technion_hourly", "technion_bank_hourly.csv", "calls", 6, 4),
    ForecastSet("cardiff", "cardiff_ed_hourly.csv", "calls", 6, 8),
    ForecastSet("uihc", "uihc_ed_hourly.csv", "calls", 6, 8),
    ForecastSet("nyc", "nyc_ems_hourly.csv", "calls", 6, 8),
    *(ForecastSet(f"nyc_{name}", "nyc_ems_boroughs_hourly.csv", name, 6, 8) for name in _BOROUGHS),
)


def history_of(one: ForecastSet, scratch: Path) -> CallHistory:
    """The whole series; a column of a file of several is written to ``scratch`` first."""
    path = CALLS / one.file
    if one.column != "calls":
        table = pd.read_csv(path, usecols=["timestamp", one.column]).rename(columns={one.column: "calls"})
        path = scratch / f"{one.name}.csv"
        table.dropna().to_csv(path, index=False)
    return read_history(path, one.name)


def known_days_of(one: ForecastSet, history: CallHistory) -> list[int]:
    """Days known at each origin, latest first; the forecast begins with the next day."""
    step = timedelta(weeks=one.every_weeks).days
    return [history.days - HORIZON_DAYS - number * step for number in range(one.origins)]
