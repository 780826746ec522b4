"""Plan a month: history → forecast → requirement → month → problem → roster → audit."""

from __future__ import annotations

import dataclasses
from importlib.metadata import version
from typing import TYPE_CHECKING

import numpy as np

from api.services.conflicts import conflicts_in_time, impossible
from api.services.plan_request import PlanRequest, Remark, for_foreign_history, refuse_past_month
from api.services.plan_result import Plan, SolveFacts
from api.services.rosters import view_roster, waiver_remarks
from api.services.unserved import unserved_queues, unserved_remark
from forecasting.forecast import QueueForecast, forecast_queue
from solver.solve import Progress, solve
from solver.stopping import Stop
from staffing.centre.holidays import provisional_years
from staffing.compile import compile_problem
from staffing.errors import NoSolutionInTime
from staffing.forecast_settings import forecast_settings
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY, CentreMonth, Demand, build_month, month_span
from staffing.regulation import centre_settings, month_under, shrinkage_of
from staffing.requirement import QueueRequirement, promised, require
from staffing.rules.preferences.stay_near import StayNear

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from api.services.conflict_result import Conflict

__all__ = ["PlanRequest", "for_foreign_history", "plan_month", "refuse_past_month"]

LEAST_LOOK_SECONDS = 10.0
"""With less time left the roster comes before a look at what none can keep, which takes a second or two."""


def plan_month(
    request: PlanRequest,
    on_forecast: Callable[[str, float], None] = lambda queue_id, share: None,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    on_impossible: Callable[[tuple[Conflict, ...], CentreMonth], None] | None = None,
) -> Plan:
    """Do the whole job.

    Parameters
    ----------
    on_forecast
        Told the queue and the share done (0-1).
    on_progress
        Told what the solver has.
    on_impossible
        Told before the search what no roster of the month can keep; with None, or little time, nobody looks.

    Raises
    ------
    InputError
        A history that gives no forecast, a month already past.
    NoSolutionInTime
        Stopped before any roster stood.
    """
    refuse_past_month(request.first_day, request.as_of)
    request = _with_promises(request)
    _, days = month_span(request.first_day)
    forecasts = []
    for queue_id in [queue.queue_id for queue in request.centre.queues]:
        if request.stop():
            raise NoSolutionInTime("no-roster-in-time", seconds=round(request.stop.elapsed, 1))
        forecasts.append(_forecast(request, queue_id, days, on_forecast))
    requirements = [_requirement(request, forecast) for forecast in forecasts]
    month = _month(request, requirements)
    if on_impossible is not None and request.stop.remaining > LEAST_LOOK_SECONDS:
        # Without seconds: bounded work, so that what is told does not depend on how busy the machine is.
        on_impossible(impossible(month, request.rules, Stop(cancelled=request.stop.cancelled)), month)
    problem = compile_problem(month, request.rules)
    solution = solve(
        problem,
        effort=request.effort,
        stop=request.stop,
        seed=request.seed,
        workers=request.workers,
        on_progress=on_progress,
        warm_start=_draft_roster(month),
    )
    if solution is None:
        raise NoSolutionInTime("no-roster-in-time", seconds=round(request.stop.elapsed, 1))
    view = view_roster(month, request.rules, solution.roster)
    # With a hard rule broken, waived or not, the bound holds penalties that the objective does not: of prices only 0 is
    # proven.
    broken = any(breach.severity == "hard" for breach in view.audit.breaches)
    bound = 0.0 if broken else min(solution.lower_bound, view.audit.cost)
    full_norm = _full_norm_minutes(month)
    sought = not (request.stop.cancelled.is_set() and view.audit.hard)
    return Plan(
        view=view,
        forecasts=tuple(forecasts),
        requirements=tuple(requirements),
        solve=SolveFacts(view.audit.cost, bound, solution.seconds, request.seed, solution.stopped_by),
        as_of=request.as_of,
        people_needed=float(month.demand.required.sum()) * INTERVAL_MINUTES / full_norm,
        people_there=float(month.norm_minutes[(month.serves != 0).any(axis=1)].sum()) / full_norm,
        repairs=(*request.remarks, *_own_remarks(request, month, forecasts), *waiver_remarks(view)),
        fixed_cells=int((month.fixed >= 0).sum()),
        conflicts=conflicts_in_time(view, request.stop, request.explain_seconds, request.workers) if sought else (),
        conflicts_sought=sought,
        versions={name: version(name) for name in ("paiban", "ortools", "highspy", "numpy")},
    )


