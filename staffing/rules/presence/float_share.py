"""People on the float shift, by how many work that day (MO-3F-5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type
from staffing.rules.presence.hard_or_priced import HardOrPriced
from staffing.rules.presence.role_group import role_group
from staffing.rules.presence.shift_rows import shift_rows
from staffing.shapes import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach, Enforce, JudgedBy
    from staffing.shapes import Shape

__all__ = ["FloatShare"]


@dataclass(frozen=True)
class FloatShare(HardOrPriced):
    """On every day one person on a float shift for every full ``one_per`` people of the roles at work, float in.

    Each one missing costs ``price``.
    """

    rule_id: ClassVar[str] = "float.share"
    default_enforce: ClassVar[Enforce] = "soft"
    judged_by: ClassVar[JudgedBy] = "day"

    price: Annotated[float, Field(ge=0, le=1e6)] = 30.0
    one_per: Annotated[int, Field(ge=1, le=10_000)] = 20
    roles: Annotated[tuple[RoleName, ...], Field(min_length=1)] = ("agent",)

    @staticmethod
    def _is_float(month: CentreMonth) -> BoolArray:
        """(K,) float shift types."""
        return np.array([shift is not None and shift.counts_as_float for shift in month.symbols.shifts], dtype=np.bool_)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        lines = roster[month.role_mask(*self.roles)]
        working, floating = (kind[lines].sum(axis=0) for kind in (month.symbols.is_shift, self._is_float(month)))
        needed = working // self.one_per
        for day in np.flatnonzero(floating < needed):
            missing = int(needed[day] - floating[day])
            yield self.breach(
                missing,
                day=month.date_of(int(day)),
                cost=self.cost_of(missing),
                floating=int(floating[day]),
                needed=int(needed[day]),
                working=int(working[day]),
                **role_group(self.roles),
            )

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        """For each number of people on float a row a day that asks for them once enough people work.

        A day's rows share one shortfall, so that the largest number asked for counts and no other.
        """
        people = month.role_mask(*self.roles)
        most = int(people.sum()) // self.one_per
        if not most:
            return
        members = np.repeat(people[:, None], month.days, axis=1)
        days = np.repeat(np.arange(month.days), most)
        number = np.tile(np.arange(1.0, most + 1), month.days)
        floating = np.flatnonzero(self._is_float(month))
        yield self.rows(
            (Part(members, shift_rows(month, [(day, floating) for day in days.tolist()])),),
            number,
            group=days,
            only_if=(Part(members, shift_rows(month, [(day, month.symbols.shift_symbols) for day in days.tolist()])),),
            only_if_base=1.0 - number * self.one_per,
        )

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule, with the roles in their order in the text."""
        return {**super().describe_arguments(), **role_group(self.roles)}
