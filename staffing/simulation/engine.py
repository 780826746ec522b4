"""One run of a centre through time, call by call; compiled.

Calls come in at rates that change from interval to interval, take an exponential time to handle, and wait in one line
a queue with exponential patience. People are counted by group (the same queues served); how many of a group are on
seat changes from slot to slot. Nobody drops a call because a break or the end of the shift has come: who is off seat
and still on a call is one busy person too many until it is done. Nothing is reset between intervals.
"""

from __future__ import annotations

import math

import numba
import numpy as np
import numpy.typing as npt

__all__ = ["MEASURES", "play"]

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

MEASURES = ("offered", "in_time", "answered", "abandoned", "wait_seconds")
_OFFERED, _IN_TIME, _ANSWERED, _ABANDONED, _WAIT = range(5)

_ROOM = 256


@numba.njit(cache=True, nogil=True)
def play(
    calls: Floats,
    aht_seconds: Floats,
    patience_seconds: Floats,
    within_seconds: Floats,
    on_seat: Counts,
    routes: Counts,
    interval_seconds: float,
    seed: int,
) -> tuple[Floats, Floats]:
    """What happens to every call of one run.

    Parameters
    ----------
    calls, aht_seconds : (Q, T)
        Expected calls of each interval, handle time of calls that come in it.
    patience_seconds, within_seconds : (Q,)
        Mean patience, infinite = as long as it takes; time in which a call counts as answered in time.
    on_seat : (G, S)
        People of each group on seat in each slot; S a multiple of T.
    routes : (Q, G)
        Groups that serve the queue, in the order in which idle ones are asked, then -1.
    interval_seconds
        Length of an interval.
    seed
        Same seed, same run.

    Returns
    -------
    measures : (5, Q, T) ndarray
        `MEASURES` by the interval in which the call came in.
    busy_seconds : (G, T) ndarray
        Time on seat that each group spends on calls; a call finished off seat is no time on seat.
    """
    np.random.seed(seed)
    queues, intervals = calls.shape
    groups, slots = on_seat.shape
    slot_seconds = interval_seconds * intervals / slots
    serves = np.zeros((groups, queues), np.bool_)
    for queue in range(queues):
        for group in routes[queue]:
            if group >= 0:
                serves[group, queue] = True
    result = np.zeros((len(MEASURES), queues, intervals))
    on_calls = np.zeros((groups, intervals))
    busy = np.zeros(groups, np.int64)
    # Calls being handled, a heap by their end: end, group.
    active, handling = 0, np.empty((_ROOM, 2))
    # Lines: arrival and end of patience, first and one after the last place in a ring.
    lines = np.empty((queues, _ROOM, 2))
    first, last = np.zeros(queues, np.int64), np.zeros(queues, np.int64)
    now = 0.0
    for slot in range(slots):
        interval = slot * intervals // slots
        slot_end = (slot + 1) * slot_seconds
        rate = calls[:, interval].sum() / interval_seconds
        for group in range(groups):
            while busy[group] < on_seat[group, slot]:
                queue = _longest_waiting(lines, first, last, serves[group], now, interval_seconds, result)
                if queue < 0:
                    break
                arrival = lines[queue, first[queue] % lines.shape[1], 0]
                first[queue] += 1
                end = _answer(queue, now, arrival, aht_seconds, within_seconds, interval_seconds, result)
                handling = _push(handling, active, end, group)
                active += 1
                busy[group] += 1
        coming = now + np.random.exponential(1.0 / rate) if rate > 0.0 else math.inf
        while True:
            done = handling[0, 0] if active else math.inf
            event = min(coming, done, slot_end)
            for group in range(groups):
                on_calls[group, interval] += min(busy[group], on_seat[group, slot]) * (event - now)
            now = event
            if event == slot_end:
                break
            if done <= coming:
                group = int(handling[0, 1])
                active = _pop(handling, active)
                busy[group] -= 1
                if busy[group] >= on_seat[group, slot]:
                    continue
                queue = _longest_waiting(lines, first, last, serves[group], now, interval_seconds, result)
                if queue < 0:
                    continue
                arrival = lines[queue, first[queue] % lines.shape[1], 0]
                first[queue] += 1
            else:
                queue = _drawn(calls, interval, rate * interval_seconds)
                result[_OFFERED, queue, interval] += 1.0
                arrival = now
                coming = now + np.random.exponential(1.0 / rate)
                group = _idle(routes[queue], busy, on_seat, slot)
                if group < 0:
                    if last[queue] - first[queue] == lines.shape[1]:
                        lines = _longer(lines, first, last)
                    patience = patience_seconds[queue]
                    place = last[queue] % lines.shape[1]
                    lines[queue, place, 0] = now
                    lines[queue, place, 1] = math.inf if math.isinf(patience) else now + np.random.exponential(patience)
                    last[queue] += 1
                    continue
            end = _answer(queue, now, arrival, aht_seconds, within_seconds, interval_seconds, result)
            handling = _push(handling, active, end, group)
            active += 1
            busy[group] += 1
    for queue in range(queues):
        while first[queue] < last[queue]:
            arrival, patient_until = lines[queue, first[queue] % lines.shape[1]]
            if patient_until < now:
                result[_ABANDONED, queue, _interval(arrival, interval_seconds, result)] += 1.0
            first[queue] += 1
    return result, on_calls


