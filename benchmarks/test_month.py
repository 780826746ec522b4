"""The month benchmark for pytest-benchmark: a whole plan in a process of its own, then its parts by themselves.

    python -m pytest benchmarks --benchmark-only --benchmark-json month.json
    python -m benchmarks.month_table month.json

Numbers are written down, not asserted: a busy machine is no defect of the product. What must hold on any machine, that
no hard rule is broken and the bound lies under the objective, is asserted.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest

from api.services.plan import plan_month
from benchmarks.month import AS_OF, EXAMPLE, MONTH, example_request, measure_month_apart
from forecasting.forecast import forecast_queue
from solver.stopping import Effort
from staffing.audit import audit_roster
from staffing.month import INTERVAL_MINUTES, month_span
from staffing.regulation import shrinkage_of
from staffing.requirement import require

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

    from api.services.plan_request import PlanRequest
    from api.services.plan_result import Plan

DEFAULT_EFFORT = 2


@pytest.fixture(scope="module")
def request_of_month() -> PlanRequest:
    """The example centre's December."""
    return example_request(EXAMPLE, MONTH, AS_OF, DEFAULT_EFFORT, seed=0)


@pytest.fixture(scope="module")
def plan(request_of_month: PlanRequest) -> Plan:
    """A quick plan: its roster is there to be audited, its forecast to be staffed."""
    import dataclasses

    quick = Effort(rounds=40, roundings=1, regroups=0, tries=0)
    return plan_month(dataclasses.replace(request_of_month, effort=quick))


def test_a_whole_month(benchmark: BenchmarkFixture) -> None:
    measured = benchmark.pedantic(  # type: ignore[no-untyped-call]
        measure_month_apart, kwargs={"effort": DEFAULT_EFFORT}, rounds=1
    )
    benchmark.extra_info.update(asdict(measured))
    assert measured.hard_breaches == 0
    assert measured.lower_bound <= measured.objective


def test_the_forecast_of_a_queue_with_its_backtest(benchmark: BenchmarkFixture, request_of_month: PlanRequest) -> None:
    asked = request_of_month
    history = asked.histories["hotline"]
    _, days = month_span(asked.first_day)
    forecast = benchmark.pedantic(  # type: ignore[no-untyped-call]
        forecast_queue,
        args=(history,),
        kwargs={
            "as_of": asked.as_of,
            "first_day": asked.first_day,
            "days": days,
            "events": asked.centre.events,
            "holiday_overrides": asked.centre.holiday_overrides,
            "default_aht_seconds": asked.centre.queues[0].aht_seconds,
            "interval_minutes": INTERVAL_MINUTES,
        },
        rounds=3,
        warmup_rounds=1,
    )
    benchmark.extra_info.update(
        wape=forecast.backtest.scores.wape, seasonal_naive_wape=forecast.backtest.seasonal_naive_wape
    )
    assert forecast.mean.shape == (days * 48,)


def test_the_requirement_of_a_queue(benchmark: BenchmarkFixture, plan: Plan) -> None:
    forecast = plan.forecasts[0]
    queue = next(queue for queue in plan.view.month.centre.queues if queue.queue_id == forecast.queue_id)
    need = benchmark(
        require, queue, forecast.mean, forecast.aht_seconds, INTERVAL_MINUTES, shrinkage_of(plan.view.rules)
    )
    assert (need.required == plan.requirements[0].required).all()


def test_the_full_audit_of_the_month(benchmark: BenchmarkFixture, plan: Plan) -> None:
    audit = benchmark(audit_roster, plan.view.month, plan.view.rules, plan.view.roster)
    assert audit.breaches == plan.view.audit.breaches
