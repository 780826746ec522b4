"""Public holidays of other countries than China, for call histories that come from elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

import holidays as holiday_tables
import numpy as np

from forecasting.day_calendar import holiday_deviations

if TYPE_CHECKING:
    from datetime import date

    from forecasting.day_calendar import DayCalendar
    from forecasting.history import CallHistory

__all__ = ["COUNTRIES", "HOME", "country_of", "with_holidays_of"]

HOME = "CN"
COUNTRIES = (HOME, "US", "GB", "IL", "DE", "FR", "JP", "KR", "AU", "BR", "SG", "HK")
"""Countries whose holidays a history is compared with."""

_LEAST_HOLIDAYS = 2
_CLOSED_DEVIATION = 1.0  # a day without rows, beside the absolute log ratio of a day with them
_CLEARLY = 2.0  # so many times the deviation of ordinary days

_OBSERVED = (" (observed)", " (substitute holiday)")


def with_holidays_of(country: str, calendar: DayCalendar) -> DayCalendar:
    """The same days with the public holidays of another country and no make-up workdays.

    Parameters
    ----------
    country
        ISO 3166 code.
    calendar
        N days.

    Returns
    -------
    DayCalendar
    """
    count = len(calendar.weekday)
    last = calendar.first_day + timedelta(days=count - 1)
    named = _names(country, calendar.first_day.year, last.year)
    names = tuple(named.get(calendar.first_day + timedelta(days=day)) for day in range(count))
    return replace(
        calendar,
        holiday=names,
        statutory=np.array([name is not None for name in names], dtype=bool),
        makeup=np.zeros(count, dtype=bool),
    )


def country_of(history: CallHistory, calendar: DayCalendar) -> str:
    """The country whose public holidays show most in a history; China where none shows clearly.

    Parameters
    ----------
    history
        Only what was known at the first origin, so that nothing later has a say.
    calendar
        From the history's first day on, with China's holidays.

    Returns
    -------
    str
        One of `COUNTRIES`.
    """
    totals = np.where(history.usable, history.calls.sum(axis=1), 0.0)
    evidence = {}
    for country in COUNTRIES:
        days = calendar if country == HOME else with_holidays_of(country, calendar)
        special, usual = holiday_deviations(totals, history.usable, days)
        closed = int((history.without_rows & days.is_holiday[: history.days]).sum())
        special = np.concatenate([special, np.full(closed, _CLOSED_DEVIATION)])
        if len(special) < _LEAST_HOLIDAYS or len(usual) == 0:
            continue
        if float(special.mean()) > _CLEARLY * float(usual.mean()):
            evidence[country] = float((special - _CLEARLY * usual.mean()).sum())
    return max(evidence, key=lambda country: evidence[country], default=HOME)


@lru_cache(maxsize=64)
def _names(country: str, first_year: int, last_year: int) -> dict[date, str]:
    table = holiday_tables.country_holidays(country, years=range(first_year, last_year + 1))
    return {day: _plain(text) for day, text in table.items()}


def _plain(text: str) -> str:
    """One name a holiday, whether it is kept on its own day or on another."""
    name = text.split("; ", maxsplit=1)[0]
    for ending in _OBSERVED:
        name = name.removesuffix(ending)
    return name
