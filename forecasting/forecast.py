"""From a queue's history to its forecast: the one way in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from forecasting.backtest import Backtest, backtest
from forecasting.calendar_features import day_calendar
from forecasting.grid import regrid
from forecasting.handling_time import handling_time_by_slot
from forecasting.history import CallHistory, Repair
from forecasting.models import predict
from forecasting.uncertainty import quantiles
from forecasting.working_grid import working_history
from staffing.errors import InputError
from staffing.forecast_settings import AS_FORECAST, ForecastSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from staffing.centre.centre import Event

__all__ = ["QueueForecast", "forecast_queue"]

_OLD_AFTER_DAYS = 14
_SHARE_BACKTEST = 0.8  # of the whole time, for the progress shown


@dataclass(frozen=True, slots=True)
class QueueForecast:
    """Calls and handle time of one queue per planning interval; T = days x 1440 / interval_minutes.

    Attributes
    ----------
    mean, q10, q90 : (T,) float64
        Offered calls; 0 where the queue is closed.
    aht_seconds : (T,) float64
        Average handle time.
    dispersion : (T,) float64
        Relative variance of the interval's rate around its forecast.
    day_dispersion
        Part of it, a relative variance that the intervals of one day have in common (`uncertainty.Spread`).
    chosen_model
        Code of the model; its name stands in the locale files.
    """

    queue_id: str
    first_day: date
    days: int
    interval_minutes: int
    mean: NDArray[np.float64]
    q10: NDArray[np.float64]
    q90: NDArray[np.float64]
    aht_seconds: NDArray[np.float64]
    dispersion: NDArray[np.float64]
    day_dispersion: float
    backtest: Backtest
    repairs: tuple[Repair, ...]
    chosen_model: str


def forecast_queue(
    history: CallHistory,
    *,
    as_of: date,
    first_day: date,
    days: int,
    events: Sequence[Event],
    holiday_overrides: Mapping[date, str],
    default_aht_seconds: float,
    interval_minutes: int = 30,
    settings: ForecastSettings = AS_FORECAST,
    progress: Callable[[float], None] | None = None,
) -> QueueForecast:
    """Forecast one queue.

    Parameters
    ----------
    history
        As read; everything after ``as_of`` is left aside.
    as_of
        Last day whose calls are known.
    first_day, days
        What to forecast.
    events
        Campaigns and outages, of all queues.
    holiday_overrides
        Date to ``holiday``, ``workday`` or ``ordinary`` over China's calendar.
    default_aht_seconds
        Handle time where the history has none.
    interval_minutes
        The planning interval, a divisor of 60.
    settings
        What is considered.
    progress
        Called with the share done, 0 to 1.

    Returns
    -------
    QueueForecast

    Raises
    ------
    InputError
        No row on or before ``as_of``, or no day to learn from.
    ValueError
        ``days`` or ``interval_minutes`` make no sense.
    """
    if days <= 0 or interval_minutes <= 0 or 60 % interval_minutes:
        raise ValueError(f"days={days}, interval_minutes={interval_minutes}")
    known = history.until(as_of)
    first = known.index_of(first_day)
    calendar = day_calendar(
        known.first_day, max(first + days, known.days), known.queue_id, _considered(events, settings), holiday_overrides
    )
    if not settings.holidays:
        calendar = calendar.without_holidays()
    targets = np.arange(first, first + days)
    if first < 0:
        raise InputError(
            "input-history-after-as-of",
            file=known.source,
            column="timestamp",
            value=known.first_day.isoformat(),
            as_of=first_day.isoformat(),
        )
    working = working_history(known, calendar, interval_minutes)
    if not working.usable.any():
        raise InputError(
            "input-history-nothing-usable",
            file=known.source,
            column="timestamp",
            value=known.first_day.isoformat(),
            last=known.last_day.isoformat(),
        )
    report = progress or (lambda _share: None)
    chosen, result, spread = backtest(
        known,
        working,
        calendar,
        lead_days=max(1, (first_day - as_of).days),
        days=days,
        interval_minutes=interval_minutes,
        progress=lambda share: report(_SHARE_BACKTEST * share),
    )
    mean = regrid(predict(chosen, working, targets), interval_minutes)
    low, high = quantiles(mean, interval_minutes, spread, known.count_unit)
    if settings.handle_time == "history":
        by_slot = handling_time_by_slot(known, calendar.outage[: known.days], default_aht_seconds, interval_minutes)
    else:
        by_slot = np.full(1440 // interval_minutes, float(default_aht_seconds))
    report(1.0)
    return QueueForecast(
        queue_id=known.queue_id,
        first_day=first_day,
        days=days,
        interval_minutes=interval_minutes,
        mean=mean.ravel(),
        q10=low.ravel(),
        q90=high.ravel(),
        aht_seconds=np.tile(by_slot, days),
        dispersion=spread.at(mean.ravel() * (60.0 / interval_minutes)),
        day_dispersion=spread.day_dispersion,
        backtest=result,
        repairs=known.repairs + _notices(known, as_of),
        chosen_model=chosen,
    )


def _considered(events: Sequence[Event], settings: ForecastSettings) -> list[Event]:
    """Events without those of a kind that is not to be considered."""
    left_out = {kind for kind, on in (("campaign", settings.campaigns), ("outage", settings.outages)) if not on}
    return [event for event in events if event.kind not in left_out]


def _notices(history: CallHistory, as_of: date) -> tuple[Repair, ...]:
    """What the planner should know of the history as a whole."""
    age = (as_of - history.last_day).days
    if age <= _OLD_AFTER_DAYS:
        return ()
    arguments: dict[str, str | int | float] = {
        "queue": history.queue_id,
        "count": age,
        "last": history.last_day.isoformat(),
    }
    return (Repair("repair-history-old", arguments),)
