"""Forecasts as they would have been made on days of the past: model, spread and all from what was known then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from forecasting.forecast import calendar_of, forecast_queue
from forecasting.public_calendars import HOME
from forecasting.scores import judged, scores_of
from forecasting.trials import LEAST_OF_SHORT_HISTORY, naive_error, origins
from forecasting.working_grid import working_history
from staffing.errors import InputError
from staffing.forecast_settings import AS_FORECAST, ForecastSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from forecasting.choice import Choice
    from forecasting.forecast import QueueForecast
    from forecasting.history import CallHistory, Repair
    from forecasting.scores import Judged, Scores
    from forecasting.working_grid import WorkingHistory
    from staffing.centre.centre import Event

__all__ = ["PastForecast", "RollingBacktest", "rolling_backtest", "scores_together"]


@dataclass(frozen=True, slots=True)
class PastForecast:
    """A forecast from one origin beside what came.

    Attributes
    ----------
    as_of
        Last day known; the forecast begins with the next.
    mean : (H, S) float64
    quantiles : (5, H, S) float64
        One for each of `uncertainty.PROBABILITIES`.
    day_quantiles : (5, H) float64
        The same of whole days.
    actual : (H, S) float64
        NaN in intervals that are not judged: without a row, or on days that say nothing (outages).
    choice
        Model chosen then.
    judged
        By model code, the one chosen then under ``""``.
    """

    as_of: date
    first_day: date
    mean: NDArray[np.float64]
    quantiles: NDArray[np.float64]
    day_quantiles: NDArray[np.float64]
    actual: NDArray[np.float64]
    choice: Choice
    judged: Mapping[str, Judged]


@dataclass(frozen=True, slots=True)
class RollingBacktest:
    """All of them.

    Attributes
    ----------
    country
        Whose public holidays were heeded.
    notices
        What was repaired in the whole history and what is odd in it (failed days, a new level).
    rows
        One per origin, latest first.
    """

    history: CallHistory
    country: str
    interval_minutes: int
    notices: tuple[Repair, ...]
    rows: tuple[PastForecast, ...]

    @property
    def models(self) -> tuple[str, ...]:
        """Models that took part from every origin."""
        return tuple(name for name in self.rows[0].judged if name and all(name in row.judged for row in self.rows))


def rolling_backtest(
    history: CallHistory,
    *,
    most_origins: int,
    every_days: int,
    horizon_days: int,
    interval_minutes: int,
    events: Sequence[Event] = (),
    holiday_overrides: Mapping[date, str] | None = None,
    settings: ForecastSettings = AS_FORECAST,
    country: Callable[[CallHistory], str] = lambda _known: HOME,
    progress: Callable[[float], None] | None = None,
) -> RollingBacktest:
    """Forecast ``horizon_days`` days from several days of the past, the last forecast ending with the history.

    Parameters
    ----------
    history
        As read.
    most_origins, every_days
        So many origins, so many days apart; fewer where the history does not reach.
    interval_minutes
        Intervals to forecast; the history's own where those are longer.
    country
        Told what was known at the first origin, answers whose public holidays are heeded from all of them.
    progress
        Called with the share done.

    Returns
    -------
    RollingBacktest

    Raises
    ------
    InputError
        The history is too short for one origin.
    """
    minutes = max(interval_minutes, history.grain_minutes)
    plan = origins(history.days, 1, horizon_days, most_origins, every_days)
    if not plan or plan[0][2] < horizon_days:
        raise InputError(
            "input-history-too-short",
            file=history.source,
            column="timestamp",
            value=history.days,
            expected=horizon_days + LEAST_OF_SHORT_HISTORY,
        )
    followed = country(history.until(history.first_day + timedelta(days=plan[-1][0] - 1)))
    overrides = holiday_overrides or {}
    calendar = calendar_of(history, history.days, events, overrides, settings, followed)
    whole = working_history(history, calendar, minutes)
    rows = []
    for number, (known_days, first, count) in enumerate(plan):
        report = (lambda share, number=number: progress((number + share) / len(plan))) if progress else None
        made = forecast_queue(
            history,
            as_of=whole.day(known_days - 1),
            first_day=whole.day(first),
            days=count,
            events=events,
            holiday_overrides=overrides,
            default_aht_seconds=1.0,
            interval_minutes=minutes,
            settings=settings,
            country=followed,
            every_model=True,
            progress=report,
        )
        scale = naive_error(whole.counts[:known_days], whole.usable[:known_days])
        rows.append(_beside_actual(made, whole, whole.day(known_days - 1), first, scale))
    return RollingBacktest(history, followed, minutes, history.repairs + whole.notices, tuple(rows))


def _beside_actual(made: QueueForecast, whole: WorkingHistory, as_of: date, first: int, scale: float) -> PastForecast:
    targets = slice(first, first + made.days)
    actual = whole.counts[targets]
    counted = whole.usable[targets][:, None] & whole.known[targets]

    def judge(model: str, mean: NDArray[np.float64]) -> Judged:
        spread = made.spreads.get(model)
        at = mean.reshape(counted.shape)[counted]
        return judged(actual[counted], at, scale, spread, whole.interval_minutes, whole.count_unit)

    by_model = {model: judge(model, mean) for model, mean in made.models.items()}
    return PastForecast(
        as_of=as_of,
        first_day=made.first_day,
        mean=made.mean.reshape(counted.shape),
        quantiles=made.quantiles.reshape(-1, *counted.shape),
        day_quantiles=made.day_quantiles,
        actual=np.where(counted, actual, np.nan),
        choice=made.choice,
        judged={"": by_model[made.choice.model], **by_model},
    )


def scores_together(backtests: Sequence[RollingBacktest], model: str = "") -> Scores:
    """Scores over all origins of one or several queues; of the model chosen each time where none is named."""
    parts = [row.judged[model] for backtest in backtests for row in backtest.rows]
    return scores_of(parts, backtests[0].history.count_unit)
