"""From calls to people: how many must be on seat, and how many must be rostered to have them there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from staffing.arguments import any_share, not_negative, positive
from staffing.erlang import required_agents
from staffing.noise import ROUNDING_NOISE
from staffing.whole_people import whole_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from staffing.centre.centre import Queue
    from staffing.rules.base import Rule

__all__ = ["QueueRequirement", "Shrinkage", "peak_weight", "promised", "require"]


@dataclass(frozen=True, slots=True)
class Shrinkage:
    """Why more people are rostered than sit on the phones.

    Attributes
    ----------
    break_minutes_per_hour
        Short break in every hour of work.
    meal_minutes
        Meal inside the shift.
    shift_minutes
        Length of an ordinary shift, meal included.
    attendance
        Share of rostered shifts people come to.
    confidence
        Probability with which enough of the people rostered come; None: enough come on average.
    approved_leaves
        People away besides in every interval, where there is a confidence.

    Raises
    ------
    ValueError
        If nobody would ever be on seat, or a figure is out of its range.
    """

    break_minutes_per_hour: float = 5
    meal_minutes: float = 30
    shift_minutes: float = 480
    attendance: float = 0.95
    confidence: float | None = None
    approved_leaves: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.break_minutes_per_hour < 60:
            raise ValueError("break_minutes_per_hour must be at least 0 and below 60")
        if not 0 <= self.meal_minutes < self.shift_minutes < float("inf"):
            raise ValueError("meal_minutes must be at least 0 and below a finite shift_minutes")
        if not 0 < self.attendance <= 1:
            raise ValueError("attendance must be above 0 and at most 1")
        if self.confidence is not None and not 0 < self.confidence < 1:
            raise ValueError("confidence must lie between 0 and 1")
        if self.approved_leaves < 0:
            raise ValueError("approved_leaves must not be negative")

    @property
    def seat_share(self) -> float:
        """Share of a present person's time that is spent on seat."""
        return (1 - self.break_minutes_per_hour / 60) * (1 - self.meal_minutes / self.shift_minutes)

    def rostered_for(self, on_seat: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """People to roster so that so many sit: rounded up once, attendance in it once (A-2)."""
        if self.confidence is None:
            return whole_people(on_seat / (self.seat_share * self.attendance))
        from staffing.attendance import reserve  # scipy takes long to load, and few ask for it

        present = whole_people(on_seat / self.seat_share)
        return reserve(present, self.attendance, self.confidence, approved_leaves=self.approved_leaves)


@dataclass(frozen=True, slots=True, eq=False)
class QueueRequirement:
    """What one queue needs, per interval.

    Attributes
    ----------
    calls : (T,) float
        Calls expected in the interval.
    aht_seconds : (T,) float
        Average handle time.
    on_seat : (T,) int
        Agents on seat that keep the queue's service level.
    required : (T,) int
        People to roster so that `on_seat` are there: on average, or with the confidence asked for.
    """

    queue_id: str
    calls: npt.NDArray[np.float64]
    aht_seconds: npt.NDArray[np.float64]
    on_seat: npt.NDArray[np.int64]
    required: npt.NDArray[np.int64]


def promised(queue: Queue, rules: Sequence[Rule]) -> Queue:
    """The queue with the service that the rules promise."""
    for rule in rules:
        queue = rule.service(queue)
    return queue


def require(
    queue: Queue,
    calls: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    interval_minutes: float,
    shrinkage: Shrinkage,
    relative_variance: npt.ArrayLike = 0.0,
) -> QueueRequirement:
    """People a queue needs in every interval: Erlang (C, or A where patience is known), then shrinkage, rounded up.

    Parameters
    ----------
    queue
        The queue with its service level and least number of agents.
    calls : (T,)
        Calls expected per interval, >= 0.
    aht_seconds : (T,) or scalar
        Average handle time; must be positive where there are calls.
    interval_minutes
        Length of an interval.
    shrinkage
        Breaks, meal and attendance.
    relative_variance : (T,) or scalar
        Of the rate of calls around what is expected, for a queue that is not staffed for its mean.

    Returns
    -------
    QueueRequirement
        Arrays over the T intervals; 0 people where no calls are expected.

    Raises
    ------
    ValueError
        If the shapes differ or a figure is out of its range.
    """
    calls = np.array(calls, dtype=np.float64)
    if calls.ndim != 1:
        raise ValueError(f"calls must have one axis (T,), not shape {calls.shape}")
    aht = np.array(aht_seconds, dtype=np.float64)
    if aht.shape not in {(), calls.shape}:
        raise ValueError(f"aht_seconds must be one number or of shape {calls.shape}, not {aht.shape}")
    aht = np.broadcast_to(aht, calls.shape).copy()
    on_seat = _on_seat(queue, calls, aht, 60.0 * interval_minutes, relative_variance)
    required = shrinkage.rostered_for(on_seat)
    return QueueRequirement(queue.queue_id, calls, aht, on_seat, required)


def _on_seat(
    queue: Queue,
    calls: npt.NDArray[np.float64],
    aht_seconds: npt.NDArray[np.float64],
    interval_seconds: float,
    relative_variance: npt.ArrayLike,
) -> npt.NDArray[np.int64]:
    """Agents on seat that keep every promise of the queue at the rate it is staffed for."""
    staffed_for = calls
    if isinstance(queue.staff_for, float):
        from staffing.uncertain_rates import likely_rate  # loads scipy

        staffed_for = likely_rate(calls, relative_variance, queue.staff_for)
    level = {"service_level": queue.service_level, "within_seconds": queue.within_seconds}
    agents = required_agents(
        staffed_for,
        aht_seconds,
        interval_seconds,
        patience_seconds=queue.patience_seconds,
        max_occupancy=queue.max_occupancy,
        max_abandonment=queue.max_abandonment,
        max_asa_seconds=queue.max_asa_seconds,
        minimum=queue.minimum_agents,
        **level,
    )
    if queue.staff_for != "expected":
        return agents
    from staffing.uncertain_rates import agents_for_expected_level, rate_scenarios

    scenarios = rate_scenarios(calls, relative_variance)
    aht = np.where(calls > 0, aht_seconds, 1.0)
    return np.maximum(
        agents,
        agents_for_expected_level(scenarios, aht, interval_seconds, patience_seconds=queue.patience_seconds, **level),
    )


def peak_weight(
    required: npt.ArrayLike, days: int, intervals_per_day: int, factor: float, share: float
) -> npt.NDArray[np.float64]:
    """How much a missing person weighs in each interval: more at the day's peak.

    Parameters
    ----------
    required : (T,)
        People required, T = days x intervals per day, day by day.
    days, intervals_per_day
        How T is made up.
    factor
        Weight at the peak, > 0.
    share
        The peak is where at least this share of the day's maximum is required; 0 to 1.

    Returns
    -------
    (T,) ndarray
        `factor` at the peak, 1 elsewhere and where nobody is required.

    Raises
    ------
    ValueError
        If T does not match.
    ArgumentError
        If a figure is out of its range.
    """
    people = not_negative(required, "required")
    if days < 0 or intervals_per_day <= 0:
        raise ValueError("days must not be negative and intervals_per_day must be positive")
    if people.shape != (days * intervals_per_day,):
        raise ValueError(f"required must have shape ({days * intervals_per_day},), not {people.shape}")
    by_day = people.reshape(days, intervals_per_day)
    threshold = any_share(share, "share") * by_day.max(axis=1, keepdims=True) * (1 - ROUNDING_NOISE)
    return np.where((by_day >= threshold) & (by_day > 0), positive(factor, "factor"), 1.0).reshape(-1)
