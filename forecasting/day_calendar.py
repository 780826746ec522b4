"""What is known of every day beforehand: day of the week, holidays, make-up workdays, campaigns, outages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from staffing.centre.holidays import day_kinds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from staffing.centre.centre import Event

__all__ = [
    "HOLIDAY_DEVIATION_FACTOR",
    "DayCalendar",
    "day_calendar",
    "follows_public_calendar",
    "holiday_deviations",
]

# So many weekdays off must have been seen before a queue can be said not to follow the public calendar, and they
# must lie less than so many times as far from the weeks around them as ordinary days do.
_TELLING_HOLIDAYS = 8
HOLIDAY_DEVIATION_FACTOR = 1.5


@dataclass(frozen=True, slots=True)
class DayCalendar:
    """N consecutive days from the first day of a history to the last day of its forecast.

    Attributes
    ----------
    weekday : (N,) int64
        0 = Monday.
    holiday : tuple of N names or None
        Holiday period the day belongs to.
    statutory, makeup, outage : (N,) bool
    campaign : (N, C) bool
        Days of each campaign.
    uplift : (C,) float64
        Known relative change of calls per campaign, NaN where it is not known.
    """

    first_day: date
    weekday: NDArray[np.int64]
    holiday: tuple[str | None, ...]
    statutory: NDArray[np.bool_]
    makeup: NDArray[np.bool_]
    outage: NDArray[np.bool_]
    campaign: NDArray[np.bool_]
    uplift: NDArray[np.float64]

    @property
    def is_holiday(self) -> NDArray[np.bool_]:
        """Days of a holiday period, shape (N,)."""
        return np.array([name is not None for name in self.holiday], dtype=bool)

    @property
    def is_campaign(self) -> NDArray[np.bool_]:
        """Days of any campaign, shape (N,)."""
        return np.asarray(self.campaign.any(axis=1))

    @property
    def is_ordinary(self) -> NDArray[np.bool_]:
        """Days that are neither holiday, make-up workday nor campaign, shape (N,)."""
        return ~(self.is_holiday | self.makeup | self.is_campaign)

    def without_holidays(self) -> DayCalendar:
        """The same days for a queue whose callers do not follow the public calendar."""
        nothing = np.zeros(len(self.weekday), dtype=bool)
        return replace(self, holiday=(None,) * len(self.weekday), statutory=nothing, makeup=nothing)


def day_calendar(
    first_day: date, days: int, queue_id: str, events: Sequence[Event], overrides: Mapping[date, str]
) -> DayCalendar:
    """Collect what is known of each day.

    Parameters
    ----------
    first_day, days
        The days asked for.
    queue_id
        Events of other queues are left aside.
    events
        ``campaign`` and ``outage``; both ends inclusive.
    overrides
        Date to ``holiday``, ``workday`` or ``ordinary`` over China's calendar.

    Returns
    -------
    DayCalendar
    """
    kinds = day_kinds(first_day, days, overrides)
    mine = [event for event in events if event.queue_id in (None, queue_id)]
    campaigns = [event for event in mine if event.kind == "campaign"]

    def mark(event: Event) -> NDArray[np.bool_]:
        offset = np.arange(days)
        return (offset >= (event.start - first_day).days) & (offset <= (event.end - first_day).days)

    outage = np.zeros(days, dtype=bool)
    for event in mine:
        if event.kind == "outage":
            outage |= mark(event)
    campaign = np.zeros((days, len(campaigns)), dtype=bool)
    for column, event in enumerate(campaigns):
        campaign[:, column] = mark(event)
    return DayCalendar(
        first_day=first_day,
        weekday=(np.arange(days) + first_day.weekday()) % 7,
        holiday=tuple(kind.holiday for kind in kinds),
        statutory=np.array([kind.statutory for kind in kinds], dtype=bool),
        makeup=np.array([kind.makeup_workday for kind in kinds], dtype=bool),
        outage=outage,
        campaign=campaign,
        uplift=np.array([np.nan if event.uplift is None else event.uplift for event in campaigns], dtype=float),
    )


def follows_public_calendar(totals: NDArray[np.float64], usable: NDArray[np.bool_], calendar: DayCalendar) -> bool:
    """Whether holidays show in a queue's past.

    Where enough of them deviate hardly more than ordinary days do (a foreign queue, an emergency line), their columns
    would only add noise.

    Parameters
    ----------
    totals : (D,) float64
        Calls per day.
    usable : (D,) bool
        Days that may be compared.
    calendar
        N >= D days.

    Returns
    -------
    bool
        True where the past cannot tell.
    """
    special, usual = holiday_deviations(totals, usable, calendar)
    if len(special) < _TELLING_HOLIDAYS or len(usual) == 0:
        return True
    return float(special.mean()) >= HOLIDAY_DEVIATION_FACTOR * float(usual.mean())


def holiday_deviations(
    totals: NDArray[np.float64], usable: NDArray[np.bool_], calendar: DayCalendar
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How far holidays from Monday to Friday, and ordinary days, lie from the days around them.

    Compared, on the log scale, with the same day of the week one and two weeks before and after.

    Returns
    -------
    special, usual : arrays of float64
        Absolute deviations, one per comparable day.
    """
    days = len(totals)
    ordinary = usable & calendar.is_ordinary[:days]
    near_total, near_count = np.zeros(days), np.zeros(days)
    for shift in (-14, -7, 7, 14):
        source = np.arange(days) + shift
        inside = (source >= 0) & (source < days)
        source = np.clip(source, 0, days - 1)
        known = inside & ordinary[source]
        near_total += np.where(known, totals[source], 0.0)
        near_count += known
    level = near_total / np.maximum(near_count, 1)
    comparable = usable & (near_count >= 2) & (level > 0)
    deviation = np.abs(np.log((totals + 0.5) / (level + 0.5)))
    special = comparable & calendar.is_holiday[:days] & (calendar.weekday[:days] < 5)
    return deviation[special], deviation[comparable & ordinary]
