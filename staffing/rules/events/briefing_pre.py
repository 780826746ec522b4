"""The briefing before every shift (JL-40.1.3, MO-1C-4.8, MO-1C-9.6, MO-2C-1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from staffing.rules.events.diary import JOINING_MINUTES, Diary, sessions_of
from staffing.rules.events.shift_briefing import ShiftBriefing
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach

__all__ = ["BriefingPre"]


@dataclass(frozen=True)
class BriefingPre(ShiftBriefing):
    """Everybody of the roles is in a briefing that begins so many minutes before the shift and is over when it starts.

    Every briefing before a shift has somebody of each role in ``attend``; before a night that is only told (A-13).
    """

    rule_id: ClassVar[str] = "briefing.pre"

    attend: tuple[RoleName, ...] = ()

    @staticmethod
    def joins(start: int, end: int, shift_start: int, shift_end: int, minutes: int) -> bool:
        return shift_start - JOINING_MINUTES <= end <= shift_start and start <= shift_start - minutes

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        yield from super().audit(month, roster)
        diary = Diary(month, roster)
        role_of = {person.employee_id: person.role for person in month.people}
        for session in sessions_of(month, "briefing") if self.attend else ():
            spans = diary.shifts
            ahead = [
                int(symbol)
                for person, begins, symbol in zip(spans.person, spans.start, spans.symbol, strict=True)
                if month.people[person].employee_id in session.attendees
                and self.joins(*diary.span(session), int(begins), 0, 0)
            ]
            there = {role_of[who] for who in session.attendees if who in role_of}
            for role in sorted(set(self.attend) - there) if ahead else ():
                yield self.breach(
                    1,
                    day=session.day,
                    text="attend",
                    severity="info" if month.symbols.is_night[ahead].all() else None,
                    event=session.event,
                    role=role,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        held = len(sessions_of(month, "briefing")) * len(set(self.attend))
        return super().checks(month, roster) | {"": held}
