"""A forecast changed by hand, with the reason and the name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

__all__ = ["ForecastOverride"]


@dataclass(frozen=True, slots=True)
class ForecastOverride:
    """A change of the calls forecast of one queue in a stretch of time; either ``factor`` or ``calls`` is given.

    Attributes
    ----------
    queue_id
        None = all queues, each for itself.
    start, end
        Local, on whole minutes; the end is no longer part of the stretch.
    factor
        What the calls are multiplied by, at least 0.
    calls
        What the calls of the whole stretch sum to, at least 0.
    reason, by, made_on
        Why, the name of whoever answers for it, and when it was made.
    """

    override_id: str
    queue_id: str | None
    start: datetime
    end: datetime
    factor: float | None
    calls: float | None
    reason: str
    by: str
    made_on: date

    def __post_init__(self) -> None:
        if (self.factor is None) == (self.calls is None):
            raise ValueError(f"factor={self.factor}, calls={self.calls}")
