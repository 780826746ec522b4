"""The least number of agents that keeps every promise, and the most load that so many carry; compiled."""

from __future__ import annotations

import math

import numba
import numpy as np
import numpy.typing as npt

from staffing.erlang.waiting import answered_wait, outcome

__all__ = ["keeps", "least_agents", "most_load"]

Floats = npt.NDArray[np.float64]

# A promise missed by this little is kept: two thirds reached is two thirds asked, whatever the last binary digit
# says. The formulas are exact to about a tenth of it at 100,000 erlang.
TOLERANCE = 1e-12


@numba.njit(cache=True, nogil=True)
def keeps(load: float, agents: float, patience: float, promise: Floats) -> bool:
    """Whether agents on seat keep a promise; load > 0, times in handle times.

    ``promise`` is the most that may be answered late (1 = any), the time in which a call counts as answered in time,
    the most agents may be busy (1 = always), the most that may hang up (1 = all), the longest mean wait of who is
    answered (infinite = any).
    """
    most_late, within, most_busy, most_hung_up, longest_wait = promise
    _, late, hung_up = outcome(load, agents, within, patience)
    return (
        late <= most_late + TOLERANCE
        and hung_up <= most_hung_up + TOLERANCE
        and load * (1.0 - hung_up) <= agents * most_busy * (1.0 + TOLERANCE)
        and (math.isinf(longest_wait) or answered_wait(load, agents, patience) <= longest_wait * (1.0 + TOLERANCE))
    )


@numba.njit(cache=True, nogil=True)
def least_agents(loads: Floats, patience: Floats, promises: Floats) -> npt.NDArray[np.int64]:
    """(N,) agents for loads (N,), patience (N,) and promises (N, 5) as of `keeps`; 0 without load.

    More agents never keep a promise worse, so the least number is found by doubling the distance from a guess and
    halving the bracket.
    """
    agents = np.zeros(len(loads), np.int64)
    for case in range(len(loads)):
        load, promise = loads[case], promises[case]
        if load == 0.0:
            continue
        missed, kept = -1.0, math.ceil(load + math.sqrt(load))
        step = max(math.floor(math.sqrt(load) / 4.0), 1.0)
        while not keeps(load, kept, patience[case], promise):
            missed = kept
            kept += step
            step *= 2.0
        while missed < 0.0 < kept:
            lower = max(kept - step, 0.0)
            if keeps(load, lower, patience[case], promise):
                kept = lower
                step *= 2.0
            else:
                missed = lower
        while kept - missed > 1.0:
            middle = math.floor((missed + kept) / 2.0)
            if keeps(load, middle, patience[case], promise):
                kept = middle
            else:
                missed = middle
        agents[case] = int(kept)
    return agents


@numba.njit(cache=True, nogil=True)
def most_load(agents: Floats, patience: Floats, promises: Floats) -> Floats:
    """(N,) largest loads with which agents (N,) keep promises (N, 5) as of `keeps`, to the last digits of a double."""
    loads = np.zeros(len(agents))
    for case in range(len(agents)):
        n, promise = agents[case], promises[case]
        if n == 0.0:
            continue
        kept, missed = 0.0, n
        while keeps(missed, n, patience[case], promise):
            kept = missed
            missed *= 2.0
        while missed - kept > 1e-15 * missed:
            middle = (kept + missed) / 2.0
            if middle in (kept, missed):
                break
            if keeps(middle, n, patience[case], promise):
                kept = middle
            else:
                missed = middle
        loads[case] = kept
    return loads
