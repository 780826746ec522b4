"""Write a centre as a folder that `read_centre` reads back to the same centre."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from api.files.clock_text import format_clock
from api.files.table_file import write_table
from api.files.table_shapes import CARRY_IN, EVENTS, LEAVE, LEDGER, PEOPLE, QUALIFICATIONS, SHIFTS, WISHES
from staffing.centre.centre import OFF
from staffing.centre.people import BUILT_IN_ROLES
from staffing.centre.shifts import MINUTES_PER_DAY

if TYPE_CHECKING:
    from datetime import date

    from api.files.table_file import TableShape
    from staffing.centre.centre import Centre
    from staffing.centre.shifts import ShiftType

__all__ = ["write_centre"]


def write_centre(centre: Centre, folder: Path) -> list[Path]:
    """Write all tables of a centre; tables without rows are left out, histories are copied.

    What only a person put there is lost: comments in the YAML files and the row ``OFF`` of ``shifts.csv``.

    Parameters
    ----------
    folder
        Created where it is missing; files of the same names in it are replaced.

    Returns
    -------
    list of Path
        The files written, in the order of the documentation.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = [folder / "centre.yaml", folder / "regulation.yaml"]
    _write_yaml(written[0], _settings(centre))
    stands_on = {"profiles": list(centre.profiles)} if centre.profiles else {}
    rules = {rule: dict(parameters) for rule, parameters in centre.regulation.items()}
    _write_yaml(written[1], {**stands_on, "rules": rules})
    for shape, rows in _rows(centre).items():
        if rows or shape in (SHIFTS, PEOPLE):
            path = folder / f"{shape.name}.csv"
            write_table(path, tuple(rows[0]) if rows else shape.columns, [list(row.values()) for row in rows])
            written.append(path)
    for queue_id, source in centre.call_files.items():
        path = folder / "calls" / f"{queue_id}.csv"
        path.parent.mkdir(exist_ok=True)
        if Path(source).resolve() != path.resolve():
            shutil.copyfile(source, path)
        written.append(path)
    return written


def _write_yaml(path: Path, content: dict[str, object]) -> None:
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=110)
    path.write_text(text, encoding="utf-8", newline="\n")


def _settings(centre: Centre) -> dict[str, object]:
    own_roles = [role for role in centre.roles if role in centre.role_names or role not in BUILT_IN_ROLES]
    return {
        "id": centre.centre_id,
        "name": centre.name,
        "timezone": centre.timezone,
        "queues": {
            queue.queue_id: {
                "name": queue.name,
                "service_level": queue.service_level,
                "within_seconds": queue.within_seconds,
                "aht_seconds": queue.aht_seconds,
                "minimum_agents": queue.minimum_agents,
            }
            for queue in centre.queues
        },
        "leave_types": dict(centre.leave_types),
        "roles": {role: centre.role_names.get(role, role) for role in own_roles},
        "holidays": {day.isoformat(): kind for day, kind in centre.holiday_overrides.items()},
    }


_SHIFT_COLUMNS = ("shift", "name", "start", "end", "split_from", "split_to", "roles", "float", "aliases", "colour")


def _rows(centre: Centre) -> dict[TableShape, list[dict[str, str]]]:
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
                "contract_hours": _number(person.contract_hours),
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
                "nights": _number(line.nights),
                "weekends": _number(line.weekends),
                "holidays": _number(line.holidays),
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
                "uplift": _number(event.uplift),
                "note": event.note,
            }
            for event in centre.events
        ],
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


def _number(number: float | None) -> str:
    """Shortest plain decimal that reads back to the same number."""
    if number is None:
        return ""
    return str(int(number)) if number.is_integer() else f"{number:.12f}".rstrip("0")
