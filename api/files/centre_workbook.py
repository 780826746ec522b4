"""Read a centre from one Excel workbook: its sheets are the tables of the folder."""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING

from api.files.calls_sheet import CALLS_PREFIX, calls_file
from api.files.centre_settings import names_in
from api.files.centre_tables import CentreTables
from api.files.expected_names import ExpectedNames
from api.files.settings_sheet import settings_of_rows, shape_of
from api.files.sheet_cells import Places, header_of, sheet_lines
from api.files.table_file import rows_of
from api.files.table_shapes import ALL_TABLES, REQUIRED_TABLES
from api.files.workbook_reader import read_workbook
from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from api.files.table_file import Table, TableShape
    from api.files.workbook_reader import Sheet
    from api.files.yaml_file import YamlFile

__all__ = ["CENTRE_SHEET", "MAX_SHEET_ROWS", "REGULATION_SHEET", "read_centre_workbook"]

CENTRE_SHEET = "centre"
REGULATION_SHEET = "regulation"
MAX_SHEET_ROWS = 1_048_576  # all that Excel has
_MAX_COLUMNS = 60
_MOMENTS = frozenset({"asked_at", "filed_at", "received", "done"})


def read_centre_workbook(path: Path, errors: list[InputError]) -> CentreTables:
    """The tables of a centre's workbook; what cannot be read is missing and an error was added.

    Sheets are ``centre`` and ``regulation`` (see `api.files.settings_sheet`), the tables of `api.files.table_shapes`
    by name, and ``calls.<queue>`` for each history. Cells that Excel made into dates, times or numbers are read as
    what they show.

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
    _check_sheets(sheets, path.name, found)
    by_name = {sheet.name: sheet for sheet in sheets}

    def settings(name: str) -> YamlFile | None:
        table = _table(by_name.get(name), shape_of(name), places, found)
        return None if table is None else settings_of_rows(table, found)

    centre, regulation = settings(CENTRE_SHEET), settings(REGULATION_SHEET)
    if regulation is not None:  # the rules name the file they would stand in
        places.sheets[f"{REGULATION_SHEET}.yaml"] = places.sheets[regulation.file]
    tables = {}
    for shape in ALL_TABLES:
        table = _table(by_name.get(shape.name), shape, places, found)
        if table is not None:
            tables[shape.name] = table
    call_files = {}
    unusable = set()
    queue_ids = names_in(centre, "queues")
    for queue_id in queue_ids or ():
        places.sheets[f"calls/{queue_id}.csv"] = f"{CALLS_PREFIX}{queue_id}", {}
    for queue_id in _queues_of(sheets, queue_ids, path.name, found):
        file = calls_file(by_name[CALLS_PREFIX + queue_id], places, found)
        if file is None:
            unusable.add(queue_id)
        else:
            call_files[queue_id] = file
    errors.extend(places.placed(error) for error in found)
    return CentreTables(centre, regulation, tables, call_files, frozenset(unusable), places.placed)


def _check_sheets(sheets: Sequence[Sheet], book: str, errors: list[InputError]) -> None:
    """Every sheet is a known one, there once and without merged cells; the required ones are there."""
    required = (CENTRE_SHEET, REGULATION_SHEET, *(shape.name for shape in REQUIRED_TABLES))
    expected = ExpectedNames((*required, *(shape.name for shape in ALL_TABLES), CALLS_PREFIX + "…"))
    count = Counter(sheet.name for sheet in sheets)
    for name in count:
        if count[name] > 1:
            errors.append(InputError("input-sheet-twice", file=book, column=name))
        if name not in expected and not name.startswith(CALLS_PREFIX):
            errors.append(
                InputError("input-unknown-sheet", file=book, column=name, value=name, expected=expected.near(name))
            )
    for sheet in sheets:
        for cells in sheet.merged:
            errors.append(InputError("input-merged-cells", file=book, column=f"{sheet.name}!{cells}"))
        if any(len(row) >= _MAX_COLUMNS and row[-1] is not None for row in sheet.rows):
            errors.append(InputError("input-sheet-too-wide", file=book, column=sheet.name, limit=_MAX_COLUMNS - 1))
    for name in required:
        if name not in count:
            errors.append(InputError("input-sheet-missing", file=book, column=name))


def _table(sheet: Sheet | None, shape: TableShape, places: Places, errors: list[InputError]) -> Table | None:
    """The rows of a sheet; rows with a cell that was refused cannot be judged."""
    if sheet is None:
        return None
    file = places.file_of(sheet, header_of(sheet))
    lines, flawed = sheet_lines(sheet, places, _MOMENTS, errors)
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


def _queues_of(sheets: Sequence[Sheet], known: Sequence[str] | None, book: str, errors: list[InputError]) -> list[str]:
    """Queues that have a sheet of calls; a sheet of a queue that does not exist is an error."""
    expected = None if known is None else ExpectedNames(CALLS_PREFIX + queue_id for queue_id in known)
    queues = []
    for name in dict.fromkeys(sheet.name for sheet in sheets if sheet.name.startswith(CALLS_PREFIX)):
        if expected is None or name in expected:
            queues.append(name.removeprefix(CALLS_PREFIX))
        else:
            errors.append(
                InputError("input-unknown-sheet", file=book, column=name, value=name, expected=expected.near(name))
            )
    return queues
