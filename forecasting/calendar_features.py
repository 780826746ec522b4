"""What is known of every day beforehand: day of the week, holidays, make-up workdays, campaigns, outages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from staffing.centre.holidays import day_kinds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from staffing.centre.centre import Event

__all__ = ["DayCalendar", "DesignColumns", "day_calendar", "design_columns", "follows_public_calendar"]

_DAYS_PER_YEAR = 365.25
_ANNUAL_WAVES = 4
# Days beyond the history over which a trend goes on; a trend seldom outlives the season it was seen in.
_TREND_DAMPING_DAYS = 14.0
_BEFORE_SPRING_FESTIVAL_DAYS = 7
# So many weekdays off must have been seen before a queue can be said not to follow the public calendar, and they
# must lie less than so many times as far from the weeks around them as ordinary days do.
_TELLING_HOLIDAYS = 8
_HOLIDAY_DEVIATION_FACTOR = 1.5
_AFTER_SPRING_FESTIVAL_DAYS = 14


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


@dataclass(frozen=True, slots=True)
class DesignColumns:
    """Columns of the day-volume model with how far each coefficient is expected to lie from zero.

    Attributes
    ----------
    matrix : (N, P) float64
    prior_deviation : (P,) float64
        Standard deviation of the coefficient's normal prior, on the log scale.
    campaign_columns : slice
        The C columns of the campaigns.
    """

    matrix: NDArray[np.float64]
    prior_deviation: NDArray[np.float64]
    campaign_columns: slice


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


def design_columns(calendar: DayCalendar, known_days: int, usable_span_days: int) -> DesignColumns:
    """Columns that explain the calls of a day.

    A holiday counts as half Saturday, half Sunday and a make-up workday as the mean of Monday to Friday, before
    their own effects: what stands when the history has not seen one. From one year of history on, the year is four
    Fourier waves, and a trend is linear up to the origin and fades beyond it.

    Parameters
    ----------
    calendar
        N days, those of the history first.
    known_days
        Days of history; the origin lies after them.
    usable_span_days
        Days from the first to the last usable one.

    Returns
    -------
    DesignColumns
    """
    count = len(calendar.weekday)
    position = np.arange(count)
    columns: list[NDArray[np.float64]] = [np.ones(count)]
    deviations = [20.0]

    def add(column: NDArray[np.float64] | NDArray[np.bool_], deviation: float) -> None:
        columns.append(np.asarray(column, dtype=float))
        deviations.append(deviation)

    is_holiday = calendar.is_holiday
    week = np.eye(7)[calendar.weekday]
    week[is_holiday] = (0, 0, 0, 0, 0, 0.5, 0.5)
    week[calendar.makeup] = (0.2, 0.2, 0.2, 0.2, 0.2, 0, 0)
    for weekday in range(7):
        add(week[:, weekday], 1.5)

    if usable_span_days >= _DAYS_PER_YEAR:
        years_after = (position - (known_days - 1)) / _DAYS_PER_YEAR
        damping = _TREND_DAMPING_DAYS / _DAYS_PER_YEAR
        faded = damping * (1 - np.exp(-np.maximum(years_after, 0) / damping))
        add(np.where(years_after > 0, faded, years_after), 0.3)
        day_of_year = np.array(
            [(calendar.first_day + timedelta(days=int(day))).timetuple().tm_yday for day in position]
        )
        angle = 2 * np.pi * day_of_year / _DAYS_PER_YEAR
        for wave in range(1, _ANNUAL_WAVES + 1):
            add(np.cos(wave * angle), 0.3 / wave)
            add(np.sin(wave * angle), 0.3 / wave)

    add(is_holiday, 0.4)
    add(calendar.statutory, 0.2)
    for name in sorted({name for name in calendar.holiday if name is not None}):
        add(np.array([other == name for other in calendar.holiday]), 0.3)
    before = np.zeros(count, dtype=bool)
    before[:-1] = is_holiday[1:] & ~is_holiday[:-1]
    after = np.zeros(count, dtype=bool)
    after[1:] = is_holiday[:-1] & ~is_holiday[1:]
    add(before, 0.2)
    add(after, 0.2)
    add(calendar.makeup, 0.3)
    spring = np.flatnonzero([name == "spring_festival" for name in calendar.holiday])
    near = position[:, None] - spring[None, :] if len(spring) else np.zeros((count, 0), dtype=int)
    add(~is_holiday & ((near < 0) & (near >= -_BEFORE_SPRING_FESTIVAL_DAYS)).any(axis=1), 0.2)
    add(~is_holiday & ((near > 0) & (near <= _AFTER_SPRING_FESTIVAL_DAYS)).any(axis=1), 0.2)

    first_campaign = len(columns)
    for campaign in calendar.campaign.T:
        add(campaign, 1.0)
    return DesignColumns(
        matrix=np.column_stack(columns),
        prior_deviation=np.array(deviations),
        campaign_columns=slice(first_campaign, len(columns)),
    )


def follows_public_calendar(totals: NDArray[np.float64], usable: NDArray[np.bool_], calendar: DayCalendar) -> bool:
    """Whether holidays show in a queue's past.

    The totals of holidays from Monday to Friday are compared, on the log scale, with the same day of the week two
    weeks before and after. Where enough of them deviate hardly more than ordinary days do (a foreign queue, an
    emergency line), their columns would only add noise.

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
    usual = comparable & ordinary
    if special.sum() < _TELLING_HOLIDAYS or not usual.any():
        return True
    return float(deviation[special].mean()) >= _HOLIDAY_DEVIATION_FACTOR * float(deviation[usual].mean())
