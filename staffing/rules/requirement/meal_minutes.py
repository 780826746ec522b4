"""The meal of a shift (MO-1C-4.6): people on seat become more people on shift."""

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

__all__ = ["MealMinutes"]


@dataclass(frozen=True)
class MealMinutes(Rule):
    """A paid meal of ``minutes`` in every shift of ``shift_hours``, off the seat; acts in the requirement."""

    rule_id: ClassVar[str] = "meal.minutes"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("requirement",)
    judged_by: ClassVar[JudgedBy] = "never"

    minutes: Annotated[float, Field(ge=0, le=120)] = 30.0
    shift_hours: Annotated[float, Field(gt=0, le=24)] = 8.0

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        yield from ()

    def shrinkage(self, so_far: Shrinkage) -> Shrinkage:
        return dataclasses.replace(so_far, meal_minutes=self.minutes, shift_minutes=self.shift_hours * 60)
