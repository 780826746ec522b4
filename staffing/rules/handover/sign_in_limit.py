"""Signing in soon after taking the seat (MO-3A-2.2: within 3 minutes)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.handover.worked_shift import WorkedShift, clock_text, worked_shifts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["SignInLimit"]


@dataclass(frozen=True)
class SignInLimit(Rule):
    """Sign-in at most ``minutes`` after the start of the shift, unless excused.

    An alert for the floor; lateness is counted from the start of the shift by its own rule (A-44).
    """

    rule_id: ClassVar[str] = "handover.sign_in_limit"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    minutes: Annotated[int, Field(ge=0, le=240)] = 3

    @staticmethod
    def _judged(month: CentreMonth, roster: RosterArray) -> Iterator[tuple[WorkedShift, int]]:
        """Shifts signed in for without an excuse, with the minute of it."""
        for worked in worked_shifts(month, roster):
            if worked.punch.sign_in is not None and not worked.punch.confirmed_by:
                yield worked, worked.punch.sign_in

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for worked, sign_in in self._judged(month, roster):
            due = worked.shift.start_minute + self.minutes
            if sign_in > due:
                yield self.breach(
                    sign_in - due,
                    employee_id=worked.person.employee_id,
                    day=worked.punch.day,
                    shift=worked.shift.shift_id,
                    sign_in=clock_text(month, worked.midnight + sign_in),
                    due=clock_text(month, worked.midnight + due),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(1 for _ in self._judged(month, roster))}
