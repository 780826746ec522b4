"""Swaps with oneself, an own day of work against an own day of rest: so many a month (MO-3B-7.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Rule
from staffing.rules.swaps.month_cap import days_beyond, days_charged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from staffing.arrays import RosterArray
    from staffing.centre.records import SwapDay
    from staffing.month import CentreMonth

__all__ = ["SelfSwaps"]


@dataclass(frozen=True)
class SelfSwaps(Rule):
    """A person exchanges at most ``most`` days a calendar month with oneself, in that of the day given up (A-6)."""

    rule_id: ClassVar[str] = "swaps.with_self_per_month"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("swap",)

    most: Annotated[int, Field(ge=0, le=31)] = 1

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for swap, number in days_beyond(_given_up(month), month, self.most):
            yield self.breach(
                1, employee_id=swap.employee_id, day=swap.day, number=number, most=self.most, swap=swap.swap_id
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(days_charged(_given_up(month), month))}


def _given_up(month: CentreMonth) -> Sequence[SwapDay]:
    """The first line of each swap with oneself: the day given up; the one taken for it is not charged."""
    first_lines = {swap.swap_id: swap for swap in reversed(month.centre.records.swaps) if swap.partner is None}
    return tuple(reversed(first_lines.values()))
