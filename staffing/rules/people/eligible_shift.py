"""Who may work which shift type at all: employment and role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from staffing.centre.symbols import OFF_SYMBOL
from staffing.rules.base import Breach, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["EligibleShift"]


@dataclass(frozen=True)
class EligibleShift(Rule):
    """Nobody works before joining or after leaving, nor a shift type that is not open to the role."""

    rule_id: ClassVar[str] = "shift.eligible"

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for row, day in np.argwhere(
            np.take_along_axis(self.forbidden(month), roster[:, :, None].astype(np.int64), 2)[:, :, 0]
        ):
            person = month.people[row]
            yield self.breach(
                1,
                employee_id=person.employee_id,
                day=month.date_of(int(day)),
                text="breach" if month.employed[row, day] else "not-employed",
                shift=month.symbols.ids[roster[row, day]],
                role=person.role,
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": int((roster != OFF_SYMBOL).sum())}

    def forbidden(self, month: CentreMonth) -> BoolArray:
        role = ~month.role_allows[:, None, :] & month.employed[:, :, None]
        away = ~month.employed[:, :, None] & (np.arange(len(month.symbols)) != 0)
        return np.asarray(role | away)
