"""People of a centre and what is known of each: qualifications, leave, wishes, history."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from staffing.clock import overlaps

if TYPE_CHECKING:
    from datetime import date

__all__ = ["BUILT_IN_ROLES", "CarryInCell", "Leave", "LedgerLine", "Person", "Qualification", "Wish"]

BUILT_IN_ROLES = (
    "agent",
    "shift_leader",
    "duty_supervisor",
    "technician",
    "qa",
    "support",
    "trainer",
    "analyst",
    "manager",
)


@dataclass(frozen=True, slots=True)
class Person:
    """One person on the list.

    Attributes
    ----------
    skills
        Ids of the queues this person can serve.
    supervisor
        Employee id of the duty supervisor above this person, or None.
    contract_hours
        Month norm of this contract in hours; None = the centre's norm.
    valid_from, valid_to
        First and last day of employment, inclusive; None = open.
    """

    employee_id: str
    name: str
    team: str
    role: str
    skills: frozenset[str] = field(default_factory=frozenset)
    supervisor: str | None = None
    contract_hours: float | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def employed_between(self, first: date, last: date) -> bool:
        """Whether any day of ``first`` … ``last`` lies within the employment."""
        return overlaps(self.valid_from, self.valid_to, first, last)


@dataclass(frozen=True, slots=True)
class Qualification:
    """A certificate of one person, valid on ``valid_from <= day <= valid_to``."""

    employee_id: str
    qualification: str
    valid_from: date | None = None
    valid_to: date | None = None

    def valid_on(self, day: date) -> bool:
        """Whether the certificate is valid on a day."""
        return overlaps(self.valid_from, self.valid_to, day, day)


@dataclass(frozen=True, slots=True)
class Leave:
    """Approved leave, both days inclusive."""

    employee_id: str
    leave_type: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish for one day: ``OFF`` (a rest wish, 调休) or a shift type's id.

    The order in the file is the person's own order of importance.
    """

    employee_id: str
    day: date
    shift: str


@dataclass(frozen=True, slots=True)
class CarryInCell:
    """What a person did on a day before the month: a shift type's id, ``OFF`` or a leave type."""

    employee_id: str
    day: date
    shift: str


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """Year-to-date difference from the fair share: positive = has done more than the others."""

    employee_id: str
    nights: float = 0.0
    weekends: float = 0.0
    holidays: float = 0.0
