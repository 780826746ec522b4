"""Approved leave: kept free, and leave on the roster only where it was approved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from staffing.rules.base import Breach, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["ApprovedLeave"]


@dataclass(frozen=True)
class ApprovedLeave(Rule):
    """A day of approved leave shows that leave, any other day shows none."""

    rule_id: ClassVar[str] = "leave.approved"

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        on_leave = (month.leave >= 0) & month.employed
        wrong = np.where(on_leave, roster != month.leave, month.symbols.is_leave[roster])
        for row, day in np.argwhere(wrong):
            approved = month.leave[row, day]
            yield self.breach(
                1,
                employee_id=month.people[row].employee_id,
                day=month.date_of(int(day)),
                text="breach" if on_leave[row, day] else "unapproved",
                shift=month.symbols.ids[roster[row, day]],
                leave=month.symbols.ids[approved] if on_leave[row, day] else "",
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": roster.size}

    def forbidden(self, month: CentreMonth) -> BoolArray:
        on_leave = (month.leave >= 0) & month.employed
        other = np.arange(len(month.symbols)) != month.leave[:, :, None]
        return np.where(on_leave[:, :, None], other, month.symbols.is_leave)
