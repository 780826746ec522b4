"""Plan a month: history → forecast → requirement → month → problem → roster → audit."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import TYPE_CHECKING

import numpy as np

from api.services.plan_result import Plan, SolveFacts
from api.services.rosters import view_roster
from forecasting.forecast import QueueForecast, forecast_queue
from solver.solve import Progress, solve
from solver.stopping import Effort, Stop
from staffing.centre.holidays import provisional_years
from staffing.centre.shifted import days_to_month, shift_dates
from staffing.compile import compile_problem
from staffing.errors import InputError, NoSolutionInTime
from staffing.month import INTERVAL_MINUTES, CentreMonth, Demand, build_month, month_span
from staffing.regulation import centre_settings, shrinkage_of
from staffing.requirement import QueueRequirement, require
from staffing.rules.stay_near import StayNear

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from forecasting.history import CallHistory
    from staffing.centre.centre import Centre
    from staffing.rules.base import Rule

__all__ = ["PlanRequest", "for_foreign_history", "plan_month", "refuse_past_month"]

Cells = dict[tuple[str, "date"], str]
Remark = tuple[str, dict[str, str | int | float]]


@dataclass(frozen=True)
class PlanRequest:
    """What is asked for.

    Attributes
    ----------
    histories
        Calls by queue id, one for every queue of the centre.
    fixed, draft
        Shift id by employee and date: cells to keep, a draft to stay near (None = no draft).
    remarks
        What was mended or assumed while reading; shown with the plan's own.
    """

    centre: Centre
    rules: tuple[Rule, ...]
    histories: Mapping[str, CallHistory]
    first_day: date
    as_of: date
    effort: Effort
    stop: Stop
    seed: int = 0
    workers: int = 2
    fixed: Cells = field(default_factory=dict)
    draft: Cells | None = None
    remarks: tuple[Remark, ...] = ()


def plan_month(
    request: PlanRequest,
    on_forecast: Callable[[str, float], None] = lambda queue_id, share: None,
    on_progress: Callable[[Progress], None] = lambda progress: None,
) -> Plan:
    """Do the whole job.

    Parameters
    ----------
    on_forecast
        Told the queue and the share done (0-1).
    on_progress
        Told what the solver has.

    Raises
    ------
    InputError
        A history that gives no forecast, a month already past.
    NoSolutionInTime
        Stopped before any roster stood.
    """
    refuse_past_month(request.first_day, request.as_of)
    _, days = month_span(request.first_day)
    forecasts = []
    for queue_id in [queue.queue_id for queue in request.centre.queues]:
        if request.stop():
            raise NoSolutionInTime("no-roster-in-time", seconds=round(request.stop.elapsed, 1))
        forecasts.append(_forecast(request, queue_id, days, on_forecast))
    requirements = [_requirement(request, forecast) for forecast in forecasts]
    month = _month(request, requirements)
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
    broken = bool(view.audit.hard)
    gap = None if broken else (solution.price - solution.lower_bound) / solution.price if solution.price > 0 else 0.0
    full_norm = _full_norm_minutes(month)
    return Plan(
        view=view,
        forecasts=tuple(forecasts),
        requirements=tuple(requirements),
        solve=SolveFacts(
            solution.price, solution.lower_bound, gap, solution.seconds, request.seed, solution.stopped_by
        ),
        as_of=request.as_of,
        people_needed=float(month.demand.required.sum()) * INTERVAL_MINUTES / full_norm,
        people_there=float(month.norm_minutes[(month.serves != 0).any(axis=1)].sum()) / full_norm,
        repairs=(*request.remarks, *_own_remarks(request, month, forecasts)),
        fixed_cells=int((month.fixed >= 0).sum()),
        versions={name: version(name) for name in ("paiban", "ortools", "highspy", "numpy")},
    )


def refuse_past_month(first_day: date, as_of: date) -> None:
    """Raise InputError unless the month begins after the as-of date."""
    if first_day <= as_of:
        raise InputError(
            "input-month-past", file="--month", value=f"{first_day:%Y-%m}", as_of=as_of.isoformat()
        )


def for_foreign_history(centre: Centre, queue_ids: Sequence[str], first_day: date) -> tuple[Centre, list[Remark]]:
    """A centre as it meets histories given from outside: only their queues, and its dates moved to the month."""
    remarks: list[Remark] = []
    dropped = [queue.queue_id for queue in centre.queues if queue.queue_id not in queue_ids]
    if dropped:
        remarks.append(("remark-queues-dropped", {"queues": ", ".join(dropped)}))
    centre = dataclasses.replace(centre, queues=tuple(q for q in centre.queues if q.queue_id in queue_ids))
    by = days_to_month(centre, first_day)
    if by:
        centre = shift_dates(centre, by)
        remarks.append(("remark-dates-shifted", {"days": by}))
    return centre, remarks


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
        progress=lambda share: on_forecast(queue_id, share),
    )


def _requirement(request: PlanRequest, forecast: QueueForecast) -> QueueRequirement:
    queue = next(queue for queue in request.centre.queues if queue.queue_id == forecast.queue_id)
    return require(queue, forecast.mean, forecast.aht_seconds, INTERVAL_MINUTES, shrinkage_of(request.rules))


def _month(request: PlanRequest, requirements: Sequence[QueueRequirement]) -> CentreMonth:
    near = next(rule for rule in request.rules if isinstance(rule, StayNear))
    _, days = month_span(request.first_day)
    required = np.array([need.required for need in requirements], dtype=np.int64).reshape(len(requirements), -1)
    if not requirements:
        required = np.zeros((0, days * 48), dtype=np.int64)
    return build_month(
        request.centre,
        request.first_day,
        Demand(tuple(need.queue_id for need in requirements), required),
        centre_settings(request.rules),
        fixed=request.fixed,
        draft=request.draft,
        draft_price=near.price_draft,
    )


def _draft_roster(month: CentreMonth) -> np.ndarray | None:
    """The draft as a start, where it says something of every cell."""
    if month.draft is None or bool((month.draft < 0).any()):
        return None
    return month.draft


def _full_norm_minutes(month: CentreMonth) -> float:
    """Month norm of one full contract without leave."""
    agents = [
        (norm, person.contract_hours)
        for norm, person, away in zip(
            month.norm_minutes, month.people, ((month.leave >= 0) | ~month.employed).any(axis=1), strict=True
        )
        if not away and person.contract_hours is None
    ]
    return float(max((norm for norm, _ in agents), default=167 * 60))


def _own_remarks(
    request: PlanRequest, month: CentreMonth, forecasts: Sequence[QueueForecast]
) -> list[Remark]:
    remarks: list[Remark] = [
        (repair.code, dict(repair.arguments)) for forecast in forecasts for repair in forecast.repairs
    ]
    if not any(0 < (request.first_day - cell.day).days <= 31 for cell in request.centre.carry_in):
        remarks.append(("remark-no-carry-in", {}))
    provisional = provisional_years([month.first_day.year], request.centre.holiday_overrides)
    if provisional:
        remarks.append(("remark-provisional-holidays", {"year": str(provisional[0])}))
    return remarks
