"""Write a centre as one Excel workbook that `read_centre` reads back to the same centre."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import xlsxwriter
from xlsxwriter.utility import xl_range_abs

from api.files.calls_sheet import CALLS, calls_rows
from api.files.centre_rows import table_rows
from api.files.centre_workbook import CENTRE_SHEET, MAX_SHEET_ROWS, REGULATION_SHEET
from api.files.centre_writer import regulation_content, settings_content
from api.files.column_kinds import LISTED, kind_of
from api.files.plan_texts import rule_name
from api.files.settings_sheet import settings_rows, shape_of
from api.files.sheet_offers import head_remark, offer_key, offers_of
from api.files.sheet_values import NUMBER_FORMATS, sheet_value
from api.files.sheet_words import LISTS_SHEET, column_words, sheet_words
from api.files.workbook.styles import Styles, text_width
from staffing.errors import InputError
from staffing.rules.registry import rule_types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from api.files.table_file import TableShape
    from api.locale.texts import Texts
    from staffing.centre.centre import Centre

__all__ = ["centre_workbook_bytes"]

_LONGEST_SHEET_NAME = 31
_LONGEST_CELL = 32_767
_MOST_WIDTH = 60.0
_MEASURED_ROWS = 500
_ROOM_FOR_FILTER = 3.0
_REMARK_LINE_PIXELS = 18


def centre_workbook_bytes(centre: Centre, file: str, texts: Texts) -> bytes:
    """The workbook: a sheet for every table, those without rows too, to be filled in, and one for every history.

    Sheets, heads and names are in one language. A cell is a date, a time or a number where that is read back as the
    same, else a text, so that Excel leaves ``007`` alone; columns with known values have a drop-down.

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
        writer = _Writer(book, file, centre, texts)
        for name, content in ((CENTRE_SHEET, settings_content(centre)), (REGULATION_SHEET, regulation_content(centre))):
            writer.add(shape_of(name), shape_of(name).columns, _with_notes(settings_rows(content), texts))
        for shape, rows in table_rows(centre).items():
            columns = tuple(rows[0]) if rows else shape.columns
            writer.add(shape, columns, [list(row.values()) for row in rows])
        for queue_id in _sheet_queues(centre, file):
            header, *lines = calls_rows(Path(centre.call_files[queue_id]), f"{CALLS.name}.{queue_id}")
            writer.add(CALLS, header, lines, of=f".{queue_id}")
        writer.add_lists()
    return stream.getvalue()


