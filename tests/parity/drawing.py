"""How random things are drawn for the rules, and the names they are drawn from."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "CERTIFICATES",
    "ROLES",
    "WORKS_THROUGH",
    "Random",
    "pick",
    "some_day",
    "some_period",
    "some_weekdays",
    "subset",
]

Item = TypeVar("Item")
Random = np.random.Generator
ROLES = ("agent", "agent", "agent", "shift_leader", "technician", "technician", "duty_supervisor", "qa", "guard")
CERTIFICATES = ("card", "licence")
WORKS_THROUGH = "through"


def pick(random: Random, items: Sequence[Item]) -> Item:
    return items[int(random.integers(0, len(items)))]


def subset(random: Random, items: tuple[str, ...], share: float) -> tuple[str, ...]:
    return tuple(item for item in items if random.random() < share)


def some_day(random: Random) -> date:
    """A day of the year the months are of."""
    return date(2026, 1, 1) + timedelta(days=int(random.integers(0, 365)))


def some_period(random: Random, open_share: float) -> tuple[date | None, date | None]:
    """First and last day of a stretch of the year, either end open now and then."""
    first, last = sorted((some_day(random), some_day(random)))
    return None if random.random() < open_share else first, None if random.random() < open_share else last


def some_weekdays(random: Random) -> tuple[int, ...]:
    return tuple(int(day) for day in random.permutation(7)[: random.integers(1, 8)] + 1)
