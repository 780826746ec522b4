"""How long a transaction may take on average (RQ-2.4b, GS-3.1.5, GS-3.1.6, GS-3.1.7, GS-3.1.9)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.names import QueueOrEvery  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["HandleTimeLimit"]

EVERY_QUEUE = "*"


@dataclass(frozen=True)
class HandleTimeLimit(Rule):
    """The month's mean handle time of a queue in ``by_transaction`` (``*`` = every other one) has a limit in seconds.

    A transaction is a queue of its own. The mean is over the calls expected; where nobody has said how many, or none
    are, it is the handle time the queue itself has.
    """

    rule_id: ClassVar[str] = "aht.max_seconds"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("info",)
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("requirement",)
    standard: ClassVar[bool] = False

    by_transaction: dict[QueueOrEvery, Annotated[int, Field(gt=0, le=86400)]] = field(default_factory=dict)

    def _part(self, queue_id: str) -> str:
        """Entry of ``by_transaction`` that would set the queue's limit."""
        return queue_id if queue_id in self.by_transaction else EVERY_QUEUE

    def _mean_seconds(self, month: CentreMonth) -> dict[str, float]:
        """Mean handle time by queue that has a limit."""
        demand = month.demand
        means = {
            queue.queue_id: queue.aht_seconds
            for queue in month.centre.queues
            if queue.queue_id in demand.queue_ids and self._part(queue.queue_id) in self.by_transaction
        }
        if demand.calls is not None and demand.aht_seconds is not None:
            for position, queue_id in enumerate(demand.queue_ids):
                calls = demand.calls[position]
                if queue_id in means and calls.sum() > 0:
                    seconds = np.where(calls > 0, demand.aht_seconds[position], 0.0)
                    means[queue_id] = float(np.average(seconds, weights=calls))
        return means

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return dict(Counter(self._part(queue_id) for queue_id in self._mean_seconds(month)))

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for queue_id, mean in self._mean_seconds(month).items():
            part = self._part(queue_id)
            limit = self.by_transaction[part]
            if mean - limit > 1e-6:
                yield self.breach(mean - limit, part=part, queue=queue_id, seconds=round(mean, 1), limit=limit)
