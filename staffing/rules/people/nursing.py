"""Shortened shifts of nursing mothers (AP-6.6c: an hour less a day until the child is one)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date  # noqa: TC003 - read from files by its type
from typing import TYPE_CHECKING, ClassVar

from pydantic import ConfigDict

from staffing.rules.base import Breach, Rule
from staffing.rules.people.bound_days import bind, bound_cells, broken_days, shifts_judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.people.bound_days import BoundDays

__all__ = ["NursingShift", "NursingShiftVariant"]


@dataclass(frozen=True)
class NursingShift:
    """Ids of the shortened shift types a person has up to and including ``until``."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    shifts: tuple[str, ...]
    until: date

    def __str__(self) -> str:
        return f"{'/'.join(self.shifts)} → {self.until.isoformat()}"


@dataclass(frozen=True)
class NursingShiftVariant(Rule):
    """Until the day given, a person in ``people`` has no shift types but the shortened ones agreed on.

    Which hour is taken (later start, longer pause, earlier end) is fixed for the whole time, so each choice is a shift
    type of its own.
    """

    rule_id: ClassVar[str] = "nursing.shift_variant"
    standard: ClassVar[bool] = False

    people: dict[str, NursingShift] = field(default_factory=dict)

    def _bounds(self, month: CentreMonth) -> Iterator[tuple[str, BoundDays]]:
        for employee_id, agreed in self.people.items():
            for bound in bind(month, employee_id, agreed.shifts, None, agreed.until):
                yield employee_id, bound

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for employee_id, bound in self._bounds(month):
            agreed = self.people[employee_id]
            for day, symbol in broken_days(roster, bound):
                yield self.breach(
                    1,
                    employee_id=employee_id,
                    day=month.date_of(day),
                    part=employee_id,
                    shift=month.symbols.ids[symbol],
                    shifts=", ".join(agreed.shifts) or 0,
                    until=agreed.until.isoformat(),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {employee_id: shifts_judged(month, roster, bound) for employee_id, bound in self._bounds(month)}

    def forbidden(self, month: CentreMonth) -> BoolArray:
        return bound_cells(month, (bound for _, bound in self._bounds(month)))
