"""Outgoing people leave the floor soon after the hand-over (MO-3A-2.3: 5 minutes; JL-39.6: no lingering)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.handover.punched_shift import PunchedShift, clock_text, punched_shifts, reliefs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["OutgoingExit"]


@dataclass(frozen=True)
class OutgoingExit(Rule):
    """Whoever has been relieved signs out within ``minutes``.

    They run from the end of the shift, of the overtime that follows it, or from the moment at which the post was taken
    over where that came later (A-28). Nobody lingers who is still waiting for a relief.
    """

    rule_id: ClassVar[str] = "handover.outgoing_exit_max"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    minutes: Annotated[int, Field(ge=0, le=240)] = 5

    def _judged(self, month: CentreMonth, roster: RosterArray) -> Iterator[tuple[PunchedShift, int, int]]:
        """Relieved people with the instants at which they had to be gone and were (minutes after 00:00 of the 1st)."""
        relieved = reliefs(month, roster)
        for worked in punched_shifts(month, roster):
            free = relieved(worked.person.role, worked.midnight + worked.shift.end_minute)
            if worked.punch.sign_out is not None and free is not None:
                due = max(free, worked.midnight + worked.work_ends) + self.minutes
                yield worked, due, worked.midnight + worked.punch.sign_out

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for worked, due, gone in self._judged(month, roster):
            if gone > due:
                yield self.breach(
                    gone - due,
                    employee_id=worked.person.employee_id,
                    day=worked.punch.day,
                    shift=worked.shift.shift_id,
                    gone=clock_text(month, gone),
                    due=clock_text(month, due),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(1 for _ in self._judged(month, roster))}
