"""Rosters read back: ``roster.csv``, our workbook after a manager edited it, last month's grid."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from api.files.clock_text import parse_date
from api.files.expected_names import ExpectedNames
from api.files.grid_reader import days_of_heads, find_grid, grid_cells
from api.files.roster_spellings import SpellingBook
from api.files.table_file import TableShape, read_table
from api.files.text_file import MAX_TABLE_BYTES, read_text
from api.files.workbook_reader import Sheet, is_workbook, read_workbook
from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from api.files.day_times import DayTimes
    from api.files.grid_reader import GridCell

__all__ = ["RosterCells", "TimeMismatch", "read_carry_in_grid", "read_roster"]

_ROSTER = TableShape(
    "roster", ("employee_id", "date", "shift"), ("name", "team", "role", "on_site_from", "start", "end")
)
_TIME_COLUMNS = ("on_site_from", "start", "end")

Key = tuple[str, date]


@dataclass(frozen=True, slots=True)
class TimeMismatch:
    """A clock time in a CSV row that its shift does not have."""

    employee_id: str
    day: date
    column: str
    value: str
    expected: str
    row: int


@dataclass(frozen=True)
class RosterCells:
    """What a file says of a roster.

    Attributes
    ----------
    cells
        Shift id, ``OFF`` or leave type by employee and date; a cell without a statement is absent.
    fixed
        Cells the manager wants kept: every row of a CSV, cells ending in ``*`` of a workbook.
    time_mismatches
        Times of a CSV that are not those of the row's shift, an empty cell included; columns that the file does not
        have are no times. The shift counts, the times are only told.
    """

    cells: dict[Key, str]
    fixed: frozenset[Key]
    time_mismatches: tuple[TimeMismatch, ...] = field(default=())


def read_roster(
    path: Path,
    first_day: date,
    days: int,
    known: Mapping[str, str],
    people: Mapping[str, str],
    *,
    expected_times: Callable[[str, date, str], DayTimes] | None = None,
    complete: bool = False,
    not_employed: Collection[str] = (),
    file: str | None = None,
) -> RosterCells:
    """Read ``roster.csv`` or ``roster.xlsx``, as written or edited.

    In a workbook the grid is found by its header (employee id and days), on whatever sheet and row it stands; rows and
    columns may be in any order. An empty grid cell says nothing; where `complete` asks for a shift of everybody
    on every day (an audit), each one missing is an error. An empty shift in a CSV row is always one.

    Parameters
    ----------
    first_day, days
        The month.
    known
        Symbol id by spelling (`roster_spellings.spellings`).
    people
        Name by employee id.
    expected_times
        Clock times of a person's day with a shift (`day_times.times_of_month`); None = times are not looked at.
    complete
        Whether every person and day must have a cell.
    not_employed
        Ids of people the centre knows who are not employed in this month.
    file
        How the file is called in errors; its path by default.

    Raises
    ------
    InputErrors
        Everything wrong with the file: unknown employee or shift (with near ones), a person or a day twice, a date of
        another month (one error where no date is of this one), a formula without a stored result, missing cells,
        columns or header.
    InputError
        No file, not UTF-8, not a workbook, too large.
    """
    shown = str(path) if file is None else file
    errors: list[InputError] = []
    words = SpellingBook(known)
    if is_workbook(path):
        found = _from_workbook(read_workbook(path, shown), first_day, days, words, people, not_employed, shown, errors)
    else:
        found = _from_csv(path, first_day, days, words, people, not_employed, expected_times, shown, errors)
    if complete and not errors:
        errors.extend(_missing(found.cells, first_day, days, people, shown))
    if errors:
        raise InputErrors(errors)
    return found


def read_carry_in_grid(
    path: Path,
    first_day: date,
    days: int,
    known: Mapping[str, str],
    people: Mapping[str, str],
    *,
    file: str | None = None,
) -> dict[Key, str]:
    """Read last month's grid in the common form: an id and/or a name, then one column a day.

    The header holds dates or day numbers (``1``, ``12-1``, ``12月1日``). Without an id column names must be unique.
    Empty cells say nothing, unless an empty text is among the known spellings. Lines of sums are passed over.

    Parameters
    ----------
    first_day, days
        The month the grid is of; day numbers are days of it.
    known, people, file
        As in `read_roster`.

    Raises
    ------
    InputError, InputErrors
        As in `read_roster`; also a name that several people have.
    """
    shown = str(path) if file is None else file
    errors: list[InputError] = []
    words = SpellingBook(known)
    sheets = read_workbook(path, shown) if is_workbook(path) else _csv_as_sheet(path, shown)
    # First of all: a workbook of another month may have sheets with bare day numbers that look like this one's.
    other = _other_month(days_of_heads(sheets, first_day, days), first_day, shown, None)
    if other is not None:
        raise InputErrors([other])
    grid = find_grid(sheets, first_day, days, by_name=True)
    if grid is None:
        raise InputErrors([InputError("input-roster-grid-missing", file=shown)])
    if grid.id_column is None and grid.name_column is None:
        raise InputErrors(
            [
                InputError(
                    "input-roster-columns-missing",
                    file=f"{shown}[{grid.sheet.name}]",
                    row=grid.header_row + 1,
                    expected="employee_id, name, 工号, 姓名",
                )
            ]
        )
    cells: dict[Key, str] = {}
    place = f"{shown}[{grid.sheet.name}]"
    for cell in grid_cells(grid, people, (), words, place, errors):
        symbol = _symbol_of(cell, cell.text.removesuffix("*").strip(), words, place, errors)
        if symbol is not None:
            cells[cell.employee_id, cell.day] = symbol
    if errors:
        raise InputErrors(errors)
    return cells


def _from_workbook(
    sheets: Sequence[Sheet],
    first_day: date,
    days: int,
    words: SpellingBook,
    people: Mapping[str, str],
    not_employed: Collection[str],
    shown: str,
    errors: list[InputError],
) -> RosterCells:
    grid = find_grid(sheets, first_day, days, by_name=False)
    if grid is None:
        other = _other_month(days_of_heads(sheets, first_day, days), first_day, shown, None)
        errors.append(other or InputError("input-roster-grid-missing", file=shown))
        return RosterCells({}, frozenset())
    place = f"{shown}[{grid.sheet.name}]"
    cells: dict[Key, str] = {}
    fixed: set[Key] = set()
    for cell in grid_cells(grid, people, not_employed, words, place, errors):
        starred = cell.text.endswith(("*", "＊"))
        symbol = _symbol_of(cell, cell.text.rstrip("*＊").strip() if starred else cell.text, words, place, errors)
        if symbol is None:
            continue
        cells[cell.employee_id, cell.day] = symbol
        if starred:
            fixed.add((cell.employee_id, cell.day))
    return RosterCells(cells, frozenset(fixed))


def _other_month(found: Iterable[date], first_day: date, shown: str, column: str | None) -> InputError | None:
    """The error that a whole roster is of another month; None where a day is of this one, or none is known."""
    months = Counter(f"{day:%Y-%m}" for day in found)
    month = f"{first_day:%Y-%m}"
    if not months or month in months:
        return None
    other = months.most_common(1)[0][0]
    return InputError("input-roster-other-month", file=shown, column=column, value=other, found=other, month=month)


def _symbol_of(cell: GridCell, text: str, words: SpellingBook, place: str, errors: list[InputError]) -> str | None:
    """The symbol of a grid cell; None where it says nothing or something wrong, which is then an error."""
    if cell.is_uncached:
        errors.append(InputError("input-formula-without-value", file=place, row=cell.row, column=cell.column))
        return None
    symbol = words.symbol(text)
    if symbol is None and cell.text:
        errors.append(
            InputError(
                "input-unknown-shift",
                file=place,
                row=cell.row,
                column=cell.column,
                value=cell.text[:80],
                name=text[:80] or cell.text[:80],
                **words.hint(text),
            )
        )
    return symbol


def _from_csv(
    path: Path,
    first_day: date,
    days: int,
    words: SpellingBook,
    people: Mapping[str, str],
    not_employed: Collection[str],
    expected_times: Callable[[str, date, str], DayTimes] | None,
    shown: str,
    errors: list[InputError],
) -> RosterCells:
    table = read_table(path, shown, _ROSTER, errors)
    if table is None:
        return RosterCells({}, frozenset())
    stated_days = (parse_date(row.cells["date"]) for row in table.rows)
    other = _other_month((day for day in stated_days if day is not None), first_day, shown, "date")
    if other is not None:
        errors.append(other)
        return RosterCells({}, frozenset())
    last = first_day + timedelta(days=days - 1)
    ids = ExpectedNames(people)
    cells: dict[Key, str] = {}
    lines: dict[Key, int] = {}
    mismatches: list[TimeMismatch] = []
    for row in table.rows:
        employee_id, day_text, shift_text = (row.cells[column] for column in _ROSTER.required)
        blank = [column for column in _ROSTER.required if not row.cells[column]]
        errors.extend(row.error("input-cell-empty", column) for column in blank)
        if blank:
            continue
        day = parse_date(day_text)
        symbol = words.symbol(shift_text)
        if employee_id in not_employed:
            errors.append(row.error("input-roster-not-employed", "employee_id", month=f"{first_day:%Y-%m}"))
        elif employee_id not in people:
            errors.append(
                row.error(
                    "input-unknown-employee", "employee_id", name=employee_id[:80], expected=ids.near(employee_id)
                )
            )
        if day is None:
            errors.append(row.error("input-bad-date", "date"))
        elif not first_day <= day <= last:
            errors.append(
                row.error(
                    "input-roster-date-outside",
                    "date",
                    day=day_text,
                    first=first_day.isoformat(),
                    last=last.isoformat(),
                )
            )
        if symbol is None:
            errors.append(row.error("input-unknown-shift", "shift", name=shift_text[:80], **words.hint(shift_text)))
        if employee_id not in people or day is None or symbol is None:
            continue
        key = (employee_id, day)
        if key in lines:
            errors.append(row.error("input-day-twice", "date", first_row=lines[key]))
            continue
        lines[key] = row.line
        cells[key] = symbol
        if expected_times is not None:
            expected = expected_times(employee_id, day, symbol)
            for column, right in zip(_TIME_COLUMNS, expected, strict=True):
                stated = row.cells[column]
                if column in table.columns and stated != right and _same_minute(stated) != right:
                    mismatches.append(TimeMismatch(employee_id, day, column, stated, right, row.line))
    return RosterCells(cells, frozenset(cells), tuple(mismatches))


def _same_minute(text: str) -> str:
    """A time as we write it, also where a spreadsheet wrote ``2026/12/3 7:50`` or added seconds."""
    day_text, _, clock = text.replace("T", " ").partition(" ")
    day = parse_date(day_text)
    if day is None:
        return text
    for form in ("%H:%M", "%H:%M:%S"):
        try:
            at = datetime.strptime(clock.strip(), form)
        except ValueError:
            continue
        return f"{day.isoformat()}T{at:%H:%M}" if at.second == 0 else text
    return text


def _missing(
    cells: Mapping[Key, str], first_day: date, days: int, people: Mapping[str, str], shown: str
) -> list[InputError]:
    """One error for each person, at the first day that lacks a shift."""
    dates = [first_day + timedelta(days=day) for day in range(days)]
    lacking = {employee_id: [day for day in dates if (employee_id, day) not in cells] for employee_id in people}
    return [
        InputError(
            "input-roster-cell-missing",
            file=shown,
            column=gaps[0].isoformat(),
            value=employee_id,
            name=f"{employee_id} {people[employee_id]}".strip(),
            day=gaps[0].isoformat(),
            count=len(gaps),
        )
        for employee_id, gaps in lacking.items()
        if gaps
    ]


def _csv_as_sheet(path: Path, shown: str) -> tuple[Sheet, ...]:
    errors: list[InputError] = []
    text = read_text(path, shown, errors, max_bytes=MAX_TABLE_BYTES)
    if text is None:
        raise InputErrors(errors)
    try:
        rows = tuple(
            tuple(cell if cell != "" else None for cell in line)
            for line in csv.reader(io.StringIO(text, newline=""), strict=True)
        )
    except csv.Error as problem:
        raise InputErrors([InputError("input-csv-syntax", file=shown, problem=str(problem))]) from problem
    return (Sheet(path.stem, rows),)
