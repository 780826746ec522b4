"""``requirement.csv`` read back: people required in every interval of a month."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import numpy as np

from api.files.table_file import TableShape, read_table
from staffing.errors import InputError, InputErrors
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY, Demand

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

__all__ = ["read_requirement"]

UNKNOWN = -1
LONGEST_NUMBER = 9
_REQUIREMENT = TableShape("requirement", ("queue", "start", "required"), ("calls", "aht_seconds", "on_seat"))


def read_requirement(path: Path, queue_ids: Sequence[str], first_day: date, days: int) -> Demand:
    """People required of the queues in the file, in the centre's order of queues.

    Raises
    ------
    InputErrors
        Unknown queue, an interval of another month or off the half-hour, not a whole number, an interval twice or
        missing.
    """
    errors: list[InputError] = []
    table = read_table(path, path.name, _REQUIREMENT, errors)
    intervals = days * INTERVALS_PER_DAY
    required: dict[str, np.ndarray] = {}
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
    if not errors:  # a wrong row leaves a gap of its own
        errors = _missing(required, midnight, path.name)
    if errors:
        raise InputErrors(errors)
    kept = tuple(queue_id for queue_id in queue_ids if queue_id in required)
    return Demand(kept, np.array([required[q] for q in kept], dtype=np.int64).reshape(len(kept), intervals))


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
