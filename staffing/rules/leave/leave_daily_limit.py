"""People under one supervisor on leave on the same day (MO-3B-9.2, A-8)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.leave import granted_leave, leave_by_day
from staffing.rules.leave.leave_cap import LeaveCap
from staffing.rules.names import ApproverName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.leave import GrantedLeave
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach

__all__ = ["DailyLeaveLimit"]


@dataclass(frozen=True)
class DailyLeaveLimit(LeaveCap):
    """Beyond ``most`` people a day under one supervisor, leave has the approval of one of ``beyond_approved_by``.

    Where nobody of a team has a supervisor, the team counts as one. Long leave, of more than ``long_days`` calendar
    days, counts on its first day only (A-8). Of leave without a request it is not known who approved it: that is told,
    no more.
    """

    rule_id: ClassVar[str] = "leave.daily_limit_per_supervisor"

    most: Annotated[int, Field(ge=0, le=1000)] = 1
    beyond_approved_by: tuple[ApproverName, ...] = ("manager", "director")
    long_days: Annotated[int, Field(ge=1, le=366)] = 3

    def _leave_under(self, month: CentreMonth) -> Iterator[tuple[date, str, list[GrantedLeave]]]:
        """Day, supervisor (or team) and the leave that counts, in the order of approval."""
        supervised = {person.team for person in month.people if person.supervisor is not None}
        for day, leaves in leave_by_day(month, granted_leave(month)).items():
            under: defaultdict[str, list[GrantedLeave]] = defaultdict(list)
            for leave in leaves:
                person = month.people[month.row_of[leave.employee_id]]
                running = leave.start < day and leave.calendar_days > self.long_days
                if not running and (person.supervisor is not None or person.team not in supervised):
                    under[person.supervisor or person.team].append(leave)
            for supervisor, counted in under.items():
                yield day, supervisor, counted

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for day, supervisor, leaves in self._leave_under(month):
            yield from self._beyond(day, leaves, {"supervisor": supervisor})

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every person and day of leave that counts."""
        return {"": sum(len(leaves) for _, _, leaves in self._leave_under(month))}
