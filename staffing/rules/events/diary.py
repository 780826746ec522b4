"""Who is at work, away or resting when a session takes place: shared by the rules on sessions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import numpy as np

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.clock import clock_range
from staffing.presence import shift_spans, work_spans
from staffing.rules.base import ActsIn, Breach, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from staffing.arrays import IntArray, RosterArray
    from staffing.centre.records import Session
    from staffing.month import CentreMonth
    from staffing.presence import Spans

__all__ = ["JOINING_MINUTES", "Diary", "SessionRule", "sessions_of"]

JOINING_MINUTES = 60
"""What begins or ends this close to a shift belongs to it: a briefing, an exam after the night, cleaning."""

Absence = Literal["unemployed", "leave"]


def sessions_of(month: CentreMonth, *kinds: str) -> list[Session]:
    """Sessions of these kinds on the days of the month, in order of time; no kind = all but duties.

    A duty lasts as long as its turn: a person may well sit in a meeting during it.
    """
    chosen = [
        session
        for session in month.centre.records.sessions
        if month.holds(session.day) and (session.kind in kinds if kinds else session.kind != "duty")
    ]
    return sorted(chosen, key=lambda session: (session.day, session.start_minute, session.session_id))


@dataclass(frozen=True)
class Diary:
    """What people do by a roster (E, D); instants are minutes after 00:00 of the 1st."""

    month: CentreMonth
    roster: RosterArray

    @cached_property
    def shifts(self) -> Spans:
        """Whole shifts with early arrival, those before the 1st in."""
        return shift_spans(self.month, self.roster)

    @cached_property
    def blocks(self) -> Spans:
        """Working blocks, those before the 1st in."""
        return work_spans(self.month, self.roster)

    def span(self, session: Session) -> tuple[int, int]:
        """Start and end of a session."""
        midnight = (session.day - self.month.first_day).days * MINUTES_PER_DAY
        return midnight + session.start_minute, midnight + session.end_minute

    def clock(self, session: Session) -> dict[str, Any]:
        """Start and end of a session for a message."""
        return {**clock_range(self.month.first_day, *self.span(session))}

    def absence(self, employee_id: str, day: date) -> Absence | None:
        """Why somebody cannot be called on a day, None if nothing is known that speaks against it."""
        row, offset = self.month.row_of.get(employee_id), (day - self.month.first_day).days
        if row is None or not self.month.people[row].employed_between(day, day):
            return "unemployed"
        if -self.month.carry_in.shape[1] <= offset < 0:
            symbol = self.month.carry_in[row, offset]
        elif 0 <= offset < self.month.days:
            approved = self.month.leave[row, offset]
            symbol = approved if approved >= 0 else self.roster[row, offset]
        else:
            return None
        return "leave" if self.month.symbols.is_leave[symbol] else None

    def at_work(self, employee_id: str, start: int, end: int) -> bool:
        """Whether somebody works during any part of a stretch."""
        of = self._of(self.blocks, employee_id)
        return bool(((self.blocks.start[of] < end) & (self.blocks.end[of] > start)).any())

    def joined(self, employee_id: str, start: int, end: int) -> int | None:
        """Number (in `shifts`) of a person's shift that a stretch lies in, or follows or precedes closely."""
        of = self._of(self.shifts, employee_id)
        begins, ends = self.shifts.on_site_from[of], self.shifts.end[of]
        near = of[(begins <= end + JOINING_MINUTES) & (ends >= start - JOINING_MINUTES)]
        return int(near[0]) if len(near) else None

    def resting(self, employee_id: str, start: int, hours: float) -> bool:
        """Whether somebody rests from a night that ended less than so many hours before an instant (A-12)."""
        of = self._of(self.shifts, employee_id)
        since = start - self.shifts.end[of][self.month.symbols.is_night[self.shifts.symbol[of]]]
        return bool(((since > JOINING_MINUTES) & (since < hours * 60)).any())

    def can_attend(self, employee_id: str, session: Session, rest_hours: float) -> bool:
        """Whether somebody is at work or free: employed, not on leave, not resting from a night."""
        start, _ = self.span(session)
        return self.absence(employee_id, session.day) is None and not self.resting(employee_id, start, rest_hours)

    def overlapping(self, session: Session, others: Sequence[Session]) -> list[Session]:
        """Other sessions that have a minute in common with one."""
        start, end = self.span(session)
        return [
            other
            for other in others
            if other is not session and self.span(other)[0] < end and self.span(other)[1] > start
        ]

    def _of(self, spans: Spans, employee_id: str) -> IntArray:
        """Numbers of the spans of a person; none of somebody who is not on the list."""
        row = self.month.row_of.get(employee_id, -1)
        return np.arange(*np.searchsorted(spans.person, [row, row + 1]))


@dataclass(frozen=True)
class SessionRule(Rule):
    """A rule on what is held in the month, told of a centre that keeps a record of it.

    One that has no session of the month on record cannot be told what it missed.
    """

    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    standard: ClassVar[bool] = False

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        if _keeps_sessions(month):
            yield from self.missed(Diary(month, roster))

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return self.tests(Diary(month, roster)) if _keeps_sessions(month) else {}

    def missed(self, diary: Diary) -> Iterator[Breach]:
        """Breaches of the roster of a diary."""
        raise NotImplementedError

    def tests(self, diary: Diary) -> dict[str, int]:
        """Its `checks`."""
        raise NotImplementedError


def _keeps_sessions(month: CentreMonth) -> bool:
    return any(month.holds(session.day) for session in month.centre.records.sessions)