@numba.njit(cache=True, nogil=True)
def _drawn(calls: Floats, interval: int, total: float) -> int:
    """Queue of the next call, by the share of each."""
    left = np.random.random() * total
    for queue in range(len(calls) - 1):
        left -= calls[queue, interval]
        if left < 0.0:
            return queue
    return len(calls) - 1


@numba.njit(cache=True, nogil=True)
def _idle(route: Counts, busy: Counts, on_seat: Counts, slot: int) -> int:
    """First group of the route with somebody free, -1 if there is none."""
    for group in route:
        if group < 0:
            break
        if busy[group] < on_seat[group, slot]:
            return int(group)
    return -1


@numba.njit(cache=True, nogil=True)
def _longest_waiting(
    lines: Floats, first: Counts, last: Counts, served: Bools, now: float, interval_seconds: float, result: Floats
) -> int:
    """Queue whose first caller has waited longest among those served, -1 if nobody waits; who has hung up goes."""
    longest, since = -1, math.inf
    for queue in range(len(first)):
        if not served[queue]:
            continue
        while first[queue] < last[queue]:
            arrival, patient_until = lines[queue, first[queue] % lines.shape[1]]
            if patient_until >= now:
                if arrival < since:
                    longest, since = queue, arrival
                break
            result[_ABANDONED, queue, _interval(arrival, interval_seconds, result)] += 1.0
            first[queue] += 1
    return longest


@numba.njit(cache=True, nogil=True)
def _answer(
    queue: int,
    now: float,
    arrival: float,
    aht_seconds: Floats,
    within_seconds: Floats,
    interval_seconds: float,
    result: Floats,
) -> float:
    """A call is answered: measured by the interval it came in; when it will have been handled."""
    interval = _interval(arrival, interval_seconds, result)
    wait = now - arrival
    result[_ANSWERED, queue, interval] += 1.0
    result[_WAIT, queue, interval] += wait
    if wait <= within_seconds[queue]:
        result[_IN_TIME, queue, interval] += 1.0
    return now + float(np.random.exponential(aht_seconds[queue, interval]))


@numba.njit(cache=True, nogil=True)
def _push(handling: Floats, active: int, end: float, group: int) -> Floats:
    """One more call on the heap, which may have to become larger for it."""
    if active == len(handling):
        wider = np.empty((2 * active, 2))
        wider[:active] = handling
        handling = wider
    place = active
    while place > 0 and handling[(place - 1) // 2, 0] > end:
        handling[place] = handling[(place - 1) // 2]
        place = (place - 1) // 2
    handling[place, 0], handling[place, 1] = end, group
    return handling


@numba.njit(cache=True, nogil=True)
def _pop(handling: Floats, active: int) -> int:
    """Take the earliest end from the heap; how many are left."""
    active -= 1
    end, group = handling[active]
    place = 0
    while True:
        below = 2 * place + 1
        if below + 1 < active and handling[below + 1, 0] < handling[below, 0]:
            below += 1
        if below >= active or handling[below, 0] >= end:
            break
        handling[place] = handling[below]
        place = below
    handling[place, 0], handling[place, 1] = end, group
    return active


@numba.njit(cache=True, nogil=True)
def _longer(lines: Floats, first: Counts, last: Counts) -> Floats:
    """The lines with twice the room, everybody in the same order."""
    queues, room, _ = lines.shape
    longer = np.empty((queues, 2 * room, 2))
    for queue in range(queues):
        for place in range(first[queue], last[queue]):
            longer[queue, place % (2 * room)] = lines[queue, place % room]
    return longer


@numba.njit(cache=True, nogil=True)
def _interval(instant: float, interval_seconds: float, result: Floats) -> int:
    return int(min(instant / interval_seconds, result.shape[2] - 1.0))
