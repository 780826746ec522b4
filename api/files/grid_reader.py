"""People by days in a sheet, found by its header wherever it stands: our own grid, edited, or last month's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from api.files.clock_text import parse_date
from api.files.expected_names import ExpectedNames
from api.files.workbook_reader import UNCACHED, Sheet, cell_text, column_letter
from staffing.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from api.files.roster_spellings import SpellingBook

__all__ = ["Grid", "GridCell", "days_of_heads", "find_grid", "grid_cells"]

ID_HEADS = frozenset({"employee_id", "employee id", "employee no", "id", "no", "工号", "员工号", "员工编号", "编号"})
NAME_HEADS = frozenset({"name", "employee", "employee name", "姓名", "名字", "员工", "员工姓名"})
_SUM_ROWS = frozenset({"合计", "总计", "小计", "人数", "total", "sum", "subtotal", "count"})
_LEAST_DAYS = 7  # fewer day heads side by side are no roster
_HEADER_WITHIN_ROWS = 60
_DAY_NUMBER = re.compile(r"([0-9]{1,2})(?:日|号|\.0)?")
_MONTH_DAY = re.compile(r"([0-9]{1,2})(?:[-/.]|月)([0-9]{1,2})日?")


@dataclass(frozen=True)
class Grid:
    """Where in a sheet a roster stands; rows and columns counted from 0.

    Attributes
    ----------
    days
        Date by column.
    id_column, name_column
        None where the grid has no such column.
    outside
        Columns whose head is a date, but none of the month.
    """

    sheet: Sheet
    header_row: int
    days: Mapping[int, date]
    id_column: int | None
    name_column: int | None
    outside: Mapping[int, date]


@dataclass(frozen=True)
class GridCell:
    """What one cell says; ``row`` from 1 and ``column`` in letters, as Excel shows them."""

    employee_id: str
    day: date
    text: str
    row: int
    column: str
    is_uncached: bool


def find_grid(sheets: Sequence[Sheet], first_day: date, days: int, *, by_name: bool) -> Grid | None:
    """The grid with the most people below its header; the first of equals.

    Parameters
    ----------
    by_name
        Whether a grid without a column of employee ids will do.
    """
    best: tuple[int, Grid] | None = None
    for sheet in sheets:
        grid = _grid_of(sheet, first_day, days)
        if grid is None or (grid.id_column is None and not by_name):
            continue
        people = sum(1 for row in sheet.rows[grid.header_row + 1 :] if _person_texts(grid, row) != ("", ""))
        if best is None or people > best[0]:
            best = people, grid
    return None if best is None else best[1]


def days_of_heads(sheets: Sequence[Sheet], first_day: date, days: int) -> list[date]:
    """Days that headers with a column of people state, of whatever month; bare day numbers are left out."""
    found: list[date] = []
    for sheet in sheets:
        header = _header_of(sheet, first_day, days)
        if header is None:
            continue
        heads = sheet.rows[header[0]]
        if _people_columns(heads) != (None, None):
            stated = (day for column, day in header[1].items() if not _DAY_NUMBER.fullmatch(_head_text(heads[column])))
            found.extend(stated)
    return found


def _header_of(sheet: Sheet, first_day: date, days: int) -> tuple[int, dict[int, date]] | None:
    """The row with the most heads that are days, and the day by column."""
    best: tuple[int, int, dict[int, date]] | None = None
    for number, row in enumerate(sheet.rows[:_HEADER_WITHIN_ROWS]):
        heads = {column: day for column, value in enumerate(row) if (day := _day_of(value, first_day)) is not None}
        ordered = list(heads.values())
        ascending = sum(later > earlier for earlier, later in zip(ordered, ordered[1:], strict=False))
        if (
            len(heads) >= min(_LEAST_DAYS, days)
            and ascending >= len(heads) // 2
            and (best is None or len(heads) > best[0])
        ):
            best = len(heads), number, heads
    return None if best is None else best[1:]


def _grid_of(sheet: Sheet, first_day: date, days: int) -> Grid | None:
    header = _header_of(sheet, first_day, days)
    if header is None:
        return None
    number, heads = header
    last = first_day + timedelta(days=days - 1)
    inside = {column: day for column, day in heads.items() if first_day <= day <= last}
    if not inside:
        return None
    outside = {column: day for column, day in heads.items() if column not in inside}
    return Grid(sheet, number, inside, *_people_columns(sheet.rows[number]), outside)


def _people_columns(header: Sequence[Any]) -> tuple[int | None, int | None]:
    """Columns of employee ids and of names; None where there is none."""
    names = [cell_text(value).casefold().replace("_", " ") for value in header]
    id_heads = {head.replace("_", " ") for head in ID_HEADS}
    id_column = next((column for column, name in enumerate(names) if name in id_heads), None)
    name_column = next((column for column, name in enumerate(names) if name in NAME_HEADS), None)
    return id_column, name_column


def _day_of(value: Any, first_day: date) -> date | None:
    """A head as a date: a date, a day's number, or a text such as 12-3, 12/3, 12月3日, 3日."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool):
        return None
    text = _head_text(value)
    whole = parse_date(text)
    if whole is not None:
        return whole
    month, day = first_day.month, None
    if match := _DAY_NUMBER.fullmatch(text):
        day = int(match[1])
    elif match := _MONTH_DAY.fullmatch(text):
        month, day = int(match[1]), int(match[2])
    if day is None:
        return None
    try:
        return date(first_day.year, month, day)
    except ValueError:
        return None


