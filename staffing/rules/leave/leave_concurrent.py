"""People on leave on the same day in the whole centre (MO-3B-9.3, A-9)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.leave import granted_leave, leave_by_day
from staffing.rules.base import ActsIn, Breach, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["ConcurrentLeave"]


@dataclass(frozen=True)
class ConcurrentLeave(Rule):
    """Beyond ``most`` people a day on leave of any kind, leave has the approval of one of ``beyond_approved_by``.

    Of leave without a request it is not known who approved it: that is told, no more.
    """

    rule_id: ClassVar[str] = "leave.max_concurrent"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("leave",)
    standard: ClassVar[bool] = False

    most: Annotated[int, Field(ge=0, le=10_000)] = 11
    beyond_approved_by: tuple[str, ...] = ("director",)

    @property
    def _approver(self) -> str | int:
        """Who is to be asked: the first one; the others stand above."""
        return self.beyond_approved_by[0] if self.beyond_approved_by else 0

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for day, leaves in leave_by_day(month, granted_leave(month)).items():
            for number, leave in enumerate(leaves[self.most :], start=self.most + 1):
                request = leave.request
                if request is None or not set(self.beyond_approved_by) & set(request.approved_by):
                    yield self.breach(
                        1,
                        employee_id=leave.employee_id,
                        day=day,
                        severity="info" if request is None else None,
                        number=number,
                        most=self.most,
                        approver=self._approver,
                    )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every person and day of leave."""
        return {"": sum(len(leaves) for leaves in leave_by_day(month, granted_leave(month)).values())}

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule, and who is to be asked."""
        return {**super().describe_arguments(), "approver": self._approver}
