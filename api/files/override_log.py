"""Overrides of a forecast put on record in the centre's folder, where every forecast after finds them."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from api.files.centre_folder import centre_of, find_centre
from api.files.extended_table import extended_table
from api.files.override_table import override_rows
from api.files.replaced_files import replace_files
from api.files.sheet_words import column_words, sheet_words
from api.files.table_file import read_table
from api.files.table_shapes import OVERRIDES
from api.files.text_file import MAX_TABLE_BYTES, read_text
from api.files.workbook_reader import is_workbook, read_workbook
from staffing.csv_text import gbk_text
from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from staffing.centre.forecast_override import ForecastOverride

__all__ = ["fresh_ids", "record_override", "record_overrides"]

_FILE = f"{OVERRIDES.name}.csv"
_BOM = b"\xef\xbb\xbf"


def record_override(centre_path: Path, override: ForecastOverride) -> ForecastOverride:
    """Put one override on record; see `record_overrides`."""
    (recorded,) = record_overrides(centre_path, [override])
    return recorded


def record_overrides(centre_path: Path, overrides: Sequence[ForecastOverride]) -> tuple[ForecastOverride, ...]:
    """Append overrides to ``overrides.csv`` of a centre folder, which is begun where it is missing.

    Everything is checked before anything is written: the centre as it stands, and the table as it would be. Lines
    that stand there stay as they are, in their encoding.

    Parameters
    ----------
    overrides
        Their ids are not used.

    Returns
    -------
    tuple of ForecastOverride
        As they were recorded, each with a fresh id.

    Raises
    ------
    InputErrors
        What is wrong with the centre or with an override.
    InputError
        The centre is a workbook, which is not written into; or the file cannot be written.
    """
    if is_workbook(centre_path):
        raise _workbook_refusal(centre_path, overrides)
    errors: list[InputError] = []
    found = find_centre(centre_path, errors)
    centre = centre_of(found, errors, require_calls=False)
    if errors or centre is None:
        raise InputErrors(errors)
    ids = fresh_ids((override.made_on for override in overrides), centre.overrides)
    named = [dataclasses.replace(override, override_id=one) for override, one in zip(overrides, ids, strict=True)]
    if not named:
        return ()
    place = centre_path / _FILE
    content = _extended(place, override_rows(named), errors)
    with tempfile.TemporaryDirectory() as folder:
        candidate = Path(folder) / _FILE
        candidate.write_bytes(content)
        table = read_table(candidate, _FILE, OVERRIDES, errors)
    if table is not None:
        tables = {**found.tables, OVERRIDES.name: table}
        centre = centre_of(dataclasses.replace(found, tables=tables), errors, require_calls=False)
    if errors or centre is None:
        raise InputErrors([_without_row(error) for error in errors])
    replace_files({place: content})
    return centre.overrides[-len(named) :]


def fresh_ids(days: Iterable[date], known: Iterable[ForecastOverride]) -> Iterator[str]:
    """Ids ``O-2026-11-24-1``, … of overrides made on these days, counted on from those of the day that are known."""
    taken = {override.override_id for override in known}
    for day in days:
        stem = f"O-{day.isoformat()}-"
        numbers = [one.removeprefix(stem) for one in taken if one.startswith(stem)]
        last = max((int(number) for number in numbers if number.isascii() and number.isdigit()), default=0)
        taken.add(f"{stem}{last + 1}")
        yield f"{stem}{last + 1}"


def _extended(place: Path, rows: Sequence[Mapping[str, str]], errors: list[InputError]) -> bytes:
    """The file with new rows, in the encoding it has."""
    columns = tuple(rows[0])
    if not place.exists():
        return extended_table(None, OVERRIDES, columns, rows).encode()
    old = read_text(place, _FILE, errors, max_bytes=MAX_TABLE_BYTES)
    if old is None:
        raise InputErrors(errors)
    raw = place.read_bytes()
    text = extended_table(old, OVERRIDES, columns, rows)
    if gbk_text(raw) is not None:
        return text.encode("gb18030")
    return (_BOM if raw.startswith(_BOM) else b"") + text.encode()


def _workbook_refusal(path: Path, overrides: Sequence[ForecastOverride]) -> InputError:
    """Says what to add to which sheet, which is called as the workbook calls its sheets."""
    sheets = read_workbook(path, path.name, max_rows=1)
    spoken = sheet_words().like(sheet.name.partition(".")[0] for sheet in sheets)
    language = next(one for one, words in sheet_words().by_language.items() if words == spoken)
    heads = column_words(OVERRIDES).by_language[language]
    rows = (", ".join(f"{heads[column]} {cell}" for column, cell in row.items()) for row in override_rows(overrides))
    return InputError("input-override-workbook", file=str(path), sheet=spoken[OVERRIDES.name], cells="; ".join(rows))


def _without_row(error: InputError) -> InputError:
    """The same error of a row that stands nowhere yet."""
    arguments: dict[str, Any] = error.arguments
    return InputError(error.code, file=error.file, column=error.column, value=error.value, **arguments)