def _with_promises(request: PlanRequest) -> PlanRequest:
    """The request with the queues as the regulation promises their service."""
    queues = tuple(promised(queue, request.rules) for queue in request.centre.queues)
    return dataclasses.replace(request, centre=dataclasses.replace(request.centre, queues=queues))


def _forecast(
    request: PlanRequest, queue_id: str, days: int, on_forecast: Callable[[str, float], None]
) -> QueueForecast:
    queue = next(queue for queue in request.centre.queues if queue.queue_id == queue_id)
    return forecast_queue(
        request.histories[queue_id],
        as_of=request.as_of,
        first_day=request.first_day,
        days=days,
        events=request.centre.events,
        holiday_overrides=request.centre.holiday_overrides,
        default_aht_seconds=queue.aht_seconds,
        interval_minutes=INTERVAL_MINUTES,
        settings=forecast_settings(request.rules),
        progress=lambda share: on_forecast(queue_id, share),
    )


def _requirement(request: PlanRequest, forecast: QueueForecast) -> QueueRequirement:
    queue = next(queue for queue in request.centre.queues if queue.queue_id == forecast.queue_id)
    return require(queue, forecast.mean, forecast.aht_seconds, INTERVAL_MINUTES, shrinkage_of(request.rules))


def _month(request: PlanRequest, requirements: Sequence[QueueRequirement]) -> CentreMonth:
    near = next(rule for rule in request.rules if isinstance(rule, StayNear))
    _, days = month_span(request.first_day)
    shape = (len(requirements), days * INTERVALS_PER_DAY)
    required = np.array([need.required for need in requirements], dtype=np.int64).reshape(shape)
    month = build_month(
        request.centre,
        request.first_day,
        Demand(
            tuple(need.queue_id for need in requirements),
            required,
            calls=np.array([need.calls for need in requirements], dtype=np.float64).reshape(shape),
            aht_seconds=np.array([need.aht_seconds for need in requirements], dtype=np.float64).reshape(shape),
        ),
        centre_settings(request.rules),
        fixed=request.fixed,
        draft=request.draft,
        draft_price=near.price_draft,
    )
    return month_under(month, request.rules)


def _draft_roster(month: CentreMonth) -> np.ndarray | None:
    """The draft as a start, where it says something of every cell."""
    if month.draft is None or bool((month.draft < 0).any()):
        return None
    return month.draft


def _full_norm_minutes(month: CentreMonth) -> float:
    """Month norm of one full contract without leave."""
    away = (month.leave >= 0) | ~month.employed
    whole = [
        float(month.norm_minutes[row])
        for row, person in enumerate(month.people)
        if person.contract_hours is None and not away[row].any()
    ]
    return max(whole, default=167.0 * 60)


def _own_remarks(request: PlanRequest, month: CentreMonth, forecasts: Sequence[QueueForecast]) -> list[Remark]:
    asked = month.demand.required.reshape(-1, month.days, INTERVALS_PER_DAY) > 0
    remarks: list[Remark] = [unserved_remark(one) for one in unserved_queues(month, asked)]
    remarks += [(repair.code, dict(repair.arguments)) for forecast in forecasts for repair in forecast.repairs]
    if not any(0 < (request.first_day - cell.day).days <= 31 for cell in request.centre.carry_in):
        remarks.append(("remark-no-carry-in", {}))
    provisional = provisional_years([month.first_day.year], request.centre.holiday_overrides)
    if provisional:
        remarks.append(("remark-provisional-holidays", {"year": str(provisional[0])}))
    return remarks
