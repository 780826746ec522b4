"""``events.csv``: campaigns that move the number of calls and outages that spoil the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.files.cells import cell_date, cell_identifier, check_known, check_order
from api.files.clock_text import parse_uplift
from api.files.expected_names import ExpectedNames
from staffing.centre.centre import Event

if TYPE_CHECKING:
    from api.files.table_file import Row, Table
    from staffing.errors import InputError

__all__ = ["EVENT_KINDS", "events_of"]

EVENT_KINDS = ("campaign", "outage")


def events_of(table: Table, queues: ExpectedNames | None, errors: list[InputError]) -> tuple[Event, ...]:
    """Events in the order of the file; an empty queue means all queues."""
    kinds = ExpectedNames(EVENT_KINDS)
    first_rows: dict[str, int] = {}
    events = []
    for row in table.rows:
        event_id = cell_identifier(row, "event_id", errors)
        if event_id in first_rows:
            errors.append(row.error("input-duplicate-id", "event_id", first_row=first_rows[event_id]))
        first_rows.setdefault(event_id, row.line)
        check_known(row, "kind", kinds, "input-unknown-event-kind", errors)
        if row.cells["queue"]:
            check_known(row, "queue", queues, "input-unknown-queue", errors)
        start = cell_date(row, "start", errors, required=True)
        end = cell_date(row, "end", errors, required=True)
        uplift = _uplift(row, errors)
        if start is None or end is None or not check_order(row, start, end, "end", errors):
            continue
        events.append(
            Event(
                event_id=event_id,
                kind=row.cells["kind"],
                start=start,
                end=end,
                queue_id=row.cells["queue"] or None,
                uplift=uplift,
                note=row.cells["note"],
            )
        )
    return tuple(events)


def _uplift(row: Row, errors: list[InputError]) -> float | None:
    text = row.cells["uplift"]
    if text == "":
        return None
    uplift = parse_uplift(text)
    if uplift is None:
        errors.append(row.error("input-bad-uplift", "uplift"))
    elif uplift < -1.0:
        errors.append(row.error("input-number-too-small", "uplift", minimum=-1))
    return uplift
