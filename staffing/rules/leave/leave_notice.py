"""Leave is asked for beforehand (TS-35a to TS-35c, FD-14a, AP-6.1a, SS-A1.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.leave import begun_in_month, granted_leave, leave_start, rostered_symbols
from staffing.rules.base import ActsIn, Breach, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.centre.records import LeaveRequest
    from staffing.month import CentreMonth

__all__ = ["LeaveNotice"]


@dataclass(frozen=True)
class LeaveNotice(Rule):
    """Leave that is no emergency is asked for at least ``days`` days before its first; 0 = before it begins.

    Judged are granted requests. Leave begins with the shift it falls on, or at 00:00 where no shift is known.
    """

    rule_id: ClassVar[str] = "leave.notice_days"
    default_enforce: ClassVar[Enforce] = "info"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("leave",)
    standard: ClassVar[bool] = False

    days: Annotated[int, Field(ge=0, le=366)] = 1

    def _asked_by(self, month: CentreMonth, roster: RosterArray) -> Iterator[tuple[LeaveRequest, datetime]]:
        """Requests and the moment before which each had to be made."""
        rostered = rostered_symbols(month, roster)
        for leave in begun_in_month(month, granted_leave(month)):
            if leave.request is None or leave.request.emergency:
                continue
            last_day = leave.start - timedelta(days=self.days - 1)
            begins = leave_start(month, rostered, leave) or datetime.combine(leave.start, time())
            yield leave.request, datetime.combine(last_day, time()) if self.days else begins

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for request, latest in self._asked_by(month, roster):
            if request.asked_at >= latest:
                yield self.breach(
                    1,
                    employee_id=request.employee_id,
                    day=request.start,
                    leave=request.leave_type,
                    asked=request.asked_at.isoformat(" ", "minutes"),
                    days=self.days,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every granted request that is no emergency."""
        return {"": sum(1 for _ in self._asked_by(month, roster))}
