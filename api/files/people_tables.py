"""The tables about people: who they are, what they may do, when they are away, what they wish and did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.files.cells import (
    cell_date,
    cell_identifier,
    cell_list,
    cell_name,
    cell_number,
    check_known,
    check_order,
)
from api.files.expected_names import ExpectedNames
from staffing.centre.centre import OFF
from staffing.centre.people import CarryInCell, Leave, LedgerLine, Person, Qualification, Wish
from staffing.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from api.files.table_file import Row, Table
    from staffing.centre.shifts import ShiftType

__all__ = ["carry_in_of", "leave_of", "ledger_of", "people_of", "qualifications_of", "wishes_of"]

_MAX_MONTH_HOURS = 744.0


def people_of(
    table: Table, roles: ExpectedNames | None, skills: ExpectedNames | None, errors: list[InputError]
) -> tuple[Person, ...]:
    """People in the order of the file; names None = not known, not checked."""
    first_rows: dict[str, int] = {}
    people = []
    if not table.rows and not table.unusable:
        errors.append(InputError("input-no-people", file=table.file))
    for row in table.rows:
        employee_id = cell_identifier(row, "employee_id", errors)
        if employee_id in first_rows:
            errors.append(row.error("input-duplicate-id", "employee_id", first_row=first_rows[employee_id]))
        first_rows.setdefault(employee_id, row.line)
        check_known(row, "role", roles, "input-unknown-role", errors)
        valid_from = cell_date(row, "valid_from", errors)
        valid_to = cell_date(row, "valid_to", errors)
        check_order(row, valid_from, valid_to, "valid_to", errors)
        people.append(
            Person(
                employee_id=employee_id,
                name=cell_name(row, "name", errors),
                team=row.cells["team"],
                role=row.cells["role"],
                skills=frozenset(
                    skill
                    for skill in cell_list(row, "skills")
                    if check_known(row, "skills", skills, "input-unknown-skill", errors, text=skill)
                ),
                supervisor=row.cells["supervisor"] or None,
                contract_hours=cell_number(row, "contract_hours", errors, minimum=0, maximum=_MAX_MONTH_HOURS),
                valid_from=valid_from,
                valid_to=valid_to,
            )
        )
    _check_supervisors(table, first_rows, errors)
    return tuple(people)


def _check_supervisors(table: Table, first_rows: Mapping[str, int], errors: list[InputError]) -> None:
    known = ExpectedNames((*first_rows, *table.ids("employee_id")))
    for row in table.rows:
        if row.cells["supervisor"] == "":
            continue
        if row.cells["supervisor"] == row.cells["employee_id"]:
            errors.append(row.error("input-own-supervisor", "supervisor"))
        else:
            check_known(row, "supervisor", known, "input-unknown-supervisor", errors)


def qualifications_of(
    table: Table, employees: ExpectedNames | None, errors: list[InputError]
) -> tuple[Qualification, ...]:
    """Certificates in the order of the file."""
    qualifications = []
    for row in table.rows:
        check_known(row, "employee_id", employees, "input-unknown-employee", errors)
        valid_from = cell_date(row, "valid_from", errors)
        valid_to = cell_date(row, "valid_to", errors)
        check_order(row, valid_from, valid_to, "valid_to", errors)
        qualification = cell_identifier(row, "qualification", errors)
        qualifications.append(Qualification(row.cells["employee_id"], qualification, valid_from, valid_to))
    return tuple(qualifications)


def leave_of(
    table: Table, employees: ExpectedNames | None, leave_types: ExpectedNames | None, errors: list[InputError]
) -> tuple[Leave, ...]:
    """Approved leave; two leaves of one person on the same day are an error."""
    leave = []
    earlier: dict[str, list[tuple[date, date, int]]] = {}
    for row in table.rows:
        check_known(row, "employee_id", employees, "input-unknown-employee", errors)
        check_known(row, "type", leave_types, "input-unknown-leave-type", errors, hinted=True)
        start = cell_date(row, "start", errors, required=True)
        end = cell_date(row, "end", errors, required=True)
        if start is None or end is None or not check_order(row, start, end, "end", errors):
            continue
        employee_id = row.cells["employee_id"]
        own = earlier.setdefault(employee_id, [])
        for other_start, other_end, line in own:
            if start <= other_end and other_start <= end:
                errors.append(row.error("input-leave-overlap", "start", first_row=line, employee_id=employee_id[:80]))
                break
        own.append((start, end, row.line))
        leave.append(Leave(employee_id, row.cells["type"], start, end))
    return tuple(leave)


def wishes_of(
    table: Table,
    roles_by_employee: Mapping[str, str],
    employees: ExpectedNames | None,
    shifts: Sequence[ShiftType] | None,
    shift_names: ExpectedNames | None,
    errors: list[InputError],
) -> tuple[Wish, ...]:
    """Wishes in the order of the file; a shift type the person's role cannot work is an error.

    Parameters
    ----------
    shift_names
        ``OFF`` and the shift types.
    """
    shift_roles = {shift.shift_id: shift.roles for shift in shifts or ()}
    wishes = []
    for row, day in _days_of(table, employees, errors):
        if not check_known(row, "shift", shift_names, "input-unknown-shift", errors, hinted=True):
            continue
        shift = row.cells["shift"]
        role = roles_by_employee.get(row.cells["employee_id"])
        roles = shift_roles.get(shift)
        if shift != OFF and role is not None and roles and role not in roles:
            errors.append(row.error("input-shift-not-for-role", "shift", role=role))
        if day is not None:
            wishes.append(Wish(row.cells["employee_id"], day, shift))
    return tuple(wishes)


def carry_in_of(
    table: Table, employees: ExpectedNames | None, symbols: ExpectedNames | None, errors: list[InputError]
) -> tuple[CarryInCell, ...]:
    """What people did before the month; `symbols` are ``OFF``, the leave types and the shift types."""
    cells = []
    for row, day in _days_of(table, employees, errors):
        if check_known(row, "shift", symbols, "input-unknown-shift", errors, hinted=True) and day is not None:
            cells.append(CarryInCell(row.cells["employee_id"], day, row.cells["shift"]))
    return tuple(cells)


def _days_of(table: Table, employees: ExpectedNames | None, errors: list[InputError]) -> list[tuple[Row, date | None]]:
    """Rows of a table with one row per person and day, the twice-given cells reported."""
    days: list[tuple[Row, date | None]] = []
    first_rows: dict[tuple[str, date], int] = {}
    for row in table.rows:
        check_known(row, "employee_id", employees, "input-unknown-employee", errors)
        day = cell_date(row, "date", errors, required=True)
        if day is not None:
            cell = (row.cells["employee_id"], day)
            if cell in first_rows:
                errors.append(row.error("input-day-twice", "date", first_row=first_rows[cell]))
            first_rows.setdefault(cell, row.line)
        days.append((row, day))
    return days


def ledger_of(table: Table, employees: ExpectedNames | None, errors: list[InputError]) -> tuple[LedgerLine, ...]:
    """Year-to-date differences from the fair share; negative numbers are meant."""
    lines = []
    first_rows: dict[str, int] = {}
    for row in table.rows:
        check_known(row, "employee_id", employees, "input-unknown-employee", errors)
        employee_id = row.cells["employee_id"]
        if employee_id in first_rows:
            errors.append(row.error("input-duplicate-id", "employee_id", first_row=first_rows[employee_id]))
        first_rows.setdefault(employee_id, row.line)
        lines.append(
            LedgerLine(
                employee_id,
                nights=cell_number(row, "nights", errors) or 0.0,
                weekends=cell_number(row, "weekends", errors) or 0.0,
                holidays=cell_number(row, "holidays", errors) or 0.0,
            )
        )
    return tuple(lines)
