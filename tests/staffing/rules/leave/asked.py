"""Requests for leave in December 2026 and months that have them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from staffing.centre.records import LeaveRequest, Records
from tests.staffing.small_month import AGENTS, on, roster_of, small_month

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from staffing.arrays import RosterArray
    from staffing.centre.people import Person
    from staffing.month import CentreMonth
    from staffing.rules.base import Rule

BLOCK = {11: "day", 12: "OFF", 13: "OFF", 14: "day"}
"""Work on Friday the 11th and Monday the 14th, rest between (5.16)."""


def request(who: str, first: int, last: int | None = None, leave_type: str = "personal", **more: Any) -> LeaveRequest:
    """Granted by the supervisor, asked for two days ahead at 09:00, whole days; ``more`` says otherwise."""
    given = {
        "asked_at": at(first - 2, 9),
        "approved_by": ("supervisor",),
    } | more
    return LeaveRequest(f"{who}-{first}", who, leave_type, on(first), on(first if last is None else last), **given)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of December; day 0 is the 30th of November."""
    return datetime(2026, 12, 1, hour, minute) + timedelta(days=day - 1)


def with_requests(
    *requests: LeaveRequest,
    people: Sequence[Person] = AGENTS,
    leave: Sequence[tuple[str, str, int, int]] = (),
    carry_in: Mapping[str, Mapping[int, str]] | None = None,
    **records: Any,
) -> CentreMonth:
    """The small month with these requests and other records."""
    month = small_month(people, leave=leave, carry_in=carry_in)
    return replace(month, centre=replace(month.centre, records=Records(leave_requests=requests, **records)))


def found(
    rule: Rule, month: CentreMonth, roster: RosterArray | None = None
) -> list[tuple[str | None, date | None, str, str]]:
    """Person, date, clause and last word of the text of each breach."""
    lines = roster_of(month, {}) if roster is None else roster
    breaches = list(rule.audit(month, lines))
    assert len(breaches) <= sum(rule.checks(month, lines).values())
    return [(b.employee_id, b.day, b.clause, b.text_id.rpartition("-")[2]) for b in breaches]
