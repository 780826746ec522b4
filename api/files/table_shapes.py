"""The tables of a centre folder and their columns."""

from __future__ import annotations

from api.files.table_file import TableShape

__all__ = [
    "ALL_TABLES",
    "AWAY",
    "CARRY_IN",
    "EVENTS",
    "FILINGS",
    "LEAVE",
    "LEAVE_REQUESTS",
    "LEDGER",
    "OPTIONAL_TABLES",
    "OVERRIDES",
    "OVERTIME",
    "PEOPLE",
    "PUNCHES",
    "QUALIFICATIONS",
    "RECORD_TABLES",
    "REQUIRED_TABLES",
    "SESSIONS",
    "SHIFTS",
    "SWAPS",
    "TASKS",
    "TRANSFERS",
    "WAIVERS",
    "WISHES",
]

SHIFTS = TableShape(
    "shifts",
    ("shift", "start", "end"),
    ("name", "split_from", "split_to", "roles", "float", "aliases", "colour"),
)
PEOPLE = TableShape(
    "people",
    ("employee_id", "name", "role"),
    ("team", "skills", "supervisor", "contract_hours", "valid_from", "valid_to"),
)
QUALIFICATIONS = TableShape("qualifications", ("employee_id", "qualification"), ("valid_from", "valid_to"))
LEAVE = TableShape("leave", ("employee_id", "type", "start", "end"))
WISHES = TableShape("wishes", ("employee_id", "date", "shift"))
CARRY_IN = TableShape("carry_in", ("employee_id", "date", "shift"))
LEDGER = TableShape("ledger", ("employee_id",), ("nights", "weekends", "holidays"))
EVENTS = TableShape("events", ("event_id", "kind", "start", "end"), ("queue", "uplift", "note"))
OVERRIDES = TableShape("overrides", ("override_id", "start", "end", "change", "reason", "by", "made_on"), ("queue",))
WAIVERS = TableShape("waivers", ("rule", "reason", "by"), ("employee_id", "date"))

SWAPS = TableShape(
    "swaps", ("swap_id", "employee_id", "date", "before", "after"), ("partner", "asked_by", "agreed"), ("agreed",)
)
LEAVE_REQUESTS = TableShape(
    "leave_requests",
    ("request_id", "employee_id", "type", "start", "end", "asked_at"),
    ("approved_by", "documents", "start_time", "end_time", "emergency", "channel", "form_on", "contacts"),
    ("contacts",),
)
PUNCHES = TableShape("punches", ("employee_id", "date"), ("sign_in", "sign_out", "confirmed_by", "home_at"))
OVERTIME = TableShape(
    "overtime",
    ("employee_id", "date", "start", "end"),
    ("announced_on", "submitted_on", "approved_by", "voluntary"),
)
SESSIONS = TableShape(
    "sessions",
    ("session_id", "kind", "date", "start", "end"),
    ("event", "attendees", "absent", "announced_on", "room", "trainer", "paper"),
    ("attendees", "absent"),
)
AWAY = TableShape("away", ("employee_id", "date", "start", "end"), ("kind", "rostered", "released_by"))
FILINGS = TableShape("filings", ("deadline", "due", "filed_at"))
TASKS = TableShape("tasks", ("task_id", "kind", "received"), ("done",))
TRANSFERS = TableShape("transfers", ("employee_id", "date", "to_team"), ("from_team", "approved_by"))

REQUIRED_TABLES = (SHIFTS, PEOPLE)
OPTIONAL_TABLES = (QUALIFICATIONS, LEAVE, WISHES, CARRY_IN, LEDGER, EVENTS, OVERRIDES, WAIVERS)
RECORD_TABLES = (SWAPS, LEAVE_REQUESTS, PUNCHES, OVERTIME, SESSIONS, AWAY, FILINGS, TASKS, TRANSFERS)
ALL_TABLES = (*REQUIRED_TABLES, *OPTIONAL_TABLES, *RECORD_TABLES)
