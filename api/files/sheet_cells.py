"""What stands in a cell of a centre's workbook, as the text a CSV file would have, and how the cell is called."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from api.files.column_kinds import kind_of
from api.files.workbook_reader import ERROR_VALUES, UNCACHED, column_letter
from staffing.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from api.files.sheet_words import Words
    from api.files.workbook_reader import Sheet

__all__ = ["Places", "header_of", "sheet_lines", "sheet_text"]

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]")
_FIRST_DAY = date(1899, 12, 31)  # times of 24:00 and more come as dates of the first days Excel knows
_CLOCK_YEAR = 1900
_REFUSED = ERROR_VALUES | {UNCACHED}
_HALF_SECOND = timedelta(seconds=0.5)
_READABLE_DECIMALS = 15


@dataclass(frozen=True)
class Places:
    """Where things stand in a workbook, to name the cell of an error.

    Attributes
    ----------
    book
        The workbook as it is called in errors.
    sheets
        By the file that errors name (see `file_of`): the sheet, and the letter and head of each column; the letter
        is empty where the sheet lacks the column.
    """

    book: str
    sheets: dict[str, tuple[str, dict[str, tuple[str, str]]]] = field(default_factory=dict)

    def file_of(self, sheet: Sheet, words: Words, file: str | None = None) -> str:
        """Remember a sheet and its columns in their order; returns the file its errors are to name."""
        file = f"{self.book}[{sheet.name}]" if file is None else file
        heads = header_of(sheet)
        columns = {column: ("", word) for column, word in words.like(heads).items()}
        columns |= {words.id_of(head): (column_letter(at), head) for at, head in enumerate(heads, start=1)}
        self.sheets[file] = sheet.name, columns
        return file

    def placed(self, error: InputError) -> InputError:
        """The same error at its cell, such as ``人员!C7 (岗位)``; errors of other files as they are."""
        if error.file not in self.sheets:
            return error
        place, columns = self.sheets[error.file]
        letter, head = columns.get(error.column or "", ("", error.column))
        is_setting = error.column is not None and error.column not in columns and "value" in columns
        if error.row is not None and not (is_setting and error.row == 1):  # row 1: a setting that is nowhere
            letter = columns["value"][0] if is_setting else letter
            place += f"!{letter}{error.row}" if letter else f"!{error.row}:{error.row}"
        if head is not None:
            place += f" ({head})"
        arguments: dict[str, Any] = error.arguments
        return InputError(error.code, file=self.book, column=place, value=error.value, **arguments)


def sheet_text(value: Any, *, moment: bool = False) -> str:
    """A cell as a CSV file would have it: ``2026-12-03``, ``07:30``, ``32:00``, ``7`` for 7.0, ``TRUE``.

    Parameters
    ----------
    moment
        Whether the column holds dates with their times: then midnight is told too.
    """
    if isinstance(value, str):
        return value
    if value is None or value is UNCACHED:
        return ""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return _number(value)
        case datetime():
            return _datetime(value, moment)
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(timespec="seconds" if value.second else "minutes")
        case timedelta():
            return _clock(value)
        case _:
            return str(value)


def sheet_lines(
    sheet: Sheet, places: Places, words: Words, errors: list[InputError]
) -> tuple[list[tuple[int, list[str]]], frozenset[int]]:
    """Rows of a sheet as ``(row, texts)``, header first and empty ones left out, and those in which a cell is refused.

    Parameters
    ----------
    words
        Names of the columns: those of moments tell midnight too.
    """
    heads = header_of(sheet)
    of_moments = {at for at, head in enumerate(heads) if kind_of("", words.id_of(head)) == "moment"}
    lines: list[tuple[int, list[str]]] = []
    flawed = set()
    for row, values in enumerate(sheet.rows, start=1):
        if values.count(None) == len(values):
            continue
        beyond = values[len(heads) :]
        there = values[: len(heads)] if beyond.count(None) == len(beyond) else values
        texts = [sheet_text(value, moment=column in of_moments) for column, value in enumerate(there)]
        if not _REFUSED.isdisjoint(there) or _CONTROL.search("".join(texts)):
            flawed.add(row)
            errors.extend(_flaws(sheet, places, row, there, heads if lines else []))
        lines.append((row, texts))
    return lines, frozenset(flawed)


def _flaws(sheet: Sheet, places: Places, row: int, values: Sequence[Any], heads: Sequence[str]) -> Iterator[InputError]:
    """Cells with what none may hold: a formula without result, an error of Excel, a control character."""
    for column, value in enumerate(values):
        control = _CONTROL.search(value) if isinstance(value, str) else None
        if control is None and value not in _REFUSED:
            continue
        head = f" ({heads[column]})" if column < len(heads) and heads[column] else ""
        place = f"{sheet.name}!{column_letter(column + 1)}{row}{head}"
        if value is UNCACHED:
            yield InputError("input-formula-without-value", file=places.book, column=place)
        elif control is None:
            yield InputError("input-cell-error-value", file=places.book, column=place, value=value)
        else:
            yield InputError(
                "input-control-character", file=places.book, column=place, value=f"U+{ord(control[0]):04X}"
            )


def header_of(sheet: Sheet) -> list[str]:
    """Names of the columns: the first row that is not empty."""
    first = next((values for values in sheet.rows if any(value is not None for value in values)), ())
    heads = [sheet_text(value).strip() for value in first]
    while heads and heads[-1] == "":
        heads.pop()
    return heads


def _number(number: float) -> str:
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    text = format(Decimal(repr(number)), "f")
    return text if len(text.partition(".")[2]) <= _READABLE_DECIMALS else repr(number)


def _datetime(value: datetime, moment: bool) -> str:
    if value.year == _CLOCK_YEAR and value.month == 1 and not moment:
        days = (value.date() - _FIRST_DAY).days
        return _clock(timedelta(days=days, hours=value.hour, minutes=value.minute, seconds=value.second))
    value = (value + _HALF_SECOND).replace(microsecond=0)  # Excel counts in days: seconds come out a little off
    if value.time() == time() and not moment:
        return value.date().isoformat()
    return value.isoformat(timespec="seconds" if value.second else "minutes")


def _clock(length: timedelta) -> str:
    seconds = round(length.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    text = f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    return f"{text}:{seconds % 60:02d}" if seconds % 60 else text
