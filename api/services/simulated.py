"""A roster under the calls that may come: the forecast's sample paths played through the people rostered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from forecasting.sample_paths import sample_rates
from staffing.month import INTERVAL_MINUTES
from staffing.regulation import shrinkage_of
from staffing.simulation.seats import seat_plan
from staffing.simulation.simulate import simulate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from api.services.plan_result import RosterView
    from forecasting.forecast import QueueForecast
    from staffing.simulation.simulate import Simulation

__all__ = ["runs_within", "simulate_roster"]

MOST_RUNS, FEWEST_RUNS = 100, 2


def runs_within(forecasts: Sequence[QueueForecast], most_calls: float) -> int:
    """Runs of the month that come to about so many calls: 2 to 100."""
    calls = sum(float(forecast.mean.sum()) for forecast in forecasts)
    return max(min(int(most_calls / max(calls, 1.0)), MOST_RUNS), FEWEST_RUNS)


def simulate_roster(
    view: RosterView,
    forecasts: Sequence[QueueForecast],
    *,
    runs: int,
    seed: int,
    workers: int,
    on_run: Callable[[int], None] = lambda done: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Simulation | None:
    """Play the month so often; None where there are no calls to play, or where it was stopped before the first run.

    Parameters
    ----------
    forecasts
        One a queue, in the order of the month's queues.
    runs
        Sample paths of the month.
    """
    month = view.month
    if not sum(float(forecast.mean.sum()) for forecast in forecasts):
        return None
    shrinkage = shrinkage_of(view.rules)
    queues = {queue.queue_id: queue for queue in month.centre.queues}
    return simulate(
        [queues[forecast.queue_id] for forecast in forecasts],
        np.stack([sample_rates(forecast, runs, (seed, place)) for place, forecast in enumerate(forecasts)], axis=1),
        np.stack([forecast.aht_seconds for forecast in forecasts]),
        seat_plan(month, view.roster, shrinkage),
        attendance=shrinkage.attendance,
        interval_seconds=60.0 * INTERVAL_MINUTES,
        seed=seed,
        workers=workers,
        on_run=on_run,
        stopped=stopped,
    )
