"""Tables: rows of text cells with the line each row stands on."""

from __future__ import annotations

import csv
import difflib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.files.sheet_words import column_words
from api.files.text_file import MAX_TABLE_BYTES, read_text
from staffing.csv_text import other_separator
from staffing.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

__all__ = ["Row", "Table", "TableShape", "read_table", "rows_of", "write_table"]

_MAX_CELL_CHARACTERS = 2000
_MAX_LIST_CHARACTERS = 32_000  # a cell of Excel holds 32,767


@dataclass(frozen=True, slots=True)
class TableShape:
    """Columns of one table.

    Attributes
    ----------
    name
        File name without ``.csv``, or name of the worksheet.
    required, optional
        Columns that must and that may be there; in any order.
    lists
        Columns that may list so many things that their cells are long.
    """

    name: str
    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns."""
        return self.required + self.optional


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its place and its cells (blanks around them taken off; absent columns are empty)."""

    file: str
    line: int
    cells: Mapping[str, str]

    def error(self, code: str, column: str | None, **arguments: str | int | float) -> InputError:
        """An error at one cell of this row, with the text that stands there."""
        value = self.cells.get(column) if column is not None else None
        return InputError(code, file=self.file, row=self.line, column=column, value=value, **arguments)


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it was found.

    Attributes
    ----------
    file
        How the file is called in errors.
    rows
        In the order of the file; rows without any text are left out.
    unusable
        Rows that cannot be judged: with too many cells, a flawed cell, or without a required column. Their ids
        are still known to other tables.
    columns
        Columns that the file has.
    """

    file: str
    rows: tuple[Row, ...]
    unusable: tuple[Row, ...] = ()
    columns: frozenset[str] = frozenset()

    def ids(self, column: str) -> tuple[str, ...]:
        """What stands in a column of ids, in unusable rows too."""
        return tuple(row.cells[column] for row in (*self.rows, *self.unusable) if row.cells[column])


def read_table(path: Path, file: str, shape: TableShape, errors: list[InputError]) -> Table | None:
    """Read one CSV file: header on line 1, separated by commas, no comments.

    Returns
    -------
    Table or None
        None where the file cannot be read or has no column of ids (the first required one); then errors were added.
        Where another required column is missing every row is unusable.
    """
    text = read_text(path, file, errors, max_bytes=MAX_TABLE_BYTES)
    if text is None:
        return None
    lines: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            lines.append((line, cells))
            line = reader.line_num + 1
    except csv.Error as problem:
        errors.append(InputError("input-csv-syntax", file=file, row=line, problem=str(problem)))
        return None
    if not lines:
        errors.append(InputError("input-header-missing", file=file, row=1, expected=",".join(shape.columns)))
        return None
    separator = other_separator(lines[0][1])
    if separator is not None:
        errors.append(InputError("input-csv-separator", file=file, row=1, separator=separator))
        return None
    return rows_of(lines, file, shape, errors)


def rows_of(
    lines: Sequence[tuple[int, Sequence[str]]], file: str, shape: TableShape, errors: list[InputError]
) -> Table | None:
    """Check the header against the shape and name the cells.

    Parameters
    ----------
    lines
        ``(line number, cells)``, header first; from a CSV file or a worksheet.
    """
    header_line, header_cells = lines[0]
    names = [name.strip() for name in header_cells]
    while names and names[-1] == "":  # spreadsheets leave empty columns behind
        names.pop()
    words = column_words(shape)
    spoken = words.like(names)
    header = [words.id_of(name) for name in names]
    errors.extend(_header_errors(header, header_line, file, shape, spoken))
    if shape.required[0] not in header:
        return None
    is_whole = all(column in header for column in shape.required)
    rows: list[Row] = []
    unusable: list[Row] = []
    for line, raw_cells in lines[1:]:
        cells = [cell.strip() for cell in raw_cells]
        if not any(cells):
            continue
        row = Row(file, line, dict.fromkeys(shape.columns, "") | dict(zip(header, cells, strict=False)))
        if any(cells[len(header) :]):
            unusable.append(row)
            errors.append(
                InputError(
                    "input-too-many-cells",
                    file=file,
                    row=line,
                    value=next(cell for cell in cells[len(header) :] if cell)[:80],
                    expected=len(header),
                    found=len(cells),
                )
            )
            continue
        flaws = list(_cell_errors(row, shape))
        errors.extend(flaws)
        (unusable if flaws or not is_whole else rows).append(row)
    return Table(file, tuple(rows), tuple(unusable), frozenset(header))


def _header_errors(
    header: Sequence[str], line: int, file: str, shape: TableShape, spoken: Mapping[str, str]
) -> Iterator[InputError]:
    """What is wrong with a header (ids, or the text where that is none); told in the words that the file uses."""
    all_columns = ",".join(spoken.values())
    for position, name in enumerate(header):
        if name in header[:position]:
            yield InputError("input-column-twice", file=file, row=line, column=name, value=spoken.get(name, name))
        elif name not in shape.columns:
            free = [word for column, word in spoken.items() if column not in header]
            near = difflib.get_close_matches(name[:80], free, n=2, cutoff=0.5) or spoken.values()
            yield InputError(
                "input-unknown-column",
                file=file,
                row=line,
                column=name[:80] or f"#{position + 1}",
                value=name[:80],
                expected=", ".join(near),
            )
    for column in shape.required:
        if column not in header:
            yield InputError("input-column-missing", file=file, row=line, column=spoken[column], expected=all_columns)


def _cell_errors(row: Row, shape: TableShape) -> Iterator[InputError]:
    for column, cell in row.cells.items():
        limit = _MAX_LIST_CHARACTERS if column in shape.lists else _MAX_CELL_CHARACTERS
        if len(cell) > limit:
            yield InputError(
                "input-cell-too-long",
                file=row.file,
                row=row.line,
                column=column,
                value=cell[:40] + "…",
                limit=limit,
            )
        elif "\n" in cell or "\r" in cell or "\t" in cell:
            yield InputError(
                "input-line-break-in-cell",
                file=row.file,
                row=row.line,
                column=column,
                value=" ".join(cell.split())[:80],
            )


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write one CSV file that `read_table` reads."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
