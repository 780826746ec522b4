"""The forecast of a queue as a picture: days with their bands above, a week of intervals below."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from api.files.picture_style import CAME, date_axis, draw_bands, dressed, new_figure, with_legend

if TYPE_CHECKING:
    from pathlib import Path

    from api.locale.texts import Texts
    from forecasting.forecast import QueueForecast

__all__ = ["draw_forecast"]

_HEIGHT_INCHES = 7.5


def draw_forecast(forecast: QueueForecast, name: str, say: Texts, path: Path) -> None:
    """Write a PNG.

    Parameters
    ----------
    name
        Of the queue.
    say
        Texts in a language that the machine has letters for (`picture_style.drawable`).
    """
    figure = new_figure(_HEIGHT_INCHES)
    above, below = figure.subplots(2, 1)
    slots = len(forecast.mean) // forecast.days
    dates = [forecast.first_day + timedelta(days=day) for day in range(forecast.days)]
    draw_bands(above, dates, forecast.day_means, forecast.day_quantiles, say)
    over = forecast.days_over
    if over:
        above.plot(dates[:over], forecast.day_means[:over], "o", color=CAME, ms=4, label=say("forecast-picture-came"))
    above.set_xlim(dates[0], dates[-1])
    first = min(over, max(forecast.days - 7, 0))
    span = slice(first * slots, min(first + 7, forecast.days) * slots)
    begin = np.datetime64(dates[first], "m")
    times = begin + np.arange(span.stop - span.start) * np.timedelta64(forecast.interval_minutes, "m")
    draw_bands(below, times, forecast.mean[span], forecast.quantiles[:, span], say, step=True)
    below.set_xlim(times[0], times[-1])
    calls = say("forecast-picture-calls")
    days = say("forecast-picture-days", queue=name, month=f"{forecast.first_day:%Y-%m}")
    dressed(above, days, calls)
    date_axis(above, 2)
    week = say("forecast-picture-week", first=dates[first].isoformat(), minutes=forecast.interval_minutes)
    dressed(below, week, calls)
    date_axis(below, 1)
    with_legend(above)
    figure.savefig(path)
