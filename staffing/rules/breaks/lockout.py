"""Nobody leaves the seat soon after signing in (MO-3A-3.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.breaks.away_times import away_in_month, clock_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.centre.records import Away
    from staffing.month import CentreMonth

__all__ = ["SignInLockout"]


@dataclass(frozen=True)
class SignInLockout(Rule):
    """No break or meal begins within ``minutes`` after the sign-in (A-29), or the start of work where none is known."""

    rule_id: ClassVar[str] = "break.lockout_after_sign_in"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    minutes: Annotated[int, Field(ge=0, le=240)] = 30

    @staticmethod
    def _after_sign_in(month: CentreMonth, roster: RosterArray) -> Iterator[tuple[int, Away, int]]:
        """Day, record and sign-in (minutes after 00:00 of the day) of everything of which that is known."""
        punched = {
            (punch.employee_id, punch.day): punch.sign_in
            for punch in month.centre.records.punches
            if punch.sign_in is not None
        }
        for row, day, away in away_in_month(month, "break", "meal"):
            shift = month.symbols.shifts[roster[row, day]]
            sign_in = punched.get((away.employee_id, away.day), None if shift is None else shift.start_minute)
            if sign_in is not None:
                yield day, away, sign_in

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(1 for _ in self._after_sign_in(month, roster))}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for day, away, sign_in in self._after_sign_in(month, roster):
            early = sign_in + self.minutes - away.start_minute
            if early > 0 and away.end_minute > sign_in:
                yield self.breach(
                    early,
                    employee_id=away.employee_id,
                    day=month.date_of(day),
                    start=clock_text(away.start_minute),
                    sign_in=clock_text(sign_in),
                    earliest=clock_text(sign_in + self.minutes),
                )
