"""Who waits, who is answered late and who hangs up, with patience that ends or does not; compiled.

Times are counted in handle times here, which leaves the formulas three numbers: load, agents, patience. Callers without
end to their patience make the queue Erlang C (M/M/n), others Erlang A (M/M/n+M: patience is exponential, and a caller
who hangs up costs no handle time).

Source: Erlang C as in R. B. Cooper, *Introduction to Queueing Theory*, 2nd ed. 1981, chapter 3. Erlang A: C. Palm
(1943, 1957) in the form of A. Mandelbaum and S. Zeltyn, *Service Engineering in Action: The Palm/Erlang-A Queue*, 2007;
the share answered in time is their integral over the wait offered, written by the same series.
"""

from __future__ import annotations

import math

import numba
import numpy as np
import numpy.typing as npt

from staffing.erlang.blocking import inverse_blocking

__all__ = ["answered_wait", "answered_waits", "outcome", "outcomes"]

Floats = npt.NDArray[np.float64]

# Terms this small beside the sum, on a falling series, are lost in its last digit however many follow.
_NEGLIGIBLE = 1e-18

# From here on the series of Euler and Maclaurin below has 14 digits.
_SMOOTH_FROM = 200.0


@numba.njit(cache=True, nogil=True)
def outcome(load: float, agents: float, within: float, patience: float) -> tuple[float, float, float]:
    """Share of callers who wait, who are not answered in time, and who hang up.

    Parameters
    ----------
    load
        Offered load in erlang, >= 0.
    agents
        Agents on seat, >= 0, whole or not.
    within
        Time in which a call counts as answered in time, in handle times, >= 0.
    patience
        Mean patience in handle times, > 0; infinite = callers wait as long as it takes.

    Returns
    -------
    tuple of float
        Each a share of the calls offered. Who hangs up in time is not answered in time.
    """
    if load == 0.0:
        return 0.0, 0.0, 0.0
    if math.isinf(patience):
        spare = agents - load
        if spare <= 0.0:
            return 1.0, 1.0, 0.0
        waiting = agents / spare / (inverse_blocking(load, agents) + load / spare)
        return waiting, waiting * math.exp(-spare * within), 0.0
    if agents == 0.0:
        return 1.0, 1.0, 1.0
    # In units of patience: how fast agents become free, how fast calls come in.
    x, y = agents * patience, load * patience
    elapsed = within / patience
    queue = _log_series(x + 1.0, y)
    later = _log_series(x + 1.0, y * math.exp(-elapsed))
    if math.isinf(queue):
        # So many wait that the agents are never idle: what they cannot take, hangs up.
        answered_late = x / y
        if not math.isinf(later):
            answered_late *= math.exp(later + _log_poisson_point(y * math.exp(-elapsed), x + 1.0))
        hung_up = 1.0 - x / y
        return 1.0, min(hung_up + answered_late, 1.0), hung_up
    # 1 + y/(x+1) A(x+1, y) = A(x, y): the weight of all states with everybody busy.
    log_more = math.log(y / (x + 1.0)) + queue
    log_busy = max(log_more, 0.0) + math.log1p(math.exp(-abs(log_more)))
    waiting = 1.0 / (1.0 + max(inverse_blocking(load, agents) - 1.0, 0.0) * math.exp(-log_busy))
    log_answered = math.log(x / (x + 1.0)) - log_busy
    hung_up = max(-math.expm1(log_answered + queue), 0.0)
    # Answered after the time: those whose offered wait and whose patience are both longer.
    answered_late = math.exp(log_answered + later - (x + 1.0) * elapsed - y * math.expm1(-elapsed))
    return waiting, waiting * min(hung_up + answered_late, 1.0), waiting * hung_up


