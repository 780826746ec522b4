"""1/B for any load and any number of agents, against the incomplete gamma function in 40 digits."""

from __future__ import annotations

import math

import mpmath
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing.erlang.blocking import inverse_blocking


def continued(load: float, agents: float) -> mpmath.mpf:
    """``e^a a^-n Gamma(n + 1, a)``."""
    with mpmath.workdps(40):
        a, n = mpmath.mpf(load), mpmath.mpf(agents)
        return mpmath.exp(a) * a**-n * mpmath.gammainc(n + 1, a)


@given(exponent=st.floats(-6, 3), agents=st.floats(0, 300))
@settings(max_examples=150, deadline=None)
def test_fractions_of_an_agent_continue_the_sum(exponent: float, agents: float) -> None:
    load = 10.0**exponent
    exact = continued(load, agents)
    if exact < mpmath.mpf("1e307"):
        assert inverse_blocking(load, agents) == pytest.approx(float(exact), rel=1e-13)


@pytest.mark.parametrize(
    ("load", "agents"), [(1e5, 1e5), (1e5, 100_300.5), (1e5, 95_000.25), (33_000.0, 34_000.0), (7e4, 1_000.75)]
)
def test_a_hundred_thousand_agents_lose_no_digits(load: float, agents: float) -> None:
    assert inverse_blocking(load, agents) == pytest.approx(float(continued(load, agents)), rel=1e-12)


def test_what_no_double_holds_is_infinite() -> None:
    assert inverse_blocking(1.0, 1000.0) == math.inf
    assert inverse_blocking(1e-300, 3.0) == math.inf


@pytest.mark.parametrize("load", [1.4999, 1.5, 1.5001])
@pytest.mark.parametrize("agents", [0.001, 0.5, 0.999])
def test_the_two_ways_to_fractions_below_one_meet(load: float, agents: float) -> None:
    assert inverse_blocking(load, agents) == pytest.approx(float(continued(load, agents)), rel=1e-14)
