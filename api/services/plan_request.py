"""What is asked for when a month is planned, and what can be refused or fitted before any work begins."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from staffing.centre.shifted import days_to_month, shift_dates
from staffing.errors import InputError
from staffing.month import month_span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forecasting.history import CallHistory
    from solver.stopping import Effort, Stop
    from staffing.centre.centre import Centre
    from staffing.rules.base import Rule

__all__ = ["Cells", "PlanRequest", "Remark", "for_foreign_history", "refuse_past_month"]

Cells = dict[tuple[str, date], str]
Remark = tuple[str, dict[str, str | int | float]]


@dataclass(frozen=True)
class PlanRequest:
    """What is asked for.

    Attributes
    ----------
    histories
        Calls by queue id, one for every queue of the centre.
    fixed, draft
        Shift id by employee and date: cells to keep, a draft to stay near (None = no draft).
    remarks
        What was mended or assumed while reading; shown with the plan's own.
    explain_seconds
        What may be added to the seconds of ``stop`` to find out why hard rules are broken.
    """

    centre: Centre
    rules: tuple[Rule, ...]
    histories: Mapping[str, CallHistory]
    first_day: date
    as_of: date
    effort: Effort
    stop: Stop
    seed: int = 0
    workers: int = 2
    fixed: Cells = field(default_factory=dict)
    draft: Cells | None = None
    remarks: tuple[Remark, ...] = ()
    explain_seconds: float = 0.0


FARTHEST_DAYS = 800
"""A month farther from the last known call than this is a slip of the pen, not a plan."""


def refuse_past_month(first_day: date, as_of: date) -> None:
    """Raise InputError unless the month begins after the as-of date, and not years after it."""
    if first_day <= as_of:
        raise InputError("input-month-past", file="--month", value=f"{first_day:%Y-%m}", as_of=as_of.isoformat())
    refuse_month_over(first_day, as_of)


def refuse_month_over(first_day: date, as_of: date) -> None:
    """Raise InputError unless days of the month are still to come, and not years from now."""
    _, days = month_span(first_day)
    if (as_of - first_day).days >= days - 1:
        raise InputError("input-month-over", file="--month", value=f"{first_day:%Y-%m}", as_of=as_of.isoformat())
    if (first_day - as_of).days > FARTHEST_DAYS:
        raise InputError("input-month-far", file="--month", value=f"{first_day:%Y-%m}", as_of=as_of.isoformat())


def for_foreign_history(centre: Centre, queue_ids: Sequence[str], first_day: date) -> tuple[Centre, list[Remark]]:
    """A centre as it meets histories given from outside: only their queues, and its dates moved to the month."""
    remarks: list[Remark] = []
    dropped = [queue.queue_id for queue in centre.queues if queue.queue_id not in queue_ids]
    if dropped:
        remarks.append(("remark-queues-dropped", {"queues": ", ".join(dropped)}))
    centre = dataclasses.replace(centre, queues=tuple(q for q in centre.queues if q.queue_id in queue_ids))
    by = days_to_month(centre, first_day)
    if by:
        centre = shift_dates(centre, by)
        remarks.append(("remark-dates-shifted", {"days": by}))
    return centre, remarks
