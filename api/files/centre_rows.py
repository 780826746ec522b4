"""A centre as the rows of its tables: texts that the readers of the tables give back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.files.clock_text import format_clock, format_number, parse_uplift
from api.files.override_table import override_rows
from api.files.record_rows import record_rows
from api.files.table_shapes import (
    CARRY_IN,
    EVENTS,
    LEAVE,
    LEDGER,
    OVERRIDES,
    PEOPLE,
    QUALIFICATIONS,
    SHIFTS,
    WAIVERS,
    WISHES,
)
from api.files.waiver_table import waiver_rows
from staffing.centre.centre import OFF
from staffing.centre.shifts import MINUTES_PER_DAY

if TYPE_CHECKING:
    from datetime import date

    from api.files.table_file import TableShape
    from staffing.centre.centre import Centre
    from staffing.centre.shifts import ShiftType

__all__ = ["table_rows"]

_SHIFT_COLUMNS = ("shift", "name", "start", "end", "split_from", "split_to", "roles", "float", "aliases", "colour")


def table_rows(centre: Centre) -> dict[TableShape, list[dict[str, str]]]:
    """Cells by column of every row of every table, in the order of the documentation."""
    return {
        SHIFTS: [*_off_row(centre), *(_shift(shift) for shift in centre.shifts)],
        PEOPLE: [
            {
                "employee_id": person.employee_id,
                "name": person.name,
                "team": person.team,
                "role": person.role,
                "skills": ";".join(sorted(person.skills)),
                "supervisor": person.supervisor or "",
                "contract_hours": format_number(person.contract_hours),
                "valid_from": _date(person.valid_from),
                "valid_to": _date(person.valid_to),
            }
            for person in centre.people
        ],
        QUALIFICATIONS: [
            {
                "employee_id": certificate.employee_id,
                "qualification": certificate.qualification,
                "valid_from": _date(certificate.valid_from),
                "valid_to": _date(certificate.valid_to),
            }
            for certificate in centre.qualifications
        ],
        LEAVE: [
            {
                "employee_id": leave.employee_id,
                "type": leave.leave_type,
                "start": _date(leave.start),
                "end": _date(leave.end),
            }
            for leave in centre.leave
        ],
        WISHES: [
            {"employee_id": wish.employee_id, "date": _date(wish.day), "shift": wish.shift} for wish in centre.wishes
        ],
        CARRY_IN: [
            {"employee_id": cell.employee_id, "date": _date(cell.day), "shift": cell.shift} for cell in centre.carry_in
        ],
        LEDGER: [
            {
                "employee_id": line.employee_id,
                "nights": format_number(line.nights),
                "weekends": format_number(line.weekends),
                "holidays": format_number(line.holidays),
            }
            for line in centre.ledger
        ],
        EVENTS: [
            {
                "event_id": event.event_id,
                "kind": event.kind,
                "queue": event.queue_id or "",
                "start": _date(event.start),
                "end": _date(event.end),
                "uplift": _uplift(event.uplift),
                "note": event.note,
            }
            for event in centre.events
        ],
        OVERRIDES: override_rows(centre.overrides),
        WAIVERS: waiver_rows(centre.waivers),
        **record_rows(centre.records),
    }


def _shift(shift: ShiftType) -> dict[str, str]:
    split = shift.split
    return {
        "shift": shift.shift_id,
        "name": shift.name,
        "start": format_clock(shift.start_minute),
        "end": format_clock(shift.end_minute),
        "split_from": "" if split is None else format_clock(split[0] % MINUTES_PER_DAY),
        "split_to": "" if split is None else format_clock(split[1] % MINUTES_PER_DAY),
        "roles": ";".join(sorted(shift.roles)),
        "float": "yes" if shift.counts_as_float else "",
        "aliases": ";".join(shift.aliases),
        "colour": shift.colour,
    }


def _off_row(centre: Centre) -> list[dict[str, str]]:
    """The row that gives days off their spellings and colour, where there is something to say."""
    if not centre.off_aliases and centre.off_colour is None:
        return []
    blank = dict.fromkeys(_SHIFT_COLUMNS, "")
    return [{**blank, "shift": OFF, "aliases": ";".join(centre.off_aliases), "colour": centre.off_colour or ""}]


def _date(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _uplift(uplift: float | None) -> str:
    """A share, or the percentage where only that reads back to the same number."""
    text = format_number(uplift)
    if uplift is None or parse_uplift(text) == uplift:
        return text
    percent = f"{uplift * 100:.12g}%"
    return percent if parse_uplift(percent) == uplift else text
