"""From a roster to people on seat minute by minute: who comes, less breaks, meals and sessions.

Breaks and meals are staggered among those who start together: somebody is always on a break, and as few as possible at
once. Who does not come is drawn anew for every run, a shift at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numba
import numpy as np
import numpy.typing as npt

from staffing.off_phones import absent_work
from staffing.presence import work_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from staffing.arrays import IntArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.requirement import Shrinkage

__all__ = ["SeatPlan", "people_on_seat", "seat_plan"]

_HOUR = 60.0

Stretch = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class SeatPlan:
    """Stretches of minutes that people are to be on seat, if they come.

    Attributes
    ----------
    skillsets : (G,)
        Bit masks of the queues that each group of people serves, ascending.
    routes : (Q, G)
        Groups that serve a queue, those who serve fewest queues first, then -1.
    shift, group, start, end : (N,)
        Number of the shift the stretch is part of, its group, and the stretch ``[start, end)`` in minutes of the month.
    shifts
        How many shifts there are.
    minutes
        Length of the month.
    """

    skillsets: IntArray
    routes: IntArray
    shift: IntArray
    group: IntArray
    start: IntArray
    end: IntArray
    shifts: int
    minutes: int


def seat_plan(month: CentreMonth, roster: RosterArray, shrinkage: Shrinkage) -> SeatPlan:
    """Stretches on seat of a roster (E, D), shifts carried over from before the 1st among them."""
    spans = work_spans(month, roster)
    skillset = month.serves[spans.person, np.clip(spans.day, 0, month.days - 1)]
    away: dict[int, list[Stretch]] = {}
    for block, start, end in absent_work(month, spans):
        away.setdefault(block, []).append((start, end))
    blocks = np.flatnonzero((skillset > 0) & (spans.end > 0) & (spans.start < month.minutes))
    _, shift = np.unique(spans.person[blocks] * (month.days + 400) + spans.day[blocks], return_inverse=True)
    skillsets, group = np.unique(skillset[blocks], return_inverse=True)
    rows: list[tuple[int, int, int, int]] = []
    for place, (turn, turns) in enumerate(_turns(spans.start[blocks], spans.end[blocks], group)):
        block = int(blocks[place])
        whole = (float(spans.start[block]), float(spans.end[block]))
        off = [*_meal(whole, shrinkage, turn / turns), *_breaks(whole, shrinkage, turn / turns), *away.get(block, ())]
        for begin, finish in _without(whole, off):
            first, last = max(round(begin), 0), min(round(finish), month.minutes)
            if first < last:
                rows.append((int(shift[place]), int(group[place]), first, last))
    table = np.array(rows, dtype=np.int64).reshape(-1, 4)
    return SeatPlan(
        skillsets=skillsets.astype(np.int64),
        routes=_routes(skillsets, len(month.demand.queue_ids)),
        shift=table[:, 0].copy(),
        group=table[:, 1].copy(),
        start=table[:, 2].copy(),
        end=table[:, 3].copy(),
        shifts=int(shift.max()) + 1 if len(shift) else 0,
        minutes=month.minutes,
    )


def people_on_seat(plan: SeatPlan, come: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """(G, minutes) people of each group on seat, if the shifts (shifts,) in the mask are worked."""
    counts = _counted(plan.shift, plan.group, plan.start, plan.end, come, len(plan.skillsets), plan.minutes)
    result: npt.NDArray[np.int64] = counts
    return result


@numba.njit(cache=True, nogil=True)
def _counted(
    shift: npt.NDArray[np.int64],
    group: npt.NDArray[np.int64],
    start: npt.NDArray[np.int64],
    end: npt.NDArray[np.int64],
    come: npt.NDArray[np.bool_],
    groups: int,
    minutes: int,
) -> npt.NDArray[np.int64]:
    counts = np.zeros((groups, minutes + 1), np.int64)
    for stretch in range(len(shift)):
        if come[shift[stretch]]:
            counts[group[stretch], start[stretch]] += 1
            counts[group[stretch], end[stretch]] -= 1
    for one in range(groups):
        for minute in range(1, minutes):
            counts[one, minute] += counts[one, minute - 1]
    return counts[:, :minutes].copy()


def _turns(start: IntArray, end: IntArray, group: IntArray) -> Iterator[tuple[float, int]]:
    """For each block its turn among those of the same group and times, in the middle of its share, and their number."""
    keys = list(zip(start.tolist(), end.tolist(), group.tolist(), strict=True))
    number: dict[tuple[int, int, int], int] = {}
    for key in keys:
        number[key] = number.get(key, 0) + 1
    taken: dict[tuple[int, int, int], int] = {}
    for key in keys:
        taken[key] = taken.get(key, 0) + 1
        yield taken[key] - 0.5, number[key]


def _meal(block: Stretch, shrinkage: Shrinkage, turn: float) -> Iterator[Stretch]:
    """One meal in the block, by its share of an ordinary shift; the first at its beginning, the last at its end."""
    start, end = block
    length = shrinkage.meal_minutes * (end - start) / shrinkage.shift_minutes
    if length > 0:
        begin = start + (end - start - length) * turn
        yield begin, begin + length


def _breaks(block: Stretch, shrinkage: Shrinkage, turn: float) -> Iterator[Stretch]:
    """A break in every hour of the block, always at the same minute."""
    start, end = block
    length = shrinkage.break_minutes_per_hour
    begin = start + _HOUR * turn - _HOUR
    while length > 0 and begin < end:
        yield begin, begin + length
        begin += _HOUR


def _without(block: Stretch, off: Iterable[Stretch]) -> Iterator[Stretch]:
    """What is left of a block."""
    at, end = block
    for begin, finish in sorted(off):
        if begin > at:
            yield at, min(begin, end)
        at = max(at, finish)
        if at >= end:
            return
    yield at, end


def _routes(skillsets: IntArray, queues: int) -> IntArray:
    routes = np.full((queues, max(len(skillsets), 1)), -1, dtype=np.int64)
    fewest_first = sorted(range(len(skillsets)), key=lambda group: (int(skillsets[group]).bit_count(), group))
    for queue in range(queues):
        able = [group for group in fewest_first if skillsets[group] >> queue & 1]
        routes[queue, : len(able)] = able
    return routes
