"""Calls of a hotline: what is expected in each hour, and a history drawn around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

import holidays as holiday_tables
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Campaign", "Stream", "draw_history", "expected_calls"]

_REFERENCE = date(2026, 12, 1)  # a stream's level is that of an ordinary weekday in this month
_MONTH_FACTORS = (1.00, 0.94, 0.97, 0.97, 0.98, 1.02, 1.05, 1.06, 1.00, 0.98, 1.01, 1.00)


@dataclass(frozen=True)
class Campaign:
    """A known change of the calls of one queue (None = all), both days inclusive."""

    event_id: str
    kind: str
    queue: str | None
    start: date
    end: date
    uplift: float
    note: str


@dataclass(frozen=True)
class Stream:
    """The calls of one queue.

    Attributes
    ----------
    calls_per_day
        Mean of an ordinary weekday in December 2026.
    weekday_shape, weekend_shape
        24 weights, scaled to a sum of one.
    day_factors
        Monday to Sunday.
    yearly_growth
        Relative growth of the calls in a year.
    aht_seconds, night_aht_factor
        Mean handle time, and how much longer it is between 00:00 and 07:00.
    """

    queue: str
    calls_per_day: float
    weekday_shape: tuple[float, ...]
    weekend_shape: tuple[float, ...]
    day_factors: tuple[float, ...]
    yearly_growth: float
    aht_seconds: float
    night_aht_factor: float


@cache
def _chinese_days(year: int) -> tuple[dict[date, str], frozenset[date]]:
    """Days off with their names, and weekend days on which offices work."""
    table = holiday_tables.country_holidays("CN", years=year)
    return dict(table.items()), frozenset(table.weekend_workdays)


def _day_shape(stream: Stream, day: date) -> tuple[float, tuple[float, ...]]:
    """Factor of the whole day and weights of its hours."""
    days_off, makeup_days = _chinese_days(day.year)
    name = days_off.get(day)
    if name is not None:
        return (0.62 if "春节" in name else 0.80), stream.weekend_shape
    if day in makeup_days:
        return stream.day_factors[2], stream.weekday_shape
    shape = stream.weekend_shape if day.weekday() >= 5 else stream.weekday_shape
    return stream.day_factors[day.weekday()], shape


def expected_calls(stream: Stream, days: Sequence[date], campaigns: Sequence[Campaign]) -> np.ndarray:
    """Mean calls per hour, ``(days, 24)``."""
    mean = np.empty((len(days), 24))
    for number, day in enumerate(days):
        factor, shape = _day_shape(stream, day)
        growth = (1.0 + stream.yearly_growth) ** ((day - _REFERENCE).days / 365.25)
        following = (day.replace(day=1) + timedelta(days=32)).month - 1
        share = (day.day - 1) / 31.0
        season = (1.0 - share) * _MONTH_FACTORS[day.month - 1] + share * _MONTH_FACTORS[following]
        for campaign in campaigns:
            if campaign.queue in (None, stream.queue) and campaign.start <= day <= campaign.end:
                factor *= 1.0 + campaign.uplift
        mean[number] = stream.calls_per_day * growth * season * factor * np.array(shape) / sum(shape)
    return mean


def draw_history(
    stream: Stream,
    days: Sequence[date],
    campaigns: Sequence[Campaign],
    random: np.random.RandomState,
    intervals_per_hour: int = 1,
) -> list[tuple[str, str, str]]:
    """``(timestamp, calls, aht_seconds)`` of every interval; no handle time where nobody called.

    The counts scatter more than Poisson: each day is busier or calmer as a whole (gamma, coefficient of variation
    5 %) and so is each interval (gamma-mixed Poisson = negative binomial, 7 %).
    """
    mean = np.repeat(expected_calls(stream, days, campaigns) / intervals_per_hour, intervals_per_hour, axis=1)
    day_factor = random.gamma(400.0, 1.0 / 400.0, size=(len(days), 1))
    interval_factor = random.gamma(204.0, 1.0 / 204.0, size=mean.shape)
    calls = random.poisson(mean * day_factor * interval_factor)
    handle = np.full(mean.shape[1], stream.aht_seconds, dtype=np.float64)
    handle[: 7 * intervals_per_hour] *= stream.night_aht_factor
    # One call's handle time is about exponential, so the mean of n calls scatters by 1 / sqrt(n).
    spread = random.standard_normal(mean.shape) / np.sqrt(np.maximum(calls, 1))
    aht = np.clip(handle * (1.0 + 0.6 * spread), 30.0, 4.0 * stream.aht_seconds)
    return [
        (
            f"{day.isoformat()}T{minute // 60:02d}:{minute % 60:02d}",
            str(calls[number, interval]),
            str(round(aht[number, interval])) if calls[number, interval] else "",
        )
        for number, day in enumerate(days)
        for interval, minute in enumerate(range(0, 24 * 60, 60 // intervals_per_hour))
    ]
