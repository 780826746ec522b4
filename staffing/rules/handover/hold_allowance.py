"""Staying on for an unfinished matter or a late colleague (JL-35.5, TS-22, FD-10, FD-11a)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.handover.worked_shift import WorkedShift, clock_text, reliefs, worked_shifts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["HoldAllowance"]


@dataclass(frozen=True)
class HoldAllowance(Rule):
    """A matter may hold a person up to ``minutes`` after the end of work; more is told.

    With ``until_relieved`` nobody leaves either before the post has been taken over by somebody who follows by the
    roster, however late (FD-11a). A relief of whom no sign-in is known proves nothing.
    """

    rule_id: ClassVar[str] = "handover.hold_allowance"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    minutes: Annotated[int, Field(ge=0, le=720)] = 30
    until_relieved: bool = False

    @staticmethod
    def _judged(month: CentreMonth, roster: RosterArray) -> Iterator[tuple[WorkedShift, int]]:
        """Shifts signed out from, with the instant of it (minutes after 00:00 of the 1st)."""
        for worked in worked_shifts(month, roster):
            if worked.punch.sign_out is not None:
                yield worked, worked.midnight + worked.punch.sign_out

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        relieved = reliefs(month, roster)
        for worked, gone in self._judged(month, roster):
            held = gone - worked.midnight - worked.work_ends
            if held > self.minutes:
                yield self.breach(
                    held - self.minutes,
                    employee_id=worked.person.employee_id,
                    day=worked.punch.day,
                    shift=worked.shift.shift_id,
                    gone=clock_text(month, gone),
                    held=held,
                    minutes=self.minutes,
                )
            end = worked.midnight + worked.shift.end_minute
            relief = relieved(worked.person.role, end) if self.until_relieved else None
            if relief is not None and end < relief and gone < relief:
                yield self.breach(
                    relief - max(gone, end),
                    employee_id=worked.person.employee_id,
                    day=worked.punch.day,
                    text="left",
                    shift=worked.shift.shift_id,
                    gone=clock_text(month, gone),
                    relief=clock_text(month, relief),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(1 for _ in self._judged(month, roster)) * (1 + self.until_relieved)}
