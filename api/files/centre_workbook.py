"""Read a centre from one Excel workbook: its sheets are the tables of the folder."""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING

from api.files.calls_sheet import CALLS, calls_file
from api.files.centre_settings import names_in
from api.files.centre_tables import CentreTables
from api.files.expected_names import ExpectedNames
from api.files.settings_sheet import settings_of_rows, shape_of
from api.files.sheet_cells import Places, sheet_lines
from api.files.sheet_words import LISTS_SHEET, column_words, sheet_words
from api.files.table_file import rows_of
from api.files.table_shapes import ALL_TABLES, REQUIRED_TABLES
from api.files.workbook_reader import read_workbook
from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from api.files.table_file import Table, TableShape
    from api.files.workbook_reader import Sheet
    from api.files.yaml_file import YamlFile

__all__ = ["CENTRE_SHEET", "MAX_SHEET_ROWS", "REGULATION_SHEET", "read_centre_workbook"]

CENTRE_SHEET = "centre"
REGULATION_SHEET = "regulation"
MAX_SHEET_ROWS = 1_048_576  # all that Excel has
_MAX_COLUMNS = 60


def read_centre_workbook(path: Path, errors: list[InputError]) -> CentreTables:
    """The tables of a centre's workbook; what cannot be read is missing and an error was added.

    Sheets are ``centre`` and ``regulation`` (see `api.files.settings_sheet`), the tables of `api.files.table_shapes`
    by name, and ``calls.<queue>`` for each history, each in any of its words (`api.files.sheet_words`). Cells
    that Excel made into dates, times or numbers are read as what they show.

    Raises
    ------
    InputErrors
        If the workbook cannot be opened.
    """
    try:
        sheets = read_workbook(path, path.name, max_rows=MAX_SHEET_ROWS, max_columns=_MAX_COLUMNS)
    except InputError as refusal:
        raise InputErrors([refusal]) from refusal
    places = Places(path.name)
    found: list[InputError] = []
    by_id = {_sheet_id(sheet): sheet for sheet in reversed(sheets)}
    spoken = sheet_words().like(sheet.name.partition(".")[0] for sheet in sheets)
    _check_sheets(sheets, spoken, path.name, found)

    def settings(name: str) -> YamlFile | None:
        table = _table(by_id.get(name), shape_of(name), places, found)
        return None if table is None else settings_of_rows(table, found)

    centre, regulation = settings(CENTRE_SHEET), settings(REGULATION_SHEET)
    if regulation is not None:  # the rules name the file they would stand in
        places.sheets[f"{REGULATION_SHEET}.yaml"] = places.sheets[regulation.file]
    tables = {}
    for shape in ALL_TABLES:
        table = _table(by_id.get(shape.name), shape, places, found)
        if table is not None:
            tables[shape.name] = table
    call_files = {}
    unusable = set()
    queue_ids = names_in(centre, "queues")
    for queue_id in queue_ids or ():
        places.sheets[f"calls/{queue_id}.csv"] = f"{spoken[CALLS.name]}.{queue_id}", {}
    for sheet_id, sheet in by_id.items():
        name, _, queue_id = sheet_id.partition(".")
        if name != CALLS.name or not queue_id:
            continue
        if queue_ids is not None and queue_id not in queue_ids:
            expected = ExpectedNames(f"{spoken[CALLS.name]}.{known}" for known in queue_ids)
            found.append(_unknown(sheet, expected, path.name))
            continue
        file = calls_file(sheet, places, found)
        if file is None:
            unusable.add(queue_id)
        else:
            call_files[queue_id] = file
    errors.extend(places.placed(error) for error in found)
    return CentreTables(centre, regulation, tables, call_files, frozenset(unusable), places.placed)


def _sheet_id(sheet: Sheet) -> str:
    """Id of a sheet, ``calls.`` and the queue for a history; its name where it is none that is known."""
    name, dot, queue_id = sheet.name.partition(".")
    known = sheet_words().id_of(name)
    return f"{known}{dot}{queue_id}" if (known == CALLS.name) == bool(dot) else sheet.name


def _check_sheets(sheets: Sequence[Sheet], spoken: Mapping[str, str], book: str, errors: list[InputError]) -> None:
    """Every sheet is a known one, there once and without merged cells; the required ones are there."""
    required = (CENTRE_SHEET, REGULATION_SHEET, *(shape.name for shape in REQUIRED_TABLES))
    known = (*required, *(shape.name for shape in ALL_TABLES), LISTS_SHEET)
    expected = ExpectedNames((*(spoken[name] for name in known), f"{spoken[CALLS.name]}.…"))
    count = Counter(map(_sheet_id, sheets))
    for sheet in {_sheet_id(sheet): sheet for sheet in reversed(sheets)}.values():
        sheet_id = _sheet_id(sheet)
        if count[sheet_id] > 1:
            errors.append(InputError("input-sheet-twice", file=book, column=sheet.name))
        if sheet_id not in known and not sheet_id.startswith(f"{CALLS.name}."):
            errors.append(_unknown(sheet, expected, book))
    for sheet in sheets:
        for cells in sheet.merged:
            errors.append(InputError("input-merged-cells", file=book, column=f"{sheet.name}!{cells}"))
        if any(len(row) >= _MAX_COLUMNS and row[-1] is not None for row in sheet.rows):
            errors.append(InputError("input-sheet-too-wide", file=book, column=sheet.name, limit=_MAX_COLUMNS - 1))
    for name in required:
        if name not in count:
            errors.append(InputError("input-sheet-missing", file=book, column=spoken[name]))


def _unknown(sheet: Sheet, expected: ExpectedNames, book: str) -> InputError:
    name = sheet.name
    return InputError("input-unknown-sheet", file=book, column=name, value=name, expected=expected.near(name))


def _table(sheet: Sheet | None, shape: TableShape, places: Places, errors: list[InputError]) -> Table | None:
    """The rows of a sheet; rows with a cell that was refused cannot be judged."""
    if sheet is None:
        return None
    words = column_words(shape)
    file = places.file_of(sheet, words)
    lines, flawed = sheet_lines(sheet, places, words, errors)
    if not lines:
        errors.append(InputError("input-header-missing", file=file, row=1, expected=",".join(shape.columns)))
        return None
    table = rows_of(lines, file, shape, errors)
    if table is None or not flawed:
        return table
    return dataclasses.replace(
        table,
        rows=tuple(row for row in table.rows if row.line not in flawed),
        unusable=(*table.unusable, *(row for row in table.rows if row.line in flawed)),
    )
