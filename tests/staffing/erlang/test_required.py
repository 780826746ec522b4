"""The least agents that keep what is promised: one fewer does not; and the most calls that so many carry."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.locale.texts import LANGUAGES, texts
from staffing.erlang import (
    abandonment,
    average_speed_of_answer,
    calls_carried,
    erlang_b,
    erlang_c,
    occupancy,
    offered_load,
    required_agents,
    service_level,
)
from staffing.errors import ArgumentError
from tests.staffing.erlang.exact import exact_c

LOADS = st.floats(-9, 5).map(lambda exponent: 10.0**exponent)
TARGETS = st.floats(0.01, 0.999)


@given(load=LOADS, aht=st.floats(5, 3000), within=st.floats(0, 600), target=TARGETS)
@settings(max_examples=200, deadline=None)
def test_meets_the_target_and_one_fewer_does_not(load: float, aht: float, within: float, target: float) -> None:
    calls = load * 1800 / aht
    n = int(required_agents(calls, aht, 1800, service_level=target, within_seconds=within))
    below, at = service_level(calls, aht, 1800, [n - 1, n], within)
    assert at >= target - 1e-12
    assert below < target - 1e-12


@given(load=st.floats(0.001, 60), aht=st.floats(30, 600), within=st.floats(0, 120), target=TARGETS)
@settings(max_examples=60, deadline=None)
def test_equals_the_search_from_below_in_exact_arithmetic(
    load: float, aht: float, within: float, target: float
) -> None:
    calls = load * 1800 / aht
    a = float(offered_load(calls, aht, 1800))
    n = 0
    while n <= a or 1 - float(exact_c(a, n)) * math.exp(-(n - a) * within / aht) < target - 1e-12:
        n += 1
    assert int(required_agents(calls, aht, 1800, service_level=target, within_seconds=within)) == n


def test_a_level_that_equals_the_target_meets_it() -> None:
    # one erlang on two agents: exactly a third of the callers wait
    assert int(required_agents(10, 180, 1800, service_level=2 / 3, within_seconds=0)) == 2
    assert int(required_agents(10, 180, 1800, service_level=2 / 3 + 1e-9, within_seconds=0)) == 3


def test_thousands_of_intervals_equal_one_by_one() -> None:
    calls = np.geomspace(1e-6, 1e5, 200)
    together = required_agents(calls, 200, 1800, service_level=0.8, within_seconds=20)
    single = [int(required_agents(c, 200, 1800, service_level=0.8, within_seconds=20)) for c in calls]
    np.testing.assert_array_equal(together, single)
    assert np.all(np.diff(together) >= 0)


def test_next_to_no_calls_still_need_one_agent() -> None:
    assert int(required_agents(1e-7, 180, 1800, service_level=0.8, within_seconds=20)) == 1


def test_intervals_of_a_minute_are_ordinary() -> None:
    assert int(required_agents(1000 / 60, 120, 60, service_level=0.8, within_seconds=20)) == 38


def test_the_minimum_holds_only_where_there_are_calls() -> None:
    found = required_agents([0, 0.1, 500], 180, 1800, service_level=0.8, within_seconds=20, minimum=2)
    assert found[0] == 0
    assert found[1] == 2
    assert found[2] > 50


def test_occupancy_limit_is_kept_and_an_exact_quotient_is_not_rounded_up() -> None:
    found = required_agents([34, 34.1], 1800, 1800, service_level=0.01, within_seconds=600, max_occupancy=0.85)
    np.testing.assert_array_equal(found, [40, 41])


def test_targets_may_differ_by_interval() -> None:
    found = required_agents(1000, 120, 3600, service_level=0.8, within_seconds=[15, 20, 60, 25])
    np.testing.assert_array_equal(found, [38, 38, 36, 38])


def test_no_intervals_need_no_agents() -> None:
    assert required_agents([], 180, 1800, service_level=0.8, within_seconds=20).shape == (0,)


@given(
    load=st.floats(0.001, 150),
    aht=st.floats(30, 600),
    within=st.floats(0, 120),
    target=TARGETS,
    patience=st.floats(5, 1200),
    busy=st.floats(0.05, 1),
    lost=st.floats(0.001, 1),
    asa=st.floats(0.1, 600),
)
@settings(max_examples=150, deadline=None)
def test_keeps_every_promise_and_one_fewer_breaks_one(
    load: float, aht: float, within: float, target: float, patience: float, busy: float, lost: float, asa: float
) -> None:
    queue = (load * 1800 / aht, aht, 1800)
    found = required_agents(
        *queue,
        service_level=target,
        within_seconds=within,
        patience_seconds=patience,
        max_occupancy=busy,
        max_abandonment=lost,
        max_asa_seconds=asa,
    )
    agents = np.array([max(int(found) - 1, 0), int(found)])
    kept = (
        (service_level(*queue, agents, within, patience) >= target - 2e-12)
        & (occupancy(*queue, agents, patience) <= busy * (1 + 2e-12))
        & (abandonment(*queue, agents, patience) <= lost + 2e-12)
        & (average_speed_of_answer(*queue, agents, patience) <= asa * (1 + 2e-12))
    )
    assert kept[1]
    assert not kept[0] or found == 0


def test_patience_lets_fewer_agents_do_and_endless_patience_is_erlang_c() -> None:
    figures = {"service_level": 0.8, "within_seconds": 20}
    found = required_agents(500, 180, 1800, patience_seconds=[30.0, 120.0, np.inf], **figures)
    assert found[0] < found[1] < found[2] == required_agents(500, 180, 1800, **figures)


def test_the_answer_rate_of_the_railway_is_a_limit_on_who_hangs_up() -> None:
    """85 % answered (RQ-2.4c): the busy hour's callers wait a minute and a half on average."""
    found = required_agents(
        1000, 120, 3600, service_level=0.01, within_seconds=20, patience_seconds=90, max_abandonment=0.15
    )
    assert abandonment(1000, 120, 3600, found, 90) <= 0.15 < abandonment(1000, 120, 3600, found - 1, 90)
    assert found < offered_load(1000, 120, 3600)


