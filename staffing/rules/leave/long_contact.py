"""People on long leave are contacted every few days (MO-3B-4.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.leave import granted_leave
from staffing.rules.base import ActsIn, Breach, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.centre.records import LeaveRequest
    from staffing.month import CentreMonth

__all__ = ["LongLeaveContact", "contacts_due"]


def contacts_due(start: date, end: date, contacts: Collection[date], every_days: int) -> Iterator[tuple[date, bool]]:
    """Days of a leave by which the person is to be heard of, and whether that was so.

    The next contact is due so many days after the last one, or after the last one missed; the leave itself begins
    with one.
    """
    last = start
    while (due := last + timedelta(days=every_days)) <= end:
        heard = max((day for day in contacts if last < day <= due), default=None)
        yield due, heard is not None
        last = heard or due


@dataclass(frozen=True)
class LongLeaveContact(Rule):
    """During leave of more than ``longer_than_days`` calendar days the person is contacted every ``every_days`` days.

    Judged are granted requests, on the days of the month; leave without a request has no record of contacts.
    """

    rule_id: ClassVar[str] = "leave.long_contact"
    default_enforce: ClassVar[Enforce] = "info"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("leave", "day")
    standard: ClassVar[bool] = False

    every_days: Annotated[int, Field(ge=1, le=31)] = 3
    longer_than_days: Annotated[int, Field(ge=0, le=366)] = 3

    def _due(self, month: CentreMonth) -> Iterator[tuple[LeaveRequest, date, bool]]:
        for leave in granted_leave(month):
            if leave.request is None or leave.calendar_days <= self.longer_than_days:
                continue
            for due, heard in contacts_due(leave.start, leave.end, leave.request.contacts, self.every_days):
                if month.holds(due):
                    yield leave.request, due, heard

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for request, due, heard in self._due(month):
            if not heard:
                yield self.breach(
                    1, employee_id=request.employee_id, day=due, leave=request.leave_type, every=self.every_days
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every contact due in the month."""
        return {"": sum(1 for _ in self._due(month))}
