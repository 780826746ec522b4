"""The tables of what happened or was asked for: swaps, leave requests, punches, overtime, sessions and the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.files.cells import cell_date, cell_identifier, cell_name, cell_yes_no, check_known, check_order
from api.files.expected_names import ExpectedNames
from api.files.record_cells import (
    cell_dates,
    cell_employee,
    cell_employees,
    cell_identifiers,
    cell_moment,
    cell_period,
    cell_punch,
    check_once,
    format_moment,
    format_punch,
)
from api.files.table_file import Table
from api.files.table_shapes import (
    AWAY,
    FILINGS,
    LEAVE_REQUESTS,
    OVERTIME,
    PUNCHES,
    SESSIONS,
    SWAPS,
    TASKS,
    TRANSFERS,
)
from staffing.centre.records import (
    Away,
    Filing,
    LeaveRequest,
    Overtime,
    Punch,
    Records,
    Session,
    SwapDay,
    Task,
    Transfer,
)

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from api.files.table_file import TableShape
    from staffing.errors import InputError

__all__ = ["AWAY_KINDS", "CHANNELS", "SESSION_KINDS", "records_of"]

SESSION_KINDS = ("meeting", "exam", "training", "duty")
AWAY_KINDS = ("break", "meal")
CHANNELS = ("form", "phone", "oral", "message")


def records_of(
    tables: Mapping[str, Table],
    employees: ExpectedNames | None,
    symbols: ExpectedNames | None,
    leave_types: ExpectedNames | None,
    errors: list[InputError],
) -> Records:
    """All records, each table in the order of its file; tables that are absent are empty.

    Parameters
    ----------
    employees, symbols, leave_types
        Names that may be referred to; None = not known, nothing is checked. Symbols are ``OFF``, the shift types and
        the leave types.
    """

    def table(shape: TableShape) -> Table:
        return tables.get(shape.name) or Table(shape.name, ())

    return Records(
        swaps=swaps_of(table(SWAPS), employees, symbols, errors),
        leave_requests=_leave_requests(table(LEAVE_REQUESTS), employees, leave_types, errors),
        punches=_punches(table(PUNCHES), employees, errors),
        overtime=_overtime(table(OVERTIME), employees, errors),
        sessions=_sessions(table(SESSIONS), employees, errors),
        away=_away(table(AWAY), employees, errors),
        filings=_filings(table(FILINGS), errors),
        tasks=_tasks(table(TASKS), errors),
        transfers=_transfers(table(TRANSFERS), employees, errors),
    )


def swaps_of(
    table: Table, employees: ExpectedNames | None, symbols: ExpectedNames | None, errors: list[InputError]
) -> tuple[SwapDay, ...]:
    """A row for each cell of the roster that was changed; the rows of one swap share its id."""
    first_rows: dict[Hashable, int] = {}
    swaps = []
    for row in table.rows:
        swap_id = cell_identifier(row, "swap_id", errors)
        employee_id = cell_employee(row, "employee_id", employees, errors)
        day = cell_date(row, "date", errors, required=True)
        for column in ("before", "after"):
            check_known(row, column, symbols, "input-unknown-shift", errors, hinted=True)
        partner = cell_employee(row, "partner", employees, errors, required=False)
        if partner and partner == employee_id:
            errors.append(row.error("input-own-partner", "partner"))
        asked_by = cell_identifier(row, "asked_by", errors) if row.cells["asked_by"] else ""
        agreed = cell_identifiers(row, "agreed", errors)
        if day is None:
            continue
        check_once(row, "date", (swap_id, employee_id, day), first_rows, errors, code="input-row-twice")
        swaps.append(
            SwapDay(
                swap_id=swap_id,
                employee_id=employee_id,
                day=day,
                before=row.cells["before"],
                after=row.cells["after"],
                partner=partner or None,
                asked_by=asked_by,
                agreed=frozenset(agreed),
            )
        )
    return tuple(swaps)


def _leave_requests(
    table: Table, employees: ExpectedNames | None, leave_types: ExpectedNames | None, errors: list[InputError]
) -> tuple[LeaveRequest, ...]:
    channels = ExpectedNames(CHANNELS)
    first_rows: dict[Hashable, int] = {}
    requests = []
    for row in table.rows:
        request_id = cell_identifier(row, "request_id", errors)
        check_once(row, "request_id", request_id, first_rows, errors)
        employee_id = cell_employee(row, "employee_id", employees, errors)
        check_known(row, "type", leave_types, "input-unknown-leave-type", errors, hinted=True)
        start = cell_date(row, "start", errors, required=True)
        end = cell_date(row, "end", errors, required=True)
        check_order(row, start, end, "end", errors)
        asked_at = cell_moment(row, "asked_at", errors, required=True)
        times = cell_period(row, "start_time", "end_time", errors, required=False)
        if row.cells["channel"]:
            check_known(row, "channel", channels, "input-unknown-choice", errors)
        approved_by = cell_identifiers(row, "approved_by", errors)
        documents = cell_identifiers(row, "documents", errors)
        emergency = cell_yes_no(row, "emergency", errors)
        form_on = cell_date(row, "form_on", errors)
        contacts = cell_dates(row, "contacts", errors)
        if start is None or end is None or asked_at is None:
            continue
        requests.append(
            LeaveRequest(
                request_id=request_id,
                employee_id=employee_id,
                leave_type=row.cells["type"],
                start=start,
                end=end,
                asked_at=asked_at,
                approved_by=approved_by,
                documents=frozenset(documents),
                start_minute=None if times is None else times[0],
                end_minute=None if times is None else times[1],
                emergency=emergency,
                channel=row.cells["channel"] or "form",
                form_on=form_on,
                contacts=contacts,
            )
        )
    return tuple(requests)


def _punches(table: Table, employees: ExpectedNames | None, errors: list[InputError]) -> tuple[Punch, ...]:
    first_rows: dict[Hashable, int] = {}
    punches = []
    for row in table.rows:
        employee_id = cell_employee(row, "employee_id", employees, errors)
        day = cell_date(row, "date", errors, required=True)
        sign_in = cell_punch(row, "sign_in", errors)
        sign_out = cell_punch(row, "sign_out", errors)
        if sign_in is not None and sign_out is not None and sign_out < sign_in:
            errors.append(row.error("input-end-not-later", "sign_out", start=format_punch(sign_in)))
        confirmed_by = cell_identifiers(row, "confirmed_by", errors)
        home_at = cell_punch(row, "home_at", errors)
        if day is None:
            continue
        check_once(row, "date", (employee_id, day), first_rows, errors, code="input-day-twice")
        punches.append(Punch(employee_id, day, sign_in, sign_out, confirmed_by, home_at))
    return tuple(punches)


def _overtime(table: Table, employees: ExpectedNames | None, errors: list[InputError]) -> tuple[Overtime, ...]:
    first_rows: dict[Hashable, int] = {}
    overtime = []
    for row in table.rows:
        employee_id = cell_employee(row, "employee_id", employees, errors)
        day = cell_date(row, "date", errors, required=True)
        times = cell_period(row, "start", "end", errors)
        announced_on = cell_date(row, "announced_on", errors)
        submitted_on = cell_date(row, "submitted_on", errors)
        approved_by = cell_identifiers(row, "approved_by", errors)
        voluntary = cell_yes_no(row, "voluntary", errors)
        if day is None or times is None:
            continue
        check_once(row, "start", (employee_id, day, times[0]), first_rows, errors, code="input-row-twice")
        overtime.append(Overtime(employee_id, day, *times, announced_on, submitted_on, approved_by, voluntary))
    return tuple(overtime)


def _sessions(table: Table, employees: ExpectedNames | None, errors: list[InputError]) -> tuple[Session, ...]:
    """Meetings, exams and trainings; whoever is absent must be among the attendees."""
    kinds = ExpectedNames(SESSION_KINDS)
    first_rows: dict[Hashable, int] = {}
    sessions = []
    for row in table.rows:
        session_id = cell_identifier(row, "session_id", errors)
        check_once(row, "session_id", session_id, first_rows, errors)
        check_known(row, "kind", kinds, "input-unknown-choice", errors)
        day = cell_date(row, "date", errors, required=True)
        times = cell_period(row, "start", "end", errors)
        attendees = frozenset(cell_employees(row, "attendees", employees, errors))
        absent = cell_employees(row, "absent", employees, errors)
        for employee_id in absent:
            if employee_id not in attendees:
                errors.append(row.error("input-absent-not-attending", "absent", name=employee_id))
        announced_on = cell_date(row, "announced_on", errors)
        if day is None or times is None:
            continue
        sessions.append(
            Session(
                session_id=session_id,
                event=row.cells["event"],
                kind=row.cells["kind"],
                day=day,
                start_minute=times[0],
                end_minute=times[1],
                attendees=attendees,
                absent=frozenset(absent),
                announced_on=announced_on,
                room=row.cells["room"],
                trainer=row.cells["trainer"],
                paper=row.cells["paper"],
            )
        )
    return tuple(sessions)


def _away(table: Table, employees: ExpectedNames | None, errors: list[InputError]) -> tuple[Away, ...]:
    kinds = ExpectedNames(AWAY_KINDS)
    first_rows: dict[Hashable, int] = {}
    away = []
    for row in table.rows:
        employee_id = cell_employee(row, "employee_id", employees, errors)
        day = cell_date(row, "date", errors, required=True)
        times = cell_period(row, "start", "end", errors)
        if row.cells["kind"]:
            check_known(row, "kind", kinds, "input-unknown-choice", errors)
        rostered = cell_yes_no(row, "rostered", errors)
        if day is None or times is None:
            continue
        check_once(row, "start", (employee_id, day, times[0]), first_rows, errors, code="input-row-twice")
        away.append(
            Away(employee_id, day, *times, row.cells["kind"] or AWAY_KINDS[0], rostered, row.cells["released_by"])
        )
    return tuple(away)


def _filings(table: Table, errors: list[InputError]) -> tuple[Filing, ...]:
    first_rows: dict[Hashable, int] = {}
    filings = []
    for row in table.rows:
        deadline = cell_name(row, "deadline", errors)
        due = cell_date(row, "due", errors, required=True)
        filed_at = cell_moment(row, "filed_at", errors, required=True)
        if due is None or filed_at is None:
            continue
        check_once(row, "due", (deadline, due), first_rows, errors, code="input-row-twice")
        filings.append(Filing(deadline, due, filed_at))
    return tuple(filings)


def _tasks(table: Table, errors: list[InputError]) -> tuple[Task, ...]:
    first_rows: dict[Hashable, int] = {}
    tasks = []
    for row in table.rows:
        task_id = cell_identifier(row, "task_id", errors)
        check_once(row, "task_id", task_id, first_rows, errors)
        kind = cell_name(row, "kind", errors)
        received = cell_moment(row, "received", errors, required=True)
        done = cell_moment(row, "done", errors)
        if received is not None and done is not None and done < received:
            errors.append(row.error("input-end-before-start", "done", start=format_moment(received)))
        if received is not None:
            tasks.append(Task(task_id, kind, received, done))
    return tuple(tasks)


def _transfers(table: Table, employees: ExpectedNames | None, errors: list[InputError]) -> tuple[Transfer, ...]:
    first_rows: dict[Hashable, int] = {}
    transfers = []
    for row in table.rows:
        employee_id = cell_employee(row, "employee_id", employees, errors)
        day = cell_date(row, "date", errors, required=True)
        to_team = cell_name(row, "to_team", errors)
        approved_by = cell_identifiers(row, "approved_by", errors)
        if day is None:
            continue
        check_once(row, "date", (employee_id, day), first_rows, errors, code="input-day-twice")
        transfers.append(Transfer(employee_id, day, row.cells["from_team"], to_team, approved_by))
    return tuple(transfers)
