"""People on leave on the same day in the whole centre (MO-3B-9.3, A-9)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.leave import granted_leave, leave_by_day
from staffing.rules.leave.leave_cap import LeaveCap
from staffing.rules.names import ApproverName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach

__all__ = ["ConcurrentLeave"]


@dataclass(frozen=True)
class ConcurrentLeave(LeaveCap):
    """Beyond ``most`` people a day on leave of any kind, leave has the approval of one of ``beyond_approved_by``.

    Of leave without a request it is not known who approved it: that is told, no more.
    """

    rule_id: ClassVar[str] = "leave.max_concurrent"

    most: Annotated[int, Field(ge=0, le=10_000)] = 11
    beyond_approved_by: tuple[ApproverName, ...] = ("director",)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for day, leaves in leave_by_day(month, granted_leave(month)).items():
            yield from self._beyond(day, leaves, {})

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every person and day of leave."""
        return {"": sum(len(leaves) for leaves in leave_by_day(month, granted_leave(month)).values())}
