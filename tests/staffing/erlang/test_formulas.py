"""Erlang's formulas against exact arithmetic, against the regulation's worked numbers and at the extremes."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing.erlang import (
    abandonment,
    average_speed_of_answer,
    erlang_a,
    erlang_b,
    erlang_c,
    occupancy,
    required_agents,
    service_level,
)
from tests.staffing.erlang.exact import exact_b, exact_c

LOADS = st.floats(-9, 5).map(lambda exponent: 10.0**exponent)


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


class TestErlangA:
    """The formula itself is held against its states in test_waiting."""

    def test_endless_patience_is_erlang_c(self) -> None:
        agents = [8, 10, 15]
        found = erlang_a(10.0, agents, aht_seconds=180, patience_seconds=[60.0, 60.0, np.inf])
        assert found[2] == erlang_c(10.0, 15)
        assert np.all(found[:2] < erlang_c(10.0, agents[:2]))

    def test_who_hangs_up_makes_the_others_wait_less(self) -> None:
        queue = (1000, 120, 3600, [30, 34, 38])
        impatient = average_speed_of_answer(*queue, patience_seconds=90)
        np.testing.assert_array_less(impatient, average_speed_of_answer(*queue))
        lost = abandonment(*queue, 90)
        assert np.all((lost > 0) & (np.diff(lost, prepend=1) < 0))
        np.testing.assert_allclose(occupancy(*queue, 90), 1000 / 30 * (1 - lost) / np.array(queue[3]))
        np.testing.assert_array_equal(np.isfinite(impatient), True)

    def test_by_little_s_law_the_queue_holds_what_hangs_up_in_a_patience(self) -> None:
        """Mean wait of all callers / patience = share who hang up; of them all, who is answered waits ASA."""
        lost, asa = float(abandonment(500, 200, 1800, 50, 120)), float(average_speed_of_answer(500, 200, 1800, 50, 120))
        waited_by_all = lost * 120
        waited_by_who_hangs_up = (waited_by_all - (1 - lost) * asa) / lost
        assert 0 < waited_by_who_hangs_up < 120

    def test_no_calls_lose_nobody(self) -> None:
        assert float(abandonment(0, np.nan, 1800, 0, 60)) == 0
        assert float(abandonment(10, 180, 1800, 0, 60)) == 1


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
