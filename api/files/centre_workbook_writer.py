"""Write a centre as one Excel workbook that `read_centre` reads back to the same centre."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import xlsxwriter

from api.files.calls_sheet import CALLS_PREFIX, calls_rows
from api.files.centre_rows import table_rows
from api.files.centre_workbook import CENTRE_SHEET, MAX_SHEET_ROWS, REGULATION_SHEET
from api.files.centre_writer import regulation_content, settings_content
from api.files.clock_text import parse_number
from api.files.settings_sheet import SETTINGS, settings_rows
from api.files.sheet_cells import sheet_text
from api.files.workbook.styles import HEADER_FILL, text_width
from staffing.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from staffing.centre.centre import Centre

__all__ = ["centre_workbook_bytes"]

_NUMBERS = frozenset({"contract_hours", "nights", "weekends", "holidays", "uplift", "calls", "aht_seconds"})
_LONGEST_SHEET_NAME = 31
_LONGEST_CELL = 32_767
_MOST_WIDTH = 60.0
_MEASURED_ROWS = 500


def centre_workbook_bytes(centre: Centre, file: str) -> bytes:
    """The workbook: a sheet for every table, those without rows too, to be filled in, and one for every history.

    Cells are formatted as text, so that Excel leaves ``08:00`` and ``007`` alone; numbers are numbers.

    Parameters
    ----------
    file
        How the workbook is called in errors.

    Raises
    ------
    InputError
        A queue whose id cannot be part of a sheet's name, or more than a sheet or a cell can hold.
    InputErrors
        A history that cannot be read.
    """
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        writer = _Writer(book, file)
        for name, content in ((CENTRE_SHEET, settings_content(centre)), (REGULATION_SHEET, regulation_content(centre))):
            writer.add(name, SETTINGS, settings_rows(content), numbers=frozenset())
        for shape, rows in table_rows(centre).items():
            columns = tuple(rows[0]) if rows else shape.columns
            writer.add(shape.name, columns, [list(row.values()) for row in rows])
        for queue_id in _sheet_queues(centre, file):
            header, *lines = calls_rows(Path(centre.call_files[queue_id]), f"{CALLS_PREFIX}{queue_id}")
            writer.add(CALLS_PREFIX + queue_id, header, lines)
    return stream.getvalue()


class _Writer:
    """A workbook on its way, with its formats."""

    def __init__(self, book: Any, file: str) -> None:
        self._book = book
        self._file = file
        self._header = book.add_format({"bold": True, "bg_color": f"#{HEADER_FILL}", "bottom": 1, "num_format": "@"})
        self._text = book.add_format({"num_format": "@"})

    def add(
        self,
        name: str,
        columns: Sequence[str],
        rows: Iterable[Sequence[object]],
        *,
        numbers: frozenset[str] = _NUMBERS,
    ) -> None:
        """Add a sheet with its header frozen; texts in the columns of `numbers` that are numbers become such."""
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{MAX_SHEET_ROWS}"})
        widths = [text_width(column) for column in columns]
        are_numbers = [column.strip().lower() in numbers for column in columns]
        for column, head in enumerate(columns):
            sheet.write_string(0, column, head, self._header)
        for line, cells in enumerate(rows, start=1):
            if line >= MAX_SHEET_ROWS:
                raise InputError("input-sheet-too-long", file=self._file, column=name, limit=MAX_SHEET_ROWS - 1)
            for column, value in enumerate(cells):
                is_number = column < len(columns) and are_numbers[column]
                self._write(sheet, line, column, _as_number(value) if is_number else value)
                if line <= _MEASURED_ROWS and column < len(widths):
                    widths[column] = max(widths[column], text_width(str(value or "")))
        for column, width in enumerate(widths):
            is_free = are_numbers[column] or columns[column] == "value"
            sheet.set_column(column, column, min(width * 1.1 + 2, _MOST_WIDTH), None if is_free else self._text)

    def _write(self, sheet: Any, line: int, column: int, value: object) -> None:
        if isinstance(value, bool):
            sheet.write_boolean(line, column, value)
        elif isinstance(value, (int, float)):
            sheet.write_number(line, column, value)
        elif isinstance(value, str) and value:
            if len(value) > _LONGEST_CELL:
                raise InputError(
                    "input-cell-too-long", file=self._file, column=sheet.name, value=value[:40], limit=_LONGEST_CELL
                )
            sheet.write_string(line, column, value, self._text)


def _as_number(value: object) -> object:
    """The number that a text is, where it is read back as the very same text."""
    number = parse_number(value) if isinstance(value, str) else None
    is_kept = number is not None and float(f"{number:.16G}") == number and sheet_text(number) == value
    return number if is_kept else value


def _sheet_queues(centre: Centre, file: str) -> list[str]:
    """Queues with a history, each with a sheet's name of its own: Excel does not tell capitals from small letters."""
    seen: set[str] = set()
    for queue_id in centre.call_files:
        name = CALLS_PREFIX + queue_id
        if len(name) > _LONGEST_SHEET_NAME or name.casefold() in seen:
            limit = _LONGEST_SHEET_NAME - len(CALLS_PREFIX)
            raise InputError("input-queue-sheet-name", file=file, column=name, value=queue_id, limit=limit)
        seen.add(name.casefold())
    return list(centre.call_files)
