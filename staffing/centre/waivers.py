"""Breaches that a manager lets stand, with the reason and the name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

__all__ = ["Waiver"]


@dataclass(frozen=True, slots=True)
class Waiver:
    """A breach of a rule that is waived.

    Attributes
    ----------
    reason, by
        Why, and the name of whoever answers for it.
    employee_id, day
        Whose breach, of which day; None = anybody's, of any day, those of a whole month in.
    """

    rule: str
    reason: str
    by: str
    employee_id: str | None = None
    day: date | None = None
