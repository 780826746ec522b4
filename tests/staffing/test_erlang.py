"""Erlang's formulas against exact arithmetic, against the regulation's worked numbers and at the extremes."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing.erlang import (
    average_speed_of_answer,
    erlang_b,
    erlang_c,
    occupancy,
    offered_load,
    required_agents,
    service_level,
)

LOADS = st.floats(-9, 5).map(lambda exponent: 10.0**exponent)
TARGETS = st.floats(0.01, 0.999)


def exact_b(load: float, agents: int) -> Fraction:
    """Erlang B by its recursion, without rounding."""
    inverse = Fraction(1)
    for n in range(1, agents + 1):
        inverse = 1 + Fraction(n) / Fraction(load) * inverse
    return 1 / inverse


def exact_c(load: float, agents: int) -> Fraction:
    if agents <= load:
        return Fraction(1)
    blocked = exact_b(load, agents)
    return agents * blocked / (agents - Fraction(load) * (1 - blocked))


def close_to(exact: Fraction) -> object:
    return pytest.approx(float(exact), rel=2e-12, abs=1e-300)


def recursive_c(load: float, agents: int) -> float:
    """Erlang C by the inverse recursion in floats, which adds positive terms only."""
    if agents <= load:
        return 1.0
    inverse = 1.0
    for n in range(1, agents + 1):
        inverse = 1.0 + n / load * inverse
        if inverse > 1e300:
            return 0.0
    blocked = 1.0 / inverse
    return agents * blocked / (agents - load * (1.0 - blocked))


class TestErlangB:
    @given(load=LOADS.filter(lambda load: load < 300), agents=st.integers(0, 60))
    @settings(max_examples=150, deadline=None)
    def test_equals_the_exact_recursion(self, load: float, agents: int) -> None:
        assert float(erlang_b(load, agents)) == pytest.approx(float(exact_b(load, agents)), rel=2e-12, abs=1e-300)

    @given(load=st.floats(0.01, 2e5), agents=st.floats(0, 2e5))
    @settings(deadline=None)
    def test_obeys_its_recursion_at_fractional_agents_too(self, load: float, agents: float) -> None:
        here, above = erlang_b(load, [agents, agents + 1])
        assert above == pytest.approx(load * here / (agents + 1 + load * here), rel=1e-9, abs=1e-300)

    def test_is_one_without_agents_and_zero_without_load(self) -> None:
        np.testing.assert_array_equal(erlang_b([5.0, 0.0, 0.0], [0, 0, 3]), [1.0, 1.0, 0.0])

    def test_nearly_all_calls_are_lost_far_below_the_load(self) -> None:
        assert float(erlang_b(1e5, 1000)) == pytest.approx(1 - 1000 / 1e5, rel=1e-4)


class TestErlangC:
    @given(load=LOADS.filter(lambda load: load < 300), agents=st.integers(0, 80))
    @settings(max_examples=150, deadline=None)
    def test_equals_the_exact_formula(self, load: float, agents: int) -> None:
        assert float(erlang_c(load, agents)) == pytest.approx(float(exact_c(load, agents)), rel=2e-12, abs=1e-300)

    @given(load=st.floats(100, 1e5), spare=st.floats(0, 4))
    @settings(max_examples=20, deadline=None)
    def test_equals_the_float_recursion_at_large_loads(self, load: float, spare: float) -> None:
        agents = math.floor(load + spare * math.sqrt(load)) + 1
        assert float(erlang_c(load, agents)) == pytest.approx(recursive_c(load, agents), rel=1e-9)

    @given(load=LOADS, agents=st.integers(0, 120_000))
    @settings(deadline=None)
    def test_falls_with_every_agent(self, load: float, agents: int) -> None:
        here, above = erlang_c(load, [agents, agents + 1])
        assert 0 <= above <= here <= 1

    def test_everybody_waits_when_agents_do_not_exceed_the_load(self) -> None:
        np.testing.assert_array_equal(erlang_c([3.0, 3.0, 0.5], [3, 2, 0]), 1.0)

    def test_gas_counter_of_three_erlang(self) -> None:
        np.testing.assert_allclose(erlang_c(3.0, [4, 5]), [0.51, 0.24], atol=0.005)


class TestServiceLevel:
    @pytest.mark.parametrize(
        ("within_seconds", "agents", "expected"),
        [(15, 38, 0.814), (20, 38, 0.847), (60, 36, 0.855), (25, 38, 0.874)],
    )
    def test_worked_numbers_of_the_busy_hour(self, within_seconds: float, agents: int, expected: float) -> None:
        level = service_level(1000, 120, 3600, agents, within_seconds)
        assert float(level) == pytest.approx(expected, abs=0.0005)
        found = required_agents(1000, 120, 3600, service_level=0.8, within_seconds=within_seconds)
        assert int(found) == agents

    @given(
        load=LOADS,
        aht=st.floats(5, 3000),
        within=st.floats(0, 600),
        agents=st.floats(0, 1e5),
        more=st.floats(0, 100),
    )
    @settings(deadline=None)
    def test_rises_with_agents(self, load: float, aht: float, within: float, agents: float, more: float) -> None:
        here, above = service_level(load * 1800 / aht, aht, 1800, [agents, agents + more], within)
        assert 0 <= here <= above + 1e-12 <= 1 + 1e-12

    def test_is_one_without_calls_whatever_the_handle_time(self) -> None:
        np.testing.assert_array_equal(service_level(0, [0.0, np.nan, 180.0], 1800, [0, 0, 2], 20), 1.0)

    def test_is_zero_when_overloaded(self) -> None:
        np.testing.assert_array_equal(service_level(10, 360, 1800, [0, 1, 2], 20), 0.0)

    def test_broadcasts_queues_against_agents(self) -> None:
        levels = service_level(np.full((3, 1), 50.0), 180, 1800, np.arange(6, 10), 20)
        assert levels.shape == (3, 4)


class TestOccupancyAndSpeedOfAnswer:
    def test_worked_occupancy_of_the_busy_hour(self) -> None:
        assert float(occupancy(1000, 120, 3600, 38)) == pytest.approx(0.877, abs=0.0005)

    def test_occupancy_is_at_most_one_and_zero_without_calls(self) -> None:
        np.testing.assert_array_equal(occupancy([10, 10, 0, 0], 360, 1800, [1, 0, 0, 4]), [1, 1, 0, 0])

    def test_gas_counter_waits_two_minutes_with_four_clerks_and_half_a_minute_with_five(self) -> None:
        asa = average_speed_of_answer(46, 180 * 60 / 46, 3600, [4, 5])
        np.testing.assert_allclose(asa / 60, [2.0, 0.5], atol=0.05)

    def test_speed_of_answer_is_infinite_when_overloaded_and_zero_without_calls(self) -> None:
        np.testing.assert_array_equal(
            average_speed_of_answer([10, 10, 0], [360, 360, np.nan], 1800, [2, 0, 0]), [np.inf, np.inf, 0.0]
        )


class TestRequiredAgents:
    @given(load=LOADS, aht=st.floats(5, 3000), within=st.floats(0, 600), target=TARGETS)
    @settings(max_examples=200, deadline=None)
    def test_meets_the_target_and_one_fewer_does_not(
        self, load: float, aht: float, within: float, target: float
    ) -> None:
        calls = load * 1800 / aht
        n = int(required_agents(calls, aht, 1800, service_level=target, within_seconds=within))
        below, at = service_level(calls, aht, 1800, [n - 1, n], within)
        assert at >= target - 1e-12
        assert below < target - 1e-12

    @given(load=st.floats(0.001, 60), aht=st.floats(30, 600), within=st.floats(0, 120), target=TARGETS)
    @settings(max_examples=60, deadline=None)
    def test_equals_the_search_from_below_in_exact_arithmetic(
        self, load: float, aht: float, within: float, target: float
    ) -> None:
        calls = load * 1800 / aht
        a = float(offered_load(calls, aht, 1800))
        n = 0
        while n <= a or 1 - float(exact_c(a, n)) * math.exp(-(n - a) * within / aht) < target - 1e-12:
            n += 1
        assert int(required_agents(calls, aht, 1800, service_level=target, within_seconds=within)) == n

    def test_a_level_that_equals_the_target_meets_it(self) -> None:
        # one erlang on two agents: exactly a third of the callers wait
        assert int(required_agents(10, 180, 1800, service_level=2 / 3, within_seconds=0)) == 2
        assert int(required_agents(10, 180, 1800, service_level=2 / 3 + 1e-9, within_seconds=0)) == 3

    def test_thousands_of_intervals_equal_one_by_one(self) -> None:
        calls = np.geomspace(1e-6, 1e5, 200)
        together = required_agents(calls, 200, 1800, service_level=0.8, within_seconds=20)
        single = [int(required_agents(c, 200, 1800, service_level=0.8, within_seconds=20)) for c in calls]
        np.testing.assert_array_equal(together, single)
        assert np.all(np.diff(together) >= 0)

    def test_next_to_no_calls_still_need_one_agent(self) -> None:
        assert int(required_agents(1e-7, 180, 1800, service_level=0.8, within_seconds=20)) == 1

    def test_intervals_of_a_minute_are_ordinary(self) -> None:
        assert int(required_agents(1000 / 60, 120, 60, service_level=0.8, within_seconds=20)) == 38

    def test_the_minimum_holds_only_where_there_are_calls(self) -> None:
        found = required_agents([0, 0.1, 500], 180, 1800, service_level=0.8, within_seconds=20, minimum=2)
        assert found[0] == 0
        assert found[1] == 2
        assert found[2] > 50

    def test_occupancy_limit_is_kept_and_an_exact_quotient_is_not_rounded_up(self) -> None:
        found = required_agents([34, 34.1], 1800, 1800, service_level=0.01, within_seconds=600, max_occupancy=0.85)
        np.testing.assert_array_equal(found, [40, 41])

    def test_targets_may_differ_by_interval(self) -> None:
        found = required_agents(1000, 120, 3600, service_level=0.8, within_seconds=[15, 20, 60, 25])
        np.testing.assert_array_equal(found, [38, 38, 36, 38])

    def test_no_intervals_need_no_agents(self) -> None:
        assert required_agents([], 180, 1800, service_level=0.8, within_seconds=20).shape == (0,)


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"calls": -1.0}, "calls"),
        ({"calls": np.nan}, "calls"),
        ({"aht_seconds": 0.0}, "aht_seconds"),
        ({"aht_seconds": np.nan}, "aht_seconds"),
        ({"interval_seconds": 0.0}, "interval_seconds"),
        ({"service_level": 1.0}, "service_level"),
        ({"service_level": 0.0}, "service_level"),
        ({"within_seconds": -1.0}, "within_seconds"),
        ({"max_occupancy": 0.0}, "max_occupancy"),
        ({"max_occupancy": 1.1}, "max_occupancy"),
        ({"minimum": -1.0}, "minimum"),
    ],
)
def test_figures_out_of_range_are_refused_by_name(changed: dict[str, float], named: str) -> None:
    figures = {
        "calls": 10.0,
        "aht_seconds": 180.0,
        "interval_seconds": 1800.0,
        "service_level": 0.8,
        "within_seconds": 20.0,
    }
    with pytest.raises(ValueError, match=named):
        required_agents(**{**figures, **changed})


def test_negative_load_or_agents_are_refused() -> None:
    with pytest.raises(ValueError, match="load"):
        erlang_b(-1.0, 3)
    with pytest.raises(ValueError, match="agents"):
        erlang_c(1.0, [-1])
