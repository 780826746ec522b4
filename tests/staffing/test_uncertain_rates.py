"""Agents for a rate that is uncertain: what its mean would need is too few."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing.erlang import required_agents, service_level
from staffing.errors import ArgumentError
from staffing.uncertain_rates import agents_for_expected_level, agents_for_likely_level, rate_scenarios

if TYPE_CHECKING:
    from collections.abc import Callable

LEVEL = {"service_level": 0.8, "within_seconds": 20.0}


@given(calls=st.floats(0.01, 5000), variance=st.floats(0, 0.5), scenarios=st.integers(1, 60))
@settings(deadline=None)
def test_scenarios_have_the_forecast_as_their_mean(calls: float, variance: float, scenarios: int) -> None:
    drawn = rate_scenarios(calls, variance, scenarios)
    assert drawn.shape == (scenarios,)
    assert np.all(np.diff(drawn) >= 0)
    assert drawn.mean() == pytest.approx(calls, rel=1e-6)


def test_many_scenarios_have_the_variance_of_the_rate() -> None:
    drawn = rate_scenarios([100.0, 40.0], [0.04, 0.01], 2000)
    np.testing.assert_allclose(drawn.var(axis=0), np.array([0.04, 0.01]) * np.array([100.0, 40.0]) ** 2, rtol=0.01)


def test_a_certain_rate_needs_what_erlang_says() -> None:
    calls = np.array([0.0, 3.0, 120.0, 900.0])
    needed = required_agents(calls, 180, 1800, **LEVEL)
    scenarios = rate_scenarios(calls, 0.0, 5)
    np.testing.assert_array_equal(agents_for_expected_level(scenarios, 180, 1800, **LEVEL), needed)
    np.testing.assert_array_equal(agents_for_likely_level(scenarios, 180, 1800, likelihood=0.9, **LEVEL), needed)


def test_staffing_at_the_mean_of_a_ten_percent_uncertain_rate_falls_short() -> None:
    scenarios = rate_scenarios(1000.0, 0.01, 200)
    at_mean = required_agents(1000, 300, 1800, **LEVEL)

    def expected(agents: int) -> float:
        return float(np.average(service_level(scenarios, 300, 1800, agents, 20), weights=scenarios))

    assert expected(int(at_mean)) < 0.76
    enough = int(agents_for_expected_level(scenarios, 300, 1800, **LEVEL))
    assert expected(enough) >= 0.8 > expected(enough - 1)
    assert enough > at_mean


@given(
    calls=st.lists(st.floats(0.001, 300), min_size=1, max_size=8),
    aht=st.floats(30, 600),
    patience=st.one_of(st.none(), st.floats(20, 600)),
)
@settings(max_examples=60, deadline=None)
def test_the_expected_level_is_met_and_one_fewer_misses_it(
    calls: list[float], aht: float, patience: float | None
) -> None:
    agents = int(agents_for_expected_level(calls, aht, 1800, patience_seconds=patience, **LEVEL))
    levels = [service_level(calls, aht, 1800, n, 20, patience) for n in (agents, agents - 1)]
    enough, too_few = (float(np.average(level, weights=calls)) for level in levels)
    assert enough >= 0.8 - 1e-11 > too_few - 2e-11


def test_the_likely_level_is_met_in_its_share_of_the_scenarios() -> None:
    scenarios = rate_scenarios(np.array([200.0, 30.0]), 0.05, 40)
    agents = agents_for_likely_level(scenarios, 240, 1800, likelihood=0.9, **LEVEL)
    for fewer, least in ((0, 36), (1, 0)):
        met = (service_level(scenarios, 240, 1800, agents - fewer, 20) >= 0.8).sum(axis=0)
        assert np.all(met >= least)
        assert np.all((met >= 36) == (fewer == 0))


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (lambda: rate_scenarios(-1, 0.1), "calls"),
        (lambda: rate_scenarios(1, np.nan), "relative_variance"),
        (lambda: rate_scenarios(1, 0.1, 0), "scenarios"),
        (lambda: agents_for_expected_level(5.0, 180, 1800, **LEVEL), "calls"),
        (lambda: agents_for_likely_level([], 180, 1800, likelihood=0.9, **LEVEL), "calls"),
        (lambda: agents_for_likely_level([5.0], 180, 1800, likelihood=90, **LEVEL), "likelihood"),
    ],
)
def test_what_cannot_be_is_refused_by_name(call: Callable[[], object], argument: str) -> None:
    with pytest.raises(ArgumentError) as refused:
        call()
    assert refused.value.argument == argument
