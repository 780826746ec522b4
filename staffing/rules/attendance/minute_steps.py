"""Minutes late or early as steps: how many make it lateness, how many part of a day's absence (A-19)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import ConfigDict, Field

from staffing.rules.attendance.rostered_shifts import punched_shifts
from staffing.rules.base import ActsIn, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.attendance.rostered_shifts import RosteredShift
    from staffing.rules.base import Breach

__all__ = ["EARLY_LEAVE_STEPS", "LATENESS_STEPS", "MinuteStep", "MinuteSteps", "Steps", "checked_steps", "classify"]

Minutes = Annotated[int, Field(ge=0, le=1440)]


@dataclass(frozen=True, kw_only=True)
class MinuteStep:
    """From so many minutes on (``least``, or more than ``over``) it counts as ``absent_days`` days of absence.

    0 days: late or early, but not absent.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    over: Minutes | None = None
    least: Minutes | None = None
    absent_days: Annotated[float, Field(ge=0, le=1, multiple_of=0.5)] = 0.0

    def __post_init__(self) -> None:
        if (self.over is None) == (self.least is None):
            raise ValueError("over | least")

    def __str__(self) -> str:
        bound = f"≥ {self.least}" if self.over is None else f"> {self.over}"
        return f"{bound} → {self.absent_days:g}"

    @property
    def first_minute(self) -> int:
        """Fewest whole minutes that reach the step."""
        return (self.least or 0) if self.over is None else self.over + 1


Steps = Annotated[tuple[MinuteStep, ...], Field(min_length=1)]

LATENESS_STEPS = (MinuteStep(over=0), MinuteStep(over=15, absent_days=0.5), MinuteStep(over=30, absent_days=1))
"""MO-3B-1: late; more than 15 minutes half a day, more than 30 a day absent."""

EARLY_LEAVE_STEPS = (MinuteStep(least=5), MinuteStep(least=15, absent_days=0.5), MinuteStep(least=30, absent_days=1))
"""MO-3B-2: less than 5 minutes tolerated; from 15 half a day, from 30 a day absent."""


def checked_steps(steps: Sequence[MinuteStep]) -> None:
    """Raise ValueError where a step does not lie above the one before it."""
    if any(after.first_minute <= before.first_minute for before, after in pairwise(steps)):
        raise ValueError(", ".join(str(step) for step in steps))


def classify(minutes: int, steps: Sequence[MinuteStep]) -> tuple[bool, float]:
    """What so many minutes late or early count as.

    What counts as absence is no lateness any more (视为旷工, MO-3B-1).

    Returns
    -------
    bool, float
        Whether it counts as late or early; days of absence.
    """
    reached = [step.absent_days for step in steps if minutes >= step.first_minute]
    return bool(reached) and reached[-1] == 0, reached[-1] if reached else 0.0


@dataclass(frozen=True)
class MinuteSteps(Rule):
    """What each punch off the time of its shift counts as; which punch is for the rule to say."""

    default_enforce: ClassVar[Enforce] = "info"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("payroll export",)
    standard: ClassVar[bool] = False

    steps: Steps = LATENESS_STEPS

    def __post_init__(self) -> None:
        super().__post_init__()
        checked_steps(self.steps)

    @staticmethod
    def minutes_off(shift: RosteredShift) -> int | None:
        """Whole minutes late or early; None where that punch is missing."""
        raise NotImplementedError

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(self.minutes_off(shift) is not None for shift in punched_shifts(month, roster))}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for shift in punched_shifts(month, roster):
            minutes = self.minutes_off(shift) or 0
            counts, absent_days = classify(minutes, self.steps)
            if minutes and (counts or absent_days):
                yield self.breach(
                    minutes,
                    employee_id=shift.employee_id,
                    day=shift.day,
                    text="absent" if absent_days else "breach",
                    shift=shift.shift.shift_id,
                    minutes=minutes,
                    absent_days=absent_days,
                )
