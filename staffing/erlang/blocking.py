"""Erlang B for any number of agents, whole or not, compiled."""

from __future__ import annotations

import math

import numba
import numpy as np
import numpy.typing as npt

__all__ = ["inverse_blocking", "inverse_blockings"]

# Terms this small beside the sum, on a falling series, are lost in its last digit however many follow.
_NEGLIGIBLE = 1e-19

# Above this load the continued fraction converges in some dozens of steps, below it the power series does.
_SERIES_BELOW_LOAD = 1.5


@numba.njit(cache=True, nogil=True)
def inverse_blocking(load: float, agents: float) -> float:
    """``1/B = 1 + n/a (1 + (n-1)/a (1 + ...))``: positive terms only, about 8 sqrt(a) of them where n is near a.

    Parameters
    ----------
    load
        Offered load in erlang, > 0.
    agents
        Agents on seat, >= 0.

    Returns
    -------
    float
        Infinite where it has no double.
    """
    total, term, left = 0.0, 1.0, agents
    while left >= 1.0:
        total += term
        if math.isinf(total):
            return total
        term *= left / load
        left -= 1.0
        if left < load and term < _NEGLIGIBLE * total:
            return total
    return total + term * _below_one(load, left)


@numba.njit(cache=True, nogil=True)
def inverse_blockings(loads: npt.NDArray[np.float64], agents: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """(N,) `inverse_blocking` of loads (N,) >= 0, agents (N,)."""
    result = np.empty(len(loads))
    for case in range(len(loads)):
        if agents[case] == 0.0:
            result[case] = 1.0
        elif loads[case] == 0.0:
            result[case] = math.inf
        else:
            result[case] = inverse_blocking(loads[case], agents[case])
    return result


@numba.njit(cache=True, nogil=True)
def _below_one(load: float, agents: float) -> float:
    """``1/B`` for 0 <= n < 1: ``e^a a^-n Gamma(n + 1, a)``, the continuation of the sum to fractions of an agent."""
    if agents == 0.0:
        return 1.0
    if load < _SERIES_BELOW_LOAD:
        term = load / (agents + 1.0)
        lower = term
        step = 2.0
        while term > 1e-17 * lower:
            term *= load / (agents + step)
            lower += term
            step += 1.0
        return math.gamma(agents + 1.0) * math.exp(load) * math.pow(load, -agents) - lower
    # Legendre's continued fraction of the upper incomplete gamma function by Lentz's method, as in W. H. Press et al.,
    # Numerical Recipes, 3rd ed. 2007, section 6.2; its factor e^-a a^(n+1) cancels against e^a a^-n up to one a.
    below = load - agents
    above = math.inf
    fraction = 1.0 / below
    inverse = fraction
    step = 1.0
    while True:
        numerator = -step * (step - agents - 1.0)
        below += 2.0
        inverse = 1.0 / (numerator * inverse + below)
        above = below + numerator / above
        change = inverse * above
        fraction *= change
        if abs(change - 1.0) < 1e-16:
            return load * fraction
        step += 1.0
