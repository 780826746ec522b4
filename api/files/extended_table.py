"""A table with new rows at its end: what stood there stays as it was, letter by letter."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from api.files.sheet_words import column_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from api.files.table_file import TableShape

__all__ = ["extended_table"]


def extended_table(
    old: str | None, shape: TableShape, columns: Sequence[str], rows: Sequence[Mapping[str, str]]
) -> str:
    """Text of a table with new rows.

    Parameters
    ----------
    old
        The table as it stands, its header in any of the words for its columns; None or blank = begin it.
    columns
        All columns of the shape, in the order of a new header.
    rows
        Cells by column.
    """
    if old is None or not old.strip():
        return _csv_text([columns, *([row.get(column, "") for column in columns] for row in rows)])
    line_end = "\r\n" if "\r\n" in old else "\n"
    names = [name.strip() for name in next(csv.reader(io.StringIO(old, newline="")))]
    words = column_words(shape)
    header = [words.id_of(name) for name in names]
    missing = [column for column in columns if column not in header]
    if missing:  # optional columns that nobody needed so far: every old line has them empty
        table = list(csv.reader(io.StringIO(old, newline="")))
        filled = [[*row, *[""] * (len(header) - len(row) + len(missing))] for row in table[1:] if row]
        spoken = words.like(names)
        old = _csv_text([[*names, *(spoken[column] for column in missing)], *filled], line_end)
        header += missing
    new = _csv_text([[row.get(column, "") for column in header] for row in rows], line_end)
    return old + ("" if old.endswith("\n") else line_end) + new


def _csv_text(rows: Iterable[Sequence[str]], line_end: str = "\n") -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=line_end).writerows(rows)
    return text.getvalue()
