"""Work off the phones is done in slack time, never against cover (GS-4.7, GS-25.4, MS-5.1.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.clock import clock_range
from staffing.coverage import totals
from staffing.month import INTERVAL_MINUTES
from staffing.noise import COUNT_NOISE
from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.events.diary import sessions_of
from staffing.rules.requirement.requirement_cover import people_by_skillset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.centre.records import Session
    from staffing.month import CentreMonth

__all__ = ["TaskPriority"]


@dataclass(frozen=True)
class TaskPriority(Rule):
    """No session of kind ``task`` takes people off the phones in a planning interval that is short without them.

    Whoever is in a session is off the phones for its minutes; a task is in the way where fewer would be missing had it
    not been.
    """

    rule_id: ClassVar[str] = "task.priority"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    asks_for_demand: ClassVar[bool] = True
    standard: ClassVar[bool] = False

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        tasks = sessions_of(month, "task")
        if not tasks or not month.demand.queue_ids:
            return
        short, _ = totals(month.demand.required, people_by_skillset(month, roster))
        for session in tasks:
            back, _ = totals(month.demand.required, people_by_skillset(_without(month, session), roster))
            spoilt = np.flatnonzero(short > back + COUNT_NOISE)
            if len(spoilt):
                start, end = int(spoilt[0]) * INTERVAL_MINUTES, (int(spoilt[-1]) + 1) * INTERVAL_MINUTES
                clock = clock_range(month.first_day, start, end)
                yield self.breach(
                    (short - back)[spoilt].sum(),
                    day=month.date_of(start // MINUTES_PER_DAY),
                    event=session.event,
                    short=round(float(short[spoilt].max()), 2),
                    start=clock["start"],
                    end=clock["end"],
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(sessions_of(month, "task"))}


def _without(month: CentreMonth, session: Session) -> CentreMonth:
    """The month had the session not been."""
    records = month.centre.records
    others = tuple(other for other in records.sessions if other is not session)
    return replace(month, centre=replace(month.centre, records=replace(records, sessions=others)))
