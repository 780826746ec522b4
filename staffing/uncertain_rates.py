"""Agents for a rate of calls that is itself uncertain: staffed at its mean, a queue misses its promise half the time.

A forecast's distribution comes as scenarios, equally likely calls along the first axis: drawn ones, or the few of
`rate_scenarios`. Chance within the interval is Erlang's; scenarios spread the expected number of calls only.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from scipy import special

from staffing import erlang
from staffing.arguments import aligned, not_negative, proper_share, single
from staffing.errors import ArgumentError
from staffing.least_whole import least_whole

__all__ = ["agents_for_expected_level", "agents_for_likely_level", "likely_rate", "rate_scenarios"]

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

# Below this variance a rate is certain to six digits, and the gamma distribution has no doubles left.
_CERTAIN = 1e-12

# As in Erlang's formulas, a level missed by this little is met.
_TOLERANCE = 1e-12


def rate_scenarios(calls: npt.ArrayLike, relative_variance: npt.ArrayLike, scenarios: int = 20) -> Floats:
    """Equally likely expectations of calls whose rate is gamma distributed around its forecast.

    Each is the mean of its part of the distribution, so that their mean is the forecast.

    Parameters
    ----------
    calls : (...)
        Forecast of the calls, >= 0.
    relative_variance : (...)
        Variance of the rate over the square of its mean, >= 0.
    scenarios
        How many, >= 1.

    Returns
    -------
    (scenarios, ...) ndarray
        Ascending along the first axis.

    Raises
    ------
    ArgumentError
        If an argument is out of its range or not finite.
    """
    mean, variance = np.broadcast_arrays(
        not_negative(calls, "calls"), not_negative(relative_variance, "relative_variance")
    )
    if scenarios < 1:
        raise ArgumentError("input-argument-not-positive", argument="scenarios", value=scenarios)
    shape = 1.0 / np.maximum(variance, _CERTAIN)
    edges = np.linspace(0.0, 1.0, scenarios + 1).reshape(-1, *(1,) * mean.ndim)
    # The mean of a gamma distribution below a quantile is the distribution of shape + 1 there.
    below = special.gammainc(shape + 1.0, special.gammaincinv(shape, edges))
    scaled: Floats = mean * np.diff(below, axis=0) * scenarios
    return scaled


def likely_rate(calls: npt.ArrayLike, relative_variance: npt.ArrayLike, likelihood: npt.ArrayLike) -> Floats:
    """Expected calls that a rate, gamma distributed around its forecast, stays below with so much likelihood.

    Parameters
    ----------
    calls, relative_variance : (...)
        As in `rate_scenarios`.
    likelihood
        0 < share < 1.

    Returns
    -------
    (...) ndarray

    Raises
    ------
    ArgumentError
        If an argument is out of its range or not finite.
    """
    mean, variance, share = np.broadcast_arrays(
        not_negative(calls, "calls"),
        not_negative(relative_variance, "relative_variance"),
        proper_share(likelihood, "likelihood"),
    )
    shape = 1.0 / np.maximum(variance, _CERTAIN)
    rate: Floats = mean * np.where(variance > _CERTAIN, special.gammaincinv(shape, share) / shape, 1.0)
    return rate


def agents_for_expected_level(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_seconds: npt.ArrayLike,
    *,
    service_level: npt.ArrayLike,
    within_seconds: npt.ArrayLike,
    patience_seconds: npt.ArrayLike | None = None,
) -> Counts:
    """Least agents with whom, over all scenarios together, the share of calls answered in time meets the target.

    Parameters
    ----------
    calls : (S, ...)
        Expected calls by scenario, >= 0.
    aht_seconds, interval_seconds, within_seconds, patience_seconds : (...)
        As in `staffing.erlang.required_agents`.
    service_level
        Share of all calls to be answered in time; 0 < share < 1.

    Returns
    -------
    (...) ndarray
        Agents on seat; 0 where no scenario has calls.

    Raises
    ------
    ArgumentError
        If an argument is out of its range or not finite.
    """
    offered, aht, interval, within, patience, target = aligned(
        calls=_by_scenario(calls),
        aht_seconds=aht_seconds,
        interval_seconds=interval_seconds,
        within_seconds=within_seconds,
        patience_seconds=np.inf if patience_seconds is None else patience_seconds,
        service_level=proper_share(service_level, "service_level"),
    )
    total = offered.sum(axis=0)

    def late(agents: Counts) -> Floats:
        level = erlang.service_level(offered, aht, interval, agents.reshape(total.shape), within, patience)
        late: Floats = np.einsum("s...,s...->...", offered, 1.0 - level)
        return late.reshape(-1)

    allowed = ((1.0 - target[0] + _TOLERANCE) * total).reshape(-1)
    guess = erlang.required_agents(
        total / len(offered),
        aht[0],
        interval[0],
        service_level=target[0],
        within_seconds=within[0],
        patience_seconds=patience[0],
    )
    return least_whole(lambda agents: late(agents) <= allowed, guess.reshape(-1)).reshape(total.shape)


def agents_for_likely_level(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_seconds: npt.ArrayLike,
    *,
    likelihood: float,
    service_level: npt.ArrayLike,
    within_seconds: npt.ArrayLike,
    patience_seconds: npt.ArrayLike | None = None,
) -> Counts:
    """Least agents with whom the service level is met in so large a share of the scenarios.

    Parameters
    ----------
    calls : (S, ...)
        Expected calls by scenario, >= 0.
    aht_seconds, interval_seconds, within_seconds, patience_seconds : (...)
        As in `staffing.erlang.required_agents`.
    likelihood
        Share of the scenarios, that is of intervals in the long run, in which the level is met; 0 < share < 1.
    service_level
        Share of calls to be answered in time; 0 < share < 1.

    Returns
    -------
    (...) ndarray
        Agents on seat.

    Raises
    ------
    ArgumentError
        If an argument is out of its range or not finite.
    """
    share = float(proper_share(single(likelihood, "likelihood"), "likelihood"))
    offered = np.sort(_by_scenario(calls), axis=0)
    # More calls never need fewer agents: what suffices for the last of these suffices for all before it.
    last = max(math.ceil(share * len(offered) * (1.0 - _TOLERANCE)), 1) - 1
    return erlang.required_agents(
        offered[last],
        aht_seconds,
        interval_seconds,
        service_level=service_level,
        within_seconds=within_seconds,
        patience_seconds=patience_seconds,
    )


def _by_scenario(calls: npt.ArrayLike) -> Floats:
    offered = not_negative(calls, "calls")
    if offered.ndim == 0 or len(offered) == 0:
        raise ArgumentError("input-argument-no-scenarios", argument="calls", value=calls)
    return offered
