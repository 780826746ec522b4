"""``overrides.csv``: forecasts changed by hand, with the reason and the name."""

from __future__ import annotations

import unicodedata
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from api.files.cells import cell_date, cell_identifier, cell_name, check_known
from api.files.clock_text import format_number, parse_date, parse_number, parse_uplift
from api.files.record_cells import check_once, format_moment, parse_moment
from staffing.centre.forecast_override import ForecastOverride

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from api.files.expected_names import ExpectedNames
    from api.files.table_file import Row, Table
    from staffing.errors import InputError

__all__ = ["override_rows", "overrides_of"]

_DAY = timedelta(days=1)
_TIMES = ("x", "×")
Change = tuple[float | None, float | None]
"""Factor and calls, one of which is None."""


def overrides_of(table: Table, queues: ExpectedNames | None, errors: list[InputError]) -> tuple[ForecastOverride, ...]:
    """Overrides in the order of the file; an empty queue means all queues."""
    first_rows: dict[Hashable, int] = {}
    overrides = []
    for row in table.rows:
        override_id = cell_identifier(row, "override_id", errors)
        check_once(row, "override_id", override_id, first_rows, errors)
        if row.cells["queue"]:
            check_known(row, "queue", queues, "input-unknown-queue", errors)
        start, end = _time(row, "start", errors), _time(row, "end", errors)
        change = _change(row, errors)
        reason, by = cell_name(row, "reason", errors), cell_name(row, "by", errors)
        made_on = cell_date(row, "made_on", errors, required=True)
        if start is not None and end is not None and end <= start:
            errors.append(row.error("input-override-end", "end", start=row.cells["start"]))
        elif start is not None and end is not None and change is not None and made_on is not None:
            queue_id = row.cells["queue"] or None
            overrides.append(ForecastOverride(override_id, queue_id, start, end, *change, reason, by, made_on))
    return tuple(overrides)


def override_rows(overrides: Sequence[ForecastOverride]) -> list[dict[str, str]]:
    """Cells by column of the rows that read back to the same overrides."""
    return [
        {
            "override_id": override.override_id,
            "queue": override.queue_id or "",
            **_span(override.start, override.end),
            "change": _change_text(override),
            "reason": override.reason,
            "by": override.by,
            "made_on": override.made_on.isoformat(),
        }
        for override in overrides
    ]


def _time(row: Row, column: str, errors: list[InputError]) -> datetime | None:
    """A moment on a whole minute, or a date: as an end, all of that day."""
    text = row.cells[column]
    day, moment = parse_date(text), parse_moment(text)
    if text == "":
        errors.append(row.error("input-cell-empty", column))
        return None
    if day is not None:
        midnight = datetime.combine(day, time())
        if column == "start":
            return midnight
        if midnight < datetime.max - _DAY:
            return midnight + _DAY
    elif moment is not None and not moment.second and not moment.microsecond:
        return moment
    errors.append(row.error("input-override-time", column))
    return None


def _change(row: Row, errors: list[InputError]) -> Change | None:
    """What is to become of the calls; a total is only of a queue that is named."""
    text = row.cells["change"]
    change = _parse_change(text)
    if text == "":
        errors.append(row.error("input-cell-empty", "change"))
    elif change is None:
        errors.append(row.error("input-override-change", "change"))
    elif min(number for number in change if number is not None) < 0:
        errors.append(row.error("input-number-too-small", "change", minimum="-100%" if change[1] is None else "=0"))
    elif change[1] is not None and not row.cells["queue"]:
        errors.append(row.error("input-override-total", "change"))
    else:
        return change
    return None


def _parse_change(text: str) -> Change | None:
    """``+20%``, ``-10%``, ``x1.2`` or ``=1500``; None where it is none of them, as a number by itself is not."""
    plain = unicodedata.normalize("NFKC", text).replace("\N{MINUS SIGN}", "-").lower()
    if plain.endswith("%"):
        uplift = parse_uplift(plain)
        return None if uplift is None else (1.0 + uplift, None)
    number = parse_number(plain[1:].lstrip())
    if number is None or plain[0] not in {"=", *_TIMES}:
        return None
    return (None, number) if plain[0] == "=" else (number, None)


def _change_text(override: ForecastOverride) -> str:
    """A total, or a percentage, or the factor where only that reads back to the same number."""
    if override.factor is None:
        return f"={format_number(override.calls)}"
    percent = f"{(override.factor - 1.0) * 100.0:+.12g}%"
    same = _parse_change(percent) == (override.factor, None)
    return percent if same else f"{_TIMES[0]}{format_number(override.factor)}"


def _span(start: datetime, end: datetime) -> dict[str, str]:
    """Start and end: whole days as dates, the last one included; else both with their times."""
    if start.time() == end.time() == time():
        return {"start": start.date().isoformat(), "end": (end - _DAY).date().isoformat()}
    return {"start": format_moment(start), "end": format_moment(end)}
