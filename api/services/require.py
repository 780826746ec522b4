"""What a month takes in people: queues, posts and whatever else the regulation asks for, before there is a roster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from api.services.demand import demand_of, forecast_month, required_people, with_promises
from staffing.centre.centre import Queue
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY, build_month, month_span
from staffing.needs import posts_needed
from staffing.regulation import centre_settings, month_under, shrinkage_of
from staffing.requirement import QueueRequirement, require
from staffing.workload import contract_hours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from forecasting.forecast import QueueForecast
    from forecasting.history import CallHistory
    from staffing.centre.centre import Centre
    from staffing.month import CentreMonth
    from staffing.needs import Need
    from staffing.rules.base import Rule

__all__ = ["Pooled", "QueueNeed", "RequiredMonth", "require_month", "strictest"]


@dataclass(frozen=True)
class QueueNeed:
    """A queue's month on one line.

    Attributes
    ----------
    aht_seconds
        Over all calls; None without calls.
    peak
        Number of the interval in which most people are required.
    contracts
        Full contracts whose month holds the hours required; attendance is in these already.
    """

    queue: Queue
    calls: float
    aht_seconds: float | None
    peak: int
    peak_on_seat: int
    peak_required: int
    hours: float
    contracts: float


@dataclass(frozen=True)
class Pooled:
    """Queues that share people, if everybody could serve them all.

    Attributes
    ----------
    hours_apart, hours_together
        Required for each by itself, and for all their calls as one queue with the strictest of their promises.
    """

    queue_ids: tuple[str, ...]
    hours_apart: float
    hours_together: float


@dataclass(frozen=True)
class RequiredMonth:
    """All of it.

    Attributes
    ----------
    needs
        Beside the people of the intervals: posts, quota, work by the piece and with due dates.
    """

    month: CentreMonth
    forecasts: tuple[QueueForecast, ...]
    requirements: tuple[QueueRequirement, ...]
    queues: tuple[QueueNeed, ...]
    pooled: Pooled | None
    needs: tuple[Need, ...]


def require_month(
    centre: Centre,
    rules: tuple[Rule, ...],
    histories: Mapping[str, CallHistory],
    first_day: date,
    as_of: date,
    on_forecast: Callable[[str, float], None] = lambda queue_id, share: None,
) -> RequiredMonth:
    """Forecast a month and say how many people it takes.

    Parameters
    ----------
    histories
        Calls by queue id, one for every queue of the centre.
    as_of
        Last day whose calls are known.

    Raises
    ------
    InputError
        A history that gives no forecast.
    """
    centre = with_promises(centre, rules)
    forecasts = forecast_month(centre, rules, histories, first_day, as_of, on_forecast)
    requirements = required_people(centre, rules, forecasts)
    month = _month(centre, rules, first_day, requirements)
    by_id = {queue.queue_id: queue for queue in centre.queues}
    needs = [
        *posts_needed(month, shrinkage_of(rules).attendance),
        *(need for rule in rules for need in rule.needs(month)),
    ]
    return RequiredMonth(
        month,
        forecasts,
        requirements,
        tuple(_on_one_line(by_id[one.queue_id], one) for one in requirements),
        _pooled(month, rules, [by_id[one.queue_id] for one in requirements], requirements, forecasts),
        tuple(needs),
    )


def _month(
    centre: Centre, rules: tuple[Rule, ...], first_day: date, requirements: Sequence[QueueRequirement]
) -> CentreMonth:
    demand = demand_of(requirements, month_span(first_day)[1])
    return month_under(build_month(centre, first_day, demand, centre_settings(rules)), rules)


def _on_one_line(queue: Queue, need: QueueRequirement) -> QueueNeed:
    calls = float(need.calls.sum())
    hours, peak = _hours(need), int(need.required.argmax())
    return QueueNeed(
        queue,
        calls,
        float((need.calls * need.aht_seconds).sum()) / calls if calls else None,
        peak,
        int(need.on_seat[peak]),
        int(need.required[peak]),
        hours,
        hours / float(contract_hours(1, attendance=1.0)),
    )


def _hours(need: QueueRequirement) -> float:
    return float(need.required.sum()) * INTERVAL_MINUTES / 60


def _pooled(
    month: CentreMonth,
    rules: Sequence[Rule],
    queues: Sequence[Queue],
    requirements: Sequence[QueueRequirement],
    forecasts: Sequence[QueueForecast],
) -> Pooled | None:
    """The queues that some people serve together; None where nobody serves two."""
    masks = [int(mask) for mask in np.unique(month.serves) if int(mask).bit_count() > 1]
    shared = [place for place in range(len(queues)) if any(mask >> place & 1 for mask in masks)]
    if len(shared) < 2:
        return None
    chosen = [requirements[place] for place in shared]
    calls = sum((one.calls for one in chosen), np.zeros(len(month.day_kinds) * INTERVALS_PER_DAY))
    work = sum((one.calls * one.aht_seconds for one in chosen), np.zeros_like(calls))
    spread = sum(
        (requirements[place].calls ** 2 * forecasts[place].dispersion for place in shared), np.zeros_like(calls)
    )
    aht = np.divide(work, calls, out=np.ones_like(calls), where=calls > 0)
    variance = np.divide(spread, calls**2, out=np.zeros_like(calls), where=calls > 0)
    one = strictest([queues[place] for place in shared])
    together = require(one, calls, aht, INTERVAL_MINUTES, shrinkage_of(rules), relative_variance=variance)
    return Pooled(tuple(queues[place].queue_id for place in shared), sum(map(_hours, chosen)), _hours(together))


def strictest(queues: Sequence[Queue]) -> Queue:
    """One queue that promises what any of these does; its callers are as patient as the most patient."""

    def least(limits: Iterable[float | None]) -> float | None:
        return min((limit for limit in limits if limit is not None), default=None)

    patience = [queue.patience_seconds for queue in queues if queue.patience_seconds is not None]
    shares = [queue.staff_for for queue in queues if isinstance(queue.staff_for, float)]
    expected = any(queue.staff_for == "expected" for queue in queues)
    return Queue(
        "pooled",
        "",
        service_level=max(queue.service_level for queue in queues),
        within_seconds=min(queue.within_seconds for queue in queues),
        minimum_agents=max(queue.minimum_agents for queue in queues),
        patience_seconds=max(patience) if len(patience) == len(queues) else None,
        max_occupancy=least(queue.max_occupancy for queue in queues),
        max_abandonment=least(queue.max_abandonment for queue in queues) if len(patience) == len(queues) else None,
        max_asa_seconds=least(queue.max_asa_seconds for queue in queues),
        staff_for=max(shares) if shares else "expected" if expected else "mean",
    )
