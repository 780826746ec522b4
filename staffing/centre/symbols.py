"""The symbols a person's day can have, with their clock times in whole minutes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from staffing.centre.centre import OFF

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from staffing.arrays import BoolArray, IntArray
    from staffing.centre.shifts import ShiftType

__all__ = ["OFF_SYMBOL", "SymbolTable", "symbol_table"]

OFF_SYMBOL = 0


@dataclass(frozen=True)
class SymbolTable:
    """Symbols ``0 … K-1``: first ``OFF``, then the leave types, then the shift types.

    Attributes
    ----------
    ids
        What stands in ``roster.csv`` for each symbol.
    shifts
        The shift type of each symbol, None for OFF and leave.
    """

    ids: tuple[str, ...]
    leave_count: int
    shifts: tuple[ShiftType | None, ...]

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def index(self) -> dict[str, int]:
        """Symbol by id."""
        return {symbol_id: number for number, symbol_id in enumerate(self.ids)}

    @cached_property
    def is_shift(self) -> BoolArray:
        """(K,) whether the symbol is work."""
        return np.array([shift is not None for shift in self.shifts], dtype=np.bool_)

    @cached_property
    def is_leave(self) -> BoolArray:
        """(K,) whether the symbol is leave."""
        leave = np.zeros(len(self.ids), dtype=np.bool_)
        leave[1 : 1 + self.leave_count] = True
        return leave

    @cached_property
    def is_night(self) -> BoolArray:
        """(K,) whether the work covers 03:00."""
        return np.array([shift is not None and shift.is_night for shift in self.shifts], dtype=np.bool_)

    @cached_property
    def start_minute(self) -> IntArray:
        """(K,) start of work after 00:00 of the symbol's date; 0 for OFF and leave."""
        return np.array([0 if s is None else s.start_minute for s in self.shifts], dtype=np.int64)

    @cached_property
    def end_minute(self) -> IntArray:
        """(K,) end of work after 00:00 of the symbol's date; 0 for OFF and leave."""
        return np.array([0 if s is None else s.end_minute for s in self.shifts], dtype=np.int64)

    @cached_property
    def paid_minutes(self) -> IntArray:
        """(K,) working minutes without hand-over; 0 for OFF and leave."""
        return np.array([0 if s is None else s.paid_minutes for s in self.shifts], dtype=np.int64)

    @cached_property
    def shift_symbols(self) -> IntArray:
        """Symbols that are work, ascending."""
        return np.flatnonzero(self.is_shift)


def symbol_table(leave_types: Mapping[str, str] | Sequence[str], shifts: Sequence[ShiftType]) -> SymbolTable:
    """Symbols of a centre in their fixed order."""
    leave = tuple(leave_types)
    return SymbolTable(
        ids=(OFF, *leave, *(shift.shift_id for shift in shifts)),
        leave_count=len(leave),
        shifts=(None, *(None for _ in leave), *shifts),
    )
