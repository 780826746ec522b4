"""From a queue's history to its forecast: the one way in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from forecasting.backtest import Backtest, backtest
from forecasting.day_calendar import day_calendar
from forecasting.grid import regrid
from forecasting.handle_time import handle_times
from forecasting.history import CallHistory, Repair
from forecasting.models import BASELINES, predict_all
from forecasting.public_calendars import HOME, with_holidays_of
from forecasting.uncertainty import PROBABILITIES, quantiles, total_quantiles
from forecasting.working_grid import working_history
from staffing.errors import InputError
from staffing.forecast_settings import AS_FORECAST, ForecastSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from forecasting.choice import Choice
    from forecasting.day_calendar import DayCalendar
    from forecasting.uncertainty import Spread
    from forecasting.working_grid import WorkingHistory
    from staffing.centre.centre import Event

__all__ = ["QueueForecast", "calendar_of", "forecast_queue"]

_OLD_AFTER_DAYS = 14
_SHARE_BACKTEST = 0.8  # of the whole time, for the progress shown


@dataclass(frozen=True, slots=True)
class QueueForecast:
    """Calls and handle time of one queue per planning interval; T = days x 1440 / interval_minutes.

    Attributes
    ----------
    mean : (T,) float64
        Offered calls; 0 where the queue is closed. What came in, on days that are over.
    quantiles : (5, T) float64
        Of the calls, one row for each of `uncertainty.PROBABILITIES`.
    day_quantiles : (5, days) float64
        Of the calls of whole days: intervals of a day are busy together, so these are no sums.
    month_quantiles : (5,) float64
        Of all calls of the days still to come, with what came in before added.
    days_over
        Days at the beginning whose calls came in already (a month under way).
    aht_seconds : (T,) float64
        Average handle time.
    dispersion : (T,) float64
        Relative variance of the interval's rate around its forecast; 0 on days that are over.
    day_dispersion, month_dispersion
        Parts of it: what the intervals of one day, and all days of the month, have in common (`uncertainty.Spread`).
    choice
        The model and why it was chosen; texts stand in the locale files.
    models
        Calls (T,) by every model that the history allows, on the days to come; 0 on days that are over.
    spreads
        Of the chosen model, or of every one if asked.
    """

    queue_id: str
    first_day: date
    days: int
    interval_minutes: int
    mean: NDArray[np.float64]
    quantiles: NDArray[np.float64]
    day_quantiles: NDArray[np.float64]
    month_quantiles: NDArray[np.float64]
    days_over: int
    aht_seconds: NDArray[np.float64]
    dispersion: NDArray[np.float64]
    day_dispersion: float
    month_dispersion: float
    backtest: Backtest
    repairs: tuple[Repair, ...]
    choice: Choice
    models: Mapping[str, NDArray[np.float64]]
    spreads: Mapping[str, Spread] = field(default_factory=dict)

    @property
    def day_means(self) -> NDArray[np.float64]:
        """Calls of whole days, (days,)."""
        return np.asarray(self.mean.reshape(self.days, -1).sum(axis=1))

    @property
    def q10(self) -> NDArray[np.float64]:
        """Calls that one interval in ten stays below, (T,)."""
        return np.asarray(self.quantiles[PROBABILITIES.index(0.1)])

    @property
    def q90(self) -> NDArray[np.float64]:
        """Calls that one interval in ten exceeds, (T,)."""
        return np.asarray(self.quantiles[PROBABILITIES.index(0.9)])


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
    country: str = HOME,
    every_model: bool = False,
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
        What to forecast. Days up to the last one of the history are over: their calls are taken as they came.
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
    country
        Whose public holidays the queue follows, if any (`public_calendars.COUNTRIES`).
    every_model
        Whether to say how sure each model is, not the chosen one alone.
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
    if first < 0:
        raise InputError(
            "input-history-after-as-of",
            file=known.source,
            column="timestamp",
            value=known.first_day.isoformat(),
            as_of=first_day.isoformat(),
        )
    calendar = calendar_of(known, max(first + days, known.days), events, holiday_overrides, settings, country)
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
    over = min(max(known.days - first, 0), days)
    ahead = np.arange(first + over, first + days)
    predicted = predict_all(working, ahead)
    choice, result, spreads = backtest(
        known,
        working,
        calendar,
        [model for model in predicted if model not in BASELINES],
        lead_days=max(1, (working.day(first + over) - as_of).days),
        days=max(days - over, 1),
        interval_minutes=interval_minutes,
        every_model=every_model,
        progress=lambda share: report(_SHARE_BACKTEST * share),
    )
    spread = spreads[choice.model]
    came = regrid(working.counts[first : first + over], interval_minutes)
    to_come = {model: regrid(mean, interval_minutes) for model, mean in predicted.items()}
    mean = to_come[choice.model]
    levels = quantiles(mean, interval_minutes, spread, known.count_unit)
    certain = np.broadcast_to(came, (len(levels), *came.shape))
    came_days = np.broadcast_to(came.sum(axis=1), (len(levels), over))
    day_levels = total_quantiles(mean.sum(axis=1), spread, known.count_unit)
    month_levels = total_quantiles(mean.sum(keepdims=True).ravel(), spread, known.count_unit, months=True)[:, 0]
    narrow, _ = spread.at(mean.ravel() * (60.0 / interval_minutes))
    if settings.handle_time == "history":
        left_out, days_ahead = calendar.outage[: known.days], np.arange(first, first + days) - known.days + 1
        aht = handle_times(known, left_out, default_aht_seconds, interval_minutes, days_ahead)
    else:
        aht = np.full((days, 1440 // interval_minutes), float(default_aht_seconds))
    report(1.0)
    return QueueForecast(
        queue_id=known.queue_id,
        first_day=first_day,
        days=days,
        interval_minutes=interval_minutes,
        mean=np.concatenate([came.ravel(), mean.ravel()]),
        quantiles=np.concatenate([certain, levels], axis=1).reshape(len(levels), -1),
        day_quantiles=np.concatenate([came_days, day_levels], axis=1),
        month_quantiles=month_levels + float(came.sum()),
        days_over=over,
        aht_seconds=aht.ravel(),
        dispersion=np.concatenate([np.zeros(came.size), narrow]),
        day_dispersion=spread.day_dispersion,
        month_dispersion=spread.month_dispersion,
        backtest=result,
        repairs=known.repairs
        + working.notices
        + _unknown_campaigns(known.queue_id, working, ahead)
        + _notices(known, as_of),
        choice=choice,
        models={model: np.concatenate([0.0 * came.ravel(), one.ravel()]) for model, one in to_come.items()},
        spreads=spreads,
    )


def calendar_of(
    history: CallHistory,
    days: int,
    events: Sequence[Event],
    holiday_overrides: Mapping[date, str],
    settings: ForecastSettings,
    country: str,
) -> DayCalendar:
    """So many days from the first of a history on, with what the settings and the country say is to be considered."""
    left_out = {kind for kind, on in (("campaign", settings.campaigns), ("outage", settings.outages)) if not on}
    considered = [event for event in events if event.kind not in left_out]
    calendar = day_calendar(history.first_day, days, history.queue_id, considered, holiday_overrides)
    if not settings.holidays:
        return calendar.without_holidays()
    return calendar if country == HOME else with_holidays_of(country, calendar)


def _unknown_campaigns(queue_id: str, working: WorkingHistory, ahead: NDArray[np.int64]) -> tuple[Repair, ...]:
    """Days of campaigns of which neither an uplift is stated nor a past one was seen: they are forecast without."""
    calendar = working.calendar
    if (calendar.is_campaign[: working.days] & working.usable).any():
        return ()
    days = int(calendar.campaign[ahead][:, np.isnan(calendar.uplift)].any(axis=1).sum())
    return (Repair("repair-campaign-unknown", {"queue": queue_id, "count": days}),) if days else ()


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
