"""Content, time and place of a session made known so many days ahead (JL-41.3.2b, JL-56.2, MO-2B-1, MO-3I-2.4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.events.diary import sessions_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["EventNotice", "SessionKind"]

SessionKind = Literal["meeting", "briefing", "exam", "training", "task", "duty"]


@dataclass(frozen=True)
class EventNotice(Rule):
    """A session of a kind in ``by_kind`` is announced at least so many calendar days before its day."""

    rule_id: ClassVar[str] = "event.notice_days"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    standard: ClassVar[bool] = False

    by_kind: dict[SessionKind, Annotated[int, Field(ge=0, le=366)]] = field(default_factory=lambda: {"training": 3})

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for kind, days in self.by_kind.items():
            for session in sessions_of(month, kind):
                due = session.day - timedelta(days=days)
                announced = session.announced_on
                if announced is None or announced > due:
                    said: dict[str, Any] = {"announced": announced.isoformat()} if announced else {}
                    yield self.breach(
                        days if announced is None else (announced - due).days,
                        day=session.day,
                        text="late" if announced else "unannounced",
                        part=kind,
                        event=session.event,
                        due=due.isoformat(),
                        days=days,
                        **said,
                    )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {kind: len(sessions_of(month, kind)) for kind in self.by_kind}

    def describe_arguments(self) -> dict[str, str | int | float]:
        """Days by kind of session."""
        known: tuple[SessionKind, ...] = ("training", "meeting", "exam")
        others = [f"{kind} {days}" for kind, days in self.by_kind.items() if kind not in known]
        return {**{kind: self.by_kind.get(kind, -1) for kind in known}, "other": ", ".join(others) or 0}
