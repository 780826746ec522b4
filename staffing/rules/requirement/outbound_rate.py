"""Outbound items of the month, by the grade of the agents (MO-1D-1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.needs import Need, contracts_of
from staffing.outbound import items_done
from staffing.rules.base import ActsIn, Breach, Enforce, JudgedBy, Rule
from staffing.rules.names import EmployeeId  # noqa: TC001 - read from files by its type
from staffing.workload import workload_people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import FloatArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["OutboundRate"]


@dataclass(frozen=True)
class OutboundRate(Rule):
    """The hours rostered, as far as people come, are worth the month's items: by grade, less the break of every hour.

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
    attendance: Annotated[float, Field(gt=0, le=1)] = 0.95

    def __post_init__(self) -> None:
        super().__post_init__()
        for employee_id, grade in self.grade_of.items():
            if grade not in self.by_grade:
                raise ValueError(f"{employee_id}: {grade}")

    def _rates(self, month: CentreMonth) -> FloatArray:
        """(E,) items an hour of everybody; 0 without a grade."""
        rates = np.zeros(len(month.people))
        for employee_id, grade in self.grade_of.items():
            if employee_id in month.row_of:
                rates[month.row_of[employee_id]] = self.by_grade[grade]
        return rates

    def needs(self, month: CentreMonth) -> Iterator[Need]:
        """In contracts of the people who have a grade; nothing can be said while nobody has."""
        rates = self._rates(month)
        contracts = contracts_of(month) * (rates > 0)
        each_hour = float(items_done(contracts, rates, self.break_minutes))
        if self.items_per_month and each_hour:
            there = float(contracts.sum())
            hours = self.items_per_month / each_hour * there
            people = int(workload_people(hours, attendance=self.attendance))
            yield Need(self.rule_id, self.clause, "agent", people, there, hours=hours)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        rates = self._rates(month)
        hours = month.symbols.paid_minutes[roster].sum(axis=1) / 60 * (rates > 0)
        items = float(items_done(hours * self.attendance, rates, self.break_minutes))
        if self.items_per_month - items > 1e-6:
            yield self.breach(
                self.items_per_month - items,
                items=int(items),
                asked=self.items_per_month,
                hours=round(float(hours.sum()), 1),
            )

    def describe_arguments(self) -> dict[str, str | int | float]:
        """The rates, and how many people have a grade."""
        rates = ", ".join(f"{grade} {rate:g}" for grade, rate in self.by_grade.items())
        return {**super().describe_arguments(), "by_grade": rates or 0, "grade_of": len(self.grade_of)}
