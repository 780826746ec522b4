"""Forecasts of a queue's own past, as they would have been made then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from forecasting.models import predict_all
from forecasting.scores import Judged, judged
from forecasting.uncertainty import Residuals, estimate_spread
from forecasting.working_grid import working_history

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from forecasting.day_calendar import DayCalendar
    from forecasting.history import CallHistory
    from forecasting.uncertainty import Spread
    from forecasting.working_grid import WorkingHistory

__all__ = ["LEAST_OF_SHORT_HISTORY", "Trial", "naive_error", "origins", "run_trial", "spread_of"]

_LEAST_TRAINING_DAYS = 28
LEAST_OF_SHORT_HISTORY = 14
"""Days to learn from that an origin must know, however short the history."""

_LEAST_HORIZON_DAYS = 7


@dataclass(frozen=True, slots=True)
class Trial:
    """One origin: what came in and what each model said, on H days of S intervals.

    Attributes
    ----------
    as_of
        Last day whose calls were known.
    first_day
        First day forecast.
    known_days
        Days learnt from.
    naive_error
        Scale of `scores.Scores.mase` at the origin.
    actual : (H, S) float64
    counts : (H, S) bool
        Intervals that count: wholly observed, on days to be judged by.
    forecasts
        (H, S) by model code.
    """

    as_of: date
    first_day: date
    known_days: int
    naive_error: float
    actual: NDArray[np.float64]
    counts: NDArray[np.bool_]
    forecasts: Mapping[str, NDArray[np.float64]]

    def residuals(self, model: str) -> Residuals:
        """What the model's spread is learnt from."""
        day = np.broadcast_to(np.arange(len(self.actual))[:, None], self.actual.shape)
        return Residuals(
            self.actual[self.counts], self.forecasts[model][self.counts], day[self.counts], self.known_days
        )

    def day_totals(self, model: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Calls of each day (H,), and those the model said, over the intervals that count; NaN on days without."""
        any_counts = self.counts.any(axis=1)
        came, expected = (
            np.where(any_counts, np.where(self.counts, values, 0.0).sum(axis=1), np.nan)
            for values in (self.actual, self.forecasts[model])
        )
        return came, expected

    def judged(self, model: str, spread: Spread | None, whole: WorkingHistory) -> Judged:
        """The intervals that count under a spread that did not learn from them."""
        return judged(
            self.actual[self.counts],
            self.forecasts[model][self.counts],
            self.naive_error,
            spread,
            whole.interval_minutes,
            whole.count_unit,
        )


def origins(
    history_days: int, lead_days: int, days: int, most: int, every_days: int | None = None
) -> list[tuple[int, int, int]]:
    """(days known, first day forecast, days forecast) per origin, latest first; none if the history is too short.

    Lead and horizon are those asked for, made shorter where the history does not reach. Without ``every_days`` the
    origins lie a horizon apart, or nearer where the history is short.
    """
    least = (
        _LEAST_TRAINING_DAYS if history_days >= _LEAST_TRAINING_DAYS + lead_days - 1 + days else LEAST_OF_SHORT_HISTORY
    )
    free = history_days - least
    lead = max(1, min(lead_days, free // 2))
    horizon = min(days, free - lead + 1)
    if horizon < min(days, _LEAST_HORIZON_DAYS):
        return []
    room = free - (lead - 1) - horizon  # days by which the earliest origin can lie before the latest
    step = every_days or max(_LEAST_HORIZON_DAYS, min(horizon, room // max(most - 1, 1)))
    firsts = [history_days - number * step - horizon for number in range(most) if number * step <= room]
    return [(first - lead + 1, first, horizon) for first in firsts]


def run_trial(
    history: CallHistory,
    whole: WorkingHistory,
    calendar: DayCalendar,
    origin: tuple[int, int, int],
    interval_minutes: int,
) -> Trial | None:
    """Forecast one past month from what was known then; None where nothing can be learnt or judged."""
    known_days, first, count = origin
    targets = np.arange(first, first + count)
    counts = whole.usable[targets][:, None] & whole.known[targets]
    last = whole.day(known_days - 1)
    if last < history.first_day or not counts.any():
        return None
    past = working_history(history.until(last), calendar, interval_minutes)
    if not past.counts[past.usable].any():  # not yet there then, or not a call known
        return None
    return Trial(
        as_of=last,
        first_day=whole.day(first),
        known_days=int(past.usable.sum()),
        naive_error=naive_error(past.counts, past.usable),
        actual=whole.counts[targets],
        counts=counts,
        forecasts=predict_all(past, targets),
    )


def spread_of(trials: Sequence[Trial], model: str, whole: WorkingHistory, known_days: int) -> Spread:
    """Spread of a model's forecast that learns from so many days, from its trials."""
    return estimate_spread(
        [trial.residuals(model) for trial in trials], whole.interval_minutes, whole.count_unit, known_days
    )


def naive_error(counts: NDArray[np.float64], usable: NDArray[np.bool_]) -> float:
    """Mean absolute difference between an interval (D, S) of usable days and the same a week before; 0 if unknown."""
    pairs = usable[7:] & usable[:-7]
    return float(np.abs(counts[7:] - counts[:-7])[pairs].mean()) if pairs.any() else 0.0
