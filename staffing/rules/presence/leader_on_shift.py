"""A shift leader who starts with the agents of each shift type (JL-12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field
from scipy import sparse

from staffing.rules.base import Breach, Enforce, Rule
from staffing.shapes import Part, Rows, Shape, no_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import IntArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["LeaderOnShift"]


@dataclass(frozen=True)
class LeaderOnShift(Rule):
    """A shift type that agents start on a day has a shift leader starting on it, or costs ``price``."""

    rule_id: ClassVar[str] = "presence.leader_on_shift"
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("soft", "info")

    price: Annotated[float, Field(ge=0, le=1e6)] = 50.0

    def _led_symbols(self, month: CentreMonth) -> IntArray:
        """Shift types open to agents and to leaders: others cannot be led and are not asked for."""
        both = np.ones(len(month.symbols), dtype=np.bool_)
        for role in ("agent", "shift_leader"):
            both &= month.role_allows[month.role_mask(role)].any(axis=0)
        return np.flatnonzero(both & month.symbols.is_shift)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        agents, leaders = roster[month.role_mask("agent")], roster[month.role_mask("shift_leader")]
        for symbol in self._led_symbols(month):
            without = (agents == symbol).any(axis=0) & ~(leaders == symbol).any(axis=0)
            for day in np.flatnonzero(without):
                yield self.breach(
                    1,
                    day=month.date_of(int(day)),
                    cost=self.price,
                    shift=month.symbols.ids[symbol],
                    agents=int((agents[:, day] == symbol).sum()),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        agents = roster[month.role_mask("agent")]
        return {"": sum(int((agents == symbol).any(axis=0).sum()) for symbol in self._led_symbols(month))}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        symbols = len(month.symbols)
        columns = (np.arange(month.days)[:, None] * symbols + self._led_symbols(month)).ravel()
        rows = len(columns)
        weights = sparse.csr_array(
            sparse.coo_array((np.ones(rows), (np.arange(rows), columns)), shape=(rows, month.days * symbols))
        )
        agents, leaders = (
            np.repeat(month.role_mask(role)[:, None], month.days, axis=1) for role in ("agent", "shift_leader")
        )
        yield Rows(
            self.rule_id,
            False,
            (Part(leaders, weights),),
            base=np.zeros(rows),
            low=np.ones(rows),
            high=np.full(rows, np.inf),
            price_below=np.full(rows, self.price),
            price_above=np.zeros(rows),
            group=no_group(rows),
            only_if=(Part(agents, weights),),
            only_if_base=np.zeros(rows),
        )
