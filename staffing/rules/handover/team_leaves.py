"""A team leaves together at the end of its shift (MO-1C-9.7)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.handover.worked_shift import clock_text, worked_shifts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["TeamLeavesTogether"]


@dataclass(frozen=True)
class TeamLeavesTogether(Rule):
    """People of one team with the same shift sign out within ``minutes`` of each other.

    The product's 5 are those within which the floor must be left (MO-3A-2.3). Whoever has overtime after the shift
    leaves with nobody.
    """

    rule_id: ClassVar[str] = "handover.team_leaves_together"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    minutes: Annotated[int, Field(ge=0, le=240)] = 5

    @staticmethod
    def _leaving(month: CentreMonth, roster: RosterArray) -> dict[tuple[date, str, str], list[int]]:
        """Instants of signing out (minutes after 00:00 of the 1st) by date, team and shift, of two or more people."""
        leaving: defaultdict[tuple[date, str, str], list[int]] = defaultdict(list)
        for worked in worked_shifts(month, roster):
            punch, shift = worked.punch, worked.shift
            if punch.sign_out is not None and worked.work_ends == shift.end_minute:
                leaving[punch.day, worked.person.team, shift.shift_id].append(worked.midnight + punch.sign_out)
        return {group: gone for group, gone in leaving.items() if len(gone) > 1}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for (day, team, shift), gone in self._leaving(month, roster).items():
            first, last = min(gone), max(gone)
            if last - first > self.minutes:
                yield self.breach(
                    last - first - self.minutes,
                    day=day,
                    team=team or 0,
                    shift=shift,
                    first=clock_text(month, first),
                    last=clock_text(month, last),
                    minutes=self.minutes,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(self._leaving(month, roster))}
