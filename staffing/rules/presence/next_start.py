"""People left for the 1st of the next month: of every post somebody has the last day off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field
from scipy import sparse

from staffing.centre.symbols import OFF_SYMBOL
from staffing.rules.base import Breach, Enforce, Rule
from staffing.shapes import Part, Rows, no_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.shapes import Shape

__all__ = ["NextStart"]


@dataclass(frozen=True)
class NextStart(Rule):
    """On the last day ``off`` people for each one of a post have the day off; each one missing costs ``price``.

    Whoever rests on the last day can take any shift of the 1st; if everybody has just come off a night or has worked as
    many days as there may be, the next month begins with a post that nobody can keep.
    """

    rule_id: ClassVar[str] = "presence.next_start"
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("soft", "info")

    off: Annotated[int, Field(ge=0, le=20)] = 2
    price: Annotated[float, Field(ge=0, le=1e6)] = 50.0

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for role, minimum in month.post_minimum.items():
            free = int((_may_follow(month, role) & (roster[:, -1] == OFF_SYMBOL)).sum())
            missing = self.off * minimum - free
            if missing > 0:
                yield self.breach(
                    missing,
                    day=month.date_of(month.days - 1),
                    cost=missing * self.price,
                    role=role,
                    free=free,
                    needed=self.off * minimum,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(self.off * minimum > 0 for minimum in month.post_minimum.values())}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        symbols = len(month.symbols)
        column = (month.days - 1) * symbols + OFF_SYMBOL
        weights = sparse.csr_array(
            sparse.coo_array((np.ones(1), (np.zeros(1, dtype=np.int64), [column])), shape=(1, month.days * symbols))
        )
        for role, minimum in month.post_minimum.items():
            members = np.repeat(_may_follow(month, role)[:, None], month.days, axis=1)
            yield Rows(
                self.rule_id,
                False,
                (Part(members, weights),),
                base=np.zeros(1),
                low=np.array([float(self.off * minimum)]),
                high=np.full(1, np.inf),
                price_below=np.array([self.price]),
                price_above=np.zeros(1),
                group=no_group(1),
            )


def _may_follow(month: CentreMonth, role: str) -> BoolArray:
    """(E,) people of the role who are still there on the 1st of the next month and not on leave."""
    following = month.date_of(month.days)
    away = {line.employee_id for line in month.centre.leave if line.start <= following <= line.end}
    stays = [p.employed_between(following, following) and p.employee_id not in away for p in month.people]
    return month.role_mask(role) & np.array(stays, dtype=np.bool_)
