"""A history on the grid the models work on, beside everything known of its days and of those to forecast."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from forecasting.day_calendar import follows_public_calendar
from forecasting.grid import regrid
from forecasting.history import Repair
from forecasting.odd_days import before_first_call, failed_days, level_change
from forecasting.opening_hours import expected_opening

if TYPE_CHECKING:
    from datetime import date

    from numpy.typing import NDArray

    from forecasting.day_calendar import DayCalendar
    from forecasting.history import CallHistory

__all__ = ["WorkingHistory", "working_history"]


@dataclass(frozen=True, slots=True)
class WorkingHistory:
    """D days of history and the calendar of N >= D days, on intervals of ``interval_minutes``.

    The interval is the planning interval, or the history's own where that is coarser (an hourly history is
    modelled and judged by the hour; only the finished forecast is split).

    Attributes
    ----------
    counts : (D, S) float64
        Calls; meaningful on usable days.
    usable : (D,) bool
        Days to learn from and to be judged by.
    known : (D, S) bool
        Intervals wholly observed, nothing filled in.
    opening : (N, S) bool
        When the queue is (expected to be) open.
    calendar
        N days; without holidays where the queue's past does not follow the public calendar.
    notices
        Days left out as silent or failed, and a new level: what the planner should know.
    """

    first_day: date
    interval_minutes: int
    count_unit: float
    counts: NDArray[np.float64]
    usable: NDArray[np.bool_]
    known: NDArray[np.bool_]
    opening: NDArray[np.bool_]
    calendar: DayCalendar
    notices: tuple[Repair, ...] = ()

    @property
    def days(self) -> int:
        """Number of days of history D."""
        return int(self.counts.shape[0])

    def day(self, index: int) -> date:
        """Date of a day by its place from the first one."""
        return self.first_day + timedelta(days=index)


def working_history(history: CallHistory, calendar: DayCalendar, interval_minutes: int) -> WorkingHistory:
    """Bring a history onto the working grid.

    Parameters
    ----------
    history
        As it was known at the origin (`CallHistory.until`).
    calendar
        From the history's first day on, at least as long as the history.
    interval_minutes
        The planning interval.

    Returns
    -------
    WorkingHistory
    """
    minutes = max(interval_minutes, history.grain_minutes)
    counts = regrid(np.where(history.usable[:, None], history.calls, 0.0), minutes)
    slots = counts.shape[1]
    outage = calendar.outage[: history.days]
    expected = np.isfinite(history.observed) | (history.calls == 0)
    usable = history.usable & ~outage
    silent = before_first_call(counts, usable)
    weekday = calendar.weekday[: history.days]
    special = ~calendar.is_ordinary[: history.days]
    failed = failed_days(counts, usable & ~silent, weekday, special)
    usable &= ~silent & ~failed
    change = level_change(counts.sum(axis=1), usable & ~special, weekday)
    if not follows_public_calendar(counts.sum(axis=1), usable | history.without_rows, calendar):
        calendar = calendar.without_holidays()
    opening = expected_opening(history, calendar)
    own_slots = history.observed.shape[1]
    return WorkingHistory(
        first_day=history.first_day,
        interval_minutes=minutes,
        count_unit=history.count_unit,
        counts=counts,
        usable=usable,
        known=_coarser(expected, slots, own_slots, every=True),
        opening=_coarser(opening, slots, own_slots, every=False),
        calendar=calendar,
        notices=_notices(history, silent, failed, change),
    )


def _notices(
    history: CallHistory, silent: NDArray[np.bool_], failed: NDArray[np.bool_], change: float | None
) -> tuple[Repair, ...]:
    notices = []
    for code, days in (("repair-history-before-first-call", silent), ("repair-history-failed-days", failed)):
        if days.any():
            places = np.flatnonzero(days)
            first, last = (history.first_day + timedelta(days=int(place)) for place in (places[0], places[-1]))
            about: dict[str, str | int | float] = {"queue": history.queue_id, "count": len(places)}
            notices.append(Repair(code, {**about, "first": first.isoformat(), "last": last.isoformat()}))
    if change is not None:
        notices.append(Repair("repair-level-change", {"queue": history.queue_id, "percent": f"{100 * change:+.0f}"}))
    return tuple(notices)


def _coarser(flags: NDArray[np.bool_], slots: int, own_slots: int, *, every: bool) -> NDArray[np.bool_]:
    """Flags (D, own_slots) on (D, slots): whether every, or any, part of the interval has the flag."""
    common = int(np.lcm(slots, own_slots))
    parts = np.repeat(flags, common // own_slots, axis=1).reshape(len(flags), slots, common // slots)
    return np.asarray(parts.all(axis=2) if every else parts.any(axis=2))
