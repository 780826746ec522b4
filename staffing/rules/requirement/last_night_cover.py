"""Cover of the hours after the month's last midnight, which only its own last night can give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.clock import clock_range
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY
from staffing.presence import minutes_present, presence_weights, work_spans
from staffing.rules.base import Breach, Enforce, Rule
from staffing.rules.presence.last_night import minutes_to_first_start
from staffing.shapes import Part, Rows, no_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, IntArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.shapes import Shape

__all__ = ["LastNightCover"]


@dataclass(frozen=True)
class LastNightCover(Rule):
    """Between the last midnight and the next month's first start a missing person-half-hour costs ``price_short``, a
    surplus one ``price_over``.

    How many will be required then is not known yet: what the same hours of the last day ask for is taken for it. All
    queues together are looked at.
    """

    rule_id: ClassVar[str] = "coverage.last_night"
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("soft", "info")
    asks_for_demand: ClassVar[bool] = True

    price_short: Annotated[float, Field(ge=0, le=1e6)] = 10.0
    price_over: Annotated[float, Field(ge=0, le=1e6)] = 1.0

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        people, required = _required(month)
        minutes = month.minutes + len(required) * INTERVAL_MINUTES
        present = minutes_present(work_spans(month, roster).of(people), minutes)[month.minutes :]
        balance = present.reshape(-1, INTERVAL_MINUTES).mean(axis=1) - required
        for text, amount, price in (("short", -balance, self.price_short), ("over", balance, self.price_over)):
            off = np.flatnonzero(amount > 1e-9)
            if not len(off):
                continue
            start, end = int(off[0]) * INTERVAL_MINUTES, int(off[-1] + 1) * INTERVAL_MINUTES
            window = clock_range(month.date_of(month.days), start, end)
            total = float(amount[off].sum())
            yield self.breach(
                total,
                day=month.date_of(month.days - 1),
                cost=total * price,
                text=text,
                hours=round(total * INTERVAL_MINUTES / 60, 1),
                start=window["start"],
                end=window["end"],
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Once for people missing and once for a surplus."""
        return {"": 2 * bool(len(_required(month)[1]))}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        people, required = _required(month)
        rows = len(required)
        if not rows:
            return
        edges = month.minutes + np.arange(rows + 1) * INTERVAL_MINUTES
        yield Rows(
            self.rule_id,
            False,
            (Part(np.repeat(people[:, None], month.days, axis=1), presence_weights(month, edges)),),
            base=np.zeros(rows),
            low=required.astype(np.float64),
            high=required.astype(np.float64),
            price_below=np.full(rows, self.price_short),
            price_above=np.full(rows, self.price_over),
            group=no_group(rows),
        )


def _required(month: CentreMonth) -> tuple[BoolArray, IntArray]:
    """(E,) people who serve calls on the last day, (n,) required in the whole half-hours until the first start."""
    people: BoolArray = month.serves[:, -1] != 0
    if not people.any():
        return people, np.zeros(0, dtype=np.int64)
    intervals = minutes_to_first_start(month, people) // INTERVAL_MINUTES
    last_day: IntArray = month.demand.required.sum(axis=0)[-INTERVALS_PER_DAY:]
    return people, last_day[:intervals]
