"""A role that looks in at least once in so many hours (JL-70)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field
from scipy import sparse

from staffing.centre.people import BUILT_IN_ROLES
from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.clock import instant
from staffing.presence import atom_edges, work_spans
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type
from staffing.rules.presence.hard_or_priced import HardOrPriced
from staffing.shapes import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, IntArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.presence import Spans
    from staffing.rules.base import Breach
    from staffing.shapes import Shape, Weights

__all__ = ["MaxGap"]

Hours = Annotated[float, Field(ge=0.5, le=744)]


@dataclass(frozen=True)
class MaxGap(HardOrPriced):
    """Never more than ``by_role`` hours in which nobody of the role is present; an hour more costs ``price``.

    A gap that begins before the 1st counts in full, from when the last of the role left; one that is over the limit
    before the month begins, or of which that is not known, counts from the 1st. What is still open at the end of the
    month is judged as far as the month goes. A role that nobody on the list has is not asked for.
    """

    rule_id: ClassVar[str] = "presence.max_gap"

    by_role: dict[RoleName, Hours] = field(default_factory=dict)

    def _limits(self, month: CentreMonth) -> Iterator[tuple[str, int]]:
        """The roles that somebody has, and their limits in minutes."""
        for role, hours in self.by_role.items():
            if month.role_mask(role).any():
                yield role, round(hours * 60)

    @staticmethod
    def _since(spans: Spans, limit: int) -> int:
        """Minute at which the first gap begins: 0, or when the last one left before it."""
        left = np.minimum(spans.end[spans.start < 0], 0).max(initial=-limit - 1)
        return int(left) if left >= -limit else 0

    def _gaps(self, month: CentreMonth, roster: RosterArray, role: str, limit: int) -> Iterator[tuple[int, int]]:
        """Start and end of every stretch in which nobody of the role is present, minutes after 00:00 of the 1st."""
        spans = work_spans(month, roster).of(month.role_mask(role))
        reached = self._since(spans, limit)
        for span in np.argsort(spans.start):
            start = min(int(spans.start[span]), month.minutes)
            if start > reached:
                yield reached, start
            reached = max(reached, int(spans.end[span]))
        if reached < month.minutes:
            yield reached, month.minutes

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for role, limit in self._limits(month):
            for start, end in self._gaps(month, roster, role, limit):
                over = (end - start - limit) / 60
                if over > 0:
                    yield self.breach(
                        over,
                        day=month.date_of((start + limit) // MINUTES_PER_DAY),
                        cost=self.cost_of(over),
                        part=role,
                        role=role,
                        start=instant(month.first_day, start).strftime("%m-%d %H:%M"),
                        end=instant(month.first_day, end).strftime("%m-%d %H:%M"),
                        hours=round((end - start) / 60, 2),
                        limit=round(limit / 60, 2),
                    )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every stretch without anybody, and once whoever is always there."""
        return {
            role: max(1, sum(1 for _ in self._gaps(month, roster, role, limit))) for role, limit in self._limits(month)
        }

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule, whole hours without a decimal point."""
        others = [f"{role} {hours:g}" for role, hours in self.by_role.items() if role not in BUILT_IN_ROLES]
        return {**super().describe_arguments(), "by_role_other": ", ".join(others) or 0}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        """Whether anybody is there within the limit after an instant is the same for all instants of a row.

        It changes only where somebody can leave, or can come so much later; the length of a row is what it costs.
        """
        carried = work_spans(month, np.zeros((len(month.people), 0), dtype=np.int16))
        for role, limit in self._limits(month):
            people = month.role_mask(role)
            before = carried.of(people)
            since = self._since(before, limit)
            edges = atom_edges(month, people)
            instants = np.unique([since, month.minutes - limit, *edges, *(edges - limit)])
            instants = instants[(since <= instants) & (instants <= month.minutes - limit)]
            if len(instants) < 2:
                continue
            start, end = instants[:-1], instants[1:]
            block = self.rows(
                (Part(np.repeat(people[:, None], month.days, axis=1), _met(month, start + limit, end)),),
                np.ones(len(start)),
                base=_meets(before.start, before.end, start + limit, end).sum(axis=1).astype(np.float64),
            )
            if self.severity == "soft":
                block = replace(block, price_below=self.price * (end - start) / 60)
            yield block


def _meets(start: IntArray, end: IntArray, by: IntArray, after: IntArray) -> BoolArray:
    """(R, N) which presences begin by an instant and end at another or later."""
    return np.asarray((start[None] <= by[:, None]) & (end[None] >= after[:, None]))


def _met(month: CentreMonth, by: IntArray, after: IntArray) -> Weights:
    """(R, D*K) shifts that have work which begins by an instant and ends at another or later."""
    midnight = np.arange(month.days) * MINUTES_PER_DAY
    met = np.zeros((len(by), month.days, len(month.symbols)), dtype=np.bool_)
    for symbol, shift in enumerate(month.symbols.shifts):
        for start, end in () if shift is None else shift.blocks:
            met[:, :, symbol] |= _meets(midnight + start, midnight + end, by, after)
    return sparse.csr_array(met.reshape(len(by), -1).astype(np.float64))