def _head_text(value: Any) -> str:
    """A head without the day of the week that may follow it."""
    return cell_text(value).split(" ")[0].split("\n")[0]


def grid_cells(
    grid: Grid,
    people: Mapping[str, str],
    not_employed: Collection[str],
    words: SpellingBook,
    file: str,
    errors: list[InputError],
) -> Iterator[GridCell]:
    """Every cell of every person of a grid, empty ones too.

    Parameters
    ----------
    people
        Name by employee id; a row is known by its id, or by its name where that is unique.
    not_employed
        Ids that are known, but of nobody in this month.
    words
        Tells a forgotten person from a line of sums.
    errors
        Gets unknown and repeated people, repeated days and days of another month.
    """
    where = file
    for column, day in grid.outside.items():
        errors.append(
            InputError(
                "input-roster-date-outside",
                file=where,
                row=grid.header_row + 1,
                column=column_letter(column + 1),
                value=day.isoformat(),
                day=day.isoformat(),
                first=min(grid.days.values()).isoformat(),
                last=max(grid.days.values()).isoformat(),
            )
        )
    columns = _unique_days(grid, where, errors)
    lookup = _People(people)
    seen: dict[str, int] = {}
    for number, row in enumerate(grid.sheet.rows[grid.header_row + 1 :], grid.header_row + 2):
        person = _person_texts(grid, row)
        if person == ("", ""):
            if _shifts_in(row, columns, words):
                errors.append(InputError("input-roster-row-without-person", file=where, row=number))
            continue
        if grid.id_column is not None and not person[0] and not _shifts_in(row, columns, words):
            continue  # a label beside counts
        found = lookup.find(person)
        if not isinstance(found, str) and any(text.casefold() in _SUM_ROWS for text in person):
            continue
        if isinstance(found, str):
            if found in seen:
                errors.append(
                    _row_error("input-roster-person-twice", grid, where, number, person, first_row=seen[found])
                )
                continue
            seen[found] = number
            for column, day in columns.items():
                value = _at(row, column)
                letter = column_letter(column + 1)
                yield GridCell(found, day, cell_text(value), number, letter, value is UNCACHED)
        else:
            code, expected = found
            if person[0] in not_employed:
                month = f"{min(grid.days.values()):%Y-%m}"
                errors.append(_row_error("input-roster-not-employed", grid, where, number, person, month=month))
            else:
                errors.append(_row_error(code, grid, where, number, person, expected=expected))


def _unique_days(grid: Grid, where: str, errors: list[InputError]) -> dict[int, date]:
    first: dict[date, int] = {}
    columns: dict[int, date] = {}
    for column, day in grid.days.items():
        if day in first:
            errors.append(
                InputError(
                    "input-roster-date-twice",
                    file=where,
                    row=grid.header_row + 1,
                    column=column_letter(column + 1),
                    value=day.isoformat(),
                    day=day.isoformat(),
                    first_column=column_letter(first[day] + 1),
                )
            )
            continue
        first[day] = column
        columns[column] = day
    return columns


class _People:
    """Finds the person a row means."""

    def __init__(self, people: Mapping[str, str]) -> None:
        self._ids = people
        self._by_name: dict[str, list[str]] = {}
        for employee_id, name in people.items():
            if name:
                self._by_name.setdefault(name, []).append(employee_id)
        self._near = ExpectedNames([*people, *self._by_name])

    def find(self, person: tuple[str, str]) -> str | tuple[str, str]:
        """The employee id, or the code of the error with what was expected."""
        employee_id, name = person
        named = self._by_name.get(name, [])
        if employee_id in self._ids:
            return employee_id
        if employee_id:
            return "input-unknown-employee", ", ".join(named) or self._near.near(employee_id)
        if len(named) == 1:
            return named[0]
        if named:
            return "input-roster-name-ambiguous", ", ".join(named)
        return "input-unknown-employee", self._near.near(name)


def _person_texts(grid: Grid, row: Sequence[Any]) -> tuple[str, str]:
    """Id and name as they stand in a row; empty where there is no such column."""
    employee_id = "" if grid.id_column is None else cell_text(_at(row, grid.id_column))
    name = "" if grid.name_column is None else cell_text(_at(row, grid.name_column))
    return employee_id, name


def _row_error(
    code: str, grid: Grid, where: str, number: int, person: tuple[str, str], **arguments: str | int
) -> InputError:
    column = grid.id_column if person[0] else grid.name_column
    shown = person[0] or person[1]
    letter = None if column is None else column_letter(column + 1)
    return InputError(code, file=where, row=number, column=letter, value=shown, name=shown[:80], **arguments)


def _shifts_in(row: Sequence[Any], columns: Mapping[int, date], words: SpellingBook) -> bool:
    """Whether a row holds texts that are shifts: numbers alone are counts."""
    return any(isinstance(_at(row, c), str) and words.symbol(_bare(_at(row, c))) is not None for c in columns)


def _bare(text: str) -> str:
    return text.strip().removesuffix("*").strip() or "\0"


def _at(row: Sequence[Any], column: int) -> Any:
    return row[column] if column < len(row) else None
