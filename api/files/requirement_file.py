"""``requirement.csv`` read back: people required in every interval of a month, with the calls they are for."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import numpy as np

from api.files.cells import cell_number
from api.files.table_file import TableShape, read_table
from staffing.errors import InputError, InputErrors
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY, Demand

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from staffing.arrays import FloatArray

__all__ = ["read_requirement"]

UNKNOWN = -1
LONGEST_NUMBER = 9
_REQUIREMENT = TableShape("requirement", ("queue", "start", "required"), ("calls", "aht_seconds", "on_seat"))


def read_requirement(path: Path, queue_ids: Sequence[str], first_day: date, days: int) -> Demand:
    """People required of the queues in the file, in the centre's order of queues.

    Calls and handle times count where every row has them.

    Raises
    ------
    InputErrors
        Unknown queue, an interval of another month or off the half-hour, not a (whole) number, an interval twice or
        missing.
    """
    errors: list[InputError] = []
    table = read_table(path, path.name, _REQUIREMENT, errors)
    intervals = days * INTERVALS_PER_DAY
    required: dict[str, np.ndarray] = {}
    figures: dict[str, dict[str, FloatArray]] = {"calls": {}, "aht_seconds": {}}
    midnight = datetime.combine(first_day, time())
    for row in table.rows if table is not None else ():
        queue_id, number = row.cells["queue"], row.cells["required"]
        interval = _interval(row.cells["start"], midnight, intervals)
        if queue_id not in queue_ids:
            errors.append(row.error("input-requirement-queue", "queue", expected=", ".join(queue_ids)))
        elif interval is None:
            errors.append(row.error("input-requirement-start", "start", month=f"{first_day:%Y-%m}"))
        elif not (number.isascii() and number.isdigit() and len(number) <= LONGEST_NUMBER):
            errors.append(row.error("input-requirement-number", "required"))
        else:
            values = required.setdefault(queue_id, np.full(intervals, UNKNOWN, dtype=np.int64))
            if values[interval] != UNKNOWN:
                errors.append(row.error("input-requirement-twice", "start"))
            values[interval] = int(number)
            for column, by_queue in figures.items():
                figure = cell_number(row, column, errors, minimum=0)
                known = by_queue.setdefault(queue_id, np.full(intervals, np.nan))
                known[interval] = np.nan if figure is None else figure
    if not errors:  # a wrong row leaves a gap of its own
        errors = _missing(required, midnight, path.name)
    if errors:
        raise InputErrors(errors)
    kept = tuple(queue_id for queue_id in queue_ids if queue_id in required)
    return Demand(
        kept,
        np.array([required[q] for q in kept], dtype=np.int64).reshape(len(kept), intervals),
        calls=_where_known(kept, figures["calls"], intervals),
        aht_seconds=_where_known(kept, figures["aht_seconds"], intervals),
    )


def _where_known(queue_ids: Sequence[str], by_queue: Mapping[str, FloatArray], intervals: int) -> FloatArray | None:
    """(Q, T) figures of the queues; None where any is missing."""
    figures = np.array([by_queue[queue_id] for queue_id in queue_ids]).reshape(len(queue_ids), intervals)
    return None if np.isnan(figures).any() else figures


def _missing(required: Mapping[str, np.ndarray], midnight: datetime, file: str) -> list[InputError]:
    """The queues that lack half-hours, with the first one each lacks."""
    errors = []
    for queue_id, values in required.items():
        gaps = np.flatnonzero(values == UNKNOWN)
        if len(gaps):
            first = midnight + timedelta(minutes=INTERVAL_MINUTES * int(gaps[0]))
            errors.append(
                InputError(
                    "input-requirement-missing",
                    file=file,
                    column="start",
                    value=queue_id,
                    count=len(gaps),
                    first=first.isoformat(timespec="minutes"),
                )
            )
    return errors


def _interval(start: str, midnight: datetime, intervals: int) -> int | None:
    """Planning interval that begins at a local time; None where none does."""
    try:
        minutes = (datetime.fromisoformat(start) - midnight) / timedelta(minutes=1)
    except (ValueError, TypeError):
        return None
    if minutes % INTERVAL_MINUTES or not 0 <= minutes < intervals * INTERVAL_MINUTES:
        return None
    return int(minutes) // INTERVAL_MINUTES