class _Writer:
    """A workbook on its way, with its formats and what its cells offer."""

    def __init__(self, book: Any, file: str, centre: Centre, texts: Texts) -> None:
        self._book = book
        self._file = file
        self._texts = texts
        self._names = sheet_words().by_language[texts.language]
        self._offers = offers_of(centre, texts)
        self._styles = Styles(book, texts.language)
        people = f"'{self._names['people']}'!"
        employees = f"=OFFSET({people}$A$2,0,0,MAX(1,COUNTA({people}$A:$A)-1),1)"
        self._sources = {"employee": employees} | {
            key: f"='{self._names[LISTS_SHEET]}'!{xl_range_abs(1, column, len(offered), column)}"
            for column, (key, offered) in enumerate(self._offers.items())
            if offered
        }

    def add(self, shape: TableShape, columns: Sequence[str], rows: Iterable[Sequence[object]], *, of: str = "") -> None:
        """Add a sheet with its head frozen and remarked upon, a filter, formats and drop-downs; `of` ends its name."""
        sheet = self._book.add_worksheet(self._names[shape.name] + of)
        sheet.freeze_panes(1, 0)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{MAX_SHEET_ROWS}"})
        words = column_words(shape)
        ids = [words.id_of(column) for column in columns]
        heads = [
            words.by_language[self._texts.language].get(one, column) for one, column in zip(ids, columns, strict=True)
        ]
        formats = [self._format(shape, column) for column in ids]
        widths = [text_width(head) + _ROOM_FOR_FILTER for head in heads]
        line = 0
        for column, head in enumerate(heads):
            sheet.write_string(0, column, head, self._styles.header)
        for line, cells in enumerate(rows, start=1):
            if line >= MAX_SHEET_ROWS:
                raise InputError("input-sheet-too-long", file=self._file, column=sheet.name, limit=MAX_SHEET_ROWS - 1)
            for column, value in enumerate(cells):
                is_named = column < len(ids)
                shown = self._shown(shape, ids[column], value) if is_named and isinstance(value, str) else value
                self._write(sheet, line, column, shown, formats[column] if is_named else self._styles())
                if line <= _MEASURED_ROWS and is_named:
                    widths[column] = max(widths[column], text_width(str(value if value is not None else "")))
        sheet.autofilter(0, 0, max(line, 1), len(heads) - 1)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, min(width * 1.1 + 2, _MOST_WIDTH), formats[column])
            if ids[column] in shape.columns:
                self._explain(sheet, shape, column, ids[column])

    def add_lists(self) -> None:
        """Add the hidden sheet of what the drop-downs offer."""
        sheet = self._book.add_worksheet(self._names[LISTS_SHEET])
        for column, (key, offered) in enumerate(self._offers.items()):
            sheet.write_column(0, column, [key, *offered.values()])
        sheet.hide()

    def _format(self, shape: TableShape, column: str) -> Any:
        kind = kind_of(shape.name, column)
        number_format = "General" if column == "value" else NUMBER_FORMATS.get(kind, "@")
        return self._styles(num_format=number_format, align="right" if kind == "number" else "left")

    def _shown(self, shape: TableShape, column: str, text: str) -> object:
        kind, offered = kind_of(shape.name, column), self._offers.get(offer_key(shape.name, column), {})
        if kind in LISTED:
            return ";".join(offered.get(part, part) for part in text.split(";"))
        return offered[text] if text in offered else sheet_value(text, kind)

    def _write(self, sheet: Any, line: int, column: int, value: object, style: Any) -> None:
        if isinstance(value, bool):
            sheet.write_boolean(line, column, value, style)
        elif isinstance(value, (int, float)):
            sheet.write_number(line, column, value, style)
        elif isinstance(value, str) and len(value) > _LONGEST_CELL:
            code = "input-cell-too-long"
            raise InputError(code, file=self._file, column=sheet.name, value=value[:40], limit=_LONGEST_CELL)
        elif isinstance(value, str) and value:
            sheet.write_string(line, column, value, style)
        elif value:
            sheet.write_datetime(line, column, value, style)

    def _explain(self, sheet: Any, shape: TableShape, column: int, column_id: str) -> None:
        """A remark on a head, and the drop-down below it: only words without another spelling are insisted upon."""
        remark = head_remark(self._texts, shape, column_id)
        lines = sum(1 + int(text_width(part) // 34) for part in remark.splitlines())
        sheet.write_comment(
            0, column, remark, {"width": 240, "height": (lines + 1) * _REMARK_LINE_PIXELS, "font_size": 9}
        )
        kind, key = kind_of(shape.name, column_id), offer_key(shape.name, column_id)
        if key not in self._sources:
            return
        sheet.data_validation(
            *(1, column, MAX_SHEET_ROWS - 1, column),
            {
                "validate": "list",
                "source": self._sources[key],
                "show_error": kind not in LISTED and kind != "team",
                "error_type": "stop" if kind in {"choice", "yes-no"} else "warning",
                "error_title": self._texts("sheet-offer-title"),
                "error_message": self._texts("sheet-offer-message"),
            },
        )


def _with_notes(rows: Iterable[tuple[str, str, str, object]], texts: Texts) -> Iterator[tuple[object, ...]]:
    """Rows of settings with what each is about."""
    for section, entry, key, value in rows:
        if section == "rules" and entry in rule_types():
            note = rule_name(texts, entry)
        else:
            code = f"sheet-setting-{(key or section).replace('_', '-')}"
            note = texts(code) if code in texts else ""
        yield section, entry, key, value, note


def _sheet_queues(centre: Centre, file: str) -> list[str]:
    """Queues with a history, each with a sheet's name of its own: Excel does not tell capitals from small letters."""
    seen: set[str] = set()
    limit = _LONGEST_SHEET_NAME - len(CALLS.name) - 1
    for queue_id in centre.call_files:
        if len(queue_id) > limit or queue_id.casefold() in seen:
            name = f"{CALLS.name}.{queue_id}"
            raise InputError("input-queue-sheet-name", file=file, column=name, value=queue_id, limit=limit)
        seen.add(queue_id.casefold())
    return list(centre.call_files)
