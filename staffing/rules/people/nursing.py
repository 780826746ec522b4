"""Shortened shifts of nursing mothers (AP-6.6c: an hour less a day until the child is one)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from datetime import date  # noqa: TC003 - read from files by its type
from typing import TYPE_CHECKING, ClassVar

from pydantic import ConfigDict

from staffing.rules.names import EmployeeId, ShiftId  # noqa: TC001 - read from files by its type
from staffing.rules.people.bound_days import BindingRule, bind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.month import CentreMonth, MonthSettings
    from staffing.rules.people.bound_days import BoundDays

__all__ = ["NursingShift", "NursingShiftVariant"]


@dataclass(frozen=True)
class NursingShift:
    """Ids of the shortened shift types a person has up to and including ``until``."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    shifts: tuple[ShiftId, ...]
    until: date

    def __str__(self) -> str:
        return f"{'/'.join(self.shifts)} → {self.until.isoformat()}"


@dataclass(frozen=True)
class NursingShiftVariant(BindingRule):
    """Until the day given, a person in ``people`` has no shift types but the shortened ones agreed on.

    Which hour is taken (later start, longer pause, earlier end) is fixed for the whole time, so each choice is a shift
    type of its own. The hour counts as worked (`staffing.nursing_hour`).
    """

    rule_id: ClassVar[str] = "nursing.shift_variant"

    people: dict[EmployeeId, NursingShift] = field(default_factory=dict)

    def settings(self, so_far: MonthSettings) -> MonthSettings:
        return dataclasses.replace(so_far, nursing={who: (one.shifts, one.until) for who, one in self.people.items()})

    def bounds(self, month: CentreMonth) -> Iterator[BoundDays]:
        for employee_id, agreed in self.people.items():
            said = {"shifts": ", ".join(agreed.shifts) or 0, "until": agreed.until.isoformat()}
            yield from bind(month, employee_id, agreed.shifts, None, agreed.until, said)
