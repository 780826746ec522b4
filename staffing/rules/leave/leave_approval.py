"""Who has to approve a leave: by role, kind and length (MO-3B-4, MO-3B-5.2, AP-6.1, TS-35, TS-36, JL-39.15c)."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import ConfigDict, Field

from staffing.leave import Count, begun_in_month, granted_leave, leave_days, rostered_symbols
from staffing.rules.base import ActsIn, Breach, Rule
from staffing.rules.names import ApproverName, LeaveTypeId, RoleName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from staffing.arrays import RosterArray
    from staffing.leave import GrantedLeave
    from staffing.month import CentreMonth

__all__ = ["ApprovalMatrix", "ApprovalStep", "approvers_of"]

NAMED_APPROVERS = (
    "shift_leader",
    "duty_leader",
    "head_leader",
    "duty_supervisor",
    "supervisor",
    "manager",
    "deputy_manager",
    "director",
    "hr",
    "service_manager",
    "general_manager",
)
"""Approvers the texts know by name."""


@dataclass(frozen=True, kw_only=True)
class ApprovalStep:
    """Leave that asks for certain approvers.

    Attributes
    ----------
    approvers
        Roles in their order; the last one decides.
    roles, types
        Who asks and for what; empty = anybody, anything.
    most_days, more_than_days
        Length of the leave.
    parts
        Only leave for a part of a day.
    also
        Asked in addition to whoever the other steps ask for.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    approvers: Annotated[tuple[ApproverName, ...], Field(min_length=1)]
    roles: tuple[RoleName, ...] = ()
    types: tuple[LeaveTypeId, ...] = ()
    most_days: Annotated[float, Field(gt=0, le=366)] | None = None
    more_than_days: Annotated[float, Field(ge=0, le=366)] = 0
    parts: bool = False
    also: bool = False

    def __post_init__(self) -> None:
        if self.most_days is not None and self.more_than_days >= self.most_days:
            raise ValueError("more_than_days < most_days")

    def holds_for(self, role: str, leave_type: str, days: float, *, part: bool) -> bool:
        """Whether the leave of a person of this role is one the step is about."""
        return (
            (not self.roles or role in self.roles)
            and (not self.types or leave_type in self.types)
            and (part or not self.parts)
            and days <= self._most
            and (days > self.more_than_days or self.more_than_days == 0)
        )

    @property
    def _most(self) -> float:
        return math.inf if self.most_days is None else self.most_days

    @property
    def precedence(self) -> tuple[bool, bool, bool, float]:
        """Of several steps that hold the largest is taken: those that name the role, the kind, parts; the shortest."""
        return bool(self.roles), bool(self.types), self.parts, -self._most

    def limits(self) -> str:
        """Its days in signs that need no language, the plus for in addition."""
        signs = ["+"] if self.also else []
        signs += [f"> {self.more_than_days:g}"] if self.more_than_days else []
        signs += [f"≤ {self.most_days:g}"] if self.most_days is not None else []
        return f" ({' '.join(signs)})" if signs else ""


def approvers_of(
    steps: Mapping[str, ApprovalStep], role: str, leave_type: str, days: float, *, part: bool = False
) -> dict[str, str]:
    """Who has to approve a leave, in order, and the name of the step that says so.

    Parameters
    ----------
    steps
        By name, as a regulation has them.
    role, leave_type, days
        Who asks, for what and for how many days.
    part
        Whether only a part of a day is asked for.
    """
    holding = {name: step for name, step in steps.items() if step.holds_for(role, leave_type, days, part=part)}
    chain = [name for name, step in holding.items() if not step.also]
    chosen = [max(chain, key=lambda name: holding[name].precedence)] if chain else []
    found: dict[str, str] = {}
    for name in (*chosen, *(name for name, step in holding.items() if step.also)):
        for approver in holding[name].approvers:
            found.setdefault(approver, name)
    return found


@dataclass(frozen=True)
class ApprovalMatrix(Rule):
    """Everybody whom the steps ask for has approved the leave.

    Judged are granted requests that begin in the month; leave without a request does not say who approved it. Days are
    rostered ones (5.16) unless ``count`` says otherwise.
    """

    rule_id: ClassVar[str] = "leave.approval_matrix"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("leave",)
    standard: ClassVar[bool] = False

    steps: dict[str, ApprovalStep] = field(default_factory=dict)
    count: Count = "rostered"

    def _asked(self, month: CentreMonth, roster: RosterArray) -> Iterator[tuple[GrantedLeave, float, str, str, bool]]:
        """Leave, its days, an approver it asks for, the step that does so, and whether the approval is there."""
        rostered = rostered_symbols(month, roster)
        for leave in begun_in_month(month, granted_leave(month)):
            if leave.request is None:
                continue
            role = month.people[month.row_of[leave.employee_id]].role
            days = leave_days(month, rostered, leave, self.count)
            asked = approvers_of(self.steps, role, leave.leave_type, days, part=leave.part is not None)
            for approver, step in asked.items():
                yield leave, days, approver, step, approver in leave.request.approved_by

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for leave, days, approver, step, approved in self._asked(month, roster):
            if not approved:
                yield self.breach(
                    1,
                    employee_id=leave.employee_id,
                    day=leave.start,
                    part=step,
                    leave=leave.leave_type,
                    days=round(days, 2),
                    approver=approver,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every approval asked for."""
        return Counter(step for *_, step, _ in self._asked(month, roster))

    def describe_arguments(self) -> dict[str, str | int | float]:
        """The steps by the approver who decides."""
        said: defaultdict[str, list[str]] = defaultdict(list)
        for name, step in self.steps.items():
            decides = step.approvers[-1]
            if decides in NAMED_APPROVERS:
                said[decides].append(f"{name}{step.limits()}")
            else:
                said["other"].append(f"{decides} {name}{step.limits()}")
        by_approver = {f"by_{approver}": ", ".join(said[approver]) or 0 for approver in (*NAMED_APPROVERS, "other")}
        return {**by_approver, "count": self.count}
