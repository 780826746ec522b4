"""From call histories to people required: what a plan, a requirement and a simulation begin with."""

from __future__ import annotations

import dataclasses
import functools
from typing import TYPE_CHECKING

import numpy as np

from forecasting.forecast import QueueForecast, forecast_queue
from forecasting.overrides import overridden
from staffing.errors import NoSolutionInTime
from staffing.forecast_settings import forecast_settings
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY, Demand, month_span
from staffing.regulation import shrinkage_of
from staffing.requirement import QueueRequirement, promised, require

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from forecasting.history import CallHistory
    from solver.stopping import Stop
    from staffing.centre.centre import Centre
    from staffing.rules.base import Rule

__all__ = ["demand_of", "forecast_month", "no_roster_within", "required_people", "with_promises"]


def no_roster_within(stop: Stop) -> NoSolutionInTime:
    """What to say where the time or the memory given was used up before a roster stood."""
    code = "no-roster-in-memory" if stop.out_of_memory else "no-roster-in-time"
    return NoSolutionInTime(code, seconds=round(stop.elapsed, 1))


def with_promises(centre: Centre, rules: Sequence[Rule]) -> Centre:
    """The centre with the queues as the regulation promises their service."""
    return dataclasses.replace(centre, queues=tuple(promised(queue, rules) for queue in centre.queues))


def forecast_month(
    centre: Centre,
    rules: Sequence[Rule],
    histories: Mapping[str, CallHistory],
    first_day: date,
    as_of: date,
    on_forecast: Callable[[str, float], None] = lambda queue_id, share: None,
    stop: Stop | None = None,
) -> tuple[QueueForecast, ...]:
    """Forecast of every queue with the centre's overrides, in the order of the centre.

    Parameters
    ----------
    histories
        Calls by queue id, one for every queue.
    first_day
        First day of the month.
    as_of
        Last day whose calls are known.
    on_forecast
        Told the queue and the share done (0-1).

    Raises
    ------
    InputError
        A history that gives no forecast.
    NoSolutionInTime
        Stopped before all queues were forecast.
    """
    _, days = month_span(first_day)
    forecasts = []
    for queue in centre.queues:
        if stop is not None and stop():
            raise no_roster_within(stop)
        queue_id = queue.queue_id
        made = forecast_queue(
            histories[queue_id],
            as_of=as_of,
            first_day=first_day,
            days=days,
            events=centre.events,
            holiday_overrides=centre.holiday_overrides,
            default_aht_seconds=queue.aht_seconds,
            interval_minutes=INTERVAL_MINUTES,
            settings=forecast_settings(rules),
            progress=functools.partial(on_forecast, queue_id),
        )
        forecasts.append(overridden(made, centre.overrides))
    return tuple(forecasts)


def required_people(
    centre: Centre, rules: Sequence[Rule], forecasts: Sequence[QueueForecast]
) -> tuple[QueueRequirement, ...]:
    """Requirement of every queue of a centre whose queues have their promises."""
    shrinkage = shrinkage_of(rules)
    queues = {queue.queue_id: queue for queue in centre.queues}
    return tuple(
        require(
            queues[forecast.queue_id],
            forecast.mean,
            forecast.aht_seconds,
            INTERVAL_MINUTES,
            shrinkage,
            relative_variance=forecast.dispersion,
        )
        for forecast in forecasts
    )


def demand_of(requirements: Sequence[QueueRequirement], days: int) -> Demand:
    """The requirement as a month of so many days takes it, with the calls it is for; also without any queue."""
    shape = (len(requirements), days * INTERVALS_PER_DAY)
    return Demand(
        tuple(need.queue_id for need in requirements),
        np.array([need.required for need in requirements], dtype=np.int64).reshape(shape),
        calls=np.array([need.calls for need in requirements], dtype=np.float64).reshape(shape),
        aht_seconds=np.array([need.aht_seconds for need in requirements], dtype=np.float64).reshape(shape),
    )
