"""How many agents keep what a queue promises, and how many calls so many agents can take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from staffing.arguments import aligned, counted, figures, not_negative, positive, proper_share, share_up_to_one
from staffing.erlang.formulas import offered_load
from staffing.erlang.intervals import in_parts
from staffing.erlang.patience import handle_times_patient
from staffing.errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["calls_carried", "required_agents"]

Floats = npt.NDArray[np.float64]


def required_agents(
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_seconds: npt.ArrayLike,
    *,
    service_level: npt.ArrayLike,
    within_seconds: npt.ArrayLike,
    patience_seconds: npt.ArrayLike | None = None,
    max_occupancy: npt.ArrayLike | None = None,
    max_abandonment: npt.ArrayLike | None = None,
    max_asa_seconds: npt.ArrayLike | None = None,
    minimum: npt.ArrayLike = 0,
) -> npt.NDArray[np.int64]:
    """Least number of agents on seat that keeps all that is promised; one fewer would not.

    A share missed by no more than 1e-12 is kept, and so is a limit of occupancy or wait missed by 1e-12 of it.

    Parameters
    ----------
    calls, aht_seconds, interval_seconds
        As in `staffing.erlang.offered_load`.
    service_level
        Share of all calls to be answered in time; 0 < share < 1.
    within_seconds
        Time in which a call counts as answered in time, >= 0.
    patience_seconds
        Mean time callers are ready to wait, > 0; None or infinite: as long as it takes.
    max_occupancy
        Most of their time on seat agents may be busy, 0 < share <= 1; None: no such limit.
    max_abandonment
        Share of calls that may hang up, 0 < share <= 1; needs patience; None: no such limit.
    max_asa_seconds
        Longest mean wait of who is answered, > 0; None: no such limit.
    minimum
        Least number of agents in intervals with calls.

    Returns
    -------
    ndarray of int64
        Agents on seat; 0 where there are no calls, also with a `minimum`.

    Raises
    ------
    ArgumentError
        If an argument is out of its range or not finite, or asks for what no number of agents gives.
    """
    from staffing.erlang.least_agents import least_agents

    offered = offered_load(calls, aht_seconds, interval_seconds)
    handle = np.where(offered > 0, figures(aht_seconds, "aht_seconds"), 1.0)
    load, aht, patience, least, *promise = aligned(
        calls=offered,
        aht_seconds=handle,
        patience_seconds=_patience(patience_seconds, max_abandonment, handle, offered),
        minimum=np.ceil(counted(minimum, "minimum")),
        **_promise(service_level, within_seconds, max_occupancy, max_abandonment, max_asa_seconds),
    )
    found = _solve(least_agents, load, aht, patience, promise)
    return np.where(load > 0, np.maximum(found, least), 0).astype(np.int64)


def calls_carried(
    agents: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_seconds: npt.ArrayLike,
    *,
    service_level: npt.ArrayLike,
    within_seconds: npt.ArrayLike,
    patience_seconds: npt.ArrayLike | None = None,
    max_occupancy: npt.ArrayLike | None = None,
    max_abandonment: npt.ArrayLike | None = None,
    max_asa_seconds: npt.ArrayLike | None = None,
) -> Floats:
    """Most calls an interval may bring for so many agents to keep all that is promised.

    Parameters
    ----------
    agents
        Agents on seat, >= 0.
    aht_seconds, interval_seconds
        As in `staffing.erlang.offered_load`.
    service_level, within_seconds, patience_seconds, max_occupancy, max_abandonment, max_asa_seconds
        As in `required_agents`.

    Returns
    -------
    ndarray
        Calls in the interval, not rounded; 0 without agents.

    Raises
    ------
    ArgumentError
        If an argument is out of its range or not finite, or asks for what no number of agents gives.
    """
    from staffing.erlang.least_agents import most_load

    handle, on_seat = positive(aht_seconds, "aht_seconds"), counted(agents, "agents")
    n, aht, interval, patience, *promise = aligned(
        agents=on_seat,
        aht_seconds=handle,
        interval_seconds=positive(interval_seconds, "interval_seconds"),
        patience_seconds=_patience(patience_seconds, max_abandonment, handle, on_seat),
        **_promise(service_level, within_seconds, max_occupancy, max_abandonment, max_asa_seconds),
    )
    loads: Floats = _solve(most_load, n, aht, patience, promise)
    calls: Floats = loads * interval / aht
    return calls


def _patience(
    patience_seconds: npt.ArrayLike | None, max_abandonment: npt.ArrayLike | None, aht: Floats, load: Floats
) -> Floats:
    """In handle times."""
    if patience_seconds is not None:
        return handle_times_patient(patience_seconds, aht, load)
    if max_abandonment is not None:
        raise ArgumentError("input-argument-needs-patience", argument="max_abandonment", value=max_abandonment)
    return np.array(np.inf)


def _promise(
    service_level: npt.ArrayLike,
    within_seconds: npt.ArrayLike,
    max_occupancy: npt.ArrayLike | None,
    max_abandonment: npt.ArrayLike | None,
    max_asa_seconds: npt.ArrayLike | None,
) -> dict[str, Floats]:
    """What `staffing.erlang.least_agents.keeps` judges by, in its order; times still in seconds."""
    most_asa = np.inf if max_asa_seconds is None else max_asa_seconds
    return {
        "service_level": 1.0 - proper_share(service_level, "service_level"),
        "within_seconds": not_negative(within_seconds, "within_seconds"),
        "max_occupancy": share_up_to_one(1.0 if max_occupancy is None else max_occupancy, "max_occupancy"),
        "max_abandonment": share_up_to_one(1.0 if max_abandonment is None else max_abandonment, "max_abandonment"),
        "max_asa_seconds": positive(most_asa, "max_asa_seconds", endless=True),
    }


def _solve(
    search: Callable[..., npt.NDArray[Any]],
    given: Floats,
    aht: Floats,
    patience: Floats,
    promise: list[Floats],
) -> npt.NDArray[Any]:
    """``search`` over broadcast arrays; patience in handle times, the promise's times in seconds."""
    late, within, busy, hung_up, asa = promise
    with np.errstate(over="ignore"):
        promises = np.stack([late, within / aht, busy, hung_up, asa / aht], axis=-1).reshape(-1, 5)
    found = in_parts(search, given.reshape(-1).copy(), patience.reshape(-1).copy(), promises)
    return found.reshape(given.shape)
