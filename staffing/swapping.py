"""A swap: whose cells of which days are exchanged, as lines of the ledger."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from staffing.centre.records import SwapDay

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

__all__ = ["SwapWish", "exchanged", "next_swap_id"]


@dataclass(frozen=True, slots=True)
class SwapWish:
    """What somebody wants to exchange.

    Attributes
    ----------
    give
        Day the person gives up.
    take
        Own day of rest worked instead (a swap with oneself), or the colleague's day taken in return; None = nothing but
        the day given up changes hands.
    partner
        The colleague; None = a swap with oneself, which needs a day to take.
    asked_by, agreed
        Employee ids, or roles.
    """

    employee_id: str
    give: date
    take: date | None = None
    partner: str | None = None
    asked_by: str = ""
    agreed: frozenset[str] = field(default_factory=frozenset)


def exchanged(wish: SwapWish, swap_id: str, cells: Mapping[tuple[str, date], str]) -> tuple[SwapDay, ...]:
    """Lines of the ledger, the day given up first; cells are symbol ids by employee and date.

    With oneself the cells of the two days change places; with a colleague, on each of the days, the cells of the two
    people (A-6, A-7).
    """
    one, other, give, take = wish.employee_id, wish.partner, wish.give, wish.take
    if other is None:
        assert take is not None
        moved = [(one, give, (one, take)), (one, take, (one, give))]
    else:
        days = [give] if take is None or take == give else [give, take]
        moved = [line for day in days for line in ((one, day, (other, day)), (other, day, (one, day)))]
    return tuple(
        SwapDay(
            swap_id,
            who,
            day,
            cells[who, day],
            cells[source],
            partner=None if other is None else (other if who == one else one),
            asked_by=wish.asked_by or one,
            agreed=wish.agreed,
        )
        for who, day, source in moved
    )


def next_swap_id(ledger: Sequence[SwapDay], month: date) -> str:
    """The first free number of a month: ``2026-12-001``."""
    taken = {swap.swap_id for swap in ledger}
    number = 1
    while f"{month:%Y-%m}-{number:03d}" in taken:
        number += 1
    return f"{month:%Y-%m}-{number:03d}"
