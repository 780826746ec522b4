"""Nearness to an earlier draft or to the published roster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.rules.base import Breach, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, FloatArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["StayNear"]


@dataclass(frozen=True)
class StayNear(Rule):
    """Every cell that differs from the roster to stay near costs ``price_draft`` or ``price_published``."""

    rule_id: ClassVar[str] = "roster.stay_near"
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("soft", "info")

    price_draft: Annotated[float, Field(ge=0, le=1e6)] = 5.0
    price_published: Annotated[float, Field(ge=0, le=1e6)] = 50.0

    def _comparable(self, month: CentreMonth) -> BoolArray | None:
        """(E, D) cells that can differ: leave and days outside employment are nobody's change."""
        if month.draft is None:
            return None
        return (month.draft >= 0) & (month.leave < 0) & month.employed

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        comparable = self._comparable(month)
        if comparable is None or month.draft is None:
            return
        for row, day in np.argwhere(comparable & (roster != month.draft)):
            yield self.breach(
                1,
                employee_id=month.people[row].employee_id,
                day=month.date_of(int(day)),
                cost=month.draft_price,
                before=month.symbols.ids[month.draft[row, day]],
                now=month.symbols.ids[roster[row, day]],
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        comparable = self._comparable(month)
        return {"": 0 if comparable is None else int(comparable.sum())}

    def cell_cost(self, month: CentreMonth) -> FloatArray | None:
        comparable = self._comparable(month)
        if comparable is None or month.draft is None:
            return None
        differs = np.arange(len(month.symbols)) != month.draft[:, :, None]
        return np.asarray(month.draft_price * (differs & comparable[:, :, None]))
