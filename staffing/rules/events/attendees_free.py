"""Whoever is called to a session can come, also where it is put into a published roster (JL-14, JL-41.3.2a)."""

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

__all__ = ["AttendeesFree"]


@dataclass(frozen=True)
class AttendeesFree(Rule):
    """Everybody called to a session is employed, not on leave, not in another one and not resting from a night (A-12).

    Being at work is no hindrance. Duties are left to ``duty.rotation``.
    """

    rule_id: ClassVar[str] = "event.ad_hoc"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    standard: ClassVar[bool] = False

    rest_hours: Annotated[float, Field(ge=0, le=24)] = 11.0

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        diary = Diary(month, roster)
        busy_until: dict[str, int] = {}
        for session in sessions_of(month):
            start, end = diary.span(session)
            for who in sorted(session.attendees):
                reason: str | None = diary.absence(who, session.day)
                if reason is None and busy_until.get(who, start) > start:
                    reason = "twice"
                elif reason is None and diary.resting(who, start, self.rest_hours):
                    reason = "resting"
                if reason is not None:
                    yield self.breach(
                        1,
                        employee_id=who,
                        day=session.day,
                        text=reason,
                        event=session.event,
                        **diary.clock(session),
                    )
                busy_until[who] = max(busy_until.get(who, end), end)

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(len(session.attendees) for session in sessions_of(month))}
