"""Charts as inline SVG, drawn from arrays; the same numbers give the same text.

Colours are classes (``report.html.jinja`` defines them), so that one stylesheet serves screen and print. All texts are
escaped here: what comes back is markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from staffing.arrays import FloatArray

__all__ = ["Chart", "axis_top", "band_chart", "cover_chart", "heat_map", "past_chart"]

_WIDTH = 960
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 8, 10, 24

Tick = tuple[float, str]
"""Where on the x axis (0 to 1) a mark stands, and its text."""


@dataclass(frozen=True)
class Chart:
    """A picture under its heading."""

    heading: str
    picture: Markup


def band_chart(
    mean: FloatArray, low: FloatArray, high: FloatArray, ticks: Sequence[Tick], *, label: str, height: int = 220
) -> Markup:
    """A line with a band around it.

    Parameters
    ----------
    mean, low, high
        (N,) values, evenly spaced.
    ticks
        Marks of the x axis.
    label
        What the chart shows, read out by screen readers.
    """
    top = axis_top(float(high.max(initial=0.0)))
    x = _LEFT + (np.arange(len(mean)) + 0.5) / len(mean) * (_WIDTH - _LEFT - _RIGHT)
    return _frame(_band(x, mean, low, high, top, height), top, ticks, label, height)


def past_chart(
    forecasts: Sequence[tuple[FloatArray, FloatArray, FloatArray]],
    came: Sequence[FloatArray],
    ticks: Sequence[Tick],
    *,
    label: str,
    height: int = 220,
) -> Markup:
    """Forecasts of the past one after another, each a line with a band, and what came as dots.

    Parameters
    ----------
    forecasts
        ``mean, low, high`` of each, (N,) by day; NaN where a day is not judged.
    came
        (N,) for each.
    ticks, label
        As for `band_chart`.
    """
    days = sum(len(values) for values in came)
    largest = max(float(np.nanmax(values, initial=0.0)) for values in (*came, *(high for _, _, high in forecasts)))
    top = axis_top(largest)
    body, first = [], 0
    for band, values in zip(forecasts, came, strict=True):
        shown = np.flatnonzero(np.isfinite(values))
        x = _LEFT + (first + shown + 0.5) / days * (_WIDTH - _LEFT - _RIGHT)
        mean, low, high = (line[shown] for line in band)
        body.append(_band(x, mean, low, high, top, height))
        body += [
            f'<circle class="came" cx="{_n(px)}" cy="{_n(_y(value, top, height))}" r="2"/>'
            for px, value in zip(x, values[shown], strict=True)
        ]
        first += len(values)
    return _frame("".join(body), top, ticks, label, height)


def cover_chart(
    required: FloatArray,
    rostered: FloatArray,
    short: FloatArray,
    ticks: Sequence[Tick],
    *,
    top: float,
    span: int,
    label: str,
) -> Markup:
    """Steps of people required and rostered; what is missing red, what is over pale.

    Parameters
    ----------
    required, rostered, short
        (N,) people by interval; ``short`` is drawn down from the requirement.
    top
        Upper end of the y axis, shared by the charts of a month so that weeks compare.
    span
        How many intervals the x axis has room for, likewise.
    """
    height = 200
    n = len(required)
    x = _LEFT + np.arange(n + 1) / span * (_WIDTH - _LEFT - _RIGHT)
    over = np.maximum(rostered - required, 0.0)
    body = (
        f'<path class="over" d="{_blocks(x, required, np.where(short > 0, required, required + over), top, height)}"/>'
        f'<path class="short" d="{_blocks(x, required - short, required, top, height)}"/>'
        f'<polyline class="rostered" points="{_steps(x, rostered, top, height)}"/>'
        f'<polyline class="required" points="{_steps(x, required, top, height)}"/>'
    )
    return _frame(body, top, ticks, label, height)


def heat_map(
    difference: FloatArray, rows: Sequence[str], columns: Sequence[str], titles: Sequence[Sequence[str]], *, label: str
) -> Markup:
    """Cover by hour and day: red where people are missing, blue where there are more than required.

    Parameters
    ----------
    difference
        (R, C) people, negative = missing.
    rows, columns
        Heads; an empty text leaves a row without one.
    titles
        (R, C) text of each cell, shown on pointing at it.
    """
    count_rows, count_columns = difference.shape
    width = (_WIDTH - _LEFT - _RIGHT) / max(count_columns, 1)
    height = 12
    most_missing = max(-float(difference.min(initial=0.0)), 1.0)
    most_over = max(float(difference.max(initial=0.0)), 1.0)
    parts = []
    for column, head in enumerate(columns):
        x = _LEFT + (column + 0.5) * width
        parts.append(f'<text x="{_n(x)}" y="12" text-anchor="middle">{escape(head)}</text>')
    for row in range(count_rows):
        y = 18 + row * height
        if rows[row]:
            parts.append(f'<text x="{_LEFT - 6}" y="{y + 10}" text-anchor="end">{escape(rows[row])}</text>')
        for column in range(count_columns):
            value = float(difference[row, column])
            kind, strength = ("h-short", -value / most_missing) if value < 0 else ("h-over", value / most_over)
            opacity = f' fill-opacity="{_n(0.15 + 0.85 * strength, 2)}"' if value else ""
            name = kind if value else "h-even"
            parts.append(
                f'<rect class="{name}"{opacity} x="{_n(_LEFT + column * width)}" y="{y}" width="{_n(width - 1)}" '
                f'height="{height - 1}"><title>{escape(titles[row][column])}</title></rect>'
            )
    total = 18 + count_rows * height + 4
    return _svg("".join(parts), total, label)


def axis_top(largest: float) -> float:
    """A round number at or above the largest value whose quarters are whole: the axis has four steps."""
    quarter = max(largest / 4, 1.0)
    scale = 10.0 ** np.floor(np.log10(quarter) + 1e-12)
    return float(4 * next(step * scale for step in (1, 2, 3, 4, 5, 6, 8, 10) if step * scale >= quarter - 1e-9))


def _frame(body: str, top: float, ticks: Sequence[Tick], label: str, height: int) -> Markup:
    """Axes and grid around a drawing."""
    parts = []
    for step in range(5):
        value = top * step / 4
        y = _y(value, top, height)
        parts.append(f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{_n(y)}" y2="{_n(y)}"/>')
        parts.append(f'<text x="{_LEFT - 6}" y="{_n(y + 4)}" text-anchor="end">{value:,.4g}</text>')
    for share, text in ticks:
        x = _LEFT + share * (_WIDTH - _LEFT - _RIGHT)
        parts.append(f'<line class="grid" x1="{_n(x)}" x2="{_n(x)}" y1="{_TOP}" y2="{height - _BOTTOM}"/>')
        parts.append(f'<text x="{_n(x + 3)}" y="{height - 8}">{escape(text)}</text>')
    return _svg("".join(parts) + body, height, label)


def _svg(body: str, height: float, label: str) -> Markup:
    # Every text in it went through escape() above.
    head = f'<svg viewBox="0 0 {_WIDTH} {_n(height)}" role="img" aria-label="{escape(label)}">'
    return Markup(f"{head}{body}</svg>")


def _y(value: float, top: float, height: int) -> float:
    return height - _BOTTOM - float(value) / top * (height - _TOP - _BOTTOM)


def _band(x: FloatArray, mean: FloatArray, low: FloatArray, high: FloatArray, top: float, height: int) -> str:
    lines = (high, low, mean)
    upper, lower, line = ([_point(px, _y(v, top, height)) for px, v in zip(x, values, strict=True)] for values in lines)
    return (
        f'<polygon class="band" points="{" ".join(upper + lower[::-1])}"/>'
        f'<polyline class="mean" points="{" ".join(line)}"/>'
    )


def _steps(x: FloatArray, values: FloatArray, top: float, height: int) -> str:
    points = []
    for at, value in enumerate(values):
        y = _y(value, top, height)
        points += [_point(x[at], y), _point(x[at + 1], y)]
    return " ".join(points)


def _blocks(x: FloatArray, low: FloatArray, high: FloatArray, top: float, height: int) -> str:
    """One rectangle from low to high where there is something between."""
    parts = []
    for at in np.flatnonzero(high - low > 1e-9):
        upper, lower = _y(high[at], top, height), _y(low[at], top, height)
        parts.append(f"M{_n(x[at])} {_n(lower)}H{_n(x[at + 1])}V{_n(upper)}H{_n(x[at])}Z")
    return "".join(parts)


def _point(x: float, y: float) -> str:
    return f"{_n(x)},{_n(y)}"


def _n(value: float, places: int = 1) -> str:
    text = f"{round(float(value), places) + 0.0:.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
