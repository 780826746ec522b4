"""The whole job as one call: what it refuses, what it says, and what comes back for centres at the edge."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest

from api.files.json_files import summary
from api.locale.texts import texts
from api.services.audit import audit_cells
from api.services.plan import plan_month
from api.services.plan_request import PlanRequest
from forecasting.history import history_from_grid
from solver.stopping import Effort, Stop
from staffing.centre.people import Leave, Person
from staffing.centre.records import SwapDay
from staffing.errors import InputError, NoSolutionInTime
from staffing.regulation import load_regulation
from tests.api.files.small_plan import SHIFTS, small_centre

if TYPE_CHECKING:
    from api.services.conflict_result import Conflict
    from api.services.plan_result import Plan
    from solver.solve import Progress

FIRST, AS_OF = date(2026, 12, 1), date(2026, 11, 20)


def request_of(queues: tuple[str, ...] = ("hotline",), stop: Stop | None = None, **changes: object) -> PlanRequest:
    """Three agents and a history of ten weeks; a regulation without posts to hold."""
    people = tuple(Person(f"A{number}", f"王{number}", "一组", "agent") for number in range(3))
    centre = small_centre(people=people, leave=(), wishes=(), ledger=(), **changes)
    centre = dataclasses.replace(
        centre, shifts=SHIFTS[:2], queues=tuple(q for q in centre.queues if q.queue_id in queues)
    )
    calls = np.tile(np.where((np.arange(24) >= 9) & (np.arange(24) < 17), 4.0, 0.0), (70, 1))
    history = history_from_grid(
        "hotline", AS_OF - timedelta(days=69), calls, np.full(calls.shape, 180.0), source="calls"
    )
    rules = load_regulation({"presence.role_min": {"by_role": {}}, "oncall.min_technicians_onsite": {"people": 0}})
    return PlanRequest(
        centre=centre,
        rules=rules,
        histories=dict.fromkeys(queues, history),
        first_day=FIRST,
        as_of=AS_OF,
        effort=Effort(rounds=1, roundings=1, regroups=0, tries=4),
        stop=stop or Stop(),
    )


@pytest.fixture(scope="module")
def planned() -> Plan:
    """The plan of that; not to be changed."""
    return plan_month(request_of())


def test_a_month_past_is_refused_before_anything_is_forecast() -> None:
    told: list[str] = []
    with pytest.raises(InputError, match="input-month-past"):
        plan_month(dataclasses.replace(request_of(), as_of=FIRST), on_forecast=lambda queue, share: told.append(queue))
    assert told == []


def test_stopped_before_the_forecast_there_is_no_roster() -> None:
    stop = Stop()
    stop.cancelled.set()
    with pytest.raises(NoSolutionInTime, match="no-roster-in-time"):
        plan_month(request_of(stop=stop))


def test_where_memory_is_used_up_before_a_roster_memory_is_what_is_named() -> None:
    with pytest.raises(NoSolutionInTime, match="no-roster-in-memory"):
        plan_month(request_of(stop=Stop(memory_bytes=1)))


def test_forecast_and_search_tell_how_far_they_are() -> None:
    shares: list[float] = []
    progress: list[Progress] = []
    plan = plan_month(request_of(), lambda queue, share: shares.append(share), progress.append)
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)
    assert {state.phase for state in progress} >= {"start", "bound"}
    assert all(0 <= state.share <= 1 and state.lower_bound <= state.price for state in progress)
    assert plan.view.roster.shape == (3, 31)


def test_what_no_roster_can_keep_is_told_before_the_search() -> None:
    told: list[tuple[Conflict, ...]] = []
    posts = load_regulation({"presence.role_min": {"by_role": {"technician": 1}}})
    request = dataclasses.replace(request_of(), rules=posts)
    plan_month(
        request,
        on_progress=lambda progress: told.append(()),
        on_impossible=lambda conflicts, month: told.append(conflicts),
    )
    assert [part.rule for conflict in told[0] for part in conflict.parts][:1] == ["presence.role_min"]
    assert told[1:] == [()] * (len(told) - 1)


def test_the_requirement_keeps_what_the_regulation_promises(planned: Plan) -> None:
    """60 % within a minute ask for fewer people than the queue's own service; the month knows calls and promise."""
    own = request_of()
    promise = load_regulation({"target.answer_within_seconds": {"by_queue": {"*": {"seconds": 60, "share": 0.6}}}})
    rules = (*own.rules, *(rule for rule in promise if rule.rule_id == "target.answer_within_seconds"))
    promised = plan_month(dataclasses.replace(own, rules=rules))
    assert promised.requirements[0].on_seat.sum() < planned.requirements[0].on_seat.sum()
    month = promised.view.month
    assert (month.centre.queues[0].within_seconds, month.centre.queues[0].service_level) == (60, 0.6)
    assert np.array_equal(month.demand.calls, [promised.forecasts[0].mean])
    assert np.array_equal(month.demand.aht_seconds, [promised.forecasts[0].aht_seconds])


