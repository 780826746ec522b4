"""How soon calls are to be answered (MS-5.2.4, FD-6, GS-4.1, SS-CA2.4)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import ConfigDict, Field

from staffing.rules.base import ActsIn, Breach, Enforce, JudgedBy, Rule
from staffing.rules.names import QueueOrEvery  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.centre.centre import Queue
    from staffing.month import CentreMonth

__all__ = ["AnswerTarget", "AnswerWithin"]

EVERY_QUEUE = "*"


@dataclass(frozen=True, kw_only=True)
class AnswerTarget:
    """Calls answered within ``seconds``: this share of them; None = the share of the queue, as no clause states it."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    seconds: Annotated[float, Field(gt=0, le=3600)]
    share: Annotated[float, Field(gt=0, lt=1)] | None = None

    def __str__(self) -> str:
        share = "" if self.share is None else f"{self.share * 100:g} % "
        return f"{share}≤ {self.seconds:g} s"


@dataclass(frozen=True)
class AnswerWithin(Rule):
    """The service a queue in ``by_queue`` is promised (``*`` = every other one); acts in the requirement."""

    rule_id: ClassVar[str] = "target.answer_within_seconds"
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("soft",)
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("requirement",)
    standard: ClassVar[bool] = False
    judged_by: ClassVar[JudgedBy] = "never"

    by_queue: dict[QueueOrEvery, AnswerTarget] = field(default_factory=dict)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        yield from ()

    def service(self, queue: Queue) -> Queue:
        target = self.by_queue.get(queue.queue_id, self.by_queue.get(EVERY_QUEUE))
        if target is None:
            return queue
        share = queue.service_level if target.share is None else target.share
        return dataclasses.replace(queue, within_seconds=target.seconds, service_level=share)
