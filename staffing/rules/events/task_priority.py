"""Work off the phones is done in slack time, never against cover (GS-4.7, GS-25.4, MS-5.1.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.clock import clock_range
from staffing.coverage import totals
from staffing.month import INTERVAL_MINUTES
from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.events.diary import Diary, sessions_of
from staffing.rules.requirement.requirement_cover import people_by_skillset

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray
    from staffing.centre.records import Session
    from staffing.month import CentreMonth

__all__ = ["TaskPriority"]

NOISE_PEOPLE = 1e-9


@dataclass(frozen=True)
class TaskPriority(Rule):
    """No session of kind ``task`` takes people off the phones in a planning interval that is short without them.

    Everybody in any task is off the phones for its minutes; a task is in the way where fewer would be missing if its
    own people were back.
    """

    rule_id: ClassVar[str] = "task.priority"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    asks_for_demand: ClassVar[bool] = True
    standard: ClassVar[bool] = False

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        diary, tasks = Diary(month, roster), sessions_of(month, "task")
        if not tasks or not month.demand.queue_ids:
            return
        busy: dict[int, IntArray] = {}
        for session in tasks:
            for row in _rows(month, session):
                busy.setdefault(row, np.zeros(month.minutes, dtype=np.int64))[_during(diary, session)] += 1
        in_tasks = _people(diary, {row: tasks_at > 0 for row, tasks_at in busy.items()})
        on_seat = np.maximum(people_by_skillset(month, roster) - in_tasks, 0.0)
        short, _ = totals(month.demand.required, on_seat)
        for session in tasks:
            within = np.zeros(month.minutes, dtype=np.bool_)
            within[_during(diary, session)] = True
            own = {row: within & (busy[row] == 1) for row in _rows(month, session)}
            without, _ = totals(month.demand.required, on_seat + _people(diary, own))
            spoilt = np.flatnonzero(short > without + NOISE_PEOPLE)
            if len(spoilt):
                start, end = int(spoilt[0]) * INTERVAL_MINUTES, (int(spoilt[-1]) + 1) * INTERVAL_MINUTES
                clock = clock_range(month.first_day, start, end)
                yield self.breach(
                    (short - without)[spoilt].sum(),
                    day=month.date_of(start // MINUTES_PER_DAY),
                    event=session.event,
                    short=round(float(short[spoilt].max()), 2),
                    start=clock["start"],
                    end=clock["end"],
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(sessions_of(month, "task"))}


def _rows(month: CentreMonth, session: Session) -> list[int]:
    return sorted(month.row_of[who] for who in session.attendees if who in month.row_of)


def _during(diary: Diary, session: Session) -> slice:
    """The minutes of a session, cut to the month."""
    start, end = diary.span(session)
    return slice(start, min(end, diary.month.minutes))


def _people(diary: Diary, minutes: Mapping[int, BoolArray]) -> FloatArray:
    """(2**Q, T) people at work by the queues they can serve, for the minutes (minutes,) of each row."""
    month, blocks = diary.month, diary.blocks
    people = np.zeros((1 << len(month.demand.queue_ids), month.intervals))
    for row, chosen in minutes.items():
        for number in np.flatnonzero(blocks.person == row):
            part = slice(*np.clip([blocks.start[number], blocks.end[number]], 0, month.minutes))
            there = np.zeros(month.minutes, dtype=np.bool_)
            there[part] = chosen[part]
            served = month.serves[row, np.clip(blocks.day[number], 0, month.days - 1)]
            people[served] += there.reshape(month.intervals, INTERVAL_MINUTES).mean(axis=1)
    return people
