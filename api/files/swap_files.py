"""What a swap writes: the roster with the cells changed, the ledger with its new lines."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from api.files.clock_text import parse_date
from api.files.day_times import times_of_month
from api.files.extended_table import extended_table
from api.files.plan_tables import DUTY_COLUMNS, ROSTER_COLUMNS, SHIFT_DUTIES, duty_rows, roster_rows
from api.files.record_rows import record_rows
from api.files.table_shapes import SWAPS
from staffing.centre.records import Records

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from api.services.plan_result import RosterView
    from staffing.centre.records import SwapDay

__all__ = ["amended_duties", "amended_roster", "extended_ledger"]


def amended_roster(old: str | None, view: RosterView, lines: Iterable[SwapDay]) -> str:
    """``roster.csv`` after a swap: rows that the swap does not touch say what they said.

    Parameters
    ----------
    old
        Text of the roster as it stands; None = write the whole of `view`.
    view
        The roster with the swap.
    """
    if old is None:
        return _csv_text([ROSTER_COLUMNS, *roster_rows(view)])
    times = times_of_month(view.month)
    changed = {(line.employee_id, line.day): line.after for line in lines}
    table = [list(row) for row in csv.reader(io.StringIO(old, newline=""))]
    header = [name.strip() for name in table[0]]
    at = {name: column for column, name in enumerate(header)}
    for row in table[1:]:
        day = parse_date(row[at["date"]].strip()) if len(row) > at["date"] else None
        symbol = None if day is None else changed.get((row[at["employee_id"]].strip(), day))
        if symbol is None or day is None:
            continue
        row.extend([""] * (len(header) - len(row)))
        clock = times(row[at["employee_id"]].strip(), day, symbol)
        for name, text in zip(("shift", "on_site_from", "start", "end"), (symbol, *clock), strict=True):
            if name in at:
                row[at[name]] = text
    return _csv_text(table)


def amended_duties(old: str, view: RosterView, lines: Iterable[SwapDay]) -> str:
    """``duties.csv`` after a swap: seat blocks and float shifts of the days exchanged go with their shifts."""
    changed = {(line.employee_id, line.day) for line in lines}
    header, *rows = (row for row in csv.reader(io.StringIO(old, newline="")) if row)
    at = {name.strip(): column for column, name in enumerate(header)}

    def of_a_changed_shift(row: Sequence[str]) -> bool:
        day = parse_date(row[at["date"]].strip())
        return (row[at["employee_id"]].strip(), day) in changed and row[at["kind"]].strip() in SHIFT_DUTIES

    new = [dict(zip(DUTY_COLUMNS, row, strict=True)) for row in duty_rows(view)]
    as_written = [[row.get(name.strip(), "") for name in header] for row in new]
    rows = [row for row in rows if not of_a_changed_shift(row)] + [row for row in as_written if of_a_changed_shift(row)]
    place = view.month.row_of
    rows.sort(
        key=lambda row: (place.get(row[at["employee_id"]].strip(), len(place)), row[at["date"]], row[at["start"]])
    )
    return _csv_text([header, *rows])


def extended_ledger(old: str | None, lines: Iterable[SwapDay]) -> str:
    """``swaps.csv`` with new lines; what stood there stays as it was, letter by letter."""
    return extended_table(old, SWAPS, SWAPS.columns, record_rows(Records(swaps=tuple(lines)))[SWAPS])


def _csv_text(rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
