"""Plan a month: history → forecast → requirement → month → problem → roster → audit."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from importlib.metadata import version
from typing import TYPE_CHECKING

from api.services.conflicts import conflicts_in_time, impossible
from api.services.demand import demand_of, forecast_month, no_roster_within, required_people, with_promises
from api.services.plan_request import PlanRequest, Remark, for_foreign_history, refuse_past_month
from api.services.plan_result import Plan, SolveFacts
from api.services.rosters import view_roster, waiver_remarks
from api.services.shown_leave import leave_cells
from api.services.simulated import runs_within, simulate_roster
from api.services.unserved import unserved_queues, unserved_remark
from solver.solve import Progress, solve
from solver.stopping import Stop
from staffing.centre.holidays import provisional_years
from staffing.compile import compile_problem
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY, CentreMonth, build_month, month_span
from staffing.regulation import centre_settings, month_under
from staffing.rules.preferences.stay_near import StayNear

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np

    from api.services.conflict_result import Conflict
    from api.services.plan_result import RosterView
    from forecasting.forecast import QueueForecast
    from staffing.requirement import QueueRequirement
    from staffing.simulation.simulate import Simulation

__all__ = ["PlanRequest", "for_foreign_history", "plan_month", "refuse_past_month"]

LEAST_LOOK_SECONDS = 10.0
"""With less time left the roster comes before a look at what none can keep, which takes a second or two."""
SIMULATED_CALLS, SIMULATED_CALLS_BY_CLOCK = 3e6, 1e6
"""Of all runs together, about a second's; fewer where a clock runs."""


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
    request = _with_swaps(dataclasses.replace(request, centre=with_promises(request.centre, request.rules)))
    forecasts = forecast_month(
        request.centre, request.rules, request.histories, request.first_day, request.as_of, on_forecast, request.stop
    )
    requirements = required_people(request.centre, request.rules, forecasts)
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
        raise no_roster_within(request.stop)
    view = view_roster(month, request.rules, solution.roster)
    # With a hard rule broken, waived or not, the bound holds penalties that the objective does not: of prices only 0 is
    # proven.
    broken = any(breach.severity == "hard" for breach in view.audit.breaches)
    bound = 0.0 if broken else min(solution.lower_bound, view.audit.cost)
    full_norm = _full_norm_minutes(month)
    sought = not (request.stop.cancelled.is_set() and view.audit.hard)
    return Plan(
        view=view,
        forecasts=forecasts,
        requirements=requirements,
        simulation=_simulated(request, view, forecasts),
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


def _month(request: PlanRequest, requirements: Sequence[QueueRequirement]) -> CentreMonth:
    near = next(rule for rule in request.rules if isinstance(rule, StayNear))
    _, days = month_span(request.first_day)
    month = build_month(
        request.centre,
        request.first_day,
        demand_of(requirements, days),
        centre_settings(request.rules),
        fixed=request.fixed,
        draft=request.draft,
        draft_price=near.price_draft,
    )
    return month_under(month, request.rules)


def _with_swaps(request: PlanRequest) -> PlanRequest:
    """The request with the month's cells kept as the last swap in the ledger left them, but for leave approved since.

    Who agreed to a swap is not rostered otherwise; what is fixed by hand comes first.
    """
    last = request.first_day + timedelta(days=month_span(request.first_day)[1] - 1)
    swaps = request.centre.records.swaps
    stand = {(one.employee_id, one.day): one.after for one in swaps if request.first_day <= one.day <= last}
    kept = {cell: stand[cell] for cell in stand.keys() - leave_cells(request.centre).keys() - request.fixed.keys()}
    if not kept:
        return request
    told: Remark = ("remark-swaps-kept", {"count": len(kept)})
    return dataclasses.replace(request, fixed={**request.fixed, **kept}, remarks=(*request.remarks, told))


def _simulated(request: PlanRequest, view: RosterView, forecasts: Sequence[QueueForecast]) -> Simulation | None:
    """The roster under the calls that may come; None where somebody waits."""
    if request.stop.cancelled.is_set():
        return None
    most = SIMULATED_CALLS if request.stop.seconds is None else SIMULATED_CALLS_BY_CLOCK
    runs = runs_within(forecasts, most)
    return simulate_roster(view, forecasts, runs=runs, seed=request.seed, workers=request.workers)


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
