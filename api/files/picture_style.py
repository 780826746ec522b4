"""How pictures look: letters, colours, bands and axes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, DayLocator
from matplotlib.figure import Figure

from api.locale.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from api.locale.texts import Texts

__all__ = ["CAME", "LINE", "date_axis", "draw_bands", "drawable", "dressed", "new_figure", "with_legend"]

LINE, CAME = "#1b4f8a", "#c2681c"
_WIDE, _NARROW = "#d6e4f2", "#a9c6e3"
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
_WIDTH_INCHES, _DPI = 12.0, 110


def drawable(names: Mapping[str, str], say: Texts) -> tuple[Mapping[str, str], Texts]:
    """Names by id and texts for a picture: ids and English where the machine has no Chinese letters, only boxes."""
    return (names, say) if _chinese_font() else ({name: name for name in names}, texts("en"))


def new_figure(height_inches: float) -> Figure:
    """An empty picture, drawn without a screen."""
    figure = Figure(figsize=(_WIDTH_INCHES, height_inches), dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def draw_bands(axes: Any, when: Any, mean: Any, levels: Any, say: Texts, *, step: bool = False) -> None:
    """The mean with its 80 and 95 % bands; ``levels`` are quantiles at `forecasting.uncertainty.PROBABILITIES`."""
    band = {"step": "post"} if step else {}
    axes.fill_between(when, levels[0], levels[-1], color=_WIDE, linewidth=0, label=say("forecast-picture-95"), **band)
    axes.fill_between(when, levels[1], levels[-2], color=_NARROW, linewidth=0, label=say("forecast-picture-80"), **band)
    drawn = "steps-post" if step else "default"
    axes.plot(when, mean, color=LINE, linewidth=1.6, drawstyle=drawn, label=say("forecast-picture-mean"))


def dressed(axes: Any, title: str, ylabel: str) -> None:
    """Title, label and grid."""
    axes.set_title(title, loc="left", **_letters())
    axes.set_ylabel(ylabel, **_letters())
    axes.set_ylim(bottom=0)
    axes.grid(axis="y", color="#e5e7eb", linewidth=0.8)
    axes.spines[["top", "right"]].set_visible(False)


def date_axis(axes: Any, every_days: int | None = None) -> None:
    """Dates below, so many days apart, or as many as there is room for."""
    locator: Any = AutoDateLocator() if every_days is None else DayLocator(interval=every_days)  # type: ignore[no-untyped-call]
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(
        ConciseDateFormatter(  # type: ignore[no-untyped-call]
            locator,
            formats=["%Y", "%Y-%m", "%d", "%H:%M", "%H:%M", "%S"],
            offset_formats=["", "", "%Y-%m", "%Y-%m-%d", "%Y-%m-%d", "%Y-%m-%d"],
        )
    )


def with_legend(axes: Any) -> None:
    """Names of what is drawn, each once, below where nothing else is: axes begin at 0."""
    found = dict(zip(*axes.get_legend_handles_labels()[::-1], strict=True))
    legend = axes.legend(found.values(), found.keys(), loc="lower left", ncols=4, frameon=False)
    for text in legend.get_texts():
        text.set(**_letters())


def _letters() -> dict[str, Any]:
    font = _chinese_font()
    return {"fontname": font} if font else {}


@cache
def _chinese_font() -> str | None:
    known = {font.name for font in font_manager.fontManager.ttflist}
    return next((name for name in _CHINESE_FONTS if name in known), None)
