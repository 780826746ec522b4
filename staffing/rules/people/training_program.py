"""Training before somebody may work alone (JL-41.3.1a, SS-CA1.2, MS-5.2.9, GS-16 to GS-21)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date  # noqa: TC003 - read from files by its type
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from staffing.centre.holidays import day_kinds
from staffing.rules.base import Breach, Rule
from staffing.rules.people.bound_days import bind, bound_cells, bound_person_days, broken_days, shifts_judged

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
class TrainingProgram(Rule):
    """Until the programme of the role is over, a person in ``trainees`` has no shifts but those of ``shifts``.

    ``trainees`` are employees with the first day of their training.
    """

    rule_id: ClassVar[str] = "training.program"
    role_parameters: ClassVar[tuple[str, ...]] = ("by_role",)
    standard: ClassVar[bool] = False

    by_role: dict[str, Programme] = field(default_factory=dict)
    trainees: dict[str, date] = field(default_factory=dict)
    shifts: tuple[str, ...] = ()

    def _bounds(self, month: CentreMonth) -> Iterator[tuple[str, date | None, BoundDays]]:
        """Employee, last day of the programme (None: after the month) and the days bound by it."""
        last = month.date_of(month.days - 1)
        for employee_id, start in self.trainees.items():
            row = month.row_of.get(employee_id)
            programme = None if row is None else self.by_role.get(month.people[row].role)
            if programme is not None:
                kinds = day_kinds(start, (last - start).days + 1, month.centre.holiday_overrides)
                end = programme_end(programme.days, kinds, programme.calendar)
                for bound in bind(month, employee_id, self.shifts, start, end):
                    yield employee_id, end, bound

    def _part(self, employee_id: str, role: str) -> str:
        """Entry that speaks of a trainee: their own where a clause names them, else the role's."""
        return employee_id if employee_id in self.clause_of else role

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for employee_id, end, bound in self._bounds(month):
            role = month.people[bound.row].role
            for day, symbol in broken_days(roster, bound):
                yield self.breach(
                    1,
                    employee_id=employee_id,
                    day=month.date_of(day),
                    part=self._part(employee_id, role),
                    shift=month.symbols.ids[symbol],
                    days=self.by_role[role].days,
                    end=0 if end is None else end.isoformat(),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        counts = Counter(dict.fromkeys(self.by_role, 0))
        for employee_id, _, bound in self._bounds(month):
            counts[self._part(employee_id, month.people[bound.row].role)] += shifts_judged(month, roster, bound)
        return dict(counts)

    def forbidden(self, month: CentreMonth) -> BoolArray:
        return bound_cells(month, (bound for _, _, bound in self._bounds(month)))

    def no_cover(self, month: CentreMonth) -> BoolArray:
        return bound_person_days(month, (bound for _, _, bound in self._bounds(month)))

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule, and how many are in training."""
        return {**super().describe_arguments(), "trainees": len(self.trainees)}
