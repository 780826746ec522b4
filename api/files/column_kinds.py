"""What stands in a column of a centre's tables: an employee, a date, a role, one of a few words."""

from __future__ import annotations

from typing import Literal

from api.files.event_table import EVENT_KINDS
from api.files.record_tables import AWAY_KINDS, CHANNELS, SESSION_KINDS

__all__ = ["CHOICES_OF", "LISTED", "ColumnKind", "kind_of"]

ColumnKind = Literal[
    "id", "text", "number", "date", "clock", "moment", "yes-no", "choice", "employee", "employees", "role", "roles",
    "team", "queue", "queues", "shift", "symbol", "leave-type", "rule",
]  # fmt: skip

LISTED: dict[ColumnKind, ColumnKind] = {"employees": "employee", "roles": "role", "queues": "queue"}
"""Kinds of cells with several values, and what each value is."""

CHOICES_OF = {
    "events.kind": EVENT_KINDS,
    "sessions.kind": SESSION_KINDS,
    "away.kind": AWAY_KINDS,
    "leave_requests.channel": CHANNELS,
}
"""Values by table and column, of those that have no others."""

_COLUMNS: dict[ColumnKind, str] = {
    "id": "people.employee_id shifts.shift qualification event_id override_id swap_id request_id session_id task_id",
    "number": "contract_hours nights weekends holidays uplift calls aht_seconds",
    "date": "valid_from valid_to date due made_on announced_on submitted_on form_on"
    " leave.start leave.end events.start events.end leave_requests.start leave_requests.end",
    "clock": "start end split_from split_to start_time end_time sign_in sign_out home_at",
    "moment": "asked_at filed_at received done timestamp",
    "yes-no": "float emergency voluntary rostered",
    "choice": " ".join(CHOICES_OF),
    "employee": "employee_id supervisor partner",
    "employees": "attendees absent",
    "role": "role released_by",
    "roles": "roles approved_by confirmed_by",
    "team": "team to_team from_team",
    "queue": "queue",
    "queues": "skills",
    "shift": "wishes.shift",
    "symbol": "carry_in.shift before after",
    "leave-type": "type",
    "rule": "rule",
    "text": "overrides.start overrides.end",  # a date or a moment, and midnight is not the whole day
}
_KINDS: dict[str, ColumnKind] = {name: kind for kind, names in _COLUMNS.items() for name in names.split()}


def kind_of(table: str, column: str) -> ColumnKind:
    """Kind of a table's column; free text where nothing else is known."""
    return _KINDS.get(f"{table}.{column}") or _KINDS.get(column, "text")
