"""Erlang A against its own states in 30 digits, against Erlang C where patience is long, and at the extremes."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing.erlang.waiting import answered_wait, outcome
from tests.staffing.erlang.exact import exact_a

AGENTS = st.integers(1, 60)
WITHIN = st.floats(0, 3)
PATIENCE = st.floats(-2, 1.3).map(lambda exponent: 10.0**exponent)


@given(agents=AGENTS, busy=st.floats(0.2, 3), within=WITHIN, patience=PATIENCE)
@settings(max_examples=40, deadline=None)
def test_equals_the_balance_of_the_states(agents: int, busy: float, within: float, patience: float) -> None:
    load = agents * busy
    exact = exact_a(load, agents, within, patience)
    assert outcome(load, agents, within, patience) == pytest.approx(exact[:3], rel=1e-9, abs=1e-12)
    assert answered_wait(load, agents, patience) == pytest.approx(exact.answered_wait, rel=1e-9)


@given(load=st.floats(0.01, 200), spare=st.floats(0.05, 3), within=WITHIN)
@settings(max_examples=60, deadline=None)
def test_long_patience_is_erlang_c(load: float, spare: float, within: float) -> None:
    agents = load + spare * math.sqrt(load)
    endless = outcome(load, agents, within, math.inf)
    assert outcome(load, agents, within, 1e9) == pytest.approx(endless, abs=1e-5)
    assert answered_wait(load, agents, 1e9) == pytest.approx(answered_wait(load, agents, math.inf), rel=1e-4)


@given(load=st.floats(0.01, 200), agents=AGENTS, within=WITHIN)
@settings(max_examples=60, deadline=None)
def test_no_patience_is_erlang_b(load: float, agents: int, within: float) -> None:
    lost = outcome(load, agents, within, 1e-9)
    blocked = 1.0 - load_carried(load, agents) / load
    assert lost == pytest.approx((blocked, blocked, blocked), rel=1e-4, abs=1e-7)


def load_carried(load: float, agents: int) -> float:
    """Mean number of busy agents of the loss system, state by state."""
    weight, total, busy = 1.0, 1.0, 0.0
    for n in range(1, agents + 1):
        weight *= load / n
        total, busy = total + weight, busy + n * weight
    return busy / total


@given(load=st.floats(0.01, 500), agents=st.floats(1e-6, 600), more=st.floats(0, 50), within=WITHIN, patience=PATIENCE)
@settings(deadline=None)
def test_more_agents_never_make_it_worse(
    load: float, agents: float, more: float, within: float, patience: float
) -> None:
    here, there = outcome(load, agents, within, patience), outcome(load, agents + more, within, patience)
    assert all(after <= before + 1e-12 for before, after in zip(here, there, strict=True))
    assert answered_wait(load, agents + more, patience) <= answered_wait(load, agents, patience) * (1 + 1e-9) + 1e-12


def test_who_hangs_up_was_not_answered_in_time() -> None:
    waiting, late, hung_up = outcome(12.0, 10.0, 0.2, 0.5)
    assert 0 < hung_up < late < waiting < 1
    assert outcome(12.0, 10.0, 0.0, 0.5)[1] == pytest.approx(waiting)
    # After a hundred times the patience nobody waits any more.
    assert outcome(12.0, 10.0, 50.0, 0.5)[1] == pytest.approx(hung_up)


@pytest.mark.parametrize(
    ("calls", "aht", "agents", "within", "patience"),
    [
        (7041.5, 120, 329, 1800, 3600),  # the weight of a full queue is just beyond the largest double
        (29973, 60, 850, 1200, 3600),
        (770, 300, 2, 30, 1800),
        (167, 96, 1, 20, 119),  # so few agents that the wait is summed term by term, in whole seconds
        (1500, 61, 7, 15, 240),
    ],
)
def test_overloaded_queues_of_patient_callers_are_those_of_their_states(
    calls: float, aht: float, agents: int, within: float, patience: float
) -> None:
    """Half-hours; found by calculating the chain of states beside the series."""
    load, times = calls * aht / 1800, (within / aht, patience / aht)
    exact = exact_a(load, agents, *times)
    assert outcome(load, agents, *times) == pytest.approx(exact[:3], rel=1e-9, abs=1e-12)
    assert answered_wait(load, agents, times[1]) == pytest.approx(exact.answered_wait, rel=1e-9)


@given(agents=st.integers(1, 40), busy=st.floats(1, 30), seconds=st.tuples(st.integers(30, 600), st.integers(30, 3600)))
@settings(max_examples=60, deadline=None)
def test_hopeless_queues_are_those_of_their_states(agents: int, busy: float, seconds: tuple[int, int]) -> None:
    load, patience = agents * busy, seconds[1] / seconds[0]
    exact = exact_a(load, agents, 0.1, patience)
    assert outcome(load, agents, 0.1, patience) == pytest.approx(exact[:3], rel=1e-9, abs=1e-12)
    assert answered_wait(load, agents, patience) == pytest.approx(exact.answered_wait, rel=1e-9)


@pytest.mark.parametrize("patience", [5.0, 20.0, 1e3, 1e4])
def test_far_too_few_agents_take_what_they_can(patience: float) -> None:
    """A thousand erlang on five hundred agents: half hang up, and the wait is the time in which half have."""
    waiting, late, hung_up = outcome(1000.0, 500.0, 0.1, patience)
    assert (waiting, late) == pytest.approx((1.0, 1.0), abs=1e-6)
    assert hung_up == pytest.approx(0.5, abs=1e-12)
    assert answered_wait(1000.0, 500.0, patience) == pytest.approx(patience * math.log(2), rel=0.01)


def test_the_share_answered_late_passes_through_a_half_at_the_mean_wait_when_overloaded() -> None:
    """Where the series overflow, as where they just do not."""
    for patience in (1.5, 3.0, 20.0, 100.0):
        mean = patience * math.log(2)
        before, at, after = (outcome(1000.0, 500.0, mean * share, patience)[1] for share in (0.8, 1.0, 1.2))
        assert before == pytest.approx(1.0, abs=1e-3)
        assert at == pytest.approx(0.75, abs=0.01)
        assert after == pytest.approx(0.5, abs=1e-3)


def test_extremes_neither_overflow_nor_come_out_of_range() -> None:
    for load in (1e-300, 1e-9, 1.0, 1e5):
        for agents in (0.0, 1e-9, 1.0, 1e5):
            for patience in (1e-9, 1.0, 1e3, math.inf):
                for within in (0.0, 1e-9, 1.0, 1e9):
                    shares = outcome(load, agents, within, patience)
                    assert all(0.0 <= share <= 1.0 for share in shares), (load, agents, patience, within)
                assert answered_wait(load, agents, patience) >= 0.0
