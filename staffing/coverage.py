"""Who covers what when several queues share people by skill.

For every set S of queues the people able to serve any queue of S, ``staff(S)``, should be at least the sum
of ``required`` over S (Hall's condition). What is missing in an interval is the worst S, counted once; by
the max-flow min-cut theorem that is exactly what the best assignment of people to queues leaves unserved.
``staff`` is submodular, so serving queues one after another, each as far as all sets allow, loses nothing:
the greedy algorithm of J. Edmonds, *Submodular functions, matroids, and certain polyhedra*, 1970.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from staffing.noise import COUNT_NOISE

__all__ = ["MAX_QUEUES", "CoverageSplit", "split", "staff_of", "subsets", "totals"]

MAX_QUEUES = 5


Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class CoverageSplit:
    """People assigned to each queue in each interval; ``rostered - required = over - short``.

    Attributes
    ----------
    rostered : (Q, T) float
        People assigned to the queue, surplus in. Over all queues: everybody with any skill.
    short : (Q, T) float
        Missing people, >= 0. Over all queues: the shortage of the worst set of queues.
    over : (Q, T) float
        Surplus people, >= 0; 0 where the queue is short.
    """

    rostered: Floats
    short: Floats
    over: Floats


def subsets(queue_count: int) -> npt.NDArray[np.bool_]:
    """Non-empty sets of queues.

    Parameters
    ----------
    queue_count
        Number of queues Q, 0 to 5.

    Returns
    -------
    (2**Q - 1, Q) bool ndarray
        Row i is the set with bitmask i + 1 (bit q = queue q).

    Raises
    ------
    ValueError
        If there are more than five queues, or fewer than none.
    """
    if not 0 <= queue_count <= MAX_QUEUES:
        raise ValueError(f"0 to {MAX_QUEUES} queues can share people, not {queue_count}")
    masks = np.arange(1, 2**queue_count)
    member: npt.NDArray[np.bool_] = (masks[:, np.newaxis] >> np.arange(queue_count)) & 1 == 1
    return member


def split(required: npt.ArrayLike, people_by_skillset: npt.ArrayLike) -> CoverageSplit:
    """Assign people to queues, per interval, so that as little as possible is missing.

    Queues are served in the order given. People left over go to the last queue that can have them, then to
    the one before it, and so on.

    Parameters
    ----------
    required : (Q, T)
        People required, >= 0.
    people_by_skillset : (2**Q, T)
        People rostered by the set of queues they serve: the row is the set's bitmask (bit q = queue q); row 0
        serves none. Fractions where people are there for part of the interval.

    Returns
    -------
    CoverageSplit
        A maximum flow per interval, with the surplus on top.

    Raises
    ------
    ValueError
        If the shapes do not match, a number is negative or not finite, or there are more than five queues.
    """
    need, people = _checked(required, people_by_skillset)
    member = subsets(need.shape[0])
    room = staff_of(people)  # what each set could still serve
    served = np.zeros_like(need)
    for q in range(need.shape[0]):
        served[q] = np.minimum(need[q], _take(room, member[:, q]))
        room[member[:, q]] -= served[q]
    surplus = np.zeros_like(need)
    for q in reversed(range(need.shape[0])):
        surplus[q] = _take(room, member[:, q])
        room[member[:, q]] -= surplus[q]
    short = _without_noise(need - served - surplus)
    over = _without_noise(served + surplus - need)
    return CoverageSplit(need + over - short, short, over)


def totals(required: npt.ArrayLike, people_by_skillset: npt.ArrayLike) -> tuple[Floats, Floats]:
    """Missing and surplus people of each interval over all queues, by the sets alone.

    Parameters
    ----------
    required : (Q, T)
        People required, >= 0.
    people_by_skillset : (2**Q, T)
        As in `split`.

    Returns
    -------
    short : (T,) ndarray
        ``max over S of (required(S) - staff(S))``, at least 0.
    over : (T,) ndarray
        ``staff(all) - required(all) + short``.

    Raises
    ------
    ValueError
        As in `split`.
    """
    need, people = _checked(required, people_by_skillset)
    member = subsets(need.shape[0])
    missing = member.astype(np.float64) @ need - staff_of(people)
    short = _without_noise(missing.max(axis=0, initial=0.0))
    over = _without_noise(people[1:].sum(axis=0) - need.sum(axis=0) + short)
    return short, over


def staff_of(people: Floats) -> Floats:
    """People able to serve any queue of each set.

    Parameters
    ----------
    people : (2**Q, T)
        By the set of queues they serve, as in `split`.

    Returns
    -------
    (2**Q - 1, T) ndarray
        In the order of `subsets`.
    """
    masks = np.arange(1, people.shape[0])
    able = (masks[:, np.newaxis] & masks) != 0
    staff: Floats = able.astype(np.float64) @ people[1:]
    return staff


def _take(room: Floats, sets_of_queue: npt.NDArray[np.bool_]) -> Floats:
    """What a queue can be given without taking from what is already served, (T,)."""
    least: Floats = room[sets_of_queue].min(axis=0)
    return np.maximum(least, 0.0)


def _without_noise(people: Floats) -> Floats:
    return np.where(people > COUNT_NOISE, people, 0.0)


def _checked(required: npt.ArrayLike, people_by_skillset: npt.ArrayLike) -> tuple[Floats, Floats]:
    need = np.asarray(required, dtype=np.float64)
    people = np.asarray(people_by_skillset, dtype=np.float64)
    if need.ndim != 2:
        raise ValueError(f"required must have shape (Q, T), not {need.shape}")
    queue_count, interval_count = need.shape
    if queue_count > MAX_QUEUES:
        raise ValueError(f"0 to {MAX_QUEUES} queues can share people, not {queue_count}")
    if people.shape != (2**queue_count, interval_count):
        raise ValueError(f"people_by_skillset must have shape {(2**queue_count, interval_count)}, not {people.shape}")
    for name, values in (("required", need), ("people_by_skillset", people)):
        if not np.all(np.isfinite(values) & (values >= 0)):
            raise ValueError(f"{name} must be finite and not negative")
    return need, people
