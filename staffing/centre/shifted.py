"""A centre moved in time: its dates follow a call history from other years."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from staffing.centre.centre import Centre

__all__ = ["days_to_month", "shift_dates"]


def days_to_month(centre: Centre, first_day: date) -> int:
    """Days by which the centre's dates lie before a month; 0 if the carry-in ends on its eve or there is none."""
    if not centre.carry_in:
        return 0
    return (first_day - max(cell.day for cell in centre.carry_in)).days - 1


def shift_dates(centre: Centre, days: int) -> Centre:
    """The same centre with every date of people, certificates, leave, wishes, waivers and carry-in moved by ``days``.

    Events, overrides and the holiday calendar stay: they belong to the calls.
    """
    by = timedelta(days=days)

    def moved(day: date | None) -> date | None:
        return None if day is None else day + by

    return dataclasses.replace(
        centre,
        people=tuple(
            dataclasses.replace(p, valid_from=moved(p.valid_from), valid_to=moved(p.valid_to)) for p in centre.people
        ),
        qualifications=tuple(
            dataclasses.replace(q, valid_from=moved(q.valid_from), valid_to=moved(q.valid_to))
            for q in centre.qualifications
        ),
        leave=tuple(dataclasses.replace(line, start=line.start + by, end=line.end + by) for line in centre.leave),
        wishes=tuple(dataclasses.replace(wish, day=wish.day + by) for wish in centre.wishes),
        waivers=tuple(dataclasses.replace(waiver, day=moved(waiver.day)) for waiver in centre.waivers),
        carry_in=tuple(dataclasses.replace(cell, day=cell.day + by) for cell in centre.carry_in),
    )
