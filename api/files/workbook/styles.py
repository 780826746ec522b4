"""How the workbook looks: formats, colours, widths, names of sheets."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from staffing.centre.holidays import DayKind

__all__ = ["Styles", "day_fill", "fit_columns", "font_on", "sheet_names", "text_width"]

HEADER_FILL = "E7ECF2"
WEEKEND_FILL = "F1F3F5"
HOLIDAY_FILL = "FBE3D6"
MAKEUP_FILL = "E3EFDA"
GRID_LINE = "C9CED6"
ALARM = "C00000"
ALARM_FILL = "FDE7E7"
CALM_FILL = "E5F3E8"
MUTED = "7A828C"

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_SHEET_NAME = 31
_FONTS = {"zh-CN": "Microsoft YaHei", "en": "Calibri"}


class Styles:
    """Cell formats of one workbook, each made once.

    Parameters
    ----------
    book
        The xlsxwriter workbook.
    language
        Decides the font: Chinese needs one that has it.
    """

    def __init__(self, book: Any, language: str) -> None:
        self._book = book
        self._font = _FONTS.get(language, "Calibri")
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}

    def __call__(self, **properties: object) -> Any:
        """The format with these xlsxwriter properties over the workbook's font."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            base = {"font_name": self._font, "font_size": 10, "valign": "vcenter"}
            self._made[key] = self._book.add_format({**base, **properties})
        return self._made[key]

    def overlay(self, **properties: object) -> Any:
        """The format a conditional format lays over a cell: nothing but these properties."""
        key = (("overlay", True), *sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]

    @property
    def title(self) -> Any:
        """Large first line of a sheet."""
        return self(bold=True, font_size=16)

    @property
    def section(self) -> Any:
        """Heading inside a sheet."""
        return self(bold=True, font_size=12, bottom=1, bottom_color="#9AA3AE")

    @property
    def header(self) -> Any:
        """Head of a column."""
        return self(bold=True, bg_color=f"#{HEADER_FILL}", border=1, border_color=f"#{GRID_LINE}", text_wrap=True)

    @property
    def note(self) -> Any:
        """Small grey explanation."""
        return self(font_color=f"#{MUTED}", font_size=9)

    def cell(self, **properties: object) -> Any:
        """A bordered cell of a table."""
        return self(border=1, border_color=f"#{GRID_LINE}", **properties)


def day_fill(kind: DayKind) -> str | None:
    """Background of a day's column; None on an ordinary workday."""
    if kind.makeup_workday:
        return f"#{MAKEUP_FILL}"
    if kind.holiday is not None:
        return f"#{HOLIDAY_FILL}"
    return f"#{WEEKEND_FILL}" if kind.day.weekday() >= 5 else None


def font_on(colour: str) -> str:
    """Black or white, whichever reads better on ``RRGGBB`` (relative luminance of WCAG 2.1)."""

    def linear(part: str) -> float:
        share = int(part, 16) / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    luminance = 0.2126 * linear(colour[:2]) + 0.7152 * linear(colour[2:4]) + 0.0722 * linear(colour[4:])
    return "#FFFFFF" if luminance < 0.179 else "#000000"


def text_width(text: str) -> float:
    """Width of a text in columns of digits: a Chinese character takes two."""
    return sum(2.0 if unicodedata.east_asian_width(character) in "WF" else 1.0 for character in text)


def fit_columns(sheet: Any, columns: Sequence[Iterable[str]], *, least: float = 5, most: float = 40) -> list[float]:
    """Make columns as wide as their longest text, within limits; returns the widths."""
    widths = []
    for number, texts in enumerate(columns):
        width = max((text_width(text) for text in texts), default=0.0) * 1.08 + 2
        widths.append(min(max(width, least), most))
        sheet.set_column(number, number, widths[-1])
    return widths


def sheet_names(wanted: Sequence[str]) -> list[str]:
    """Names Excel accepts, unique without regard to case, in the order given.

    Forbidden characters become ``_``, names are cut to 31 characters, and what would stand twice gets a number.
    """
    taken = {"history"}  # reserved by Excel
    names = []
    for text in wanted:
        base = _FORBIDDEN.sub("_", text).strip().strip("'")[:_LONGEST_SHEET_NAME].strip().strip("'") or "_"
        name, number = base, 1
        while name.casefold() in taken:
            number += 1
            ending = f" ({number})"
            name = base[: _LONGEST_SHEET_NAME - len(ending)] + ending
        taken.add(name.casefold())
        names.append(name)
    return names
