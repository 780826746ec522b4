"""Outgoing people leave the floor soon after the hand-over (MO-3A-2.3: 5 minutes; JL-39.6: no lingering)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.handover.worked_shift import WorkedShift, clock_text, reliefs, worked_shifts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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

    def _due(self, worked: WorkedShift, relieved: Callable[[str, int], int | None]) -> int | None:
        """Instant at which a relieved person has to be gone, in minutes after 00:00 of the 1st; None = not relieved."""
        free = relieved(worked.person.role, worked.midnight + worked.shift.end_minute)
        return None if free is None else max(free, worked.midnight + worked.work_ends) + self.minutes

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        relieved = reliefs(month, roster)
        for worked in worked_shifts(month, roster):
            out = worked.punch.sign_out
            if out is None or out <= worked.work_ends + self.minutes:  # in time, whenever relieved
                continue
            due, gone = self._due(worked, relieved), worked.midnight + out
            if due is not None and gone > due:
                yield self.breach(
                    gone - due,
                    employee_id=worked.person.employee_id,
                    day=worked.punch.day,
                    shift=worked.shift.shift_id,
                    gone=clock_text(month, gone),
                    due=clock_text(month, due),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        relieved = reliefs(month, roster)
        left = [worked for worked in worked_shifts(month, roster) if worked.punch.sign_out is not None]
        return {"": sum(self._due(worked, relieved) is not None for worked in left)}
