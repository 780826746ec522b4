"""Swaps with oneself, an own day of work against an own day of rest: so many days a month (MO-3B-7.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Rule
from staffing.rules.swaps.month_cap import days_beyond

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["SelfSwaps"]


@dataclass(frozen=True)
class SelfSwaps(Rule):
    """A person exchanges at most ``most`` days a calendar month with oneself, in that of the day given up (A-6)."""

    rule_id: ClassVar[str] = "swaps.with_self_per_month"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("swap",)

    most: Annotated[int, Field(ge=0, le=31)] = 1

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        swaps = month.centre.records.swaps
        for swap, number in days_beyond(swaps, month.first_day, self.most, lambda swap: swap.partner is None):
            yield self.breach(
                1, employee_id=swap.employee_id, day=swap.day, number=number, most=self.most, swap=swap.swap_id
            )
