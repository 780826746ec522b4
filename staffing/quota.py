"""The labour quota of a month: how many agents its calls are worth (RQ-2.4)."""

from __future__ import annotations

import math

__all__ = ["quota_agents", "quota_headcount"]

# An exact quotient must stay the whole number it is; no true one lies this near to the next.
_ROUNDING_NOISE = 1e-9


def quota_agents(
    calls: float, aht_seconds: float, connect_rate: float, hours: float, attendance: float, utilisation: float
) -> float:
    """Agents in full contracts that a month's calls are worth: N = V x AHT x c / (H x a x u).

    The bounds of the text are taken as equalities (A-2). Attendance is in it, so that nothing is to be divided by it
    again. The shape of the day is not: N is a lower bound beside what Erlang C asks for.

    Parameters
    ----------
    calls
        V, calls offered in the month, >= 0.
    aht_seconds
        Average handle time, >= 0.
    connect_rate
        c, share of the calls that are answered, 0 to 1.
    hours
        H, working hours of a full contract in the month, > 0.
    attendance
        a, share of the hours that people come to, above 0 to 1.
    utilisation
        u, share of the time at work that is spent on calls, above 0 to 1.

    Returns
    -------
    float
        Agents, not rounded.

    Raises
    ------
    ValueError
        If a figure is out of its range.

    Source: RQ-2.4a to RQ-2.4f.
    """
    if not (0 <= calls < math.inf and 0 <= aht_seconds < math.inf and 0 <= connect_rate <= 1):
        raise ValueError("calls and aht_seconds must be finite and not negative, connect_rate from 0 to 1")
    if not (0 < hours < math.inf and 0 < attendance <= 1 and 0 < utilisation <= 1):
        raise ValueError("hours must be positive, attendance and utilisation above 0 and at most 1")
    return calls * aht_seconds * connect_rate / (hours * 3600 * attendance * utilisation)


def quota_headcount(
    calls: float, aht_seconds: float, connect_rate: float, hours: float, attendance: float, utilisation: float
) -> int:
    """`quota_agents` rounded up to whole people."""
    agents = quota_agents(calls, aht_seconds, connect_rate, hours, attendance, utilisation)
    return math.ceil(agents * (1 - _ROUNDING_NOISE))
