"""A trainer is at the training from beginning to end, and nowhere else (JL-56.3.5, MO-1C-5.4, MO-1C-7.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.events.diary import Diary, sessions_of
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.centre.records import Session
    from staffing.month import CentreMonth

__all__ = ["TrainerUnavailable"]


@dataclass(frozen=True)
class TrainerUnavailable(Rule):
    """The trainer of a session is employed, not on leave and in no other session.

    A trainer whose ``roles`` do not have training for their job is not on a shift at that time either.
    """

    rule_id: ClassVar[str] = "event.trainer_unavailable"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    standard: ClassVar[bool] = False

    roles: tuple[RoleName, ...] = ("trainer",)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        diary = Diary(month, roster)
        sessions = sessions_of(month)
        for session in sessions:
            reason = self._reason(diary, session, sessions) if session.trainer else None
            if reason is not None:
                yield self.breach(
                    1,
                    employee_id=session.trainer,
                    day=session.day,
                    text=reason,
                    event=session.event,
                    **diary.clock(session),
                )

    def _reason(self, diary: Diary, session: Session, sessions: list[Session]) -> str | None:
        """What the trainer of a session is kept by, None if by nothing."""
        who = session.trainer
        absence = diary.absence(who, session.day)
        if absence is not None:
            return absence
        if any(who in {other.trainer, *other.attendees} for other in diary.overlapping(session, sessions)):
            return "twice"
        at_job = diary.month.people[diary.month.row_of[who]].role in self.roles
        return "shift" if not at_job and diary.at_work(who, *diary.span(session)) else None

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(bool(session.trainer) for session in sessions_of(month))}
