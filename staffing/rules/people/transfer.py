"""A change of team or post needs the signature of the one who may decide it (MO-3E-1.2, MO-3E-1.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Rule
from staffing.rules.names import ApproverName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.centre.records import Transfer
    from staffing.month import CentreMonth

__all__ = ["TransferApprover"]


@dataclass(frozen=True)
class TransferApprover(Rule):
    """Nobody, in training and on probation or not, changes team or post without ``role`` having signed.

    A transfer counts in the month of the day from which it holds.
    """

    rule_id: ClassVar[str] = "transfer.approver"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    role: Annotated[ApproverName, Field(min_length=1)] = "director"

    @staticmethod
    def _judged(month: CentreMonth) -> list[Transfer]:
        """Transfers that hold from a day of the month."""
        return [moved for moved in month.centre.records.transfers if month.holds(moved.day)]

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for moved in self._judged(month):
            if self.role not in moved.approved_by:
                yield self.breach(
                    1,
                    employee_id=moved.employee_id,
                    day=moved.day,
                    before=moved.from_team,
                    after=moved.to_team,
                    role=self.role,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(self._judged(month))}
