"""What forecasts of the past would have been worth: of a centre's queues, or of a call history by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forecasting.day_calendar import day_calendar
from forecasting.history import read_history
from forecasting.public_calendars import country_of
from forecasting.rolling_backtest import RollingBacktest, rolling_backtest
from staffing.forecast_settings import forecast_settings
from staffing.month import INTERVAL_MINUTES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from forecasting.history import CallHistory
    from staffing.centre.centre import Centre
    from staffing.rules.base import Rule

__all__ = ["BacktestAsked", "backtest_centre", "backtest_file", "backtest_history"]


@dataclass(frozen=True, slots=True)
class BacktestAsked:
    """From so many days of the past, so many days apart, so many days ahead."""

    origins: int = 6
    every_days: int = 28
    horizon_days: int = 28


def backtest_file(
    path: Path, asked: BacktestAsked, progress: Callable[[str, float], None] = lambda queue, share: None
) -> RollingBacktest:
    """Backtest one history file on its own intervals, under the public holidays its callers follow.

    Raises
    ------
    InputErrors, InputError
        Everything wrong with the file; too short a history.
    """
    return backtest_history(read_history(path, path.stem), asked, lambda share: progress(path.stem, share))


def backtest_history(
    history: CallHistory, asked: BacktestAsked, progress: Callable[[float], None] | None = None
) -> RollingBacktest:
    """Backtest a history that belongs to no centre, as `backtest_file`."""
    return rolling_backtest(
        history,
        most_origins=asked.origins,
        every_days=asked.every_days,
        horizon_days=asked.horizon_days,
        interval_minutes=history.grain_minutes,
        country=_country,
        progress=progress,
    )


def backtest_centre(
    centre: Centre,
    rules: Sequence[Rule],
    histories: Mapping[str, CallHistory],
    asked: BacktestAsked,
    progress: Callable[[str, float], None] = lambda queue, share: None,
) -> tuple[RollingBacktest, ...]:
    """Backtest every queue of a centre with its events and its calendar, in the order of the centre.

    Raises
    ------
    InputError
        A history too short for one forecast.
    """
    queues = [queue for queue in centre.queues if queue.queue_id in histories]
    done = []
    for number, queue in enumerate(queues):

        def report(share: float, queue_id: str = queue.queue_id, number: int = number) -> None:
            progress(queue_id, (number + share) / len(queues))

        done.append(
            rolling_backtest(
                histories[queue.queue_id],
                most_origins=asked.origins,
                every_days=asked.every_days,
                horizon_days=asked.horizon_days,
                interval_minutes=INTERVAL_MINUTES,
                events=centre.events,
                holiday_overrides=centre.holiday_overrides,
                settings=forecast_settings(rules),
                progress=report,
            )
        )
    return tuple(done)


def _country(known: CallHistory) -> str:
    return country_of(known, day_calendar(known.first_day, known.days, known.queue_id, [], {}))
