"""Excel workbooks as plain rows of values, with guards against what an upload can hold."""

from __future__ import annotations

import re
import warnings
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from staffing.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["ERROR_VALUES", "UNCACHED", "Sheet", "cell_text", "column_letter", "is_workbook", "read_workbook"]

MAX_BYTES = 20 * 1024 * 1024
MAX_UNPACKED_BYTES = 200 * 1024 * 1024
_MAX_ENTRIES = 5000
_MAX_ROWS = 20_000
_MAX_COLUMNS = 200
_CHUNK_BYTES = 1024 * 1024
_LONGEST_MARK = 256
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z0-9:]{2,40})[\"']")
ERROR_VALUES = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"})
"""What Excel shows in a cell whose formula has failed."""
_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_DECLARATION = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
# openpyxl has no error tree of its own: a damaged part surfaces as whatever the code that met it raises.
_DAMAGE = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    ParseError,
    RuntimeError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


class _Uncached:
    """A formula whose result the file does not hold."""

    def __repr__(self) -> str:
        return "UNCACHED"


UNCACHED = _Uncached()


@dataclass(frozen=True)
class Sheet:
    """One worksheet: rows of cell values (None = empty) from A1 on, and the ranges that are merged (``A1:B2``)."""

    name: str
    rows: tuple[tuple[Any, ...], ...]
    merged: tuple[str, ...] = ()


def is_workbook(path: Path) -> bool:
    """Whether the file is to be read as a workbook: by what it begins with, else by its name."""
    try:
        with path.open("rb") as stream:
            start = stream.read(4)
    except OSError:
        return False
    return start in {_ZIP, _OLD_EXCEL} or path.suffix.lower() in {".xlsx", ".xlsm", ".xls"}


def read_workbook(
    path: Path, file: str, *, max_rows: int = _MAX_ROWS, max_columns: int = _MAX_COLUMNS
) -> tuple[Sheet, ...]:
    """All visible and hidden worksheets in their order; what lies beyond the limits is not read.

    Parameters
    ----------
    file
        How the file is called in errors.
    max_rows, max_columns
        So much of each sheet.

    Raises
    ------
    InputError
        Not a workbook, damaged, with a password, in the old format, above 20 MB or above 200 MB unpacked.
    """
    _guard(path, file)
    try:
        with warnings.catch_warnings():
            # It warns of drawings and extensions it leaves out; none of them holds a cell.
            warnings.simplefilter("ignore")
            return _sheets(path, max_rows, max_columns)
    except _DAMAGE as damage:
        raise InputError("input-workbook-corrupt", file=file) from damage


def _guard(path: Path, file: str) -> None:
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            start = stream.read(4)
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise InputError("input-file-unreadable", file=file, reason=reason) from problem
    if start == _OLD_EXCEL:
        raise InputError("input-workbook-old-format", file=file)
    if size > MAX_BYTES:
        raise _too_large(file, size, 0)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            # zipfile never unpacks more of an entry than its directory declares, so the sum is a true limit.
            unpacked = sum(entry.file_size for entry in entries)
            if unpacked > MAX_UNPACKED_BYTES or len(entries) > _MAX_ENTRIES:
                raise _too_large(file, size, unpacked)
            if "xl/workbook.xml" not in archive.namelist():
                raise InputError("input-workbook-corrupt", file=file)
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")):
                    with archive.open(entry) as part:
                        if _DECLARATION.search(part.read(4096).replace(b"\x00", b"")):
                            raise InputError("input-workbook-corrupt", file=file)
    except _DAMAGE as damage:
        raise InputError("input-workbook-corrupt", file=file) from damage


def _too_large(file: str, size: int, unpacked: int) -> InputError:
    megabyte = 1024 * 1024
    return InputError(
        "input-workbook-too-large",
        file=file,
        size=round(size / megabyte, 1),
        unpacked=round(unpacked / megabyte, 1),
        limit=MAX_BYTES // megabyte,
        unpacked_limit=MAX_UNPACKED_BYTES // megabyte,
    )


def _sheets(path: Path, max_rows: int, max_columns: int) -> tuple[Sheet, ...]:
    """Sheets with formulas are read twice, for results and formulas: an empty cell is not one without a result."""
    from openpyxl import load_workbook  # takes long to load, and most centres are folders

    with zipfile.ZipFile(path) as archive, path.open("rb") as first, path.open("rb") as second:
        values = load_workbook(first, read_only=True, data_only=True)
        shown: list[Any] = values.worksheets
        marks = [_marks(archive, sheet._worksheet_path) for sheet in shown]
        formulas = None
        if any(has_formulas for has_formulas, _ in marks):
            formulas = load_workbook(second, read_only=True, data_only=False)
        found = []
        for number, (sheet, (has_formulas, merged)) in enumerate(zip(shown, marks, strict=True)):
            rows = list(_rows_of(sheet, max_rows, max_columns))
            if has_formulas and formulas is not None:
                written = _rows_of(formulas.worksheets[number], max_rows, max_columns)
                rows = [
                    tuple(
                        UNCACHED if value is None and formula is not None else value
                        for value, formula in zip(line, raw, strict=True)
                    )
                    for line, raw in zip(rows, written, strict=True)
                ]
            while rows and rows[-1].count(None) == len(rows[-1]):
                rows.pop()
            found.append(Sheet(sheet.title, tuple(rows), merged))
        values.close()
        if formulas is not None:
            formulas.close()
        return tuple(found)


def _marks(archive: zipfile.ZipFile, part: str) -> tuple[bool, tuple[str, ...]]:
    """Whether a worksheet has formulas, and its merged ranges: what reading row by row does not tell."""
    has_formulas = False
    merged: dict[str, None] = {}
    before = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            text = before + chunk.replace(b"\x00", b"")  # a part in UTF-16 has a zero in every letter
            has_formulas = has_formulas or _FORMULA.search(text) is not None
            merged.update(dict.fromkeys(match[1].decode() for match in _MERGED.finditer(text)))
            before = text[-_LONGEST_MARK:]
    return has_formulas, tuple(merged)


def _rows_of(sheet: Any, max_rows: int, max_columns: int) -> Iterator[tuple[Any, ...]]:
    sheet.reset_dimensions()
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(max_row=max_rows, max_col=max_columns, values_only=True)
    return rows


def column_letter(number: int) -> str:
    """How Excel calls a column, the first being 1."""
    from openpyxl.utils import get_column_letter

    return get_column_letter(number)


def cell_text(value: Any) -> str:
    """What a person reads in a cell, blanks around it taken off."""
    if value is None or value is UNCACHED:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip()
