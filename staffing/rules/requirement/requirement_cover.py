"""Cover of the requirement: missing and surplus half-hours at a price (MO-3F-3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field
from scipy import sparse

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.clock import clock_range
from staffing.coverage import subsets, totals
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY
from staffing.off_phones import absent_parts, absent_work
from staffing.presence import carry_in_presence, presence_weights, work_spans
from staffing.requirement import peak_weight
from staffing.rules.base import Breach, Enforce, Rule
from staffing.shapes import Part, Rows, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.shapes import Weights

__all__ = ["RequirementCover", "people_by_skillset"]


@dataclass(frozen=True)
class RequirementCover(Rule):
    """Each missing person-half-hour costs ``price_short`` (times ``peak_factor`` near the day's peak), each surplus one
    ``price_over``.

    Queues that share people are judged together: short is the worst subset of queues, counted once.
    """

    rule_id: ClassVar[str] = "coverage.requirement"
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("soft", "info")
    asks_for_demand: ClassVar[bool] = True

    price_short: Annotated[float, Field(ge=0, le=1e6)] = 10.0
    price_over: Annotated[float, Field(ge=0, le=1e6)] = 1.0
    peak_factor: Annotated[float, Field(ge=1, le=100)] = 2.0
    peak_share: Annotated[float, Field(gt=0, le=1)] = 0.85

    def _short_prices(self, month: CentreMonth) -> FloatArray:
        """(T,) price of a missing half-hour."""
        total: IntArray = month.demand.required.sum(axis=0)
        return self.price_short * peak_weight(total, month.days, INTERVALS_PER_DAY, self.peak_factor, self.peak_share)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        if not month.demand.queue_ids:
            return
        short, over = totals(month.demand.required, people_by_skillset(month, roster))
        prices = self._short_prices(month)
        required = month.demand.required.sum(axis=0)
        for interval in np.flatnonzero(short > 1e-9):
            start = int(interval) * INTERVAL_MINUTES
            window = clock_range(month.first_day, start, start + INTERVAL_MINUTES)
            yield self.breach(
                short[interval],
                day=month.date_of(start // MINUTES_PER_DAY),
                cost=float(short[interval] * prices[interval]),
                text="short",
                short=round(float(short[interval]), 2),
                required=int(required[interval]),
                start=window["start"],
                end=window["end"],
            )
        for day, surplus in enumerate(over.reshape(month.days, INTERVALS_PER_DAY).sum(axis=1)):
            if surplus > 1e-9:
                yield self.breach(
                    surplus,
                    day=month.date_of(day),
                    cost=float(surplus) * self.price_over,
                    text="over",
                    severity="info",
                    over=round(float(surplus), 2),
                )

    def asked_numbers(self) -> dict[str, str | int | float]:
        """None: the peak's factor and share are part of the price."""
        return {}

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every half-hour in which somebody is required, and every day for its surplus."""
        asked = int((month.demand.required.sum(axis=0) > 0).sum())
        return {"": asked + month.days if month.demand.queue_ids else 0}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        queues = len(month.demand.queue_ids)
        if not queues:
            return
        edges = np.arange(month.intervals + 1) * INTERVAL_MINUTES
        weights = presence_weights(month, edges)
        chosen = subsets(queues)
        blocks = []
        for served in chosen:
            mask = sum(1 << int(queue) for queue in np.flatnonzero(served))
            members = (month.serves & mask) != 0
            first = (month.serves[:, 0] & mask) != 0 if month.days else members.any(axis=1)
            base = carry_in_presence(month, first, edges) - _carried_into_sessions(month, first, edges)
            blocks.append((members, base, month.demand.required[served].sum(axis=0), bool(served.all())))
        kept = _undominated(blocks)
        prices = self._short_prices(month)
        rows = month.intervals
        nobody = sparse.csr_array(weights.shape, dtype=np.float64)
        parts = []
        for position, number in enumerate(kept):
            of_block = [Part(blocks[number][0], weights), *absent_parts(month, blocks[number][0], edges)]
            for part in of_block:
                stacked = [part.weights if i == position else nobody for i in range(len(kept))]
                parts.append(Part(part.members, _stack(stacked)))
        everyone = np.concatenate([np.full(rows, blocks[number][3]) for number in kept])
        required = np.concatenate([blocks[number][2] for number in kept]).astype(np.float64)
        yield Rows(
            self.rule_id,
            False,
            tuple(parts),
            base=np.concatenate([blocks[number][1] for number in kept]),
            low=required,
            high=np.where(everyone, required, np.inf),
            price_below=np.tile(prices, len(kept)),
            price_above=np.where(everyone, self.price_over, 0.0),
            group=np.tile(np.arange(rows), len(kept)),
        )


def people_by_skillset(month: CentreMonth, roster: RosterArray) -> FloatArray:
    """(2**Q, T) people on the phones by the set of queues they can serve, parts of an interval by minutes."""
    queues = len(month.demand.queue_ids)
    spans = work_spans(month, roster)
    on_day = np.clip(spans.day, 0, month.days - 1)
    skillset = month.serves[spans.person, on_day]
    minute = np.zeros((1 << queues, month.minutes + 1), dtype=np.int64)
    np.add.at(minute, (skillset, np.clip(spans.start, 0, month.minutes)), 1)
    np.add.at(minute, (skillset, np.clip(spans.end, 0, month.minutes)), -1)
    for block, start, end in absent_work(month, spans):
        minute[skillset[block], max(start, 0)] -= 1
        minute[skillset[block], min(end, month.minutes)] += 1
    present = np.cumsum(minute[:, :-1], axis=1)
    return np.asarray(present.reshape(1 << queues, month.intervals, INTERVAL_MINUTES).mean(axis=2))


def _carried_into_sessions(month: CentreMonth, people: BoolArray, edges: IntArray) -> FloatArray:
    """(len(edges)-1,) people of a mask in sessions while still at work from before the 1st, by share of the window."""
    spans = work_spans(month, np.zeros((len(month.people), 0), dtype=np.int16)).of(people)
    absent = np.zeros(len(edges) - 1)
    for _, start, end in absent_work(month, spans):
        absent += np.maximum(np.minimum(edges[1:], end) - np.maximum(edges[:-1], start), 0) / np.diff(edges)
    return absent


_Block = tuple["BoolArray", "FloatArray", "IntArray", bool]


def _undominated(blocks: list[_Block]) -> list[int]:
    """Subsets of queues that can be the worst: a smaller sum over the same people never is."""
    kept = []
    for number, (members, _, required, everyone) in enumerate(blocks):
        dominated = not everyone and any(
            np.array_equal(members, other[0]) and bool((other[2] >= required).all())
            for i, other in enumerate(blocks)
            if i != number and (i > number or not np.array_equal(other[2], required))
        )
        if not dominated:
            kept.append(number)
    return kept


def _stack(matrices: list[Weights]) -> Weights:
    return sparse.csr_array(sparse.vstack(matrices, format="csr"))
