"""What the course of a day depends on: columns for `day_shape`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from forecasting.effect_groups import Effects, EffectsBuilder
from forecasting.volume_effects import ramps_between, waves_of, week_columns, year_angle, year_is_known

if TYPE_CHECKING:
    from forecasting.day_calendar import DayCalendar

__all__ = ["shape_effects"]

_YEAR_WAVES = 3
_DRIFT_DAYS = 91
_DRIFT_ENDS_DAYS = 14


def shape_effects(calendar: DayCalendar, known_days: int, first_known: int) -> Effects:
    """Columns that move the course of a day.

    Parameters
    ----------
    calendar
        N days, those of the history first.
    known_days
        Days of history.
    first_known
        First day to learn from.

    Returns
    -------
    Effects
    """
    count = len(calendar.weekday)
    builder = EffectsBuilder(count)
    week = week_columns(calendar)
    builder.add("mean", np.ones(count), 0.1)
    builder.add("weekend", week[:, 5:].sum(axis=1), 0.2)
    builder.add("weekday", week, 0.05)
    knots = list(range(known_days - _DRIFT_ENDS_DAYS, first_known - _DRIFT_DAYS, -_DRIFT_DAYS))[::-1]
    builder.add("lately", ramps_between(count, knots, _DRIFT_DAYS), 0.02)
    if year_is_known(known_days - first_known):
        builder.add("year", waves_of(year_angle(calendar), _YEAR_WAVES), 0.03)
    is_holiday = calendar.is_holiday
    builder.add("holiday", is_holiday, 0.2)
    names = sorted({name for name in calendar.holiday if name is not None})
    builder.add("each holiday", np.array([[other == name for name in names] for other in calendar.holiday]), 0.1)
    beside = np.zeros((count, 2), dtype=bool)
    beside[:-1, 0] = is_holiday[1:] & ~is_holiday[:-1]
    beside[1:, 1] = is_holiday[:-1] & ~is_holiday[1:]
    builder.add("beside holidays", beside, 0.1)
    builder.add("make-up workdays", calendar.makeup, 0.1)
    builder.add("campaigns", calendar.is_campaign, 0.1)
    return builder.effects()
