"""Days charged for swaps, by person and calendar month: shared by the rules that cap them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from staffing.centre.records import SwapDay
    from staffing.month import CentreMonth

__all__ = ["days_beyond", "days_charged"]


def days_charged(swaps: Sequence[SwapDay], month: CentreMonth) -> list[SwapDay]:
    """Those of the month."""
    return [swap for swap in swaps if month.holds(swap.day)]


def days_beyond(swaps: Sequence[SwapDay], month: CentreMonth, most: int) -> Iterator[tuple[SwapDay, int]]:
    """Days of the month beyond the first ``most`` of a person, in the order of the ledger (A-7).

    Yields
    ------
    SwapDay, int
        The day that is too many, and which of the month it is for the person.
    """
    used: dict[str, int] = defaultdict(int)
    for swap in days_charged(swaps, month):
        used[swap.employee_id] += 1
        if used[swap.employee_id] > most:
            yield swap, used[swap.employee_id]
