"""How well each model would have forecast this queue's own past."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from forecasting.choice import Choice, choose
from forecasting.models import SEASONAL_NAIVE
from forecasting.scores import Scores, scores_of
from forecasting.trials import Trial, origins, run_trial, spread_of
from forecasting.uncertainty import DEFAULT_SPREAD, PROBABILITIES, total_quantiles

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from forecasting.day_calendar import DayCalendar
    from forecasting.history import CallHistory
    from forecasting.uncertainty import Spread
    from forecasting.working_grid import WorkingHistory

__all__ = ["MOST_ORIGINS", "NOTHING", "Backtest", "BacktestOrigin", "backtest"]

MOST_ORIGINS = 6


@dataclass(frozen=True, slots=True)
class BacktestOrigin:
    """What was forecast from one origin.

    Attributes
    ----------
    as_of
        Last day whose calls were known.
    first_day, days
        What was forecast.
    scores
        Of the chosen model.
    models
        Of every model by its code.
    came, expected : (days,) float64
        Calls of each day, and those the chosen model expected, over the intervals that count; NaN on days without.
    day_quantiles : (5, days) float64
        Around the expected, one row for each of `uncertainty.PROBABILITIES`; no width where there is one origin only.
    """

    as_of: date
    first_day: date
    days: int
    scores: Scores
    models: Mapping[str, Scores]
    came: NDArray[np.float64]
    expected: NDArray[np.float64]
    day_quantiles: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Backtest:
    """What forecasts from several days of the past were worth.

    Attributes
    ----------
    scores
        Of the chosen model over all origins; all None where the history is too short to tell. Coverage and pinball
        are judged by the spread of the other origins, and None where there is one origin only.
    interval_minutes
        Intervals judged: the planning interval, or the history's own where that is longer.
    rows
        One per origin, latest first.
    models
        Of every model compared, by its code.
    """

    scores: Scores
    interval_minutes: int
    rows: tuple[BacktestOrigin, ...] = ()
    models: Mapping[str, Scores] = field(default_factory=dict)

    @property
    def origins(self) -> int:
        """Number of origins."""
        return len(self.rows)

    @property
    def seasonal_naive_wape(self) -> float | None:
        """WAPE of the week before each origin, repeated."""
        naive = self.models.get(SEASONAL_NAIVE)
        return None if naive is None else naive.wape


NOTHING = Scores(None, None, None, None, None, None, None)


def backtest(
    history: CallHistory,
    whole: WorkingHistory,
    calendar: DayCalendar,
    at_hand: Sequence[str],
    *,
    lead_days: int,
    days: int,
    interval_minutes: int,
    every_model: bool = False,
    progress: Callable[[float], None] | None = None,
) -> tuple[Choice, Backtest, Mapping[str, Spread]]:
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
    at_hand
        Models that the whole history allows.
    lead_days
        Days from as-of to the first day forecast (1 = the next day).
    days
        Horizon.
    interval_minutes
        The planning interval.
    every_model
        Whether to give the spread of every model.
    progress
        Called with the share done.

    Returns
    -------
    choice : Choice
    result : Backtest
        Numbers of the chosen model beside the others'.
    spreads : dict of model code to Spread
        Of the chosen model, or of every one that was tried, for a forecast that knows the whole history.
    """
    plan = origins(history.days, lead_days, days, MOST_ORIGINS)
    trials = _trials(history, whole, calendar, plan, interval_minutes, progress)
    choice = choose(trials, at_hand)
    trials = [trial for trial in trials if choice.model in trial.forecasts]
    if choice.reason == "forecast-choice-untried" or not trials:
        return choice, Backtest(NOTHING, whole.interval_minutes), {choice.model: DEFAULT_SPREAD}
    tried = _in_all(trials) if every_model else [choice.model]
    spreads = {model: spread_of(trials, model, whole, int(whole.usable.sum())) for model in tried}
    return choice, _judge(trials, choice.model, whole), spreads


def _trials(
    history: CallHistory,
    whole: WorkingHistory,
    calendar: DayCalendar,
    plan: Sequence[tuple[int, int, int]],
    interval_minutes: int,
    progress: Callable[[float], None] | None = None,
) -> list[Trial]:
    """The trials that can be made and judged of those planned (`trials.origins`)."""
    trials = []
    for number, origin in enumerate(plan):
        trial = run_trial(history, whole, calendar, origin, interval_minutes)
        if trial is not None:
            trials.append(trial)
        if progress is not None:
            progress((number + 1) / len(plan))
    return trials


def _in_all(trials: Sequence[Trial]) -> list[str]:
    """Models that took part in every trial."""
    return [name for name in trials[0].forecasts if all(name in trial.forecasts for trial in trials)]


def _judge(trials: Sequence[Trial], chosen: str, whole: WorkingHistory) -> Backtest:
    """Scores of the models that took part in all trials; coverage and pinball of the chosen one only."""
    names = _in_all(trials)
    spreads = [_of_others(trials, trial, chosen, whole) for trial in trials]
    parts = {
        name: [
            trial.judged(name, spread if name == chosen else None, whole)
            for trial, spread in zip(trials, spreads, strict=True)
        ]
        for name in names
    }
    unit = whole.count_unit
    together = {name: scores_of(parts[name], unit) for name in names}
    rows = []
    for number, (trial, spread) in enumerate(zip(trials, spreads, strict=True)):
        scores = {name: scores_of([parts[name][number]], unit) for name in names}
        came, expected = trial.day_totals(chosen)
        levels = np.broadcast_to(expected, (len(PROBABILITIES), len(expected)))
        if spread is not None:
            levels = np.where(np.isnan(expected), np.nan, total_quantiles(np.nan_to_num(expected), spread, unit))
        days = len(trial.actual)
        rows.append(BacktestOrigin(trial.as_of, trial.first_day, days, scores[chosen], scores, came, expected, levels))
    return Backtest(together[chosen], whole.interval_minutes, tuple(rows), together)


def _of_others(trials: Sequence[Trial], trial: Trial, model: str, whole: WorkingHistory) -> Spread | None:
    """Spread of a model learnt from the other trials; None where there is no other."""
    others = [other for other in trials if other is not trial]
    return spread_of(others, model, whole, trial.known_days) if others else None
