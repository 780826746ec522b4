"""Many runs of a month through its roster, and what they say of service by interval, day and month."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from staffing.simulation.engine import MEASURES, play
from staffing.simulation.measures import Estimate, ratio, share
from staffing.simulation.seats import people_on_seat

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from staffing.centre.centre import Queue
    from staffing.simulation.seats import SeatPlan

__all__ = ["Levels", "Simulation", "simulate"]

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Levels:
    """Service over some stretches of time: shares of the calls offered, wait of who is answered, share of time busy."""

    service_level: Estimate
    abandonment: Estimate
    asa_seconds: Estimate
    occupancy: Estimate


@dataclass(frozen=True, eq=False)
class Simulation:
    """All that was measured.

    Attributes
    ----------
    measured : (R, 5, Q, T)
        `staffing.simulation.engine.MEASURES` of R runs.
    seat_seconds, busy_seconds : (R, G, T)
        Time on seat of everybody who came, by group, and what of it was spent on calls.
    serves : (G, Q)
        Which queues the groups serve.
    interval_seconds
        Length of an interval.
    patience_seconds : (Q,)
        Mean patience; infinite where callers wait as long as it takes, so that nothing is known of abandonment.
    """

    measured: npt.NDArray[np.float32]
    seat_seconds: Floats
    busy_seconds: Floats
    serves: npt.NDArray[np.bool_]
    interval_seconds: float
    patience_seconds: Floats

    @property
    def runs(self) -> int:
        """How many."""
        return len(self.measured)

    @property
    def intervals(self) -> int:
        """T."""
        return int(self.measured.shape[-1])

    def levels(self, intervals: int, queues: Sequence[int] | None = None) -> Levels:
        """Levels of stretches of so many intervals each, (T / intervals,), of some queues' calls together.

        Occupancy is of everybody who serves one of these queues, whatever else they serve.
        """
        chosen = self._of(queues)
        offered, in_time, answered, abandoned, wait = (self._merged(one, intervals) for one in chosen)
        groups = self.serves[:, slice(None) if queues is None else list(queues)].any(axis=1)
        busy, on_seat = (
            self._merged(seconds[:, groups].sum(axis=1), intervals)
            for seconds in (self.busy_seconds, self.seat_seconds)
        )
        return Levels(
            share(in_time, offered),
            share(abandoned, offered) if self._may_hang_up(queues) else _nothing(offered),
            ratio(wait, answered),
            ratio(busy, on_seat, most=1.0),
        )

    def offered(self, intervals: int, queues: Sequence[int] | None = None) -> Floats:
        """Mean calls offered in stretches of so many intervals each, (T / intervals,)."""
        mean: Floats = self._merged(self._of(queues)[0], intervals).mean(axis=0)
        return mean

    def _may_hang_up(self, queues: Sequence[int] | None) -> bool:
        chosen = self.patience_seconds if queues is None else self.patience_seconds[list(queues)]
        return bool(np.isfinite(chosen).any())

    @cached_property
    def _all(self) -> Floats:
        return self._of(range(self.measured.shape[2]))

    def _of(self, queues: Sequence[int] | None) -> Floats:
        """(5, R, T)."""
        if queues is None:
            return self._all
        together: Floats = self.measured[:, :, list(queues)].sum(axis=2, dtype=np.float64)
        return together.swapaxes(0, 1)

    @staticmethod
    def _merged(by_interval: Floats, intervals: int) -> Floats:
        runs, count = by_interval.shape
        merged: Floats = by_interval.reshape(runs, count // intervals, intervals).sum(axis=2)
        return merged


def _nothing(by_run: Floats) -> Estimate:
    """Nothing was measured."""
    unknown = np.full(by_run.shape[1:], np.nan)
    return Estimate(unknown, unknown, len(by_run))


def simulate(
    queues: Sequence[Queue],
    rates: Floats,
    aht_seconds: Floats,
    seats: SeatPlan,
    *,
    attendance: float,
    interval_seconds: float,
    seed: int,
    workers: int = 1,
    on_run: Callable[[int], None] = lambda done: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Simulation | None:
    """Play a month as often as there are sample paths of its calls.

    Parameters
    ----------
    queues
        Patience and time in which a call counts as answered in time, in the order of the arrays.
    rates : (R, Q, T)
        Expected calls by run.
    aht_seconds : (Q, T)
        Average handle time of calls that come in each interval.
    seats
        Who is to be on seat.
    attendance
        Probability that a rostered shift is worked, 0 to 1.
    interval_seconds
        Length of an interval.
    seed
        Same seed, same result, however many workers there are.
    workers
        Threads.
    on_run
        Told how many runs are done, from any thread.
    stopped
        Asked between runs; what is done by then is the result.

    Returns
    -------
    Simulation or None
        None if it was stopped before the first run.
    """
    runs, count, intervals = rates.shape
    within = np.array([queue.within_seconds for queue in queues], dtype=np.float64)
    patience = np.array([queue.patience_seconds or np.inf for queue in queues], dtype=np.float64)
    aht = np.where(aht_seconds > 0, aht_seconds, 1.0)
    measured = np.zeros((runs, len(MEASURES), count, intervals), dtype=np.float32)
    serves = (seats.routes[:, :, None] == np.arange(len(seats.skillsets))).any(axis=1).T
    seat_seconds = np.zeros((runs, len(seats.skillsets), intervals))
    busy_seconds = np.zeros_like(seat_seconds)
    slots, done_so_far = seats.minutes // intervals, itertools.count(1)

    def play_one(run: int) -> bool:
        if stopped():
            return False
        rng = np.random.default_rng((seed, run))
        on_seat = people_on_seat(seats, rng.random(seats.shifts) < attendance)
        seat_seconds[run] = on_seat.reshape(-1, intervals, slots).sum(axis=2) * (interval_seconds / slots)
        own = int(rng.integers(2**32))
        measured[run], busy_seconds[run] = play(
            rates[run], aht, patience, within, on_seat, seats.routes, interval_seconds, own
        )
        on_run(next(done_so_far))
        return True

    with ThreadPoolExecutor(workers) as pool:
        done = np.array(list(pool.map(play_one, range(runs))), dtype=np.bool_)
    if not done.any():
        return None
    return Simulation(measured[done], seat_seconds[done], busy_seconds[done], serves, interval_seconds, patience)
