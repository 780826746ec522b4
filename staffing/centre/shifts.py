"""Shift types: clock times of a working day, also over midnight and split in two."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["MINUTES_PER_DAY", "NIGHT_MINUTE", "ShiftType"]

MINUTES_PER_DAY = 1440
NIGHT_MINUTE = 180  # 03:00; a shift whose work covers it is a night


@dataclass(frozen=True, slots=True)
class ShiftType:
    """One kind of working day.

    Attributes
    ----------
    shift_id
        What stands in ``roster.csv``.
    start_minute, end_minute
        Minutes after 00:00 of the shift's own date; an end above 1440 lies on the next day.
    split
        ``(from_minute, to_minute)`` of the unpaid time between two halves, or None.
    roles
        Roles that may work it; empty = every role.
    aliases
        Other spellings in Excel grids (早, 夜, …).
    colour
        ``RRGGBB`` of the cell in the workbook.
    counts_as_float
        A float shift (机动班) that covers busy periods and meal times.
    """

    shift_id: str
    name: str
    start_minute: int
    end_minute: int
    split: tuple[int, int] | None = None
    roles: frozenset[str] = field(default_factory=frozenset)
    aliases: tuple[str, ...] = ()
    colour: str = "DDDDDD"
    counts_as_float: bool = False

    @property
    def blocks(self) -> tuple[tuple[int, int], ...]:
        """Working blocks ``[start, end)`` in minutes after 00:00 of the shift's date."""
        if self.split is None:
            return ((self.start_minute, self.end_minute),)
        return ((self.start_minute, self.split[0]), (self.split[1], self.end_minute))

    @property
    def paid_minutes(self) -> int:
        """Working minutes that count for the month norm (hand-over time not in)."""
        return sum(end - start for start, end in self.blocks)

    @property
    def is_night(self) -> bool:
        """Whether the work covers 03:00 of its own or the next day."""
        return any(
            start <= moment < end
            for start, end in self.blocks
            for moment in (NIGHT_MINUTE, NIGHT_MINUTE + MINUTES_PER_DAY)
        )
