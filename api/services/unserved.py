"""Queues whose calls nobody can answer: nobody has the skill, or nobody's certificate for it is valid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from api.files.clock_text import format_clock
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from forecasting.history import CallHistory
    from staffing.arrays import BoolArray
    from staffing.month import CentreMonth

__all__ = ["Unserved", "open_hours", "unserved_queues", "unserved_remark"]


@dataclass(frozen=True)
class Unserved:
    """Days on which nobody can answer a queue's calls.

    Attributes
    ----------
    days
        Ascending.
    start, end
        Minutes after 00:00 between which calls of those days lie.
    skilled
        People on the list who have the skill, without the certificate it takes or not employed.
    """

    queue_id: str
    days: tuple[date, ...]
    start: int
    end: int
    skilled: int


def unserved_queues(month: CentreMonth, asked: BoolArray) -> Iterator[Unserved]:
    """Queues with calls (Q, D, intervals of a day) on days on which nobody employed can answer them."""
    for bit, queue_id in enumerate(month.demand.queue_ids):
        answers = ((month.serves >> bit & 1) > 0) & month.employed
        days = np.flatnonzero(asked[bit].any(axis=1) & ~answers.any(axis=0))
        if not len(days):
            continue
        intervals = np.flatnonzero(asked[bit, days].any(axis=0))
        skilled = sum(
            queue_id in person.skills or (person.role == "agent" and not person.skills) for person in month.people
        )
        yield Unserved(
            queue_id,
            tuple(month.date_of(int(day)) for day in days),
            int(intervals[0]) * INTERVAL_MINUTES,
            int(intervals[-1] + 1) * INTERVAL_MINUTES,
            skilled,
        )


def unserved_remark(one: Unserved) -> tuple[str, dict[str, str | int | float]]:
    """Code and values of the sentence that tells it."""
    return "remark-queue-unserved", {
        "queue": one.queue_id,
        "first": one.days[0].isoformat(),
        "last": one.days[-1].isoformat(),
        "days": len(one.days),
        "start": format_clock(one.start),
        "end": format_clock(one.end),
        "skilled": one.skilled,
    }


def open_hours(month: CentreMonth, histories: Mapping[str, CallHistory]) -> BoolArray:
    """(Q, D, intervals of a day) when queues are open by their histories; never where there is none."""
    asked = np.zeros((len(month.demand.queue_ids), month.days, INTERVALS_PER_DAY), dtype=np.bool_)
    weekdays = [kind.day.weekday() for kind in month.day_kinds]
    for place, queue_id in enumerate(month.demand.queue_ids):
        if queue_id in histories:
            week = np.asarray(histories[queue_id].open_week)
            # Of a finer history an interval is open where a part of it is, of a coarser one where the whole is.
            minutes = np.repeat(week, 24 * 60 // week.shape[1], axis=1)
            asked[place] = minutes.reshape(7, INTERVALS_PER_DAY, INTERVAL_MINUTES).max(axis=2)[weekdays]
    return asked
