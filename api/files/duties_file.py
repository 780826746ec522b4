"""``duties.csv`` read back: who stands by as primary and as backup, as published or edited since."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from api.files.clock_text import parse_date
from api.files.table_file import TableShape, read_table
from api.services.audit import StandbyDuty
from staffing.errors import InputErrors
from staffing.standby import BACKUP, PRIMARY

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from staffing.errors import InputError

__all__ = ["read_standby"]

_DUTIES = TableShape("duties", ("employee_id", "date", "kind", "start", "end"), ("queue",))


def read_standby(path: Path, first_day: date, days: int, people: Collection[str]) -> tuple[StandbyDuty, ...]:
    """The turns of standby of a month; other duties follow from the roster and are passed over.

    Parameters
    ----------
    people
        Ids of the people employed in the month.

    Raises
    ------
    InputErrors
        Unknown employee, a date of another month, a start or end that is no local time.
    """
    errors: list[InputError] = []
    turns = []
    table = read_table(path, path.name, _DUTIES, errors)
    midnight = datetime.combine(first_day, time())
    for row in table.rows if table is not None else ():
        if row.cells["kind"] not in {PRIMARY, BACKUP}:
            continue
        day = parse_date(row.cells["date"])
        instants = [_minutes_after(midnight, row.cells[column]) for column in ("start", "end")]
        if row.cells["employee_id"] not in people:
            errors.append(row.error("input-duty-employee", "employee_id"))
        elif day is None or not 0 <= (day - first_day).days < days:
            errors.append(row.error("input-duty-date", "date", month=f"{first_day:%Y-%m}"))
        elif instants[0] is None:
            errors.append(row.error("input-duty-time", "start"))
        elif instants[1] is None:
            errors.append(row.error("input-duty-time", "end"))
        else:
            turns.append(StandbyDuty(row.cells["employee_id"], day, row.cells["kind"], instants[0], instants[1]))
    if errors:
        raise InputErrors(errors)
    return tuple(turns)


def _minutes_after(midnight: datetime, text: str) -> int | None:
    """Minutes from an instant to a local ISO 8601 time; None where the text is none."""
    try:
        return int((datetime.fromisoformat(text) - midnight) / timedelta(minutes=1))
    except (ValueError, TypeError):
        return None
