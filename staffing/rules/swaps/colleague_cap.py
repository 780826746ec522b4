"""Swaps with a colleague: so many days a month, charged to both (MO-3B-7.2)."""

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

__all__ = ["ColleagueSwaps"]


@dataclass(frozen=True)
class ColleagueSwaps(Rule):
    """A person exchanges at most ``most`` days a calendar month with colleagues; each date counts for both (A-7)."""

    rule_id: ClassVar[str] = "swaps.with_colleague_per_month"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("swap",)

    most: Annotated[int, Field(ge=0, le=31)] = 2

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for swap, number in days_beyond(_with_others(month), month, self.most):
            yield self.breach(
                1, employee_id=swap.employee_id, day=swap.day, number=number, most=self.most, swap=swap.swap_id
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(days_charged(_with_others(month), month))}


def _with_others(month: CentreMonth) -> Sequence[SwapDay]:
    return [swap for swap in month.centre.records.swaps if swap.partner is not None]
