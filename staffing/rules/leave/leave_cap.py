"""So many people on leave at once, and whose word it takes for more: shared by the rules that cap leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from staffing.rules.base import ActsIn, Breach, Rule
from staffing.rules.names import ApproverName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from staffing.leave import GrantedLeave

__all__ = ["LeaveCap"]


@dataclass(frozen=True)
class LeaveCap(Rule):
    """Leave of a day beyond the first ``most`` is approved by one of ``beyond_approved_by``.

    Of leave without a request it is not known who approved it: that is told, no more.
    """

    acts_in: ClassVar[tuple[ActsIn, ...]] = ("leave",)
    standard: ClassVar[bool] = False

    most: int = 0
    beyond_approved_by: tuple[ApproverName, ...] = ()

    @property
    def _approver(self) -> str | int:
        """Who is to be asked: the first one; the others stand above."""
        return self.beyond_approved_by[0] if self.beyond_approved_by else 0

    def _beyond(self, day: date, leaves: Sequence[GrantedLeave], said: Mapping[str, Any]) -> Iterator[Breach]:
        """Breaches of leave that counts together on a day, in the order of approval."""
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
                    **said,
                )

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule, and who is to be asked."""
        return {**super().describe_arguments(), "approver": self._approver}
