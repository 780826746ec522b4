"""Leave that could not be asked for beforehand, and forms that follow (TS-35d, AP-6.1e, MO-3B-6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.leave import ONE_DAY, begun_in_month, granted_leave, leave_start, rostered_minutes, rostered_symbols
from staffing.rules.base import ActsIn, Breach, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.leave import GrantedLeave, Rostered
    from staffing.month import CentreMonth

__all__ = ["EmergencyLeave", "form_due"]

DAYS_LOOKED_AHEAD = 62
Finding = tuple["GrantedLeave", str, datetime, bool]
"""Leave, the text that names what was due, when, and whether it was in time."""


def form_due(
    month: CentreMonth, rostered: Rostered, leave: GrantedLeave, leaves: Sequence[GrantedLeave], workdays: int
) -> date | None:
    """Day by whose end the written form of a leave is due: the last of so many days of work after it.

    Parameters
    ----------
    rostered, leaves
        Of the month; a day of other leave is no day of work.

    Returns
    -------
    date or None
        None where the person does not work so many days within two months.
    """
    away = {day for other in leaves if other.employee_id == leave.employee_id for day in other.dates}
    after = rostered_minutes(month, rostered, leave.employee_id, leave.end + ONE_DAY, DAYS_LOOKED_AHEAD)
    worked = [day for day, minutes in after.items() if minutes and day not in away]
    return worked[workdays - 1] if len(worked) >= workdays else None


@dataclass(frozen=True)
class EmergencyLeave(Rule):
    """An emergency is told in time, and whoever asked without a form hands it in when back.

    Attributes
    ----------
    until_minutes_after_start
        Minutes after the start of the shift until which an emergency can be told; None = nothing asked. Where no shift
        is known, nobody can be late.
    form_due_days
        Days of work after the leave within which the form comes in; None = nothing asked. A form that is due after
        the month and has not come in is no breach yet.
    """

    rule_id: ClassVar[str] = "leave.emergency"
    default_enforce: ClassVar[Enforce] = "info"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("leave", "payroll export")
    standard: ClassVar[bool] = False

    until_minutes_after_start: Annotated[int, Field(ge=0, le=1440)] | None = None
    form_due_days: Annotated[int, Field(ge=1, le=31)] | None = None

    def _judged(self, month: CentreMonth, roster: RosterArray) -> Iterator[Finding]:
        rostered = rostered_symbols(month, roster)
        leaves = granted_leave(month)
        for leave in begun_in_month(month, leaves):
            request = leave.request
            if request is None:
                continue
            begins = leave_start(month, rostered, leave)
            if request.emergency and self.until_minutes_after_start is not None and begins is not None:
                latest = begins + timedelta(minutes=self.until_minutes_after_start)
                yield leave, "late", latest, request.asked_at <= latest
            if request.channel != "form" and self.form_due_days is not None:
                due = form_due(month, rostered, leave, leaves, self.form_due_days)
                if due is not None and (request.form_on is not None or due < month.date_of(month.days)):
                    in_time = request.form_on is not None and request.form_on <= due
                    yield leave, "form", datetime.combine(due, time()), in_time

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for leave, text, due, in_time in self._judged(month, roster):
            if not in_time:
                yield self.breach(
                    1,
                    employee_id=leave.employee_id,
                    day=leave.start if text == "late" else due.date(),
                    text=text,
                    leave=leave.leave_type,
                    due=due.date().isoformat() if text == "form" else due.isoformat(" ", "minutes"),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every emergency, and every form that is due or has come in."""
        return {"": sum(1 for _ in self._judged(month, roster))}

    def describe_arguments(self) -> dict[str, str | int | float]:
        """Both limits; -1 where nothing is asked."""
        minutes = self.until_minutes_after_start
        return {"minutes": -1 if minutes is None else minutes, "days": self.form_due_days or 0}
