"""What differs from the roster as it was published stands in the ledger of swaps, or is leave (MO-3B-7.1, MS-6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from staffing.rules.base import ActsIn, Breach, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["RecordedChanges"]


@dataclass(frozen=True)
class RecordedChanges(Rule):
    """Published cells carried forward by the ledger, line by line, give the roster; days of approved leave aside."""

    rule_id: ClassVar[str] = "swaps.recorded"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("swap",)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        recorded = {(swap.employee_id, swap.day): swap.after for swap in month.centre.records.swaps}
        for employee_id, day, published in _published_cells(month):
            row, column = month.row_of[employee_id], (day - month.first_day).days
            now = month.symbols.ids[roster[row, column]]
            expected = recorded.get((employee_id, day), published)
            if now != expected and roster[row, column] != month.leave[row, column]:
                yield self.breach(1, employee_id=employee_id, day=day, expected=expected, now=now)

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": len(list(_published_cells(month)))}


def _published_cells(month: CentreMonth) -> Iterator[tuple[str, date, str]]:
    """Cells of the published roster that lie in the month, of people on its list."""
    for (employee_id, day), symbol_id in month.centre.records.published.items():
        if employee_id in month.row_of and 0 <= (day - month.first_day).days < month.days:
            yield employee_id, day, symbol_id
