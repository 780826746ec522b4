"""What differs from the roster as it was published stands in the ledger of swaps, or is leave (MO-3B-7.1, MS-6)."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from staffing.rules.base import ActsIn, Breach, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.centre.records import SwapDay
    from staffing.month import CentreMonth

__all__ = ["RecordedChanges"]


@dataclass(frozen=True)
class RecordedChanges(Rule):
    """Published cells carried forward by the ledger, line by line, give the roster; days of approved leave aside.

    Each line begins with what stood before it, and what a swap takes it gives to somebody: its cells change places.
    """

    rule_id: ClassVar[str] = "swaps.recorded"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("swap",)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        standing = _published_cells(month)
        for swap in _ledger(month):
            before = standing.get((swap.employee_id, swap.day))
            if before is not None and before != swap.before:
                yield self.breach(
                    1,
                    employee_id=swap.employee_id,
                    day=swap.day,
                    text="other-before",
                    swap=swap.swap_id,
                    before=swap.before,
                    stood=before,
                )
            standing[swap.employee_id, swap.day] = swap.after
        for swap_id, lines in _by_swap(month).items():
            if Counter(line.before for line in lines) != Counter(line.after for line in lines):
                first = lines[0]
                yield self.breach(1, employee_id=first.employee_id, day=first.day, text="one-sided", swap=swap_id)
        for (employee_id, day), expected in standing.items():
            row, column = month.row_of[employee_id], (day - month.first_day).days
            now = month.symbols.ids[roster[row, column]]
            if now != expected and roster[row, column] != month.leave[row, column]:
                yield self.breach(1, employee_id=employee_id, day=day, expected=expected, now=now)

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        cells = {*_published_cells(month), *((swap.employee_id, swap.day) for swap in _ledger(month))}
        return {"": len(cells) + len(_ledger(month)) + len(_by_swap(month))}


def _published_cells(month: CentreMonth) -> dict[tuple[str, date], str]:
    """Cells of the published roster that lie in the month, of people on its list."""
    return {key: symbol for key, symbol in month.centre.records.published.items() if _in_month(month, *key)}


def _ledger(month: CentreMonth) -> list[SwapDay]:
    return [swap for swap in month.centre.records.swaps if _in_month(month, swap.employee_id, swap.day)]


def _by_swap(month: CentreMonth) -> dict[str, list[SwapDay]]:
    """Lines of the swaps that begin in the month."""
    swaps: dict[str, list[SwapDay]] = defaultdict(list)
    for swap in month.centre.records.swaps:
        swaps[swap.swap_id].append(swap)
    return {swap_id: lines for swap_id, lines in swaps.items() if _in_month(month, lines[0].employee_id, lines[0].day)}


def _in_month(month: CentreMonth, employee_id: str, day: date) -> bool:
    return employee_id in month.row_of and month.holds(day)
