"""Training before somebody may work alone (JL-41.3.1a, SS-CA1.2, MS-5.2.9, GS-16 to GS-21)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date  # noqa: TC003 - read from files by its type
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from staffing.centre.holidays import day_kinds
from staffing.rules.names import EmployeeId, RoleName, ShiftId  # noqa: TC001 - read from files by its type
from staffing.rules.people.bound_days import BindingRule, bind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.centre.holidays import DayKind
    from staffing.month import CentreMonth
    from staffing.rules.people.bound_days import BoundDays

__all__ = ["Programme", "TrainingProgram", "programme_end"]

Calendar = Literal["working", "every"]


@dataclass(frozen=True)
class Programme:
    """Length of a programme in ``working`` days or in days of any kind (``every``); a part of a day takes the day."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    days: Annotated[float, Field(gt=0, le=366)]
    calendar: Calendar = "working"

    def __str__(self) -> str:
        return f"{self.days:g}{'*' if self.calendar == 'every' else ''}"


def programme_end(days: float, kinds: Iterable[DayKind], calendar: Calendar = "working") -> date | None:
    """Last day of a programme of so many days.

    Parameters
    ----------
    days
        Half a day takes a whole one.
    kinds
        Consecutive dates from the first day of the programme on.
    calendar
        Days that count: ``working`` (Monday to Friday less holidays, make-up workdays in) or ``every``.

    Returns
    -------
    date or None
        None where the programme is longer than the dates given.
    """
    for kind in kinds:
        days -= calendar == "every" or kind.is_workday
        if days <= 0:
            return kind.day
    return None


@dataclass(frozen=True)
class TrainingProgram(BindingRule):
    """Until the programme of the role is over, a person in ``trainees`` has no shifts but those of ``shifts``.

    ``trainees`` are employees with the first day of their training.
    """

    rule_id: ClassVar[str] = "training.program"

    by_role: dict[RoleName, Programme] = field(default_factory=dict)
    trainees: dict[EmployeeId, date] = field(default_factory=dict)
    shifts: tuple[ShiftId, ...] = ()

    def bounds(self, month: CentreMonth) -> Iterator[BoundDays]:
        last = month.date_of(month.days - 1)
        for employee_id, start in self.trainees.items():
            row = month.row_of.get(employee_id)
            role = "" if row is None else month.people[row].role
            programme = self.by_role.get(role)
            if programme is not None:
                kinds = day_kinds(start, (last - start).days + 1, month.centre.holiday_overrides)
                end = programme_end(programme.days, kinds, programme.calendar)
                # A clause that names the trainee speaks of them, else the one on the role does.
                part = employee_id if employee_id in self.clause_of else role
                said = {"days": programme.days, "end": 0 if end is None else end.isoformat()}
                yield from bind(month, employee_id, self.shifts, start, end, said, part)

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """As of every binding rule, roles without trainees in."""
        return {**dict.fromkeys(self.by_role, 0), **super().checks(month, roster)}

    def no_cover(self, month: CentreMonth) -> BoolArray:
        return self.person_days(month)

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule, and how many are in training."""
        return {**super().describe_arguments(), "trainees": len(self.trainees)}
