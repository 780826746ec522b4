"""The monthly exam: everybody sits it once, in batches, papers in turn (MO-2C-8.2, JL-42.2.1, JL-41.3.2c, JL-43)."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

import numpy as np
from pydantic import Field

from staffing.rules.events.diary import SessionRule, sessions_of
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from staffing.centre.records import Session
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach
    from staffing.rules.events.diary import Diary

__all__ = ["ExamBatch", "MonthlyExam", "exam_batches"]


@dataclass(frozen=True, slots=True)
class ExamBatch:
    """One sitting: which of the day (from 1), its paper (A, B, …) and who sits it."""

    day: date
    number: int
    paper: str
    agents: tuple[str, ...]


def exam_batches(
    agents: Sequence[str], days: Sequence[date], batches_a_day: int, papers: int = 2
) -> tuple[ExamBatch, ...]:
    """Batches of nearly the same size over some days, papers taking turns from batch to batch (5.13).

    Parameters
    ----------
    agents
        Employee ids in the order in which they sit, by shift for instance.
    papers
        How many there are, 1 to 26.

    Returns
    -------
    tuple of ExamBatch
        In order of time; fewer than days × batches where there are fewer agents.
    """
    places = [(day, number + 1) for day in days for number in range(batches_a_day)]
    wanted = min(len(places), len(agents))
    cuts = np.arange(wanted + 1) * len(agents) // max(wanted, 1)
    return tuple(
        ExamBatch(*places[batch], ascii_uppercase[batch % papers], tuple(agents[cuts[batch] : cuts[batch + 1]]))
        for batch in range(wanted)
    )


@dataclass(frozen=True)
class MonthlyExam(SessionRule):
    """Everybody of the roles sits the exam exactly once from ``from_day`` to ``to_day`` of the month.

    Whoever is employed and not on leave on any of these days is asked for; a sitting missed does not count. At least
    ``sittings`` are held, so that nobody has to be excused (A-31), and of any ``papers`` sittings in a row no two have
    the same paper.

    Attributes
    ----------
    event
        Name of the exam among the sessions of kind ``exam``; empty = all of these.
    """

    rule_id: ClassVar[str] = "exam.monthly"

    from_day: Annotated[int, Field(ge=1, le=28)] = 20
    to_day: Annotated[int, Field(ge=1, le=31)] = 25
    papers: Annotated[int, Field(ge=1, le=26)] = 2
    sittings: Annotated[int, Field(ge=1, le=1000)] = 1
    roles: tuple[RoleName, ...] = ("agent",)
    event: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.from_day > self.to_day:
            raise ValueError("from_day ≤ to_day")

    def _sittings(self, month: CentreMonth) -> list[Session]:
        return [
            session
            for session in sessions_of(month, "exam")
            if self.from_day <= session.day.day <= self.to_day and self.event in {"", session.event}
        ]

    def _asked(self, diary: Diary) -> list[str]:
        """Employee ids of those who have to sit it."""
        days = range(self.from_day, min(self.to_day, diary.month.days) + 1)
        return [
            person.employee_id
            for person in diary.month.people
            if person.role in self.roles
            and any(diary.absence(person.employee_id, diary.month.first_day.replace(day=day)) is None for day in days)
        ]

    def missed(self, diary: Diary) -> Iterator[Breach]:
        month = diary.month
        asked, sittings = self._asked(diary), self._sittings(month)
        last = month.first_day.replace(day=min(self.to_day, month.days))
        if asked and len(sittings) < self.sittings:
            yield self.breach(
                self.sittings - len(sittings), day=last, text="few", held=len(sittings), sittings=self.sittings
            )
        for who in asked if sittings else ():
            sat = [session for session in sittings if who in session.attendees - session.absent]
            if not sat:
                window: dict[str, Any] = {"from": self.from_day, "to": last.day}
                yield self.breach(1, employee_id=who, day=last, text="none", **window)
            elif len(sat) > 1:
                yield self.breach(len(sat) - 1, employee_id=who, day=sat[1].day, text="again", times=len(sat))
        for number, session in enumerate(sittings):
            if session.paper and session.paper in {
                before.paper for before in sittings[max(number - self.papers + 1, 0) : number]
            }:
                yield self.breach(1, day=session.day, text="paper", paper=session.paper, **diary.clock(session))

    def tests(self, diary: Diary) -> dict[str, int]:
        return {"": 1 + len(self._asked(diary)) + len(self._sittings(diary.month))}
