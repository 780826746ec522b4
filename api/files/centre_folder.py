"""Read a centre folder: every file checked in one pass, every mistake reported at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from api.files.cells import cell_list
from api.files.centre_settings import regulation_rules, settings_of
from api.files.event_table import events_of
from api.files.expected_names import ExpectedNames
from api.files.people_tables import carry_in_of, leave_of, ledger_of, people_of, qualifications_of, wishes_of
from api.files.shift_table import off_row, shifts_of
from api.files.table_file import Table, read_table
from api.files.table_shapes import (
    CARRY_IN,
    EVENTS,
    LEAVE,
    LEDGER,
    OPTIONAL_TABLES,
    PEOPLE,
    QUALIFICATIONS,
    REQUIRED_TABLES,
    SHIFTS,
    WISHES,
)
from api.files.yaml_file import YamlFile, read_yaml
from staffing.centre.centre import OFF, Centre
from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from staffing.centre.people import Person
    from staffing.centre.shifts import ShiftType

__all__ = ["CentreTables", "centre_of", "read_centre", "regulation_lines"]


@dataclass(frozen=True, slots=True)
class CentreTables:
    """A centre as it was found, in a folder or a workbook, before anything is typed.

    Attributes
    ----------
    settings, regulation
        ``centre.yaml`` and ``regulation.yaml``; None where they cannot be read.
    tables
        Table name to its rows; tables that are absent or cannot be read are missing.
    call_files
        Queue id to the path of its history, where there is one.
    """

    settings: YamlFile | None
    regulation: YamlFile | None
    tables: Mapping[str, Table]
    call_files: Mapping[str, str] = field(default_factory=dict)


def read_centre(folder: Path, *, require_calls: bool = True) -> Centre:
    """Read and check a centre folder.

    Parameters
    ----------
    folder
        Holds ``centre.yaml``, ``regulation.yaml``, ``shifts.csv``, ``people.csv`` and, where there is something to
        say, ``qualifications.csv``, ``leave.csv``, ``wishes.csv``, ``carry_in.csv``, ``ledger.csv``,
        ``events.csv`` and ``calls/<queue>.csv``.
    require_calls
        Whether every queue must have its file of calls; False where histories are given otherwise.

    Raises
    ------
    InputErrors
        Everything wrong, file by file; files are named relative to the folder.
    """
    if not folder.is_dir():
        raise InputErrors([InputError("input-folder-missing", file=str(folder))])
    errors: list[InputError] = []
    settings = read_yaml(folder / "centre.yaml", "centre.yaml", errors)
    regulation = read_yaml(folder / "regulation.yaml", "regulation.yaml", errors)
    tables = {}
    for shape in (*REQUIRED_TABLES, *OPTIONAL_TABLES):
        file = f"{shape.name}.csv"
        if shape in OPTIONAL_TABLES and not (folder / file).exists():
            continue
        table = read_table(folder / file, file, shape, errors)
        if table is not None:
            tables[shape.name] = table
    calls = folder / "calls"
    call_files = {path.stem: str(path) for path in sorted(calls.glob("*.csv")) if path.is_file()}
    return centre_of(CentreTables(settings, regulation, tables, call_files), errors, require_calls=require_calls)


def regulation_lines(folder: Path) -> dict[str, int]:
    """Line of each dotted key of ``regulation.yaml``; empty where the file cannot be read (`read_centre` says why)."""
    source = read_yaml(folder / "regulation.yaml", "regulation.yaml", [])
    return {} if source is None else {".".join(keys): line for keys, line in source.lines.items()}


def centre_of(found: CentreTables, errors: list[InputError], *, require_calls: bool = True) -> Centre:
    """Check and type a centre.

    Parameters
    ----------
    errors
        What reading already found wrong.

    Raises
    ------
    InputErrors
        If there is any error.
    """
    settings = None if found.settings is None else settings_of(found.settings, errors)
    rules = {} if found.regulation is None else regulation_rules(found.regulation, errors)
    leave_ids = () if settings is None else tuple(settings.leave_types)
    queue_ids = () if settings is None else tuple(queue.queue_id for queue in settings.queues)
    roles = None if settings is None else ExpectedNames(settings.roles)
    queues = None if settings is None else ExpectedNames(queue_ids)
    leave_types = None if settings is None else ExpectedNames(leave_ids)

    tables = found.tables
    shifts: tuple[ShiftType, ...] = ()
    shift_names = symbols = None
    if SHIFTS.name in tables:
        shifts = shifts_of(tables[SHIFTS.name], roles, leave_ids, errors)
        shift_ids = [row.cells["shift"] for row in tables[SHIFTS.name].rows]
        shift_names = ExpectedNames((OFF, *shift_ids))
        symbols = None if settings is None else ExpectedNames((OFF, *leave_ids, *shift_ids))
    people: tuple[Person, ...] = ()
    employees = None
    if PEOPLE.name in tables:
        people = people_of(tables[PEOPLE.name], roles, queues, errors)
        employees = ExpectedNames(person.employee_id for person in people)
        if shift_names is not None:
            errors.extend(_unserved_roles(tables[PEOPLE.name], tables[SHIFTS.name], roles))
    roles_by_employee = {person.employee_id: person.role for person in people}

    def table(name: str) -> Table:
        return tables.get(name) or Table(name, ())

    qualifications = qualifications_of(table(QUALIFICATIONS.name), employees, errors)
    leave = leave_of(table(LEAVE.name), employees, leave_types, errors)
    wishes = wishes_of(table(WISHES.name), roles_by_employee, employees, shifts, shift_names, errors)
    carry_in = carry_in_of(table(CARRY_IN.name), employees, symbols, errors)
    ledger = ledger_of(table(LEDGER.name), employees, errors)
    events = events_of(table(EVENTS.name), queues, errors)
    if require_calls:
        for queue_id in queue_ids:
            if queue_id not in found.call_files:
                errors.append(InputError("input-calls-missing", file=f"calls/{queue_id}.csv", queue=queue_id))
    if errors or settings is None:
        raise InputErrors(errors)
    off_aliases, off_colour = off_row(tables[SHIFTS.name])
    return Centre(
        centre_id=settings.centre_id,
        name=settings.name,
        timezone=settings.timezone,
        queues=settings.queues,
        shifts=shifts,
        people=people,
        leave_types=settings.leave_types,
        qualifications=qualifications,
        leave=leave,
        wishes=wishes,
        carry_in=carry_in,
        ledger=ledger,
        events=events,
        roles=settings.roles,
        role_names=settings.role_names,
        holiday_overrides=settings.holiday_overrides,
        regulation=rules,
        off_aliases=off_aliases,
        off_colour=off_colour,
        call_files={queue_id: found.call_files[queue_id] for queue_id in queue_ids if queue_id in found.call_files},
    )


def _unserved_roles(people: Table, shifts: Table, roles: ExpectedNames | None) -> list[InputError]:
    """The first person of each role that no shift type may be worked by."""
    served: set[str] = set()
    for row in shifts.rows:
        if row.cells["shift"] == OFF:
            continue
        allowed = cell_list(row, "roles")
        if not allowed:
            return []
        served.update(allowed)
    errors = []
    reported: set[str] = set()
    for row in people.rows:
        role = row.cells["role"]
        if not role or role in served or role in reported or (roles is not None and role not in roles):
            continue
        reported.add(role)
        errors.append(row.error("input-role-without-shift", "role", expected=", ".join(sorted(served)) or "-"))
    return errors
