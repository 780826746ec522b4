"""What a text of a table becomes in a cell of Excel: a date, a time or a number where that reads back the same."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from api.files.clock_text import format_clock, parse_clock, parse_date, parse_number
from api.files.record_cells import format_moment, parse_moment
from api.files.sheet_cells import sheet_text
from staffing.centre.shifts import MINUTES_PER_DAY

if TYPE_CHECKING:
    from api.files.column_kinds import ColumnKind

__all__ = ["NUMBER_FORMATS", "sheet_value"]

NUMBER_FORMATS: dict[ColumnKind, str] = {
    "date": "yyyy-mm-dd",
    "clock": "[hh]:mm",
    "moment": "yyyy-mm-dd hh:mm",
    "number": "General",
}
"""Formats by kind of column; all else is text, so that Excel leaves ``08-1`` and ``007`` alone."""

_FIRST_YEAR = 1901  # Excel counts wrong before March 1900, and takes 1900 for times


def sheet_value(text: str, kind: ColumnKind) -> str | float | datetime:
    """The value to write for a text, which is the text itself where Excel would keep anything else differently."""
    match kind:
        case "date":
            day = parse_date(text)
            is_kept = day is not None and day.year >= _FIRST_YEAR and day.isoformat() == text
            return datetime.combine(day, time()) if day is not None and is_kept else text
        case "clock":
            minutes = parse_clock(text)
            return minutes / MINUTES_PER_DAY if minutes is not None and format_clock(minutes) == text else text
        case "moment":
            moment = parse_moment(text)
            is_kept = moment is not None and moment.year >= _FIRST_YEAR and not moment.second and not moment.microsecond
            return moment if moment is not None and is_kept and format_moment(moment) == text else text
        case "number":
            number = parse_number(text)
            is_kept = number is not None and float(f"{number:.16G}") == number and sheet_text(number) == text
            return number if number is not None and is_kept else text
        case _:
            return text
