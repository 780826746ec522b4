"""What service a roster that stands gives: forecast anew, played through call by call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.services.audit import audit_cells
from api.services.demand import demand_of, forecast_month, required_people, with_promises
from api.services.simulated import simulate_roster
from staffing.month import month_span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from api.services.audit import Cells
    from api.services.plan_result import RosterView
    from forecasting.forecast import QueueForecast
    from forecasting.history import CallHistory
    from solver.stopping import Stop
    from staffing.centre.centre import Centre, Queue
    from staffing.rules.base import Rule
    from staffing.simulation.simulate import Simulation

__all__ = ["SimulatedMonth", "simulate_month"]


@dataclass(frozen=True)
class SimulatedMonth:
    """A roster and the calls that may come.

    Attributes
    ----------
    simulation
        None where no calls are expected, or where it was stopped before the first run.
    """

    view: RosterView
    forecasts: tuple[QueueForecast, ...]
    simulation: Simulation | None

    @property
    def queues(self) -> tuple[Queue, ...]:
        """In the order of the simulation's measures."""
        by_id = {queue.queue_id: queue for queue in self.view.month.centre.queues}
        return tuple(by_id[forecast.queue_id] for forecast in self.forecasts)


def simulate_month(
    centre: Centre,
    rules: tuple[Rule, ...],
    first_day: date,
    cells: Cells,
    histories: Mapping[str, CallHistory],
    as_of: date,
    *,
    runs: int,
    seed: int,
    workers: int,
    stop: Stop,
    on_forecast: Callable[[str, float], None] = lambda queue_id, share: None,
    on_run: Callable[[int], None] = lambda done: None,
) -> SimulatedMonth:
    """Forecast the month from what was known on a day, and play it through the roster.

    Parameters
    ----------
    cells
        A symbol for everybody employed in the month on every day.
    histories
        Calls by queue id, one for every queue of the centre.
    runs
        Sample paths of the month.

    Raises
    ------
    InputError
        A history that gives no forecast.
    NoSolutionInTime
        Stopped before all queues were forecast.
    """
    centre = with_promises(centre, rules)
    forecasts = forecast_month(centre, rules, histories, first_day, as_of, on_forecast, stop)
    needs = required_people(centre, rules, forecasts)
    view = audit_cells(centre, rules, first_day, cells, demand_of(needs, month_span(first_day)[1]))
    simulation = simulate_roster(view, forecasts, runs=runs, seed=seed, workers=workers, on_run=on_run, stopped=stop)
    return SimulatedMonth(view, forecasts, simulation)
