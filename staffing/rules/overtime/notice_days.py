"""Overtime that can be foreseen is announced beforehand (MO-3F-4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.overtime.worked_time import overtime_in_month

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.centre.records import Overtime
    from staffing.month import CentreMonth

__all__ = ["OvertimeNotice"]


@dataclass(frozen=True)
class OvertimeNotice(Rule):
    """People are told of overtime at least ``days`` days before it; voluntary overtime needs no notice.

    The regulation says "in advance"; the day is the product's. Agents called in at once at a sudden peak are told too:
    whether it could be foreseen is for the manager to say.
    """

    rule_id: ClassVar[str] = "overtime.notice_days"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    days: Annotated[int, Field(ge=0, le=31)] = 1

    @staticmethod
    def _judged(month: CentreMonth) -> list[Overtime]:
        return [line for line in overtime_in_month(month) if not line.voluntary]

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for line in self._judged(month):
            if line.announced_on is None:
                yield self.breach(
                    self.days, employee_id=line.employee_id, day=line.day, text="unannounced", days=self.days
                )
                continue
            notice = (line.day - line.announced_on).days
            if notice < self.days:
                yield self.breach(
                    self.days - notice,
                    employee_id=line.employee_id,
                    day=line.day,
                    announced=line.announced_on.isoformat(),
                    days=self.days,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(self._judged(month))}
