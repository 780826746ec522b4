"""Erlang's formulas: how long callers wait, and how many agents keep the promise.

All functions take numbers or arrays, broadcast them against each other and never loop over intervals.
*Load* is in erlang (calls x AHT / length of the interval). Callers wait as long as it takes (M/M/n), so a
load at or above the number of agents is never served in time. The number of agents may be fractional where
people are there for part of an interval: the formulas are continued by the incomplete gamma function, which
equals the textbook sums at whole numbers.

Source: A. K. Erlang (1917); the delay formula and its exponential tail as in R. B. Cooper, *Introduction to
Queueing Theory*, 2nd ed. 1981, chapter 3.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

__all__ = [
    "average_speed_of_answer",
    "erlang_b",
    "erlang_c",
    "occupancy",
    "offered_load",
    "required_agents",
    "service_level",
]

Floats = npt.NDArray[np.float64]

# A service level this little below its target meets it: two thirds reached is two thirds asked, whatever the
# last binary digit says. The formulas below are exact to about a tenth of it at 100,000 erlang.
_TARGET_TOLERANCE = 1e-12

# Above this load the falling series of 1/B reaches machine precision, fractional agents included; below it
# the incomplete gamma function cannot underflow.
_SERIES_FROM_LOAD = 50.0


def offered_load(calls: npt.ArrayLike, aht_seconds: npt.ArrayLike, interval_seconds: npt.ArrayLike) -> Floats:
    """Load of the calls offered in an interval.

    Parameters
    ----------
    calls
        Calls offered in the interval, >= 0; an expectation, so fractions are ordinary.
    aht_seconds
        Average handle time, > 0; not looked at where there are no calls.
    interval_seconds
        Length of the interval, > 0.

    Returns
    -------
    ndarray
        Load in erlang.

    Raises
    ------
    ValueError
        If an argument is out of its range or not finite.
    """
    calls, aht, interval = np.broadcast_arrays(
        _not_negative(calls, "calls"),
        np.asarray(aht_seconds, dtype=np.float64),
        np.asarray(interval_seconds, dtype=np.float64),
    )
    if not np.all(np.isfinite(interval) & (interval > 0)):
        raise ValueError("interval_seconds must be positive and finite")
    if not np.all((calls == 0) | (np.isfinite(aht) & (aht > 0))):
        raise ValueError("aht_seconds must be positive and finite wherever there are calls")
    return np.where(calls > 0, calls * np.where(calls > 0, aht, 1.0) / interval, 0.0)


def erlang_b(load: npt.ArrayLike, agents: npt.ArrayLike) -> Floats:
    """Probability that all agents are busy if nobody waits (Erlang B).

    Parameters
    ----------
    load
        Offered load in erlang, >= 0.
    agents
        Agents on seat, >= 0.

    Returns
    -------
    ndarray
        Share of calls lost, 0 to 1.

    Raises
    ------
    ValueError
        If an argument is negative or not finite.
    """
    load, agents = np.broadcast_arrays(_not_negative(load, "load"), _not_negative(agents, "agents"))
    return _blocking(load, agents)


def erlang_c(load: npt.ArrayLike, agents: npt.ArrayLike) -> Floats:
    """Probability that a caller has to wait (Erlang C).

    Parameters
    ----------
    load
        Offered load in erlang, >= 0.
    agents
        Agents on seat, >= 0.

    Returns
    -------
    ndarray
        Share of callers who wait; 1 where ``agents <= load``.

    Raises
    ------
    ValueError
        If an argument is negative or not finite.
    """
    load, agents = np.broadcast_arrays(_not_negative(load, "load"), _not_negative(agents, "agents"))
    return _waiting(load, agents)


def service_level(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_seconds: npt.ArrayLike,
    agents: npt.ArrayLike,
    within_seconds: npt.ArrayLike,
) -> Floats:
    """Share of calls answered within a time: ``1 - C exp(-(n - a) T / AHT)``.

    Parameters
    ----------
    calls, aht_seconds, interval_seconds
        As in `offered_load`.
    agents
        Agents on seat, >= 0.
    within_seconds
        Time T in which a call counts as answered in time, >= 0.

    Returns
    -------
    ndarray
        Service level, 0 to 1; 1 where there are no calls, 0 where ``agents <= load``.

    Raises
    ------
    ValueError
        If an argument is out of its range or not finite.
    """
    load, aht, n, within = np.broadcast_arrays(
        offered_load(calls, aht_seconds, interval_seconds),
        np.asarray(aht_seconds, dtype=np.float64),
        _not_negative(agents, "agents"),
        _not_negative(within_seconds, "within_seconds"),
    )
    return 1.0 - _late(load, n, within / np.where(load > 0, aht, 1.0))


def occupancy(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_seconds: npt.ArrayLike,
    agents: npt.ArrayLike,
) -> Floats:
    """Share of their time on seat that agents handle calls.

    Parameters
    ----------
    calls, aht_seconds, interval_seconds
        As in `offered_load`.
    agents
        Agents on seat, >= 0.

    Returns
    -------
    ndarray
        Load over agents, at most 1; 0 where there are no calls.

    Raises
    ------
    ValueError
        If an argument is out of its range or not finite.
    """
    load, n = np.broadcast_arrays(offered_load(calls, aht_seconds, interval_seconds), _not_negative(agents, "agents"))
    overloaded = load >= n
    return np.where(overloaded, np.where(load > 0, 1.0, 0.0), load / np.where(overloaded, 1.0, n))


def average_speed_of_answer(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_seconds: npt.ArrayLike,
    agents: npt.ArrayLike,
) -> Floats:
    """Mean wait of all callers, those who do not wait included: ``C AHT / (n - a)``.

    Parameters
    ----------
    calls, aht_seconds, interval_seconds
        As in `offered_load`.
    agents
        Agents on seat, >= 0.

    Returns
    -------
    ndarray
        ASA in seconds; 0 where there are no calls, infinite where ``agents <= load``.

    Raises
    ------
    ValueError
        If an argument is out of its range or not finite.
    """
    load, aht, n = np.broadcast_arrays(
        offered_load(calls, aht_seconds, interval_seconds),
        np.asarray(aht_seconds, dtype=np.float64),
        _not_negative(agents, "agents"),
    )
    spare = n - load
    wait = _waiting(load, n) * np.where(load > 0, aht, 0.0) / np.where(spare > 0, spare, 1.0)
    return np.where(load > 0, np.where(spare > 0, wait, np.inf), 0.0)


def required_agents(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_seconds: npt.ArrayLike,
    *,
    service_level: npt.ArrayLike,
    within_seconds: npt.ArrayLike,
    max_occupancy: npt.ArrayLike | None = None,
    minimum: npt.ArrayLike = 0,
) -> npt.NDArray[np.int64]:
    """Least number of agents on seat that meets the service level.

    Found by doubling the distance above the load and halving the bracket, all intervals at once. A level
    below its target by no more than 1e-12 meets it.

    Parameters
    ----------
    calls, aht_seconds, interval_seconds
        As in `offered_load`.
    service_level
        Share to be answered in time; 0 < share < 1.
    within_seconds
        Time in which a call counts as answered in time, >= 0.
    max_occupancy
        Most of their time on seat agents may be busy, 0 < share <= 1; None = no such limit.
    minimum
        Least number of agents in intervals with calls.

    Returns
    -------
    ndarray of int64
        Agents on seat; 0 where there are no calls, also with a `minimum`.

    Raises
    ------
    ValueError
        If an argument is out of its range or not finite.
    """
    load, aht, target, within, limit, least = np.broadcast_arrays(
        offered_load(calls, aht_seconds, interval_seconds),
        np.asarray(aht_seconds, dtype=np.float64),
        np.asarray(service_level, dtype=np.float64),
        _not_negative(within_seconds, "within_seconds"),
        np.asarray(1.0 if max_occupancy is None else max_occupancy, dtype=np.float64),
        _not_negative(minimum, "minimum"),
    )
    if not np.all((target > 0) & (target < 1)):
        raise ValueError("service_level must lie between 0 and 1, both excluded")
    if not np.all((limit > 0) & (limit <= 1)):
        raise ValueError("max_occupancy must be above 0 and at most 1")
    agents = np.zeros(load.shape, dtype=np.int64)
    busy = load > 0
    a = load[busy]
    found = _least_agents(a, within[busy] / aht[busy], 1.0 - target[busy] + _TARGET_TOLERANCE)
    if max_occupancy is not None:
        # 34 erlang at 85 % is 40 agents although 34 / 0.85 may come out a hair above 40
        found = np.maximum(found, np.ceil(a / limit[busy] * (1.0 - _TARGET_TOLERANCE)))
    agents[busy] = np.maximum(found, np.ceil(least[busy])).astype(np.int64)
    return agents


def _least_agents(load: Floats, within_handle_times: Floats, late_allowed: Floats) -> Floats:
    """Least whole n with at most `late_allowed` of the calls late; all (N,), load > 0."""
    missed = np.floor(load)  # n <= load answers nobody in time
    met = missed + 1.0
    step = np.ones_like(load)
    open_ = np.arange(load.size)
    while open_.size:
        late = _late(load[open_], met[open_], within_handle_times[open_]) > late_allowed[open_]
        open_ = open_[late]
        missed[open_] = met[open_]
        step[open_] *= 2.0
        met[open_] += step[open_]
    open_ = np.flatnonzero(met - missed > 1.0)
    while open_.size:
        middle = np.floor((missed[open_] + met[open_]) / 2.0)
        late = _late(load[open_], middle, within_handle_times[open_]) > late_allowed[open_]
        missed[open_[late]] = middle[late]
        met[open_[~late]] = middle[~late]
        open_ = open_[met[open_] - missed[open_] > 1.0]
    return met


def _late(load: Floats, agents: Floats, within_handle_times: Floats) -> Floats:
    """Share of calls not answered within a time given in handle times; 0 without load."""
    spare = np.maximum(agents - load, 0.0)
    return np.where(load > 0, _waiting(load, agents) * np.exp(-spare * within_handle_times), 0.0)


def _waiting(load: Floats, agents: Floats) -> Floats:
    """Erlang C from Erlang B: ``n B / (n - a (1 - B))``."""
    result = np.ones(load.shape)
    stable = agents > load
    a, n = load[stable], agents[stable]
    blocked = _blocking(a, n)
    result[stable] = n * blocked / (n - a + a * blocked)
    return result


def _blocking(load: Floats, agents: Floats) -> Floats:
    """Erlang B, by series where the gamma function might underflow and in closed form elsewhere."""
    from scipy.special import gammaincc  # takes long to load, and most commands calculate no calls

    result = np.empty(load.shape)
    trivial = (load == 0) | (agents == 0)
    series = ~trivial & (agents < load) & (load > _SERIES_FROM_LOAD)
    closed = ~(trivial | series)
    result[trivial] = np.where(agents[trivial] == 0, 1.0, 0.0)
    result[series] = 1.0 / _inverse_blocking_series(load[series], agents[series])
    a, n = load[closed], agents[closed]
    # B = a^n e^-a / Gamma(n + 1, a); numerator and denominator over n! are a Poisson point and its cumulation
    result[closed] = np.minimum(_poisson_point(a, n) / gammaincc(n + 1.0, a), 1.0)
    return result


def _inverse_blocking_series(load: Floats, agents: Floats) -> Floats:
    """``1/B = 1 + n/a (1 + (n-1)/a (1 + ...))``, for n < a: about 8 sqrt(a) falling terms."""
    total = np.ones_like(load)
    term = np.ones_like(load)
    n = agents.copy()
    while np.any(np.abs(term) > 1e-17 * total):
        term = term * n / load
        total += term
        n -= 1.0
    return total


def _poisson_point(mean: Floats, count: Floats) -> Floats:
    """``mean^count e^-mean / Gamma(count + 1)`` without cancellation at large counts.

    Saddle-point form of C. Loader, *Fast and Accurate Computation of Binomial Probabilities*,
    2000, used from a count of 16 on.
    """
    from scipy.special import gammaln

    direct = np.exp(count * np.log(mean) - mean - gammaln(count + 1.0))
    n = np.maximum(count, 16.0)
    distance = (mean - n) / n
    near = np.abs(distance) < 0.5
    # count * deviance = n log(n / mean) + mean - n, small near n = mean, where log1p keeps its digits
    deviance = distance - np.where(near, np.log1p(np.where(near, distance, 0.0)), np.log(mean / n))
    saddle = np.exp(-n * deviance - _stirling_error(n)) / np.sqrt(2.0 * np.pi * n)
    return np.where(count < 16.0, direct, saddle)


def _stirling_error(n: Floats) -> Floats:
    """``log Gamma(n + 1)`` less Stirling's approximation of it, for n >= 16."""
    square = 1.0 / (n * n)
    tail = 1 / 1260 - square * (1 / 1680 - square / 1188)
    return (1 / 12 - square * (1 / 360 - square * tail)) / n


def _not_negative(values: npt.ArrayLike, name: str) -> Floats:
    array = np.asarray(values, dtype=np.float64)
    if not np.all(np.isfinite(array) & (array >= 0)):
        raise ValueError(f"{name} must be finite and not negative")
    return array
