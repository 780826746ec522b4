"""Figures of a plan: stretches of missing people, and whether the shift times are the reason for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from api.files.plan_figures import in_runs, misfit_hours, proof_state
from api.files.plan_texts import bound_text, gap_text
from staffing.rules.base import Breach
from tests.api.files.small_plan import small_plan

if TYPE_CHECKING:
    from api.services.plan_result import RosterView

DAY = date(2026, 10, 5)


def missing(start: str, end: str, short: float, *, day: date = DAY, cost: float = 10.0) -> Breach:
    return Breach(
        "coverage.requirement",
        "C-1",
        "soft",
        short,
        "coverage-requirement-short",
        {"start": start, "end": end, "short": short, "required": 9},
        day=day,
        cost=cost,
    )


def test_half_hours_in_a_row_are_joined_with_mean_count_and_cost() -> None:
    (run,) = in_runs([missing("09:30", "10:00", 3.0, cost=60), missing("09:00", "09:30", 1.0)])
    assert run.arguments == {"start": "09:00", "end": "10:00", "short": 2.0, "count": 2}
    assert (run.cost, run.amount, run.clause, run.day) == (70.0, 4.0, "C-1", DAY)


def test_a_pause_or_a_new_day_ends_a_stretch() -> None:
    apart = [missing("09:00", "09:30", 1.0), missing("10:00", "10:30", 1.0)]
    assert len(in_runs(apart)) == 2
    midnight = [missing("23:30", "24:00", 1.0), missing("00:00", "00:30", 1.0, day=date(2026, 10, 6))]
    assert len(in_runs(midnight)) == 2


def test_all_costs_stay_and_the_costliest_stretch_comes_first() -> None:
    breaches = small_plan().view.audit.breaches
    runs = in_runs(breaches)
    assert sum(run.cost for run in runs) == pytest.approx(sum(breach.cost for breach in breaches))
    assert [run.cost for run in runs] == sorted((run.cost for run in runs), reverse=True)


def with_cover(short: dict[int, float], over: dict[int, float]) -> RosterView:
    """The small plan's view with people missing and surplus by half-hour of the month."""
    view = small_plan().view
    arrays = {}
    for name, given in (("short", short), ("over", over)):
        arrays[name] = np.zeros_like(view.coverage.short)
        for at, people in given.items():
            arrays[name][0, at] = people
    return replace(view, coverage=replace(view.coverage, **arrays))


def test_a_surplus_at_other_hours_of_the_day_makes_shift_times_the_reason() -> None:
    assert misfit_hours(with_cover({20: 2.0}, {30: 6.0})) == (1.0, 3.0)


def test_a_surplus_on_other_days_or_too_small_a_one_does_not() -> None:
    assert misfit_hours(with_cover({20: 2.0}, {48 + 30: 6.0})) is None
    assert misfit_hours(with_cover({20: 2.0}, {30: 1.0})) is None


def test_without_a_time_of_day_that_is_short_nothing_is_explained() -> None:
    assert misfit_hours(replace(with_cover({20: 2.0}, {30: 6.0}), people_short=())) is None


@pytest.mark.parametrize(
    ("bound", "broken", "state", "bound_shown", "gap_shown"),
    [
        (950.0, False, "gap", "950", "5.00%"),
        (1000.0, False, "best", "1,000", "0.00%"),
        (0.0, False, "none", "–", "–"),
        (0.0, True, "broken", "–", "–"),
    ],
)
def test_what_is_proven_is_said_and_nothing_else(
    bound: float, broken: bool, state: str, bound_shown: str, gap_shown: str
) -> None:
    plan = small_plan()
    hard = tuple(replace(missing("09:00", "09:30", 1.0), severity="hard") for _ in range(broken))
    plan = replace(
        plan,
        view=replace(plan.view, audit=replace(plan.view.audit, breaches=hard)),
        solve=replace(plan.solve, objective=1000.0, lower_bound=bound),
    )
    assert (proof_state(plan), bound_text(plan), gap_text(plan)) == (state, bound_shown, gap_shown)
