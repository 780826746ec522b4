"""The tables of a centre folder and their columns."""

from __future__ import annotations

from api.files.table_file import TableShape

__all__ = [
    "CARRY_IN",
    "EVENTS",
    "LEAVE",
    "LEDGER",
    "OPTIONAL_TABLES",
    "PEOPLE",
    "QUALIFICATIONS",
    "REQUIRED_TABLES",
    "SHIFTS",
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

REQUIRED_TABLES = (SHIFTS, PEOPLE)
OPTIONAL_TABLES = (QUALIFICATIONS, LEAVE, WISHES, CARRY_IN, LEDGER, EVENTS)
