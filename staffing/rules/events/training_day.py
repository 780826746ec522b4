"""The monthly training day of everybody, in several sessions so that the phones are answered (MO-2C-8.1, A-18)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.events.diary import SessionRule, sessions_of
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.rules.base import Breach
    from staffing.rules.events.diary import Diary

__all__ = ["TrainingDay"]


@dataclass(frozen=True)
class TrainingDay(SessionRule):
    """On ``day`` of the month, its last day where it is shorter, everybody of the roles is in a training session.

    There are at least ``sessions`` of them; whoever is not employed or on leave that day is excused.

    Attributes
    ----------
    event
        Name of the training among the sessions of kind ``training``; empty = any of that day.
    """

    rule_id: ClassVar[str] = "training.monthly_day"

    day: Annotated[int, Field(ge=1, le=31)] = 30
    sessions: Annotated[int, Field(ge=1, le=100)] = 2
    roles: tuple[RoleName, ...] = ("agent",)
    event: str = ""

    def missed(self, diary: Diary) -> Iterator[Breach]:
        month = diary.month
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

    def tests(self, diary: Diary) -> dict[str, int]:
        return {"": 1 + int(diary.month.role_mask(*self.roles).sum())}
