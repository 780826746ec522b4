"""Wishes made before the roster: rest days (调休, MO-3F-2, A-4) and shifts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.centre.centre import OFF
from staffing.rules.base import Breach, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import FloatArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["Wishes"]


@dataclass(frozen=True)
class Wishes(Rule):
    """A person's first ``rest_wishes`` rest wishes cost ``price_rest`` when refused, every other wish ``price_other``.

    Leave grants a rest wish; wishes on days of leave or outside employment are passed over.
    """

    rule_id: ClassVar[str] = "wishes.rest_and_shift"
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("soft", "info")

    rest_wishes: Annotated[int, Field(ge=0, le=31)] = 2
    price_rest: Annotated[float, Field(ge=0, le=1e6)] = 30.0
    price_other: Annotated[float, Field(ge=0, le=1e6)] = 10.0

    def _priced(self, month: CentreMonth) -> Iterator[tuple[int, int, str, float]]:
        """Row, day, wished symbol and price of each wish of the month that can be refused."""
        rest_wishes: Counter[int] = Counter()
        for wish in month.centre.wishes:
            row, day = month.row_of.get(wish.employee_id), (wish.day - month.first_day).days
            if row is None or not 0 <= day < month.days:
                continue
            if month.leave[row, day] >= 0 or not month.employed[row, day]:
                continue
            price = self.price_other
            if wish.shift == OFF:
                rest_wishes[row] += 1
                if rest_wishes[row] <= self.rest_wishes:
                    price = self.price_rest
            yield row, day, wish.shift, price

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for row, day, wished, price in self._priced(month):
            given = month.symbols.ids[roster[row, day]]
            if given != wished:
                yield self.breach(
                    1,
                    employee_id=month.people[row].employee_id,
                    day=month.date_of(day),
                    cost=price,
                    text="rest" if wished == OFF else "shift",
                    wished=wished,
                    given=given,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(1 for _ in self._priced(month))}

    def cell_cost(self, month: CentreMonth) -> FloatArray:
        cost = np.zeros((len(month.people), month.days, len(month.symbols)))
        for row, day, wished, price in self._priced(month):
            cost[row, day] += price
            cost[row, day, month.symbols.index[wished]] -= price
        return cost