@given(
    agents=st.integers(1, 300),
    aht=st.floats(10, 600),
    within=st.floats(0, 120),
    target=TARGETS,
    patience=st.one_of(st.just(np.inf), st.floats(5, 1200)),
)
@settings(max_examples=100, deadline=None)
def test_as_many_calls_as_are_carried_need_so_many_agents(
    agents: int, aht: float, within: float, target: float, patience: float
) -> None:
    promise = {"service_level": target, "within_seconds": within, "patience_seconds": patience}
    calls = float(calls_carried(agents, aht, 1800, **promise))
    assert int(required_agents(calls * (1 - 1e-9), aht, 1800, **promise)) == agents
    assert int(required_agents(calls * (1 + 1e-9), aht, 1800, **promise)) == agents + 1


def test_nobody_carries_no_calls_and_half_an_agent_few() -> None:
    carried = calls_carried([0, 0.5, 1, 2], 180, 1800, service_level=0.8, within_seconds=20)
    assert carried[0] == 0
    assert np.all(np.diff(carried) >= 0)
    assert 0 < carried[2] < 10


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


@pytest.mark.parametrize(
    ("changed", "code", "argument", "index"),
    [
        ({"calls": [[3.0, 4.0], [5.0, -1.0]]}, "input-argument-negative", "calls", (1, 1)),
        ({"calls": [3.0, np.nan]}, "input-argument-negative", "calls", (1,)),
        ({"calls": "many"}, "input-argument-not-a-number", "calls", ()),
        ({"calls": [1.0, 1e308], "interval_seconds": 1e-3}, "input-argument-load", "calls", (1,)),
        (
            {"calls": [0.0, 3.0, 4.0], "aht_seconds": [0.0, 180.0, 0.0]},
            "input-argument-not-positive",
            "aht_seconds",
            (2,),
        ),
        ({"calls": [0.0, 3.0], "aht_seconds": 0.0}, "input-argument-not-positive", "aht_seconds", ()),
        ({"service_level": [0.8, 1.0]}, "input-argument-out-of-reach", "service_level", (1,)),
        ({"service_level": 80}, "input-argument-share", "service_level", ()),
        ({"patience_seconds": 0.0}, "input-argument-not-positive", "patience_seconds", ()),
        ({"patience_seconds": np.nan}, "input-argument-not-positive", "patience_seconds", ()),
        ({"max_occupancy": 0.0}, "input-argument-out-of-reach", "max_occupancy", ()),
        ({"max_abandonment": 0.0, "patience_seconds": 60.0}, "input-argument-out-of-reach", "max_abandonment", ()),
        ({"max_abandonment": 0.05}, "input-argument-needs-patience", "max_abandonment", ()),
        ({"max_asa_seconds": 0.0}, "input-argument-not-positive", "max_asa_seconds", ()),
        ({"calls": [1.0, 1e18]}, "input-argument-load", "calls", (1,)),
        ({"minimum": [0, 1e19]}, "input-argument-too-many", "minimum", (1,)),
        ({"patience_seconds": [60.0, 1e30]}, "input-argument-too-patient", "patience_seconds", (1,)),
        ({"calls": [1.0, 2.0], "within_seconds": [1.0, 2.0, 3.0]}, "input-argument-shape", "within_seconds", ()),
    ],
)
def test_a_refusal_names_argument_index_and_what_was_expected(
    changed: dict[str, object], code: str, argument: str, index: tuple[int, ...]
) -> None:
    figures = {"calls": 10.0, "aht_seconds": 180.0, "interval_seconds": 1800.0, "service_level": 0.8}
    with pytest.raises(ArgumentError) as refused:
        required_agents(**{**figures, "within_seconds": 20.0, **changed})
    assert (refused.value.code, refused.value.argument, refused.value.index) == (code, argument, index)
    for language in LANGUAGES:
        assert texts(language)(code, refused.value.arguments) != code


def test_figures_far_from_any_centre_neither_warn_nor_take_for_ever() -> None:
    """Warnings are errors here; sums over so many would not end."""
    with pytest.raises(ArgumentError, match="load"):
        erlang_b(1e17, 1e17)
    with pytest.raises(ArgumentError, match="agents"):
        erlang_b(10, 1e18)
    assert float(erlang_b(1e8, 1e8)) == pytest.approx(math.sqrt(2 / math.pi / 1e8), rel=1e-3)
    promise = {"service_level": 0.8, "within_seconds": 20.0}
    assert required_agents(1e8, 180, 1800, **promise) > 1e7
    assert required_agents(100, 180, 1800, **promise, patience_seconds=5e-324) >= 10
    assert required_agents(10, 1e-300, 1800, service_level=0.8, within_seconds=1e300) == 1
    assert required_agents(100, 180, 1800, **promise, patience_seconds=1e12) == required_agents(
        100, 180, 1800, **promise
    )
    assert 0 < float(erlang_c(1.0, 170.0)) < 1e-306


def test_negative_load_or_agents_are_refused() -> None:
    with pytest.raises(ValueError, match="load"):
        erlang_b(-1.0, 3)
    with pytest.raises(ValueError, match="agents"):
        erlang_c(1.0, [-1])
