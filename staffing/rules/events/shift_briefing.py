"""Briefings before and after shifts: shared by the rules on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.events.diary import Diary, sessions_of
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["ShiftBriefing"]


@dataclass(frozen=True)
class ShiftBriefing(Rule):
    """Everybody of a role in ``by_role`` is in a session of kind ``briefing`` at one end of every shift worked.

    Judged up to the last day of the month with a briefing on record, so that a centre that keeps no record of them, or
    has not yet, is told nothing.
    """

    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    standard: ClassVar[bool] = False

    by_role: dict[RoleName, Annotated[int, Field(ge=0, le=60)]] = field(default_factory=dict)

    @staticmethod
    def joins(start: int, end: int, shift_start: int, shift_end: int, minutes: int) -> bool:
        """Whether a briefing from ``start`` to ``end`` is the one of a shift, of at least so many minutes."""
        raise NotImplementedError

    def _shifts(self, diary: Diary) -> list[int]:
        """Numbers of the shifts judged, in `Diary.shifts`."""
        month, spans = diary.month, diary.shifts
        held = [diary.span(session)[0] // MINUTES_PER_DAY for session in sessions_of(month, "briefing")]
        last = max(held, default=-1)
        return [
            number
            for number, (person, day) in enumerate(zip(spans.person, spans.day, strict=True))
            if 0 <= day <= last and month.people[person].role in self.by_role
        ]

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        diary = Diary(month, roster)
        briefings: dict[str, list[tuple[int, int]]] = {}
        for session in month.centre.records.sessions:
            for who in session.attendees if session.kind == "briefing" else ():
                briefings.setdefault(who, []).append(diary.span(session))
        for number in self._shifts(diary):
            person = month.people[diary.shifts.person[number]]
            shift = int(diary.shifts.start[number]), int(diary.shifts.end[number])
            minutes = self.by_role[person.role]
            if not any(self.joins(*held, *shift, minutes) for held in briefings.get(person.employee_id, ())):
                yield self.breach(
                    1,
                    employee_id=person.employee_id,
                    day=month.date_of(int(diary.shifts.day[number])),
                    part=person.role,
                    shift=month.symbols.ids[diary.shifts.symbol[number]],
                    minutes=minutes,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        diary = Diary(month, roster)
        counts = dict.fromkeys(self.by_role, 0)
        for number in self._shifts(diary):
            counts[month.people[diary.shifts.person[number]].role] += 1
        return counts
