"""Typed cells that only records have: moments, clock times before midnight, periods, people and roles in lists."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import TYPE_CHECKING

from api.files.cells import cell_clock, cell_list, check_known, is_identifier
from api.files.clock_text import format_clock, parse_clock, parse_date

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import date

    from api.files.expected_names import ExpectedNames
    from api.files.table_file import Row
    from staffing.errors import InputError

__all__ = [
    "cell_dates",
    "cell_employee",
    "cell_employees",
    "cell_identifiers",
    "cell_moment",
    "cell_period",
    "cell_punch",
    "check_once",
    "format_moment",
    "format_punch",
    "parse_moment",
]

_MOMENT = re.compile(r"([0-9/-]{8,10})[ T]([0-9]{1,2}):([0-5][0-9])(?::([0-5][0-9])(?:\.([0-9]{1,6}))?)?")


def parse_moment(text: str) -> datetime | None:
    """A local time written ``2026-12-03T07:50``, a blank for the ``T`` and seconds allowed; None where it is none."""
    match = _MOMENT.fullmatch(text)
    day = None if match is None else parse_date(match[1])
    if match is None or day is None or int(match[2]) > 23:
        return None
    microseconds = int((match[5] or "0").ljust(6, "0"))
    return datetime.combine(day, time(int(match[2]), int(match[3]), int(match[4] or 0), microseconds))


def format_moment(moment: datetime | None) -> str:
    """What `parse_moment` reads; empty for None."""
    if moment is None:
        return ""
    to_the_minute = moment.second == 0 and moment.microsecond == 0
    return moment.isoformat(timespec="minutes" if to_the_minute else "auto")


def format_punch(minutes: int | None) -> str:
    """``HH:MM`` after 00:00 of a date, ``-00:10`` for 23:50 of the day before; empty for None."""
    if minutes is None:
        return ""
    return format_clock(minutes) if minutes >= 0 else f"-{format_clock(-minutes)}"


def cell_moment(row: Row, column: str, errors: list[InputError], *, required: bool = False) -> datetime | None:
    """A local time; None where the cell is empty or wrong."""
    text = row.cells[column]
    if text == "":
        if required:
            errors.append(row.error("input-cell-empty", column))
        return None
    moment = parse_moment(text)
    if moment is None:
        errors.append(row.error("input-bad-moment", column))
    return moment


def cell_punch(row: Row, column: str, errors: list[InputError]) -> int | None:
    """Minutes after 00:00 of the row's date, negative on the day before; None where the cell is empty or wrong."""
    text = row.cells[column]
    minutes = parse_clock(text.removeprefix("-"))
    if minutes is None:
        if text != "":
            errors.append(row.error("input-bad-clock", column))
        return None
    return -minutes if text.startswith("-") else minutes


def cell_period(
    row: Row, start_column: str, end_column: str, errors: list[InputError], *, required: bool = True
) -> tuple[int, int] | None:
    """Start and end in minutes after 00:00, the end later; None where they are empty or wrong.

    Parameters
    ----------
    required
        Whether both must be there; else both or neither.
    """
    start = cell_clock(row, start_column, errors, required=required)
    end = cell_clock(row, end_column, errors, required=required)
    if not required:
        for column, other in ((start_column, end_column), (end_column, start_column)):
            if row.cells[column] == "" and row.cells[other] != "":
                errors.append(row.error("input-time-half", column, other=other))
    if start is None or end is None:
        return None
    if end <= start:
        errors.append(row.error("input-end-not-later", end_column, start=format_clock(start)))
        return None
    return start, end


def cell_employee(
    row: Row, column: str, employees: ExpectedNames | None, errors: list[InputError], *, required: bool = True
) -> str:
    """Id of an employee; empty where the cell is."""
    if required or row.cells[column]:
        check_known(row, column, employees, "input-unknown-employee", errors)
    return row.cells[column]


def cell_employees(row: Row, column: str, employees: ExpectedNames | None, errors: list[InputError]) -> tuple[str, ...]:
    """Ids of employees, each once."""
    return tuple(
        name
        for name in cell_list(row, column)
        if check_known(row, column, employees, "input-unknown-employee", errors, text=name)
    )


def cell_identifiers(row: Row, column: str, errors: list[InputError]) -> tuple[str, ...]:
    """Ids in their order, each once; not looked up: whoever approves need not be on the roster."""
    names = cell_list(row, column)
    if not all(is_identifier(name) for name in names):
        errors.append(row.error("input-bad-identifier", column))
    return names


def cell_dates(row: Row, column: str, errors: list[InputError]) -> frozenset[date]:
    """Dates in any order."""
    days = [parse_date(text) for text in cell_list(row, column)]
    if None in days:
        errors.append(row.error("input-bad-date", column))
    return frozenset(day for day in days if day is not None)


def check_once(
    row: Row,
    column: str,
    key: Hashable,
    first_rows: dict[Hashable, int],
    errors: list[InputError],
    *,
    code: str = "input-duplicate-id",
) -> None:
    """What a row is about must not stand in an earlier row; `first_rows` remembers."""
    first = first_rows.setdefault(key, row.line)
    if first != row.line and row.cells[column]:
        errors.append(row.error(code, column, first_row=first))
