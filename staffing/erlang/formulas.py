"""How long callers wait, how many hang up and how busy agents are, with so many on seat.

All functions take numbers or arrays and broadcast them against each other. *Load* is in erlang (calls x AHT / length of
the interval). The number of agents may be fractional where people are there for part of an interval: the sums of the
textbooks are continued by the incomplete gamma function, which equals them at whole numbers. Callers wait as long as it
takes (Erlang C), where no patience is given; a load at or above the number of agents is then never served in time.
Otherwise patience is exponential (Erlang A), and whoever hangs up costs no handle time.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from staffing.arguments import aligned, counted, figures, finite_load, not_negative, positive
from staffing.erlang.intervals import over_intervals
from staffing.erlang.patience import handle_times_patient

__all__ = [
    "abandonment",
    "average_speed_of_answer",
    "erlang_a",
    "erlang_b",
    "erlang_c",
    "occupancy",
    "offered_load",
    "service_level",
]

Floats = npt.NDArray[np.float64]


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
    ArgumentError
        If an argument is out of its range or not finite.
    """
    calls = not_negative(calls, "calls")
    aht = positive(aht_seconds, "aht_seconds", where=calls > 0)
    interval = positive(interval_seconds, "interval_seconds")
    with np.errstate(over="ignore", invalid="ignore"):
        calls, aht, interval = aligned(calls=calls, aht_seconds=aht, interval_seconds=interval)
        return finite_load(np.where(calls > 0, calls * aht / interval, 0.0))


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
    ArgumentError
        If an argument is negative or not finite.

    Source: A. K. Erlang (1917).
    """
    from staffing.erlang.blocking import inverse_blockings

    load, agents = aligned(load=counted(load, "load"), agents=counted(agents, "agents"))
    with np.errstate(divide="ignore"):
        return np.reciprocal(over_intervals(inverse_blockings, load, agents))


def erlang_c(load: npt.ArrayLike, agents: npt.ArrayLike) -> Floats:
    """Probability that a caller has to wait who waits as long as it takes (Erlang C).

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
    ArgumentError
        If an argument is negative or not finite.

    Source: A. K. Erlang (1917).
    """
    return _waiting(counted(load, "load"), agents, np.array(np.inf))


def erlang_a(
    load: npt.ArrayLike, agents: npt.ArrayLike, *, aht_seconds: npt.ArrayLike, patience_seconds: npt.ArrayLike
) -> Floats:
    """Probability that a caller finds all agents busy and waits, where callers hang up (Erlang A).

    Parameters
    ----------
    load
        Offered load in erlang, >= 0.
    agents
        Agents on seat, >= 0.
    aht_seconds
        Average handle time, > 0.
    patience_seconds
        Mean time callers are ready to wait, > 0; infinite makes it Erlang C.

    Returns
    -------
    ndarray
        Share of callers who wait.

    Raises
    ------
    ArgumentError
        If an argument is out of its range or not finite.

    Source: `staffing.erlang.waiting`.
    """
    offered = counted(load, "load")
    return _waiting(
        offered, agents, handle_times_patient(patience_seconds, positive(aht_seconds, "aht_seconds"), offered)
    )


def _waiting(load: Floats, agents: npt.ArrayLike, patience: Floats) -> Floats:
    from staffing.erlang.waiting import outcomes

    n = counted(agents, "agents")
    waiting: Floats = over_intervals(outcomes, *aligned(load=load, agents=n, within=0.0, patience_seconds=patience))[
        ..., 0
    ]
    # Nobody calls, but whoever did would wait for ever.
    return np.where((load == 0) & (n == 0), 1.0, waiting)


def service_level(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_seconds: npt.ArrayLike,
    agents: npt.ArrayLike,
    within_seconds: npt.ArrayLike,
    patience_seconds: npt.ArrayLike | None = None,
) -> Floats:
    """Share of all calls offered that are answered within a time.

    Parameters
    ----------
    calls, aht_seconds, interval_seconds
        As in `offered_load`.
    agents
        Agents on seat, >= 0.
    within_seconds
        Time in which a call counts as answered in time, >= 0.
    patience_seconds
        Mean time callers are ready to wait, > 0; None or infinite: as long as it takes. Who hangs up, however soon,
        was not answered in time.

    Returns
    -------
    ndarray
        Service level, 0 to 1; 1 where there are no calls.

    Raises
    ------
    ArgumentError
        If an argument is out of its range or not finite.
    """
    return 1.0 - _outcomes(calls, aht_seconds, interval_seconds, agents, within_seconds, patience_seconds)[..., 1]


def abandonment(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_seconds: npt.ArrayLike,
    agents: npt.ArrayLike,
    patience_seconds: npt.ArrayLike,
) -> Floats:
    """Share of all calls offered that hang up before they are answered.

    Parameters
    ----------
    calls, aht_seconds, interval_seconds
        As in `offered_load`.
    agents
        Agents on seat, >= 0.
    patience_seconds
        Mean time callers are ready to wait, > 0.

    Returns
    -------
    ndarray
        Share abandoned, 0 to 1; 0 where there are no calls.

    Raises
    ------
    ArgumentError
        If an argument is out of its range or not finite.
    """
    return _outcomes(calls, aht_seconds, interval_seconds, agents, 0.0, patience_seconds)[..., 2]


def occupancy(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_seconds: npt.ArrayLike,
    agents: npt.ArrayLike,
    patience_seconds: npt.ArrayLike | None = None,
) -> Floats:
    """Share of their time on seat that agents handle calls.

    Parameters
    ----------
    calls, aht_seconds, interval_seconds
        As in `offered_load`.
    agents
        Agents on seat, >= 0.
    patience_seconds
        Mean time callers are ready to wait, > 0; None or infinite: as long as it takes.

    Returns
    -------
    ndarray
        Load of the calls that are answered over agents, at most 1; 0 where there are no calls.

    Raises
    ------
    ArgumentError
        If an argument is out of its range or not finite.
    """
    load, n = offered_load(calls, aht_seconds, interval_seconds), counted(agents, "agents")
    hung_up = _outcomes(calls, aht_seconds, interval_seconds, n, 0.0, patience_seconds)[..., 2]
    load, n, answered = aligned(calls=load, agents=n, answered=load * (1.0 - hung_up))
    overloaded = answered >= n
    # Nobody on seat is busy without end as soon as somebody calls.
    return np.where(overloaded, np.where(load > 0, 1.0, 0.0), answered / np.where(overloaded, 1.0, n))


def average_speed_of_answer(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_seconds: npt.ArrayLike,
    agents: npt.ArrayLike,
    patience_seconds: npt.ArrayLike | None = None,
) -> Floats:
    """Mean wait of the callers who are answered, those who do not wait included.

    Parameters
    ----------
    calls, aht_seconds, interval_seconds
        As in `offered_load`.
    agents
        Agents on seat, >= 0.
    patience_seconds
        Mean time callers are ready to wait, > 0; None or infinite: as long as it takes.

    Returns
    -------
    ndarray
        ASA in seconds; 0 where there are no calls, infinite where nobody is answered in the long run.

    Raises
    ------
    ArgumentError
        If an argument is out of its range or not finite.
    """
    from staffing.erlang.waiting import answered_waits

    load, aht, patience = _queue(calls, aht_seconds, interval_seconds, patience_seconds)
    load, n, patience = aligned(calls=load, agents=counted(agents, "agents"), patience_seconds=patience)
    return over_intervals(answered_waits, load, n, patience) * aht


def _outcomes(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_seconds: npt.ArrayLike,
    agents: npt.ArrayLike,
    within_seconds: npt.ArrayLike,
    patience_seconds: npt.ArrayLike | None,
) -> Floats:
    """(..., 3) shares waiting, not answered in time and abandoned."""
    from staffing.erlang.waiting import outcomes

    load, aht, patience = _queue(calls, aht_seconds, interval_seconds, patience_seconds)
    with np.errstate(over="ignore"):
        within = not_negative(within_seconds, "within_seconds") / aht
    n = counted(agents, "agents")
    return over_intervals(outcomes, *aligned(calls=load, agents=n, within_seconds=within, patience_seconds=patience))


def _queue(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_seconds: npt.ArrayLike,
    patience_seconds: npt.ArrayLike | None,
) -> tuple[Floats, Floats, Floats]:
    """Load, AHT (1 where nobody calls and it may be anything), and patience in handle times."""
    load = offered_load(calls, aht_seconds, interval_seconds)
    aht = np.where(load > 0, figures(aht_seconds, "aht_seconds"), 1.0)
    if patience_seconds is None:
        return load, aht, np.array(np.inf)
    return load, aht, handle_times_patient(patience_seconds, aht, load)
