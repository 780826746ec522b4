"""Technicians who can be called in: enough of them have the day off for a primary and a backup (JL-18, A-10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field
from scipy import sparse

from staffing.centre.symbols import OFF_SYMBOL
from staffing.rules.presence.post_rule import PostRule
from staffing.shapes import Part, Rows, Shape, no_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach

__all__ = ["TechniciansReachable"]


@dataclass(frozen=True)
class TechniciansReachable(PostRule):
    """On every day a primary and a backup technician on call who neither work that day nor are on leave.

    The roster leaves enough technicians free (this rule); who of them stands by is laid over it afterwards
    (`staffing.standby`), in turns that begin at ``from_hour`` and last 24 hours.
    """

    rule_id: ClassVar[str] = "oncall.min_technicians_reachable"

    primary: Annotated[int, Field(ge=0, le=100)] | None = None
    backup: Annotated[int, Field(ge=0, le=100)] | None = None
    from_hour: Annotated[int, Field(ge=0, le=23)] = 8

    def needed(self, month: CentreMonth) -> tuple[int, int]:
        """Primaries and backups of every day."""
        technicians = month.role_mask("technician")
        return self.kept(self.primary, technicians), self.kept(self.backup, technicians)

    def available(self, month: CentreMonth) -> BoolArray:
        """(E, D) technicians who may stand by on a day if the roster gives them the day off."""
        return month.role_mask("technician")[:, None] & month.employed & month.qualified & (month.leave < 0)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        free = (self.available(month) & (roster == OFF_SYMBOL)).sum(axis=0)
        needed = sum(self.needed(month))
        for day in np.flatnonzero(free < needed):
            yield self.breach(needed - free[day], day=month.date_of(int(day)), free=int(free[day]), needed=needed)

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": month.days if any(self.needed(month)) else 0}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        days, symbols = month.days, len(month.symbols)
        columns = np.arange(days) * symbols + OFF_SYMBOL
        weights = sparse.csr_array(
            sparse.coo_array((np.ones(days), (np.arange(days), columns)), shape=(days, days * symbols))
        )
        yield Rows(
            self.rule_id,
            True,
            (Part(self.available(month), weights),),
            base=np.zeros(days),
            low=np.full(days, float(sum(self.needed(month)))),
            high=np.full(days, np.inf),
            price_below=np.ones(days),
            price_above=np.zeros(days),
            group=no_group(days),
        )
