"""Worked days of the running month: everybody somewhere on a cycle of shifts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

__all__ = ["OFF", "Rota", "days_between", "rotation_rows"]

OFF = "OFF"


@dataclass(frozen=True)
class Rota:
    """One person's place on a cycle.

    Attributes
    ----------
    cycle
        Shift ids and ``OFF``, repeated for ever.
    phase
        Index into the cycle on the first day.
    dropped
        Shift ids this person does not work (part-time); such days are free.
    """

    employee_id: str
    cycle: tuple[str, ...]
    phase: int
    dropped: frozenset[str] = frozenset()

    def shift(self, day_number: int) -> str:
        """What the person does `day_number` days after the first day."""
        shift = self.cycle[(self.phase + day_number) % len(self.cycle)]
        return OFF if shift in self.dropped else shift


def days_between(first: date, last: date) -> list[date]:
    """All days, both ends included."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def rotation_rows(
    rotas: list[Rota], first: date, last: date, leave: list[tuple[str, str, date, date]]
) -> list[tuple[str, str, str]]:
    """``(employee_id, date, shift)`` of every person and day; approved leave stands over the cycle."""
    away = {
        (employee_id, day): leave_type
        for employee_id, leave_type, start, end in leave
        for day in days_between(max(start, first), min(end, last))
    }
    return [
        (rota.employee_id, day.isoformat(), away.get((rota.employee_id, day), rota.shift(number)))
        for rota in rotas
        for number, day in enumerate(days_between(first, last))
    ]
