"""Short breaks of every working hour (MO-3A-2.4): people on seat become more people on shift."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, JudgedBy, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.requirement import Shrinkage

__all__ = ["BreakMinutes"]


@dataclass(frozen=True)
class BreakMinutes(Rule):
    """``minutes`` of rest in every working hour, staggered; acts in the requirement."""

    rule_id: ClassVar[str] = "break.minutes_per_hour"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("requirement",)
    judged_by: ClassVar[JudgedBy] = "never"

    minutes: Annotated[float, Field(ge=0, lt=60)] = 5.0

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        yield from ()

    def shrinkage(self, so_far: Shrinkage) -> Shrinkage:
        return dataclasses.replace(so_far, break_minutes_per_hour=self.minutes)
