"""How well each model would have forecast this queue's own past."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from forecasting.models import COUNT_MODEL, SEASONAL_NAIVE, SLOT_MEAN, eligible, predict
from forecasting.uncertainty import DEFAULT_SPREAD, Spread, estimate_spread, quantiles
from forecasting.working_grid import working_history

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from forecasting.calendar_features import DayCalendar
    from forecasting.history import CallHistory
    from forecasting.working_grid import WorkingHistory

__all__ = ["Backtest", "BacktestOrigin", "backtest"]

_MOST_ORIGINS = 4
_LEAST_TRAINING_DAYS = 14
_LEAST_HORIZON_DAYS = 7


@dataclass(frozen=True, slots=True)
class BacktestOrigin:
    """The chosen model's result from one origin.

    Attributes
    ----------
    as_of
        Last day whose calls were known.
    first_day, days
        What was forecast.
    wape, seasonal_naive_wape, bias, coverage80
        As in `Backtest`, of these days alone; None where no calls came in.
    """

    as_of: date
    first_day: date
    days: int
    wape: float | None
    seasonal_naive_wape: float | None
    bias: float | None
    coverage80: float | None


@dataclass(frozen=True, slots=True)
class Backtest:
    """What forecasts from several days of the past were worth; None where the history is too short to tell.

    Attributes
    ----------
    wape
        Sum of absolute errors per interval over the sum of calls, of the chosen model.
    seasonal_naive_wape
        The same for the week before the origin repeated.
    bias
        Sum of (forecast - actual) over the sum of calls; positive = too many forecast.
    coverage80
        Share of intervals in which the calls lay between q10 and q90, the spread being estimated from the other
        origins (from the origin itself where there is one only).
    origins
        Number of origins.
    interval_minutes
        Intervals judged: the planning interval, or the history's own where that is longer.
    rows
        One per origin, latest first.
    model_wape
        WAPE of every model compared.
    """

    wape: float | None
    seasonal_naive_wape: float | None
    bias: float | None
    coverage80: float | None
    origins: int
    interval_minutes: int
    rows: tuple[BacktestOrigin, ...] = ()
    model_wape: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Trial:
    """One origin: what came in and what each model said, on (H, S); ``judged`` marks the cells that count."""

    as_of: date
    first_day: date
    actual: NDArray[np.float64]
    judged: NDArray[np.bool_]
    opening: NDArray[np.bool_]
    forecasts: Mapping[str, NDArray[np.float64]]


def backtest(
    history: CallHistory,
    whole: WorkingHistory,
    calendar: DayCalendar,
    *,
    lead_days: int,
    days: int,
    interval_minutes: int,
    progress: Callable[[float], None] | None = None,
) -> tuple[str, Backtest, Spread]:
    """Compare the models from rolling origins and choose one.

    Each origin knows only what was known then (`CallHistory.until`); lead and horizon are those asked for, made
    shorter where the history does not reach. Days left out of learning are left out of judging as well, and so
    are intervals that were filled in.

    Parameters
    ----------
    history, whole
        The history up to as-of, and on the working grid.
    calendar
        From the history's first day on.
    lead_days
        Days from as-of to the first day forecast (1 = the next day).
    days
        Horizon.
    interval_minutes
        The planning interval.
    progress
        Called with the share done.

    Returns
    -------
    chosen : str
        Code of the model with the smallest WAPE; the slot mean where equal or where nothing can be judged.
    result : Backtest
        Numbers of the chosen model beside the seasonal naive's.
    spread : Spread
        Estimated from the chosen model's residuals.
    """
    trials: list[_Trial] = []
    plan = _origins(history.days, lead_days, days)
    for number, (known_days, first, count) in enumerate(plan):
        trial = _trial(history, whole, calendar, known_days, first, count, interval_minutes)
        if trial is not None:
            trials.append(trial)
        if progress is not None:
            progress((number + 1) / len(plan))
    if not trials or sum(float(trial.actual[trial.judged].sum()) for trial in trials) <= 0:
        return SLOT_MEAN, Backtest(None, None, None, None, 0, whole.interval_minutes), DEFAULT_SPREAD

    # An origin too early for the count model would keep it out of all; two later ones are enough to judge by.
    later = [trial for trial in trials if COUNT_MODEL in trial.forecasts]
    if len(later) >= 2 and _wape(later, SEASONAL_NAIVE) is not None:
        trials = later
    names = [name for name in (SLOT_MEAN, COUNT_MODEL, SEASONAL_NAIVE) if all(name in t.forecasts for t in trials)]
    wape = {name: _wape(trials, name) for name in names}
    # Compared to six digits so that equal models do not depend on rounding; the first named wins a tie.
    chosen = min(names, key=lambda name: round(wape[name] or 0.0, 6))
    spreads = [_spread([other for other in trials if other is not trial] or [trial], chosen, whole) for trial in trials]
    held = [_held(trial, chosen, spread, whole) for trial, spread in zip(trials, spreads, strict=True)]
    rows = tuple(
        BacktestOrigin(
            as_of=trial.as_of,
            first_day=trial.first_day,
            days=len(trial.actual),
            wape=_wape([trial], chosen),
            seasonal_naive_wape=_wape([trial], SEASONAL_NAIVE),
            bias=_bias([trial], chosen),
            coverage80=float(inside.mean()) if len(inside) else None,
        )
        for trial, inside in zip(trials, held, strict=True)
    )
    everything = np.concatenate(held)
    result = Backtest(
        wape=wape[chosen],
        seasonal_naive_wape=wape[SEASONAL_NAIVE],
        bias=_bias(trials, chosen),
        coverage80=float(everything.mean()) if len(everything) else None,
        origins=len(trials),
        interval_minutes=whole.interval_minutes,
        rows=rows,
        model_wape={name: value for name, value in wape.items() if value is not None},
    )
    return chosen, result, _spread(trials, chosen, whole)


def _origins(history_days: int, lead_days: int, days: int) -> list[tuple[int, int, int]]:
    """(days known, first day forecast, days forecast) per origin, latest first; empty if the history is too short."""
    free = history_days - _LEAST_TRAINING_DAYS
    lead = max(1, min(lead_days, free // 2))
    horizon = min(days, free - lead + 1)
    if horizon < min(days, _LEAST_HORIZON_DAYS):
        return []
    room = free - (lead - 1) - horizon  # days by which the earliest origin can lie before the latest
    step = max(_LEAST_HORIZON_DAYS, min(horizon, room // (_MOST_ORIGINS - 1)))
    origins = []
    for number in range(_MOST_ORIGINS):
        back = number * step
        if back > room:
            break
        first = history_days - back - horizon
        origins.append((first - lead + 1, first, horizon))
    return origins


def _trial(
    history: CallHistory,
    whole: WorkingHistory,
    calendar: DayCalendar,
    known_days: int,
    first: int,
    count: int,
    interval_minutes: int,
) -> _Trial | None:
    past = working_history(history.until(whole.day(known_days - 1)), calendar, interval_minutes)
    if not past.usable.any():
        return None
    targets = np.arange(first, first + count)
    judged = whole.usable[targets][:, None] & whole.known[targets]
    if not judged.any():
        return None
    names = [name for name in (COUNT_MODEL, SLOT_MEAN, SEASONAL_NAIVE) if eligible(name, past)]
    return _Trial(
        as_of=whole.day(known_days - 1),
        first_day=whole.day(first),
        actual=whole.counts[targets],
        judged=judged,
        opening=past.opening[targets],
        forecasts={name: predict(name, past, targets) for name in names},
    )


def _wape(trials: Sequence[_Trial], name: str) -> float | None:
    errors = sum(float(np.abs(t.forecasts[name] - t.actual)[t.judged].sum()) for t in trials)
    calls = sum(float(t.actual[t.judged].sum()) for t in trials)
    return errors / calls if calls > 0 else None


def _bias(trials: Sequence[_Trial], name: str) -> float | None:
    surplus = sum(float((t.forecasts[name] - t.actual)[t.judged].sum()) for t in trials)
    calls = sum(float(t.actual[t.judged].sum()) for t in trials)
    return surplus / calls if calls > 0 else None


def _spread(trials: Sequence[_Trial], name: str, whole: WorkingHistory) -> Spread:
    days = [
        np.broadcast_to(1000 * number + np.arange(len(trial.actual))[:, None], trial.actual.shape)[trial.judged]
        for number, trial in enumerate(trials)
    ]
    return estimate_spread(
        np.concatenate([trial.actual[trial.judged] for trial in trials]),
        np.concatenate([trial.forecasts[name][trial.judged] for trial in trials]),
        np.concatenate(days),
        whole.interval_minutes,
        whole.count_unit,
    )


def _held(trial: _Trial, name: str, spread: Spread, whole: WorkingHistory) -> NDArray[np.bool_]:
    """Whether each open interval's calls lay within the 80 % interval, flat."""
    low, high = quantiles(trial.forecasts[name], whole.interval_minutes, spread, whole.count_unit)
    cells = trial.judged & trial.opening
    slack = 1e-9 * whole.count_unit  # scaled counts are not exact multiples of their unit
    return np.asarray(((trial.actual >= low - slack) & (trial.actual <= high + slack))[cells])
