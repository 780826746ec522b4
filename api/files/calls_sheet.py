"""Call histories in a centre's workbook: a sheet ``calls.<queue>`` is what ``calls/<queue>.csv`` is in a folder.

Histories are read from CSV files, so a sheet becomes one, in a folder that is removed when the program ends.
"""

from __future__ import annotations

import atexit
import csv
import hashlib
import io
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from api.files.sheet_cells import sheet_lines
from api.files.sheet_words import column_words
from api.files.table_file import TableShape
from api.files.text_file import MAX_TABLE_BYTES, read_text
from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from api.files.sheet_cells import Places
    from api.files.workbook_reader import Sheet

__all__ = ["CALLS", "calls_file", "calls_rows"]

CALLS = TableShape("calls", ("timestamp", "calls"), ("aht_seconds",))


def calls_file(sheet: Sheet, places: Places, errors: list[InputError]) -> str | None:
    """Path of a CSV file with the rows of a sheet, each on the line of its row; None after errors were added."""
    from forecasting.history_file import read_rows  # pandas takes its time to load

    before = len(errors)
    words = column_words(CALLS)
    lines, _ = sheet_lines(sheet, places, words, errors)
    if len(errors) > before:
        return None
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    last = 0
    for row, texts in lines:
        if last:
            text.write("\n" * (row - last - 1))
        writer.writerow(texts if last else map(words.id_of, texts))
        last = row
    content = text.getvalue().encode("utf-8")
    path = _folder() / hashlib.sha256(content).hexdigest()[:16] / f"{places.book}!{sheet.name}"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    places.file_of(sheet, words, file=str(path))
    try:
        read_rows(path)
    except InputErrors as wrong:
        errors.extend(wrong.errors)
        return None
    return str(path)


def calls_rows(path: Path, file: str) -> list[list[str]]:
    """Cells of a history file, header first; lines without any are left out.

    Raises
    ------
    InputErrors
        The file is no text, or no CSV.
    """
    errors: list[InputError] = []
    text = read_text(path, file, errors, max_bytes=MAX_TABLE_BYTES)
    if text is None:
        raise InputErrors(errors)
    try:
        return [cells for cells in csv.reader(io.StringIO(text, newline=""), strict=True) if cells]
    except csv.Error as problem:
        raise InputErrors([InputError("input-csv-syntax", file=file, problem=str(problem))]) from problem


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="paiban-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
