"""When to stop: a wall clock, an amount of work or of memory, or somebody's word."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field

from solver.memory_in_use import memory_in_use

__all__ = ["Effort", "Stop"]


@dataclass(frozen=True)
class Effort:
    """Work to do, in units that do not depend on the machine: the same effort and seed give the same roster.

    Attributes
    ----------
    rounds
        Most rounds of column generation.
    roundings
        Rosters made from the relaxation.
    regroups
        Neighbourhoods that are priced out, of no more people than the linear programme knows.
    tries
        Times that a few people answer one another anew in the end.
    patience
        Tries in a row without a gain after which the search ends.
    gap
        Proven relative gap at which more work is not worth the manager's time.
    """

    rounds: int
    roundings: int
    regroups: int
    tries: int
    patience: int = 1_000_000_000
    gap: float = 0.001

    @classmethod
    def of(cls, level: int) -> Effort:
        """Effort of a level 1, 2, 3, …: each level does its number times the work of level 1."""
        return cls(60 + 20 * level, roundings=2 * level, regroups=8 * level, tries=400 * level, patience=200 * level)

    @classmethod
    def unlimited(cls, gap: float = 0.001) -> Effort:
        """Work until the clock or somebody says stop, or the gap is proven."""
        return cls(1_000_000, roundings=8, regroups=1_000_000, tries=1_000_000_000, gap=gap)


SECONDS_BETWEEN_LOOKS = 0.05
"""At memory in use: asking the system takes a while."""


@dataclass
class Stop:
    """Asked between steps of the search.

    Attributes
    ----------
    seconds
        Wall-clock limit from the making of this object; None = none.
    cancelled
        Set from another thread or a signal handler to stop at the next step.
    memory_bytes
        Most memory the process may have in use; None = no limit. Once it had more, the search is over.
    """

    seconds: float | None = None
    cancelled: threading.Event = field(default_factory=threading.Event)
    started: float = field(default_factory=time.monotonic)
    memory_bytes: int | None = None
    _looked: float = field(init=False, default=-SECONDS_BETWEEN_LOOKS)
    _out_of_memory: bool = field(init=False, default=False)

    def __call__(self) -> bool:
        """Whether to stop now."""
        return self.cancelled.is_set() or self.remaining <= 0 or self.out_of_memory

    @property
    def out_of_memory(self) -> bool:
        """Whether more memory was in use than may be."""
        if self.memory_bytes is not None and self.elapsed - self._looked >= SECONDS_BETWEEN_LOOKS:
            self._looked = self.elapsed
            self._out_of_memory |= memory_in_use() > self.memory_bytes
        return self._out_of_memory

    @property
    def remaining(self) -> float:
        """Seconds left; infinite without a limit."""
        return float("inf") if self.seconds is None else self.seconds - self.elapsed

    @property
    def elapsed(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self.started
