"""Days of leave a person has in a year, by role and years in the centre (AP-6.4b, A-21)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import ConfigDict, Field

from staffing.leave import Count, granted_leave, leave_day_shares, rostered_symbols
from staffing.rules.base import ActsIn, Breach, Rule
from staffing.rules.names import LeaveTypeId, RoleName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.centre.people import Person
    from staffing.month import CentreMonth

__all__ = ["Entitlement", "LeaveBalance", "completed_years"]

Years = Annotated[int, Field(ge=0, le=60)]
Days = Annotated[float, Field(ge=0, le=366)]


@dataclass(frozen=True, kw_only=True)
class Entitlement:
    """Days of one kind of leave in a calendar year.

    Attributes
    ----------
    roles
        Whom it is for; empty = everybody no other entry of the kind names.
    after_years
        Days by completed years in the centre: the largest number of years reached holds; who came at an unknown time
        has reached all of them.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    leave_type: LeaveTypeId
    after_years: Annotated[dict[Years, Days], Field(min_length=1)]
    roles: tuple[RoleName, ...] = ()
    count: Count = "rostered"

    def text(self) -> str:
        """The entry in signs that need no language."""
        roles = f" [{' / '.join(self.roles)}]" if self.roles else ""
        steps = " / ".join(f"≥ {years}: {days:g}" for years, days in sorted(self.after_years.items()))
        return f"{self.leave_type}{roles} ({steps})"

    def days_of(self, person: Person, day: date) -> float:
        """Days a person has in the year, as seen from a day of it."""
        years = max(self.after_years) if person.valid_from is None else completed_years(person.valid_from, day)
        return max(
            ((reached, days) for reached, days in self.after_years.items() if reached <= years), default=(0, 0.0)
        )[1]


def completed_years(since: date, day: date) -> int:
    """Whole years from a date to a day."""
    return day.year - since.year - ((day.month, day.day) < (since.month, since.day))


@dataclass(frozen=True)
class LeaveBalance(Rule):
    """Leave granted since the 1st of January is no more than a person has in the year.

    A day of another month counts by the roster where it is known, else if offices work on it.
    """

    rule_id: ClassVar[str] = "leave.balance"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("leave", "payroll export")
    standard: ClassVar[bool] = False

    entitlements: dict[str, Entitlement] = field(default_factory=dict)

    def _entitlement_names(self, person: Person) -> Iterator[str]:
        for name, entry in self.entitlements.items():
            named = any(
                person.role in other.roles
                for other in self.entitlements.values()
                if other.leave_type == entry.leave_type
            )
            if person.role in entry.roles or not (entry.roles or named):
                yield name

    def _taken(self, month: CentreMonth, roster: RosterArray) -> Iterator[tuple[str, Person, list[tuple[date, float]]]]:
        """Entry, person and the days of leave of the year up to the month's end, of those with some in the month."""
        leaves = granted_leave(month)
        rostered = rostered_symbols(month, roster)
        last = month.date_of(month.days - 1)
        for person in month.people:
            for name in self._entitlement_names(person):
                entry = self.entitlements[name]
                shares = {
                    day: share
                    for leave in leaves
                    if (leave.employee_id, leave.leave_type) == (person.employee_id, entry.leave_type)
                    for day, share in leave_day_shares(month, rostered, leave, entry.count).items()
                    if day.year == last.year and day <= last
                }
                if any(day >= month.first_day for day in shares):
                    yield name, person, sorted(shares.items())

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for name, person, shares in self._taken(month, roster):
            entitled = self.entitlements[name].days_of(person, month.date_of(month.days - 1))
            taken = 0.0
            beyond = None
            for day, share in shares:
                taken += share
                if taken > entitled and share and day >= month.first_day and beyond is None:
                    beyond = day
            if beyond is not None:
                yield self.breach(
                    taken - entitled,
                    employee_id=person.employee_id,
                    day=beyond,
                    part=name,
                    leave=self.entitlements[name].leave_type,
                    taken=round(taken, 2),
                    entitled=entitled,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every person with such leave in the month."""
        return Counter(name for name, *_ in self._taken(month, roster))

    def describe_arguments(self) -> dict[str, str | int | float]:
        """The entries by leave and roles."""
        return {"entitlements": ", ".join(entry.text() for entry in self.entitlements.values()) or 0}
