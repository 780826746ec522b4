"""Breaks are taken in turns (MO-3A-2.4, MO-1C-4.6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.presence import minutes_present, work_spans
from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.breaks.away_times import away_in_month, clock_text
from staffing.whole_people import whole_people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.centre.records import Away
    from staffing.month import CentreMonth

__all__ = ["SimultaneousBreaks", "most_away"]


def most_away(on_duty: int, share: float) -> int:
    """Agents that may be on a break at once: the share of those on duty, rounded up, and always one."""
    return max(1, int(whole_people(on_duty * share)))


@dataclass(frozen=True)
class SimultaneousBreaks(Rule):
    """No agent goes on a break while ``share`` of the agents on duty, rounded up, are on one.

    Judged as each break begins. Meals are not counted: their windows hold them.
    """

    rule_id: ClassVar[str] = "break.max_simultaneous"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    share: Annotated[float, Field(gt=0, le=1)] = 0.10

    @staticmethod
    def _breaks(month: CentreMonth) -> list[tuple[int, int, Away]]:
        """Start and end (minutes after 00:00 of the 1st) of the agents' breaks, in the order they begin."""
        found = [
            (day * MINUTES_PER_DAY + away.start_minute, day * MINUTES_PER_DAY + away.end_minute, away)
            for row, day, away in away_in_month(month, "break")
            if month.people[row].role == "agent" and away.end_minute > away.start_minute
        ]
        return sorted(found, key=lambda entry: (entry[0], entry[1], entry[2].employee_id))

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(self._breaks(month))}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        breaks = self._breaks(month)
        if not breaks:
            return
        on_duty = minutes_present(work_spans(month, roster).of(month.role_mask("agent")), breaks[-1][0] + 1)
        away_until: list[int] = []
        for start, end, away in breaks:
            away_until = [*(until for until in away_until if until > start), end]
            present = int(on_duty[start])
            most = most_away(present, self.share)
            if len(away_until) > most:
                yield self.breach(
                    len(away_until) - most,
                    employee_id=away.employee_id,
                    day=away.day,
                    start=clock_text(away.start_minute),
                    away=len(away_until),
                    present=present,
                    most=most,
                )
