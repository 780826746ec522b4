"""Outbound items of the month, by the grade of the agents (MO-1D-1)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.outbound import items_done
from staffing.rules.base import ActsIn, Breach, Enforce, JudgedBy, Rule
from staffing.rules.names import EmployeeId  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["OutboundRate"]


@dataclass(frozen=True)
class OutboundRate(Rule):
    """The hours rostered are worth the month's items, at so many an hour by grade, less the break of every hour.

    Who has no grade in ``grade_of`` makes no outbound calls. Without ``items_per_month`` nothing is asked.
    """

    rule_id: ClassVar[str] = "outbound.cph"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("info",)
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("requirement",)
    standard: ClassVar[bool] = False
    judged_by: ClassVar[JudgedBy] = "once"

    by_grade: dict[str, Annotated[float, Field(ge=0, le=10000)]] = field(
        default_factory=lambda: {"trial": 11.0, "C": 13.0, "B": 15.0, "A": 17.0}
    )
    grade_of: dict[EmployeeId, str] = field(default_factory=dict)
    items_per_month: Annotated[int, Field(ge=0, le=10**9)] = 0
    break_minutes: Annotated[float, Field(ge=0, lt=60)] = 5.0

    def __post_init__(self) -> None:
        super().__post_init__()
        for employee_id, grade in self.grade_of.items():
            if grade not in self.by_grade:
                raise ValueError(f"{employee_id}: {grade}")

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        hours: dict[str, float] = defaultdict(float)
        for employee_id, grade in self.grade_of.items():
            if employee_id in month.row_of:
                line = roster[month.row_of[employee_id]]
                hours[grade] += float(month.symbols.paid_minutes[line].sum()) / 60
        items = items_done(hours, self.by_grade, self.break_minutes)
        if self.items_per_month - items > 1e-6:
            yield self.breach(
                self.items_per_month - items,
                items=int(items),
                asked=self.items_per_month,
                hours=round(sum(hours.values()), 1),
            )

    def describe_arguments(self) -> dict[str, str | int | float]:
        """The rates, and how many people have a grade."""
        rates = ", ".join(f"{grade} {rate:g}" for grade, rate in self.by_grade.items())
        return {**super().describe_arguments(), "by_grade": rates or 0, "grade_of": len(self.grade_of)}
