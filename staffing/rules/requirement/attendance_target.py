"""Attendance of 95 % (MO-3B-9.1): the plan rosters as many more people as will be missing (A-1, A-2)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, JudgedBy, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.requirement import Shrinkage

__all__ = ["AttendanceTarget"]


@dataclass(frozen=True)
class AttendanceTarget(Rule):
    """People required are divided by ``rate``; with a ``confidence`` as many are rostered as it takes for enough to
    come that often, and ``approved_leaves`` on top. Acts in the requirement.
    """

    rule_id: ClassVar[str] = "attendance.target"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("requirement",)
    judged_by: ClassVar[JudgedBy] = "never"
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("soft", "info")

    rate: Annotated[float, Field(gt=0, le=1)] = 0.95
    confidence: Annotated[float, Field(gt=0, lt=1)] | None = None
    approved_leaves: Annotated[int, Field(ge=0, le=1000)] = 0

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.approved_leaves and self.confidence is None:
            raise ValueError(f"approved_leaves: {self.approved_leaves} → confidence")

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        yield from ()

    def shrinkage(self, so_far: Shrinkage) -> Shrinkage:
        return dataclasses.replace(
            so_far, attendance=self.rate, confidence=self.confidence, approved_leaves=self.approved_leaves
        )
