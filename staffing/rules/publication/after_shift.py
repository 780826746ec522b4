"""Word that everybody is safely home after a shift (MO-1C-1.16, MO-1C-7.safe)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.breaks.away_times import clock_text
from staffing.rules.clock_window import ClockTime, window_minutes
from staffing.rules.handover.worked_shift import worked_shifts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.handover.worked_shift import WorkedShift

__all__ = ["AfterShift", "home_due"]


def home_due(worked: WorkedShift, minutes: int) -> int:
    """When word is due that a person is home: so many minutes after the work has ended.

    Returns
    -------
    int
        Minutes after 00:00 of the shift's date; the work ends with the shift, or with a later sign-out.
    """
    return max(worked.shift.end_minute, worked.punch.sign_out or 0) + minutes


@dataclass(frozen=True)
class AfterShift(Rule):
    """Whoever has worked is reported home at most ``minutes`` after the work.

    Shifts that end from ``ends_from`` to ``ends_to`` (over midnight where that is not later); days of which nobody has
    been reported home are not judged.
    """

    rule_id: ClassVar[str] = "notify.after_shift"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    minutes: Annotated[int, Field(ge=0, le=720)] = 90
    ends_from: ClockTime = "00:00"
    ends_to: ClockTime = "24:00"

    def _judged(self, month: CentreMonth, roster: RosterArray) -> Iterator[WorkedShift]:
        """Shifts that somebody signed in for or out of, on days of which a report is known."""
        reported = {punch.day for punch in month.centre.records.punches if punch.home_at is not None}
        begins, ends = window_minutes(self.ends_from, self.ends_to)
        for worked in worked_shifts(month, roster):
            after = (worked.shift.end_minute - begins) % MINUTES_PER_DAY
            if worked.punch.day in reported and after <= ends - begins:
                yield worked

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(1 for _ in self._judged(month, roster))}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for worked in self._judged(month, roster):
            due, home_at = home_due(worked, self.minutes), worked.punch.home_at
            person, shift, day = worked.person.employee_id, worked.shift.shift_id, worked.punch.day
            if home_at is None:
                yield self.breach(1, employee_id=person, day=day, text="missing", shift=shift, due=clock_text(due))
            elif home_at > due:
                yield self.breach(
                    home_at - due,
                    employee_id=person,
                    day=day,
                    text="late",
                    shift=shift,
                    due=clock_text(due),
                    home_at=clock_text(home_at),
                )