@numba.njit(cache=True, nogil=True)
def answered_wait(load: float, agents: float, patience: float) -> float:
    """Mean wait of the callers who are answered, in handle times; arguments as of `outcome`.

    Infinite where nobody is ever answered. Who finds j callers waiting is answered after j + 1 of those before him,
    or he himself, have left the queue: the mean of that, over j.
    """
    if load == 0.0:
        return 0.0
    if math.isinf(patience):
        if agents <= load:
            return math.inf
        return outcome(load, agents, 0.0, patience)[0] / (agents - load)
    if agents == 0.0:
        return math.inf
    x, y = agents * patience, load * patience
    # From the likeliest queue upwards and downwards: in units of its probability.
    likeliest = max(math.floor(y - x), 0.0)
    weight, answered, wait = 0.0, 0.0, 0.0
    for direction in (1.0, -1.0):
        term, queued = 1.0, likeliest
        times = _harmonic(x, likeliest + 1.0)
        while queued >= 0.0:
            if direction > 0.0 or queued < likeliest:
                weight += term
                answered += term * x / (x + queued + 1.0)
                wait += term * x / (x + queued + 1.0) * times
            if term < _NEGLIGIBLE * weight:
                break
            if direction > 0.0:
                queued += 1.0
                term *= y / (x + queued)
                times += 1.0 / (x + queued + 1.0)
            else:
                term *= (x + queued) / y
                times -= 1.0 / (x + queued + 1.0)
                queued -= 1.0
    waiting = outcome(load, agents, 0.0, patience)[0]
    return waiting * wait * patience / (weight * (1.0 - waiting) + waiting * answered)


@numba.njit(cache=True, nogil=True)
def outcomes(loads: Floats, agents: Floats, within: Floats, patience: Floats) -> Floats:
    """(N, 3) `outcome` of arrays (N,)."""
    result = np.empty((len(loads), 3))
    for case in range(len(loads)):
        result[case] = outcome(loads[case], agents[case], within[case], patience[case])
    return result


@numba.njit(cache=True, nogil=True)
def answered_waits(loads: Floats, agents: Floats, patience: Floats) -> Floats:
    """(N,) `answered_wait` of arrays (N,)."""
    result = np.empty(len(loads))
    for case in range(len(loads)):
        result[case] = answered_wait(loads[case], agents[case], patience[case])
    return result


@numba.njit(cache=True, nogil=True)
def _harmonic(x: float, count: float) -> float:
    """``1/(x+1) + ... + 1/(x+count)``: summed where it is short, by Euler and Maclaurin beyond."""
    total, summed = 0.0, 0.0
    while summed < count and x + summed < _SMOOTH_FROM:
        summed += 1.0
        total += 1.0 / (x + summed)
    if summed == count:
        return total
    at, end = x + summed, x + count
    # sum of 1/k for at < k <= end
    return (
        total
        + math.log(end / at)
        + (1.0 / end - 1.0 / at) / 2.0
        - (1.0 / end**2 - 1.0 / at**2) / 12.0
        + (1.0 / end**4 - 1.0 / at**4) / 120.0
    )


@numba.njit(cache=True, nogil=True)
def _log_series(x: float, y: float) -> float:
    """Logarithm of ``A(x, y) = 1 + y/(x+1) + y^2/((x+1)(x+2)) + ...``; x, y > 0; infinite where A has no double."""
    total, term, step = 1.0, 1.0, x
    while True:
        step += 1.0
        term *= y / step
        total += term
        if term < _NEGLIGIBLE * total and y < step:
            return math.log(total)
        if math.isinf(total):
            return total


@numba.njit(cache=True, nogil=True)
def _log_poisson_point(mean: float, count: float) -> float:
    """``log(mean^count e^-mean / Gamma(count + 1))`` without cancellation at large counts.

    Saddle-point form of C. Loader, *Fast and Accurate Computation of Binomial Probabilities*, 2000.
    """
    if count < 16.0:
        return count * math.log(mean) - mean - math.lgamma(count + 1.0)
    distance = (mean - count) / count
    logarithm = math.log1p(distance) if abs(distance) < 0.5 else math.log(mean / count)
    square = 1.0 / (count * count)
    stirling = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / count
    return -count * (distance - logarithm) - stirling - 0.5 * math.log(2.0 * math.pi * count)
