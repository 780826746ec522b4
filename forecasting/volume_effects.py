"""What the calls of a day depend on: columns for `day_volume`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from forecasting.effect_groups import Effects, EffectsBuilder

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from forecasting.day_calendar import DayCalendar

__all__ = ["CAMPAIGNS", "level_ramps", "volume_effects", "year_angle", "year_is_known"]

CAMPAIGNS = "campaigns"
_DAYS_PER_YEAR = 365.25
# From so many days on a season can be told from a trend.
_YEAR_KNOWN_DAYS = 400
_YEAR_WAVES = 6
_WEEK_YEAR_WAVES = 2
_MONTH_WAVES = 4
# The level moves on ramps, shorter ones lately; the last ends a week before the origin, so that a few wild days at
# the end do not become the month's level.
_PLATEAU_DAYS = 7
_RECENT_RAMP_DAYS, _OLD_RAMP_DAYS = 14, 28
_RECENT_DAYS = 364
_AROUND_HOLIDAY = (-4, -3, -2, -1, 1, 2, 3, 4)
_BEFORE_SPRING_FESTIVAL_DAYS = 7
_AFTER_SPRING_FESTIVAL_DAYS = 14


def year_is_known(span_days: int) -> bool:
    """Whether so long a history tells a season from a trend."""
    return span_days >= _YEAR_KNOWN_DAYS


def year_angle(calendar: DayCalendar) -> NDArray[np.float64]:
    """Place of each day in the year, 0 to 2 pi, shape (N,)."""
    day_of_year = [
        (calendar.first_day + timedelta(days=day)).timetuple().tm_yday for day in range(len(calendar.weekday))
    ]
    return 2 * np.pi * np.array(day_of_year) / _DAYS_PER_YEAR


def volume_effects(calendar: DayCalendar, known_days: int, first_known: int) -> Effects:
    """Columns that explain the calls of a day.

    A holiday counts as half Saturday, half Sunday and a make-up workday as the mean of Monday to Friday, before
    their own effects: what stands when the history has not seen one.

    Parameters
    ----------
    calendar
        N days, those of the history first.
    known_days
        Days of history; the origin lies after them.
    first_known
        First day to learn from.

    Returns
    -------
    Effects
        The first column is the intercept.
    """
    count = len(calendar.weekday)
    builder = EffectsBuilder(count)
    builder.add("mean", np.ones(count), 20.0)
    week = week_columns(calendar)
    builder.add("weekday", week, 0.5)
    builder.add("level", level_ramps(count, known_days, first_known), 0.03)
    angle = year_angle(calendar)
    if year_is_known(known_days - first_known):
        builder.add("year", waves_of(angle, _YEAR_WAVES), 0.1)
        crossed = [week * wave[:, None] for wave in waves_of(angle, _WEEK_YEAR_WAVES).T]
        builder.add("weekday in year", np.concatenate(crossed, axis=1), 0.02)
        builder.add("weekday lately", _weekday_drift(week, known_days, first_known), 0.03)
    builder.add("month", waves_of(_month_angle(calendar), _MONTH_WAVES), 0.03)
    _add_holidays(builder, calendar)
    builder.add(CAMPAIGNS, calendar.campaign, 1.0)
    return builder.effects()


def week_columns(calendar: DayCalendar) -> NDArray[np.float64]:
    """Share of each day of the week that a day counts as, (N, 7)."""
    week = np.eye(7)[calendar.weekday]
    week[calendar.is_holiday] = (0, 0, 0, 0, 0, 0.5, 0.5)
    week[calendar.makeup] = (0.2, 0.2, 0.2, 0.2, 0.2, 0, 0)
    return week


def waves_of(angle: NDArray[np.float64], waves: int) -> NDArray[np.float64]:
    """Cosine and sine of so many waves, the finer the smaller, (N, 2 waves)."""
    numbers = np.arange(1, waves + 1)
    turned = angle[:, None] * numbers
    return np.concatenate([np.cos(turned) / numbers, np.sin(turned) / numbers], axis=1)


def level_ramps(count: int, known_days: int, first_known: int) -> NDArray[np.float64]:
    """Columns that rise from 0 to 1 between two days and stay there: a level that moves, (N, R)."""
    end = known_days - 1 - _PLATEAU_DAYS
    knots = [end]
    while knots[-1] > first_known:
        gap = _RECENT_RAMP_DAYS if end - knots[-1] < _RECENT_DAYS else _OLD_RAMP_DAYS
        knots.append(knots[-1] - gap)
    return ramps_between(count, knots[::-1], _OLD_RAMP_DAYS)


def ramps_between(count: int, knots: list[int], unit_days: int) -> NDArray[np.float64]:
    """A ramp from each knot to the next; a step of one is as likely as the square root of its length allows."""
    position = np.arange(count)[:, None]
    start, end = np.array(knots[:-1]), np.array(knots[1:])
    length = np.maximum(end - start, 1)
    return np.asarray(np.clip((position - start) / length, 0.0, 1.0) * np.sqrt(length / unit_days))


def _weekday_drift(week: NDArray[np.float64], known_days: int, first_known: int) -> NDArray[np.float64]:
    knots = list(range(known_days - 28, first_known - 182, -182))[::-1]
    ramps = ramps_between(len(week), knots, 182)
    return np.concatenate([week * ramp[:, None] for ramp in ramps.T] or [np.zeros((len(week), 0))], axis=1)


def _month_angle(calendar: DayCalendar) -> NDArray[np.float64]:
    days = [calendar.first_day + timedelta(days=day) for day in range(len(calendar.weekday))]
    lengths = [((day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)).day for day in days]
    return 2 * np.pi * np.array([(day.day - 1) / length for day, length in zip(days, lengths, strict=True)])


def _add_holidays(builder: EffectsBuilder, calendar: DayCalendar) -> None:
    count = len(calendar.weekday)
    is_holiday = calendar.is_holiday
    if not is_holiday.any():
        return
    names = sorted({name for name in calendar.holiday if name is not None})
    own = np.array([[other == name for name in names] for other in calendar.holiday])
    builder.add("holiday", np.column_stack([is_holiday, calendar.statutory]), 0.3)
    builder.add("each holiday", own, 0.3)
    near = [_shifted(is_holiday, offset) & ~is_holiday for offset in _AROUND_HOLIDAY]
    builder.add("around holidays", np.column_stack(near), 0.1)
    builder.add(
        "around each holiday",
        np.concatenate([_shifted(own, offset) & ~is_holiday[:, None] for offset in _AROUND_HOLIDAY], axis=1),
        0.05,
    )
    builder.add("make-up workdays", calendar.makeup, 0.3)
    spring = np.flatnonzero([name == "spring_festival" for name in calendar.holiday])
    if len(spring):
        distance = np.arange(count)[:, None] - spring[None, :]
        before = ((distance < 0) & (distance >= -_BEFORE_SPRING_FESTIVAL_DAYS)).any(axis=1)
        after = ((distance > 0) & (distance <= _AFTER_SPRING_FESTIVAL_DAYS)).any(axis=1)
        builder.add("around spring festival", np.column_stack([before & ~is_holiday, after & ~is_holiday]), 0.2)


def _shifted(marks: NDArray[np.bool_], offset: int) -> NDArray[np.bool_]:
    """Marks ``offset`` days after the edge of what is marked: 1 = the day after, -1 = the day before."""
    result = np.zeros_like(marks)
    if offset > 0:
        result[offset:] = marks[:-offset]
    else:
        result[:offset] = marks[-offset:]
    return result
