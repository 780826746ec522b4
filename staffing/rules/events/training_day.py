"""The monthly training day of everybody, in several sessions so that the phones are answered (MO-2C-8.1, A-18)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.events.diary import Diary, keeps_sessions, sessions_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["TrainingDay"]


@dataclass(frozen=True)
class TrainingDay(Rule):
    """On ``day`` of the month, its last day where it is shorter, everybody of the roles is in a training session.

    There are at least ``sessions`` of them; whoever is not employed or on leave that day is excused.

    Attributes
    ----------
    event
        Name of the training among the sessions of kind ``training``; empty = any of that day.
    """

    rule_id: ClassVar[str] = "training.monthly_day"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    role_parameters: ClassVar[tuple[str, ...]] = ("roles",)
    standard: ClassVar[bool] = False

    day: Annotated[int, Field(ge=1, le=31)] = 30
    sessions: Annotated[int, Field(ge=1, le=100)] = 2
    roles: tuple[str, ...] = ("agent",)
    event: str = ""

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        if not keeps_sessions(month):
            return
        diary = Diary(month, roster)
        on = month.first_day.replace(day=min(self.day, month.days))
        held = [
            session
            for session in sessions_of(month, "training")
            if session.day == on and self.event in {"", session.event}
        ]
        asked = [
            person.employee_id
            for person in month.people
            if person.role in self.roles and diary.absence(person.employee_id, on) is None
        ]
        if asked and len(held) < self.sessions:
            yield self.breach(self.sessions - len(held), day=on, text="few", held=len(held), sessions=self.sessions)
        for who in asked if held else ():
            if not any(who in session.attendees for session in held):
                yield self.breach(1, employee_id=who, day=on, text="left-out")

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        if not keeps_sessions(month):
            return {}
        return {"": 1 + int(month.role_mask(*self.roles).sum())}
