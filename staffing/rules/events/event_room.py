"""Rooms: one session at a time, with a seat for everybody (MO-2B-4.1, MO-3I-2.4, MO-3I-1.6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.events.diary import Diary, sessions_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["EventRoom"]


@dataclass(frozen=True)
class EventRoom(Rule):
    """No session begins in a room before the one there is over, cleaning in, and none has more people than seats.

    Attributes
    ----------
    turnaround_minutes
        Time between two sessions in one room.
    """

    rule_id: ClassVar[str] = "event.resource"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    standard: ClassVar[bool] = False

    turnaround_minutes: Annotated[int, Field(ge=0, le=1440)] = 0

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        diary = Diary(month, roster)
        seats_of = month.centre.records.room_seats
        free_from: dict[str, int] = {}
        for session in sessions_of(month):
            if not session.room:
                continue
            start, end = diary.span(session)
            free = free_from.get(session.room, start)
            if free > start:
                yield self.breach(
                    free - start,
                    day=session.day,
                    text="taken",
                    event=session.event,
                    room=session.room,
                    **diary.clock(session),
                )
            free_from[session.room] = max(free, end + self.turnaround_minutes)
            people, seats = len(session.attendees), seats_of.get(session.room)
            if seats is not None and people > seats:
                yield self.breach(
                    people - seats,
                    day=session.day,
                    text="seats",
                    event=session.event,
                    room=session.room,
                    people=people,
                    seats=seats,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": 2 * sum(bool(session.room) for session in sessions_of(month))}
