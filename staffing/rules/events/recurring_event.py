"""Recurring meetings and events: held when they are due, with everybody they are for (JL-40.1.1, JL-55.1, SS-BM3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.occurrences import Every, Recurrence, clock_minute, occurrences
from staffing.presence import minutes_present
from staffing.rules.events.diary import SessionRule
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from datetime import date

    from staffing.centre.records import Session
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach
    from staffing.rules.events.diary import Diary

__all__ = ["RecurringEvent", "RecurringEvents"]


@dataclass(frozen=True, kw_only=True)
class RecurringEvent(Recurrence):
    """Something held again and again for people of some roles, in one session or several.

    Attributes
    ----------
    keep
        People of a role who stay at work outside it at any one time, where any are taken out of it, in turns (A-12).
    minutes
        What it lasts at least.
    """

    roles: Annotated[tuple[RoleName, ...], Field(min_length=1)]
    keep: dict[RoleName, Annotated[int, Field(ge=0, le=1000)]] = field(default_factory=dict)
    minutes: Annotated[int, Field(ge=1, le=1440)] | None = None

    def __str__(self) -> str:
        said = ", ".join(str(item) for item in (self.weekday, self.at) if item is not None)
        return f" ({said})" if said else ""


@dataclass(frozen=True)
class RecurringEvents(SessionRule):
    """Every event of ``events`` has a session (kind any, ``event`` its name) on one of its days, at its clock time.

    Of its roles everybody at work or free is in one of the sessions: employed, not on leave, not within ``rest_hours``
    after a night, and not one of those who keep the post. From one time to the next of a month somebody else keeps it,
    if anybody else of the role is at work then.
    """

    rule_id: ClassVar[str] = "event.recurring"

    events: dict[str, RecurringEvent] = field(default_factory=dict)
    rest_hours: Annotated[float, Field(ge=0, le=24)] = 11.0

    def missed(self, diary: Diary) -> Iterator[Breach]:
        month = diary.month
        for name, event in self.events.items():
            kept: frozenset[str] = frozenset()
            for dates in self._due(month, event):
                sessions = self._sessions(month, name, dates)
                if sessions:
                    yield from self._too_short(name, sessions)
                    kept = yield from self._outside(diary, name, sessions, kept)
                    yield from self._taken_away(diary, name, sessions)
                    continue
                yield self.breach(
                    1,
                    day=dates[-1],
                    text="missing",
                    part=name,
                    event=name,
                    first=dates[0].isoformat(),
                    last=dates[-1].isoformat() if len(dates) > 1 else 0,
                    at=event.at or 0,
                )

    def tests(self, diary: Diary) -> dict[str, int]:
        month = diary.month
        counts = {}
        for name, event in self.events.items():
            held = [len(self._sessions(month, name, dates)) for dates in self._due(month, event)]
            people = int(month.role_mask(*event.roles).sum())
            counts[name] = sum((1 + len(event.keep)) * number + people if number else 1 for number in held)
        return counts

    @staticmethod
    def _due(month: CentreMonth, event: RecurringEvent) -> Sequence[Sequence[date]]:
        """Dates on which it may be held, by occurrence."""
        return occurrences(event, month.first_day, month.days, month.centre.holiday_overrides)

    def _sessions(self, month: CentreMonth, name: str, dates: Sequence[date]) -> list[Session]:
        """Sessions of one occurrence of an event."""
        at = self.events[name].at
        return [
            session
            for session in month.centre.records.sessions
            if session.event == name
            and session.day in dates
            and (at is None or session.start_minute == clock_minute(at))
        ]

    def _too_short(self, name: str, sessions: Sequence[Session]) -> Iterator[Breach]:
        least = self.events[name].minutes or 0
        for session in sessions:
            minutes = session.end_minute - session.start_minute
            if minutes < least:
                yield self.breach(
                    least - minutes, day=session.day, text="short", part=name, event=name, minutes=minutes, least=least
                )

    def _outside(
        self, diary: Diary, name: str, sessions: Sequence[Session], kept_before: frozenset[str]
    ) -> Generator[Breach, None, frozenset[str]]:
        """Whoever is left out, or keeps the post again; returns those who keep it."""
        event = self.events[name]
        called = frozenset[str]().union(*(session.attendees for session in sessions))
        keep, kept = dict(event.keep), set[str]()
        for person in sorted(diary.month.people, key=lambda person: person.employee_id in kept_before):
            who = person.employee_id
            if person.role not in event.roles or who in called:
                continue
            could = [session for session in sessions if diary.can_attend(who, session, self.rest_hours)]
            if not could:
                continue
            if keep.get(person.role, 0) and any(diary.at_work(who, *diary.span(session)) for session in could):
                keep[person.role] -= 1
                kept.add(who)
                continue
            yield self.breach(1, employee_id=who, day=could[0].day, text="left-out", part=name, event=name)
        for role in event.keep:
            of_role = [person.employee_id for person in diary.month.people if person.role == role]
            again = [who for who in of_role if who in kept & kept_before]
            others = [
                who
                for who in of_role
                if who in called - kept_before and any(diary.at_work(who, *diary.span(session)) for session in sessions)
            ]
            for who in again[: len(others)]:
                yield self.breach(1, employee_id=who, day=sessions[0].day, text="again", part=name, event=name)
        return frozenset(kept)

    def _taken_away(self, diary: Diary, name: str, sessions: Sequence[Session]) -> Iterator[Breach]:
        """Sessions that leave fewer at work outside than are kept, and take somebody away at that time."""
        month = diary.month
        for session in sessions:
            inside = session.attendees.union(*(other.attendees for other in diary.overlapping(session, sessions)))
            called = np.array([person.employee_id in inside for person in month.people], dtype=np.bool_)
            start, end = diary.span(session)
            during = slice(max(start, 0), max(end, 0))
            for role, least in self.events[name].keep.items():
                of_role = month.role_mask(role)
                everybody = minutes_present(diary.blocks.of(of_role), month.minutes)[during]
                outside = minutes_present(diary.blocks.of(of_role & ~called), month.minutes)[during]
                short = outside[(outside < least) & (outside < everybody)]
                if len(short):
                    yield self.breach(
                        least - int(short.min()),
                        day=session.day,
                        text="kept",
                        part=name,
                        event=name,
                        role=role,
                        outside=int(short.min()),
                        least=least,
                    )

    def describe_arguments(self) -> dict[str, str | int | float]:
        """The events by how often they are held, with weekday and clock time."""
        said: dict[Every, list[str]] = {"day": [], "week": [], "month": [], "quarter": []}
        for name, event in self.events.items():
            said[event.every].append(f"{name}{event}")
        return {
            **{f"events_{every}": ", ".join(names) or 0 for every, names in said.items()},
            "rest_hours": self.rest_hours,
        }
