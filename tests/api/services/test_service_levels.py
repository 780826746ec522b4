"""The service asked for, that of the people rostered, and that of the simulation."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from api.services.service_levels import ServiceLevels, service_levels
from api.services.simulated import simulate_roster
from tests.api.files.small_plan import small_plan


def test_the_levels_are_those_of_the_people_there() -> None:
    levels = service_levels(small_plan())
    assert levels.simulated is None
    assert levels.required is not None
    assert 0.8 <= levels.required <= 1
    assert service_levels(small_plan(all_off=True)).rostered == pytest.approx(0.0, abs=1e-9)


def test_without_calls_there_is_no_level() -> None:
    plan = small_plan()
    quiet = tuple(dataclasses.replace(need, calls=0 * need.calls) for need in plan.requirements)
    assert service_levels(dataclasses.replace(plan, requirements=quiet)) == ServiceLevels()


def test_the_formula_comes_to_what_the_simulation_gives() -> None:
    """The small plan is short by day and idle at night: neither level is near 0 or 1."""
    plan = small_plan()
    simulation = simulate_roster(plan.view, plan.forecasts, runs=20, seed=1, workers=1)
    levels = service_levels(dataclasses.replace(plan, simulation=simulation))
    assert levels.rostered is not None
    assert levels.simulated is not None
    assert 0.02 < levels.simulated < 0.98
    assert levels.rostered == pytest.approx(levels.simulated, abs=0.05)


def test_calls_that_scatter_and_people_who_stay_away_cost_service() -> None:
    plan = small_plan()
    wild = tuple(
        dataclasses.replace(one, dispersion=np.full_like(one.mean, 0.3), day_dispersion=0.1) for one in plan.forecasts
    )
    calm, scattered = service_levels(plan), service_levels(dataclasses.replace(plan, forecasts=wild))
    assert calm.required == scattered.required
    assert (scattered.rostered or 0) < (calm.rostered or 0)
