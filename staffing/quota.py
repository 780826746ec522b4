"""The labour quota: how many agents calls are worth in a month, and in every month of a year (RQ-2.4)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from staffing.arguments import any_share, not_negative, positive, share_up_to_one
from staffing.whole_people import whole_people

__all__ = ["quota_agents", "quota_headcount"]


def quota_agents(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    connect_rate: npt.ArrayLike,
    hours: npt.ArrayLike,
    attendance: npt.ArrayLike,
    utilisation: npt.ArrayLike,
) -> npt.NDArray[np.float64]:
    """Agents in full contracts that a month's calls are worth: N = V x AHT x c / (H x a x u).

    The bounds of the text are taken as equalities (A-2). Attendance is in it, so that nothing is to be divided by it
    again. The shape of the day is not: N is a lower bound beside what Erlang asks for. Twelve months at once are the
    headcount of a year, which is that of its busiest month unless people come and go.

    Parameters
    ----------
    calls
        V, calls offered in the month, >= 0.
    aht_seconds
        Average handle time, > 0; not looked at where there are no calls.
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
    ndarray
        Agents, not rounded.

    Raises
    ------
    ArgumentError
        If a figure is out of its range.

    Source: RQ-2.4a to RQ-2.4f.
    """
    offered = not_negative(calls, "calls")
    work = offered * positive(aht_seconds, "aht_seconds", where=offered > 0)
    seconds = positive(hours, "hours") * 3600 * share_up_to_one(attendance, "attendance")
    agents: npt.NDArray[np.float64] = (
        work * any_share(connect_rate, "connect_rate") / (seconds * share_up_to_one(utilisation, "utilisation"))
    )
    return np.asarray(agents)


def quota_headcount(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    connect_rate: npt.ArrayLike,
    hours: npt.ArrayLike,
    attendance: npt.ArrayLike,
    utilisation: npt.ArrayLike,
) -> npt.NDArray[np.int64]:
    """`quota_agents` rounded up to whole people."""
    return whole_people(quota_agents(calls, aht_seconds, connect_rate, hours, attendance, utilisation))
