"""Kinds of leave: how they are counted, how long they last, how much of them is paid (AP-6.2 to AP-6.8)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import ConfigDict, Field

from staffing.leave import (
    ONE_DAY,
    Count,
    begun_in_month,
    granted_leave,
    leave_days,
    paid_leave_hours,
    rostered_symbols,
)
from staffing.rules.base import ActsIn, Breach, Rule
from staffing.rules.names import LeaveTypeId  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from staffing.arrays import RosterArray
    from staffing.leave import GrantedLeave
    from staffing.month import CentreMonth

__all__ = ["LeaveType", "LeaveTypes"]

YEAR = timedelta(days=365)
Finding = tuple["GrantedLeave", str, float, float]
"""A leave, the text that names what was judged, how much it is and at most how much it may be."""


@dataclass(frozen=True, kw_only=True)
class LeaveType:
    """What holds for leave of one kind; None = nothing said.

    Attributes
    ----------
    count
        Whether its days are calendar days or days rostered to work.
    pay_share
        Share of the rostered hours that is paid.
    most_days
        Days of one leave, counted as ``count`` says.
    span_days
        Calendar days from its first to its last (A-23).
    unit_hours
        A part of a day is taken in whole units of so many hours.
    contiguous
        Whether it is taken in one piece: no second leave of the kind begins within a year after the first.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    count: Count = "rostered"
    pay_share: Annotated[float, Field(ge=0, le=1)] | None = None
    most_days: Annotated[float, Field(gt=0, le=366)] | None = None
    span_days: Annotated[int, Field(ge=1, le=366)] | None = None
    unit_hours: Annotated[float, Field(gt=0, le=24)] | None = None
    contiguous: bool = False


@dataclass(frozen=True)
class LeaveTypes(Rule):
    """Granted leave of each kind in ``types`` is as long as the kind allows, in its units and in one piece."""

    rule_id: ClassVar[str] = "leave.types"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("leave", "payroll export")
    standard: ClassVar[bool] = False

    types: dict[LeaveTypeId, LeaveType] = field(default_factory=dict)

    def paid_hours(self, month: CentreMonth, roster: RosterArray, leave: GrantedLeave) -> float | None:
        """Hours of a leave that are paid (A-25); None where nobody says how much of the kind is."""
        kind = self.types.get(leave.leave_type)
        if kind is None or kind.pay_share is None:
            return None
        return paid_leave_hours(month, rostered_symbols(month, roster), leave, kind.pay_share)

    def _judged(self, month: CentreMonth, roster: RosterArray) -> Iterator[Finding]:
        leaves = granted_leave(month)
        rostered = rostered_symbols(month, roster)
        for leave in begun_in_month(month, leaves):
            kind = self.types.get(leave.leave_type)
            if kind is None:
                continue
            if kind.most_days is not None:
                yield leave, kind.count, leave_days(month, rostered, leave, kind.count), kind.most_days
            if kind.span_days is not None:
                yield leave, "span", leave.calendar_days, kind.span_days
            if kind.unit_hours is not None and leave.part is not None:
                minutes = leave.part[1] - leave.part[0]
                yield leave, "unit", minutes / 60, minutes // (kind.unit_hours * 60) * kind.unit_hours
            if kind.contiguous:
                yield leave, "pieces", 1 + _pieces_before(leave, leaves), 1

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for leave, text, found, most in self._judged(month, roster):
            if found > most:
                yield self.breach(
                    found - most,
                    employee_id=leave.employee_id,
                    day=leave.start,
                    text=text,
                    part=leave.leave_type,
                    leave=leave.leave_type,
                    found=round(found, 2),
                    most=self.types[leave.leave_type].unit_hours or 0.0 if text == "unit" else most,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every limit of the kind, for every leave that begins in the month."""
        return Counter(leave.leave_type for leave, *_ in self._judged(month, roster))

    def describe_arguments(self) -> dict[str, str | int | float]:
        """The kinds by what is said of them; 0 where nothing is."""
        kinds = self.types.items()
        said = {
            "calendar": [name for name, kind in kinds if kind.count == "calendar"],
            "most": [f"{name} {kind.most_days:g}" for name, kind in kinds if kind.most_days is not None],
            "span": [f"{name} {kind.span_days}" for name, kind in kinds if kind.span_days is not None],
            "unit": [f"{name} {kind.unit_hours:g}" for name, kind in kinds if kind.unit_hours is not None],
            "pieces": [name for name, kind in kinds if kind.contiguous],
            "pay": [f"{name} {kind.pay_share:.0%}" for name, kind in kinds if kind.pay_share is not None],
        }
        return {key: ", ".join(entries) or 0 for key, entries in said.items()}


def _pieces_before(leave: GrantedLeave, leaves: Sequence[GrantedLeave]) -> int:
    """Other leave of the kind and person that began within the year before and had ended a day or more earlier."""
    return sum(
        (other.employee_id, other.leave_type) == (leave.employee_id, leave.leave_type)
        and leave.start - YEAR < other.start
        and other.end + ONE_DAY < leave.start
        for other in leaves
    )
