"""Read a centre, a folder or a workbook: everything checked in one pass, every mistake reported at once."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from api.files.cells import cell_list
from api.files.centre_settings import names_in, regulation_profiles, regulation_rules, settings_of
from api.files.centre_tables import CentreTables
from api.files.centre_workbook import read_centre_workbook
from api.files.display_names import with_ids
from api.files.event_table import events_of
from api.files.expected_names import ExpectedNames
from api.files.override_table import overrides_of
from api.files.people_tables import carry_in_of, leave_of, ledger_of, people_of, qualifications_of, wishes_of
from api.files.record_tables import records_of
from api.files.shift_table import off_row, shifts_of
from api.files.table_file import Table, read_table
from api.files.table_shapes import (
    ALL_TABLES,
    CARRY_IN,
    EVENTS,
    LEAVE,
    LEDGER,
    OVERRIDES,
    PEOPLE,
    QUALIFICATIONS,
    REQUIRED_TABLES,
    SHIFTS,
    WAIVERS,
    WISHES,
)
from api.files.waiver_table import waivers_of
from api.files.workbook_reader import is_workbook
from api.files.yaml_file import read_yaml
from staffing.centre.centre import Centre
from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from pathlib import Path

    from api.files.table_file import Row
    from api.files.yaml_file import YamlFile
    from staffing.centre.people import Person
    from staffing.centre.shifts import ShiftType

__all__ = ["CentreTables", "call_files_of", "centre_of", "find_centre", "read_centre", "regulation_lines"]


def read_centre(folder: Path, *, require_calls: bool = True) -> Centre:
    """Read and check a centre.

    Parameters
    ----------
    folder
        Holds ``centre.yaml``, ``regulation.yaml``, ``shifts.csv``, ``people.csv`` and, where there is something to
        say, the other tables of `api.files.table_shapes` and ``calls/<queue>.csv``; or a workbook with all of that.
    require_calls
        Whether every queue must have its file of calls; False where histories are given otherwise.

    Raises
    ------
    InputErrors
        Everything wrong, file by file; files are named relative to the folder, cells of a workbook ``sheet!C7``.
    """
    errors: list[InputError] = []
    centre = centre_of(find_centre(folder, errors), errors, require_calls=require_calls)
    if centre is None:
        raise InputErrors(errors)
    return centre


def find_centre(folder: Path, errors: list[InputError]) -> CentreTables:
    """Read the files of a centre folder, or its workbook; what cannot be read is missing and an error was added.

    Raises
    ------
    InputErrors
        If there is no such folder, or what is there is neither a folder nor a workbook that can be opened.
    """
    if folder.is_file():
        if not is_workbook(folder):
            raise InputErrors([InputError("input-not-a-centre", file=str(folder))])
        return read_centre_workbook(folder, errors)
    if not folder.is_dir():
        raise InputErrors([InputError("input-folder-missing", file=str(folder))])
    settings = read_yaml(folder / "centre.yaml", "centre.yaml", errors)
    regulation = read_yaml(folder / "regulation.yaml", "regulation.yaml", errors)
    tables = {}
    for shape in ALL_TABLES:
        file = f"{shape.name}.csv"
        if shape not in REQUIRED_TABLES and not (folder / file).exists():
            continue
        table = read_table(folder / file, file, shape, errors)
        if table is not None:
            tables[shape.name] = table
    calls = folder / "calls"
    call_files = {path.stem: str(path) for path in sorted(calls.glob("*.csv")) if path.is_file()}
    return CentreTables(settings, regulation, tables, call_files)


def regulation_lines(source: YamlFile) -> dict[str, int]:
    """Line of each dotted key of ``regulation.yaml``."""
    return {".".join(keys): line for keys, line in source.lines.items()}


def call_files_of(found: CentreTables) -> dict[str, str]:
    """Path of its history by queue, of the queues in ``centre.yaml`` that have one."""
    queue_ids = names_in(found.settings, "queues") or ()
    return {queue_id: found.call_files[queue_id] for queue_id in queue_ids if queue_id in found.call_files}


def centre_of(found: CentreTables, errors: list[InputError], *, require_calls: bool = True) -> Centre | None:
    """Check and type a centre.

    A table is judged with what is known of the others: where one cannot be read, or a row of it, nothing that refers
    to it is called wrong for that.

    Parameters
    ----------
    errors
        What reading already found wrong; whatever is found now is added.

    Returns
    -------
    Centre or None
        None if there is any error.
    """
    found_before = len(errors)
    found, meanings = with_ids(found)
    settings = None if found.settings is None else settings_of(found.settings, errors)
    rules = {} if found.regulation is None else regulation_rules(found.regulation, errors)
    profiles = () if found.regulation is None else regulation_profiles(found.regulation, errors)
    leave_ids, queue_ids, own_roles = (names_in(found.settings, key) for key in ("leave_types", "queues", "roles"))
    roles = None if own_roles is None else ExpectedNames(meanings["role"])
    queues = None if queue_ids is None else ExpectedNames(meanings["queue"])
    leave_types = None if leave_ids is None else ExpectedNames(meanings["leave-type"])

    tables = found.tables
    shifts: tuple[ShiftType, ...] = ()
    surely_served: list[ShiftType] = []
    shift_names = symbols = None
    if SHIFTS.name in tables:
        shifts = shifts_of(tables[SHIFTS.name], roles, leave_ids or (), errors)
        unsure = {row.cells["shift"] for row in _rows_of_unsure_roles(tables[SHIFTS.name], roles)}
        surely_served = [shift for shift in shifts if shift.shift_id not in unsure]
        shift_names = ExpectedNames(meanings["shift"])
        symbols = None if leave_ids is None else ExpectedNames(meanings["symbol"])
    people: tuple[Person, ...] = ()
    employees = None
    if PEOPLE.name in tables:
        people = people_of(tables[PEOPLE.name], roles, queues, errors)
        employees = ExpectedNames(tables[PEOPLE.name].ids("employee_id"))
    roles_by_employee = {person.employee_id: person.role for person in people}

    def table(name: str) -> Table:
        return tables.get(name) or Table(name, ())

    qualifications = qualifications_of(table(QUALIFICATIONS.name), employees, errors)
    leave = leave_of(table(LEAVE.name), employees, leave_types, errors)
    wishes = wishes_of(table(WISHES.name), roles_by_employee, employees, surely_served, shift_names, errors)
    carry_in = carry_in_of(table(CARRY_IN.name), employees, symbols, errors)
    ledger = ledger_of(table(LEDGER.name), employees, errors)
    events = events_of(table(EVENTS.name), queues, errors)
    overrides = overrides_of(table(OVERRIDES.name), queues, errors)
    waivers = waivers_of(table(WAIVERS.name), ExpectedNames(meanings["rule"]), employees, errors)
    records = records_of(tables, employees, symbols, leave_types, errors)
    if require_calls:
        for queue_id in () if settings is None else (queue.queue_id for queue in settings.queues):
            if queue_id not in found.call_files and queue_id not in found.unusable_calls:
                errors.append(InputError("input-calls-missing", file=f"calls/{queue_id}.csv", queue=queue_id))
    errors[found_before:] = [found.placed(error) for error in errors[found_before:]]
    if errors or settings is None:
        return None
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
        profiles=profiles,
        waivers=waivers,
        overrides=overrides,
        off_aliases=off_aliases,
        off_colour=off_colour,
        call_files=call_files_of(found),
        records=dataclasses.replace(
            records,
            published_on=settings.published_on,
            published_by=settings.published_by,
            room_seats=settings.room_seats,
        ),
    )


def _rows_of_unsure_roles(shifts: Table, roles: ExpectedNames | None) -> list[Row]:
    """Shift types of which it is not known who may work them: cannot be judged, or a role is misspelt."""
    misspelt = [
        row for row in shifts.rows if roles is None or any(role not in roles for role in cell_list(row, "roles"))
    ]
    return [*shifts.unusable, *misspelt]
