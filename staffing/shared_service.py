"""Service of queues that share people, by Erlang: each queue as good as the worst set of queues it is served with.

People who serve several queues are drawn to where callers wait, so a set of queues that share people is nearly one
queue with all who serve any of it. A queue cannot do better than any such set does: what is short in one of them,
others of the set lend, and miss. The counterpart of the condition on sets in `staffing.coverage`; a simulation
(`staffing.simulation`) tells what this leaves out: absences and rates that scatter, and queues carried over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from staffing.coverage import staff_of, subsets
from staffing.erlang import service_level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from staffing.centre.centre import Queue

__all__ = ["shared_service_levels"]

Floats = npt.NDArray[np.float64]


def shared_service_levels(
    queues: Sequence[Queue], calls: Floats, aht_seconds: Floats, seats: Floats, interval_seconds: float
) -> Floats:
    """Share of each queue's calls answered in time.

    Parameters
    ----------
    queues
        With their time to answer and patience, in the order of the arrays.
    calls, aht_seconds : (Q, T)
        Expected calls and average handle time by interval.
    seats : (2**Q, T)
        People on seat by the set of queues they serve, the row being the set's bitmask (bit q = queue q); fractions
        where they are there for part of the interval.
    interval_seconds
        Length of an interval.

    Returns
    -------
    (Q, T) ndarray
        1 where there are no calls.
    """
    levels = np.ones(calls.shape)
    for members, staff in zip(subsets(len(queues)), staff_of(seats), strict=True):
        places = np.flatnonzero(members)
        if not _share_people(places, seats):
            continue
        together = calls[places].sum(axis=0)
        work = (calls[places] * aht_seconds[places]).sum(axis=0)
        aht = np.divide(work, together, out=np.ones_like(work), where=together > 0)
        for place in places.tolist():
            queue = queues[place]
            level = service_level(together, aht, interval_seconds, staff, queue.within_seconds, queue.patience_seconds)
            levels[place] = np.where(calls[place] > 0, np.minimum(levels[place], level), 1.0)
    return levels


def _share_people(places: npt.NDArray[np.int64], seats: Floats) -> bool:
    """Whether the queues hang together through people who serve several of them."""
    kinds = [mask for mask in range(1, len(seats)) if seats[mask].any()]
    reached, wanted = 1 << int(places[0]), sum(1 << int(place) for place in places)
    while True:
        wider = reached
        for mask in kinds:
            if mask & reached:
                wider |= mask & wanted
        if wider == reached:
            return reached == wanted
        reached = wider
