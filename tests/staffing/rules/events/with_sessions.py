"""The small month with sessions on record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from staffing.centre.records import Records, Session
from tests.staffing.small_month import on, roster_of, small_month

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from staffing.centre.people import Person
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach, Rule


def session(event: str, kind: str, day: int, start: str, end: str, *attendees: str, **more: Any) -> Session:
    """A session on a day of December 2026 from one clock time to another."""
    begins, ends = (int(clock[:2]) * 60 + int(clock[3:]) for clock in (start, end))
    name = f"{event} {day} {start}"
    return Session(name, event, kind, on(day), begins, ends, frozenset(attendees), **more)


def month_with(
    people: Sequence[Person], sessions: Iterable[Session], seats: Mapping[str, int] | None = None, **more: Any
) -> CentreMonth:
    month = small_month(people, **more)
    records = Records(sessions=tuple(sessions), room_seats=seats or {})
    return replace(month, centre=replace(month.centre, records=records))


def judged(rule: Rule, month: CentreMonth, lines: Mapping[str, Mapping[int, str]] | None = None) -> list[Breach]:
    """What the rule finds; never more than it says it has looked at."""
    roster = roster_of(month, lines or {})
    found = list(rule.audit(month, roster))
    assert len(found) <= sum(rule.checks(month, roster).values())
    return found


def told(found: Sequence[Breach]) -> list[tuple[str, str | None, int]]:
    """Text, person and day of the month of each breach."""
    return [
        (
            breach.text_id.rpartition(breach.rule.replace(".", "-").replace("_", "-") + "-")[2],
            breach.employee_id,
            (breach.day - on(0)).days,
        )
        for breach in found
        if breach.day is not None
    ]
