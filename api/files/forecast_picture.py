"""The forecast of a queue as a picture: days with their bands above, a week of intervals below."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.dates import ConciseDateFormatter, DayLocator
from matplotlib.figure import Figure

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from api.locale.texts import Texts
    from forecasting.forecast import QueueForecast

__all__ = ["draw_forecast", "has_chinese_font"]

_CHINESE_FONTS = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "Heiti SC",
    "SimHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
)
_LINE, _WIDE, _NARROW, _CAME = "#1b4f8a", "#d6e4f2", "#a9c6e3", "#6b7280"
_SIZE_INCHES, _DPI = (12.0, 7.5), 110


def has_chinese_font() -> bool:
    """Whether a picture can say Chinese words on this machine."""
    return _chinese_font() is not None


def draw_forecast(forecast: QueueForecast, name: str, say: Texts, path: Path) -> None:
    """Write a PNG.

    Parameters
    ----------
    name
        Of the queue.
    say
        Texts in a language that the machine has letters for (`has_chinese_font`).
    """
    figure = Figure(figsize=_SIZE_INCHES, dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    font = _chinese_font()
    words: dict[str, Any] = {"fontname": font} if font else {}
    above, below = figure.subplots(2, 1)
    slots = len(forecast.mean) // forecast.days
    dates = [forecast.first_day + timedelta(days=day) for day in range(forecast.days)]
    _bands(above, dates, forecast.day_means, forecast.day_quantiles, say, step=False)
    over = forecast.days_over
    if over:
        above.plot(dates[:over], forecast.day_means[:over], "o", color=_CAME, ms=4)
    above.set_title(say("forecast-picture-days", queue=name, month=f"{forecast.first_day:%Y-%m}"), loc="left", **words)
    first = min(over, max(forecast.days - 7, 0))
    span = slice(first * slots, min(first + 7, forecast.days) * slots)
    begin = np.datetime64(dates[first], "m")
    times = begin + np.arange(span.stop - span.start) * np.timedelta64(forecast.interval_minutes, "m")
    _bands(below, times, forecast.mean[span], forecast.quantiles[:, span], say, step=True)
    title = say("forecast-picture-week", first=dates[first].isoformat(), minutes=forecast.interval_minutes)
    below.set_title(title, loc="left", **words)
    for axes in (above, below):
        axes.set_ylabel(say("forecast-picture-calls"), **words)
        locator: Any = DayLocator(interval=2 if axes is above else 1)  # type: ignore[no-untyped-call]
        axes.xaxis.set_major_locator(locator)
        axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))  # type: ignore[no-untyped-call]
        axes.set_ylim(bottom=0)
        axes.grid(axis="y", color="#e5e7eb", linewidth=0.8)
        axes.spines[["top", "right"]].set_visible(False)
    legend = above.legend(loc="upper left", ncols=3, frameon=False)
    for text in legend.get_texts():
        if font:
            text.set_fontname(font)
    figure.savefig(path)


def _bands(axes: Any, when: Any, mean: Any, levels: Any, say: Texts, *, step: bool) -> None:
    band = {"step": "post"} if step else {}
    axes.fill_between(when, levels[0], levels[-1], color=_WIDE, linewidth=0, label=say("forecast-picture-95"), **band)
    axes.fill_between(when, levels[1], levels[-2], color=_NARROW, linewidth=0, label=say("forecast-picture-80"), **band)
    drawn = "steps-post" if step else "default"
    axes.plot(when, mean, color=_LINE, linewidth=1.6, drawstyle=drawn, label=say("forecast-picture-mean"))
    axes.set_xlim(when[0], when[-1])


def _chinese_font() -> str | None:
    known = {font.name for font in font_manager.fontManager.ttflist}
    return next((name for name in _CHINESE_FONTS if name in known), None)