def test_who_agreed_to_a_swap_is_rostered_as_swapped_in_a_plan_made_anew_unless_on_leave_since() -> None:
    day, away = date(2026, 12, 8), date(2026, 12, 9)
    swaps = (
        SwapDay("S1", "A0", day, "E", "D", "A1"),
        SwapDay("S1", "A1", day, "D", "E", "A0"),
        SwapDay("S2", "A0", day, "D", "OFF", "A2"),
        SwapDay("S2", "A2", day, "OFF", "D", "A0"),
        SwapDay("S3", "A1", away, "D", "OFF", "A2"),
        SwapDay("S3", "A2", away, "OFF", "D", "A1"),
        SwapDay("S0", "A2", date(2026, 11, 9), "OFF", "D"),
    )
    centre = request_of().centre
    centre = dataclasses.replace(
        centre,
        leave=(Leave("A2", "annual", away, away),),
        records=dataclasses.replace(centre.records, swaps=swaps),
    )
    plan = plan_month(dataclasses.replace(request_of(), centre=centre))
    month, roster = plan.view.month, plan.view.roster
    on_both = {who: [month.symbols.ids[symbol] for symbol in roster[row, 7:9]] for who, row in month.row_of.items()}
    assert (on_both["A0"][0], on_both["A1"], on_both["A2"]) == ("OFF", ["E", "OFF"], ["D", "annual"])
    assert "swaps.recorded" not in {breach.rule for breach in plan.view.audit.hard}
    assert ("remark-swaps-kept", {"count": 4}) in plan.repairs


def test_the_forecast_obeys_the_regulation() -> None:
    own = request_of()
    measured = load_regulation({"forecast.handle_time": {"source": "queue"}})
    rules = (*own.rules, *(rule for rule in measured if rule.rule_id == "forecast.handle_time"))
    queues = tuple(dataclasses.replace(queue, aht_seconds=240.0) for queue in own.centre.queues)
    centre = dataclasses.replace(own.centre, queues=queues)
    plan = plan_month(dataclasses.replace(own, rules=rules, centre=centre))
    assert (plan.forecasts[0].aht_seconds == 240.0).all()


def test_no_carry_in_is_said(planned: Plan) -> None:
    assert ("remark-no-carry-in", {}) in planned.repairs


def test_people_needed_are_full_contracts_for_the_requirement(planned: Plan) -> None:
    half_hours = planned.view.month.demand.required.sum()
    assert planned.people_needed == pytest.approx(half_hours * 0.5 / 167, rel=1e-6)
    assert planned.people_there == pytest.approx(3.0)


def test_a_centre_without_queues_is_planned_for_presence_alone() -> None:
    plan = plan_month(request_of(queues=()))
    assert plan.forecasts == ()
    assert plan.requirements == ()
    assert plan.view.coverage.short.shape == (0, 31 * 48)
    assert plan.people_needed == 0
    figures = summary(plan, texts("zh-CN"))
    assert figures["short_share"] == figures["over_share"] == 0
    assert figures["service_level"] == {"required": None, "rostered": None, "simulated": None}


def test_fixed_cells_are_kept_and_counted() -> None:
    fixed = {("A0", FIRST + timedelta(days=day)): "E" for day in range(3)}
    plan = plan_month(dataclasses.replace(request_of(), fixed=fixed))
    symbols = plan.view.month.symbols
    assert [symbols.ids[symbol] for symbol in plan.view.roster[0, :3]] == ["E"] * 3
    assert plan.fixed_cells == 3


def test_an_audit_of_the_plan_unedited_costs_what_the_plan_says(planned: Plan) -> None:
    """Surplus people, who are only told, are in both."""
    month = planned.view.month
    cells = {
        (person.employee_id, month.date_of(day)): month.symbols.ids[symbol]
        for person, line in zip(month.people, planned.view.roster, strict=True)
        for day, symbol in enumerate(line)
    }
    audit = audit_cells(month.centre, request_of().rules, FIRST, cells, month.demand).audit
    assert any(breach.severity == "info" and breach.cost > 0 for breach in audit.breaches)
    assert audit.cost == planned.solve.objective == planned.view.audit.cost > 0
    assert summary(planned, texts("en"))["objective"] == pytest.approx(audit.cost)
