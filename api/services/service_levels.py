"""The service a plan asks for, the service its roster should give, and what it gives when played call by call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from forecasting.sample_paths import sample_rates
from staffing.erlang import service_level
from staffing.month import INTERVAL_MINUTES
from staffing.regulation import shrinkage_of
from staffing.rules.requirement.requirement_cover import people_by_skillset
from staffing.shared_service import shared_service_levels

if TYPE_CHECKING:
    from api.services.plan_result import Plan
    from staffing.arrays import FloatArray

__all__ = ["ServiceLevels", "service_levels"]

MONTHS = 20
"""That may come, over which the roster's level is averaged."""
INTERVAL_SECONDS = 60.0 * INTERVAL_MINUTES


@dataclass(frozen=True)
class ServiceLevels:
    """Share of all calls of the month answered in time; None without calls, or without a simulation.

    Attributes
    ----------
    required
        Erlang's, of the agents on seat asked for, with the calls expected.
    rostered
        Erlang's, of those rostered, over months that may come: calls scatter as the forecast says, people stay away.
        Queues that share people help one another.
    simulated
        Call by call, with all that is carried over from one interval to the next.
    """

    required: float | None = None
    rostered: float | None = None
    simulated: float | None = None


def service_levels(plan: Plan) -> ServiceLevels:
    """The three of a plan; the same plan has the same ones."""
    view, needs = plan.view, plan.requirements
    calls = np.array([need.calls for need in needs])
    if not calls.sum():
        return ServiceLevels()
    aht = np.array([need.aht_seconds for need in needs])
    by_id = {queue.queue_id: queue for queue in view.month.centre.queues}
    queues = [by_id[need.queue_id] for need in needs]
    asked = np.array(
        [
            service_level(
                need.calls,
                need.aht_seconds,
                INTERVAL_SECONDS,
                need.on_seat,
                queue.within_seconds,
                queue.patience_seconds,
            )
            for need, queue in zip(needs, queues, strict=True)
        ]
    )
    rng = np.random.default_rng(plan.solve.seed)
    rates = np.concatenate(
        [sample_rates(forecast, MONTHS, (plan.solve.seed, place)) for place, forecast in enumerate(plan.forecasts)]
    ).reshape(len(queues), -1)
    given = shared_service_levels(queues, rates, np.tile(aht, (1, MONTHS)), _seats(plan, rng), INTERVAL_SECONDS)
    simulation = plan.simulation
    return ServiceLevels(
        _over_all(calls, asked),
        _over_all(rates, given),
        None if simulation is None else float(simulation.levels(simulation.intervals).service_level.value[0]),
    )


def _over_all(calls: FloatArray, levels: FloatArray) -> float:
    return float((calls * levels).sum() / calls.sum())


def _seats(plan: Plan, rng: np.random.Generator) -> FloatArray:
    """(2**Q, MONTHS x T) people on seat by the set of queues they serve, who of them comes being drawn."""
    shrinkage = shrinkage_of(plan.view.rules)
    people = people_by_skillset(plan.view.month, plan.view.roster)[:, None]
    whole = np.floor(people)
    shape = (len(people), MONTHS, people.shape[2])
    there = rng.binomial(whole.astype(np.int64), shrinkage.attendance, shape)
    seats: FloatArray = (there + (people - whole) * shrinkage.attendance) * shrinkage.seat_share
    return seats.reshape(len(people), -1)
