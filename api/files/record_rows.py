"""Records as the rows of their tables: texts that `api.files.record_tables` gives back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.files.clock_text import format_clock
from api.files.record_cells import format_moment, format_punch
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

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from api.files.table_file import TableShape
    from staffing.centre.records import LeaveRequest, Records, Session

__all__ = ["record_rows"]


def record_rows(records: Records) -> dict[TableShape, list[dict[str, str]]]:
    """Cells by column of every row of every table of records."""
    return {
        SWAPS: [
            {
                "swap_id": swap.swap_id,
                "employee_id": swap.employee_id,
                "date": swap.day.isoformat(),
                "before": swap.before,
                "after": swap.after,
                "partner": swap.partner or "",
                "asked_by": swap.asked_by,
                "agreed": _any_order(swap.agreed),
            }
            for swap in records.swaps
        ],
        LEAVE_REQUESTS: [_leave_request(request) for request in records.leave_requests],
        PUNCHES: [
            {
                "employee_id": punch.employee_id,
                "date": punch.day.isoformat(),
                "sign_in": format_punch(punch.sign_in),
                "sign_out": format_punch(punch.sign_out),
                "confirmed_by": ";".join(punch.confirmed_by),
                "home_at": format_punch(punch.home_at),
            }
            for punch in records.punches
        ],
        OVERTIME: [
            {
                "employee_id": work.employee_id,
                "date": work.day.isoformat(),
                "start": format_clock(work.start_minute),
                "end": format_clock(work.end_minute),
                "announced_on": _date(work.announced_on),
                "submitted_on": _date(work.submitted_on),
                "approved_by": ";".join(work.approved_by),
                "voluntary": _yes(work.voluntary),
            }
            for work in records.overtime
        ],
        SESSIONS: [_session(session) for session in records.sessions],
        AWAY: [
            {
                "employee_id": away.employee_id,
                "date": away.day.isoformat(),
                "start": format_clock(away.start_minute),
                "end": format_clock(away.end_minute),
                "kind": away.kind,
                "rostered": _yes(away.rostered),
                "released_by": away.released_by,
            }
            for away in records.away
        ],
        FILINGS: [
            {
                "deadline": filing.deadline,
                "due": filing.due.isoformat(),
                "filed_at": format_moment(filing.filed_at),
            }
            for filing in records.filings
        ],
        TASKS: [
            {
                "task_id": task.task_id,
                "kind": task.kind,
                "received": format_moment(task.received),
                "done": format_moment(task.done),
            }
            for task in records.tasks
        ],
        TRANSFERS: [
            {
                "employee_id": transfer.employee_id,
                "date": transfer.day.isoformat(),
                "from_team": transfer.from_team,
                "to_team": transfer.to_team,
                "approved_by": ";".join(transfer.approved_by),
            }
            for transfer in records.transfers
        ],
    }


def _leave_request(request: LeaveRequest) -> dict[str, str]:
    return {
        "request_id": request.request_id,
        "employee_id": request.employee_id,
        "type": request.leave_type,
        "start": request.start.isoformat(),
        "end": request.end.isoformat(),
        "asked_at": format_moment(request.asked_at),
        "approved_by": ";".join(request.approved_by),
        "documents": _any_order(request.documents),
        "start_time": format_punch(request.start_minute),
        "end_time": format_punch(request.end_minute),
        "emergency": _yes(request.emergency),
        "channel": request.channel,
        "form_on": _date(request.form_on),
        "contacts": _any_order(day.isoformat() for day in request.contacts),
    }


def _session(session: Session) -> dict[str, str]:
    return {
        "session_id": session.session_id,
        "event": session.event,
        "kind": session.kind,
        "date": session.day.isoformat(),
        "start": format_clock(session.start_minute),
        "end": format_clock(session.end_minute),
        "attendees": _any_order(session.attendees),
        "absent": _any_order(session.absent),
        "announced_on": _date(session.announced_on),
        "room": session.room,
        "trainer": session.trainer,
        "paper": session.paper,
    }


def _any_order(names: Iterable[str]) -> str:
    return ";".join(sorted(names))


def _date(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _yes(said: bool) -> str:
    return "yes" if said else ""
