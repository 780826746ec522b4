"""Support posts rostered after the operation: somebody of them is there whenever agents work (MO-1C-3.11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.presence import minutes_present, work_spans
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type
from staffing.rules.presence.hard_or_priced import HardOrPriced
from staffing.rules.presence.role_group import role_group
from staffing.rules.presence.shift_rows import shift_rows
from staffing.shapes import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, IntArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.presence import Spans
    from staffing.rules.base import Breach, Enforce
    from staffing.shapes import Shape

__all__ = ["SupportFollows"]


@dataclass(frozen=True)
class SupportFollows(HardOrPriced):
    """Where an agent works between ``from_hour`` and ``to_hour`` of a day, somebody of ``roles`` does.

    At least ``least`` people of the roles together have a shift of that day that works within these hours; one missing
    costs ``price``.
    """

    rule_id: ClassVar[str] = "team.support_follows_operations"
    default_enforce: ClassVar[Enforce] = "soft"

    roles: Annotated[tuple[RoleName, ...], Field(min_length=1)] = ("trainer", "qa", "analyst", "support")
    least: Annotated[int, Field(ge=1, le=1000)] = 1
    from_hour: Annotated[int, Field(ge=0, le=23)] = 9
    to_hour: Annotated[int, Field(ge=1, le=24)] = 17

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.to_hour <= self.from_hour:
            raise ValueError("from_hour < to_hour")

    def _operating(self, month: CentreMonth, spans: Spans) -> BoolArray:
        """(D,) days on which an agent works within the hours."""
        agents = minutes_present(spans.of(month.role_mask("agent")), month.minutes)
        by_day = agents.reshape(month.days, MINUTES_PER_DAY)
        return np.asarray(by_day[:, self.from_hour * 60 : self.to_hour * 60].any(axis=1))

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        spans = work_spans(month, roster)
        operating = self._operating(month, spans)
        support = spans.of(month.role_mask(*self.roles))
        midnight = support.day * MINUTES_PER_DAY
        within = (support.start < midnight + self.to_hour * 60) & (midnight + self.from_hour * 60 < support.end)
        there = set(zip(support.person[within].tolist(), support.day[within].tolist(), strict=True))
        working = np.bincount([day for _, day in there if day >= 0], minlength=month.days)
        for day in np.flatnonzero(operating & (working < self.least)):
            missing = self.least - int(working[day])
            yield self.breach(
                missing,
                day=month.date_of(int(day)),
                cost=self.cost_of(missing),
                working=int(working[day]),
                minimum=self.least,
                from_hour=self.from_hour,
                to_hour=self.to_hour,
                **role_group(self.roles),
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": int(self._operating(month, work_spans(month, roster)).sum())}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        support, agents = (
            np.repeat(mask[:, None], month.days, axis=1)
            for mask in (month.role_mask(*self.roles), month.role_mask("agent"))
        )
        own, over_midnight = (self._symbols_within(month, days_later) for days_later in (0, 1))
        nothing = own[:0]
        by_day = shift_rows(month, [(day, own) for day in range(month.days)])
        from_yesterday = shift_rows(month, [(0, nothing), *((day, over_midnight) for day in range(month.days - 1))])
        carried = np.zeros(month.days)
        carried[0] = np.isin(month.carry_in[agents[:, 0], -1], over_midnight).sum()
        yield self.rows(
            (Part(support, by_day),),
            np.full(month.days, float(self.least)),
            only_if=(Part(agents, by_day), Part(agents, from_yesterday)),
            only_if_base=carried,
        )

    def _symbols_within(self, month: CentreMonth, days_later: int) -> IntArray:
        """Shift types that work within the hours of a day so many days after the shift's own."""
        begin, finish = (days_later * MINUTES_PER_DAY + hour * 60 for hour in (self.from_hour, self.to_hour))
        return np.array(
            [
                symbol
                for symbol, shift in enumerate(month.symbols.shifts)
                if shift is not None and any(start < finish and begin < end for start, end in shift.blocks)
            ],
            dtype=np.int64,
        )

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule, with the roles in their order in the text."""
        return {**super().describe_arguments(), **role_group(self.roles)}
