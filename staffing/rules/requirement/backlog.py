"""Work off the phones with a due date (GS-3.1.1, GS-3.1.3, GS-3.1.4, GS-3.1.10, GS-11.7)."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import ConfigDict, Field

from staffing.back_office import DueWork, hours_by_day
from staffing.centre.holidays import day_kinds
from staffing.leave import STANDARD_DAY_MINUTES
from staffing.needs import Need, contracts_there
from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type
from staffing.workload import workload_people

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.centre.records import Task
    from staffing.month import CentreMonth

__all__ = ["BacklogDue", "TaskLimit", "TaskWork", "due"]

_LOOKED_AT_DAYS = 31


@dataclass(frozen=True, kw_only=True)
class TaskLimit:
    """Working days, calendar days or hours within which a task is to be done; one of them."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    working_days: Annotated[int, Field(ge=0, le=400)] = 0
    days: Annotated[int, Field(ge=0, le=400)] = 0
    hours: Annotated[float, Field(ge=0, le=10000)] = 0.0

    def __post_init__(self) -> None:
        if sum(map(bool, (self.working_days, self.days, self.hours))) != 1:
            raise ValueError("working_days | days | hours")

    def __str__(self) -> str:
        """Signs that need no language: ``5 wd``, ``3 d``, ``24 h``."""
        if self.working_days:
            return f"{self.working_days} wd"
        return f"{self.days} d" if self.days else f"{self.hours:g} h"


def due(received: datetime, limit: TaskLimit, holiday_overrides: Mapping[date, str]) -> datetime:
    """When a task must be done at the latest: days are counted from the next one and end at their last midnight.

    Parameters
    ----------
    received
        Local time at which the task came in.
    limit
        How long it may take; hours run on from the time itself.
    holiday_overrides
        Date to ``holiday``, ``workday`` or ``ordinary`` over China's calendar, for working days.
    """
    if limit.hours:
        return received + timedelta(hours=limit.hours)
    last = received.date() + timedelta(days=limit.days)
    left = limit.working_days
    while left:
        for kind in day_kinds(last + timedelta(days=1), _LOOKED_AT_DAYS, holiday_overrides):
            last = kind.day
            left -= kind.is_workday
            if not left:
                break
    return datetime.combine(last + timedelta(days=1), time())


@dataclass(frozen=True, kw_only=True)
class TaskWork:
    """What a task of a kind takes ``role``, and how many more come in on a working day."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    minutes: Annotated[float, Field(gt=0, le=10000)]
    role: RoleName
    per_day: Annotated[float, Field(ge=0, le=100000)] = 0.0

    def __str__(self) -> str:
        return f"{self.per_day:g}/d × {self.minutes:g} min ({self.role})"


@dataclass(frozen=True)
class BacklogDue(Rule):
    """Tasks of the kinds in ``by_task`` that are due in the month are done in time; open ones are told as well.

    Of kinds in ``work``, what is open and what will come in becomes people by day, as even as the due dates allow.
    """

    rule_id: ClassVar[str] = "backlog.due"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("requirement", "day")
    standard: ClassVar[bool] = False

    by_task: dict[str, TaskLimit] = field(default_factory=dict)
    work: dict[str, TaskWork] = field(default_factory=dict)
    attendance: Annotated[float, Field(gt=0, le=1)] = 0.95

    def __post_init__(self) -> None:
        super().__post_init__()
        for kind in self.work:
            if kind not in self.by_task:
                raise ValueError(f"work: {kind} → by_task: {kind}")

    def needs(self, month: CentreMonth) -> Iterator[Need]:
        by_role: dict[str, list[DueWork]] = defaultdict(list)
        for kind, work in self.work.items():
            by_role[work.role] += self._due_work(month, kind, work)
        for role, tasks in sorted(by_role.items()):
            hours = hours_by_day(tasks, month.workday)
            people = workload_people(hours, STANDARD_DAY_MINUTES / 60, self.attendance)
            there = contracts_there(month, role)
            yield Need(self.rule_id, self.clause, role, int(people.max()), there, "", float(hours.sum()), people)

    def _due_work(self, month: CentreMonth, kind: str, work: TaskWork) -> Iterator[DueWork]:
        """Open tasks of a kind, and those expected on each working day; due when nobody works, on the next day."""
        limit, hours = self.by_task[kind], work.minutes / 60
        open_days = np.flatnonzero(month.workday)
        came = [(task.received, 1.0) for task in month.centre.records.tasks if task.kind == kind and task.done is None]
        midday = (datetime.combine(month.date_of(int(day)), time(12)) for day in open_days)
        for received, tasks in (*came, *((at, work.per_day) for at in midday)):
            latest = due(received, limit, month.centre.holiday_overrides) - timedelta(microseconds=1)
            first, last = ((at.date() - month.first_day).days for at in (received, latest))
            after = open_days[open_days >= max(first, 0)]
            if len(after):
                yield DueWork(first, max(last, int(after[0])), tasks * hours)

    def _due_in_month(self, month: CentreMonth) -> Iterator[tuple[Task, datetime, date]]:
        """Tasks with the instant and the date they are due."""
        for task in month.centre.records.tasks:
            limit = self.by_task.get(task.kind)
            if limit is None:
                continue
            latest = due(task.received, limit, month.centre.holiday_overrides)
            # A day's end belongs to the day.
            on = latest.date() if limit.hours else latest.date() - timedelta(days=1)
            if month.holds(on):
                yield task, latest, on

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return dict(Counter(task.kind for task, _, _ in self._due_in_month(month)))

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for task, latest, on in self._due_in_month(month):
            if task.done is not None and task.done <= latest:
                continue
            said = latest.isoformat(" ", "minutes") if self.by_task[task.kind].hours else on.isoformat()
            late = timedelta(0) if task.done is None else task.done - latest
            yield self.breach(
                late / timedelta(hours=1),
                day=on,
                part=task.kind,
                text="open" if task.done is None else "late",
                task=task.task_id,
                kind=task.kind,
                received=task.received.isoformat(" ", "minutes"),
                due=said,
                done="" if task.done is None else task.done.isoformat(" ", "minutes"),
            )
