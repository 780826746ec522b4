"""Who did not come to a session (JL-39.12, JL-40.2, JL-43): told for the appraisal, with or without leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.events.diary import Diary, sessions_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["NoShow"]


@dataclass(frozen=True)
class NoShow(Rule):
    """Everybody called to a session comes; whoever was on leave that day is told apart, for JL-43 marks them apart."""

    rule_id: ClassVar[str] = "event.no_show"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day", "payroll export")
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    standard: ClassVar[bool] = False

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        diary = Diary(month, roster)
        for session in sessions_of(month):
            for who in sorted(session.attendees & session.absent):
                excused = diary.absence(who, session.day) == "leave"
                yield self.breach(
                    1,
                    employee_id=who,
                    day=session.day,
                    text="excused" if excused else "absent",
                    event=session.event,
                    **diary.clock(session),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(len(session.attendees) for session in sessions_of(month))}
