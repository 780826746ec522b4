"""Rostered shifts with what was punched for them: shared by the rules on attendance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from staffing.centre.records import Punch
from staffing.worked_out import once

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.centre.shifts import ShiftType
    from staffing.month import CentreMonth

__all__ = ["RosteredShift", "punched_shifts", "rostered_shifts", "shifts_since"]


@dataclass(frozen=True, slots=True)
class RosteredShift:
    """A shift on one person's roster and what was punched for it.

    A confirmation excuses the whole shift (A-42).

    Attributes
    ----------
    punch
        One without times where only others of the centre have punched that day; None = nobody's punches are known.
    """

    employee_id: str
    day: date
    shift: ShiftType
    punch: Punch | None

    @property
    def late_minutes(self) -> int | None:
        """Whole minutes from the start of the shift, not of the hand-over (A-44), to the sign-in; 0 where excused.

        None where nobody signed in.
        """
        if self.punch is None or self.punch.sign_in is None:
            return None
        return 0 if self.confirmations else max(0, self.punch.sign_in - self.shift.start_minute)

    @property
    def early_minutes(self) -> int | None:
        """Whole minutes from the sign-out to the end of the shift; 0 where excused, None where nobody signed out."""
        if self.punch is None or self.punch.sign_out is None:
            return None
        return 0 if self.confirmations else max(0, self.shift.end_minute - self.punch.sign_out)

    @property
    def punches(self) -> int:
        """How many of the two punches there are."""
        return 0 if self.punch is None else (self.punch.sign_in is not None) + (self.punch.sign_out is not None)

    @property
    def confirmations(self) -> int:
        """How many different roles have confirmed the attendance."""
        return 0 if self.punch is None else len(set(self.punch.confirmed_by))

    @property
    def absent(self) -> bool:
        """Neither punch nor confirmation, though punches of the day are known (AP-3.6)."""
        return self.punch is not None and not self.punches and not self.confirmations


def rostered_shifts(month: CentreMonth, roster: RosterArray) -> Sequence[RosteredShift]:
    """Shifts of a roster (E, D) by person and day."""
    return once(month, roster, _of_everybody)


def _of_everybody(month: CentreMonth, roster: RosterArray) -> list[RosteredShift]:
    return list(shifts_since(month, roster, month.first_day, month.row_of))


def shifts_since(
    month: CentreMonth, roster: RosterArray, since: date, people: Collection[str]
) -> Iterator[RosteredShift]:
    """Shifts of some people from a day before the month on, as far as the centre's carry-in reaches."""
    punches = {(punch.employee_id, punch.day): punch for punch in month.centre.records.punches}
    known = {day for _, day in punches}
    cells = {
        (cell.employee_id, cell.day): month.symbols.index[cell.shift]
        for cell in month.centre.carry_in
        if since <= cell.day < month.first_day and cell.employee_id in people
    }
    for row, person in enumerate(month.people):
        if person.employee_id in people:
            for day, symbol in enumerate(roster[row].tolist()):
                cells[person.employee_id, month.date_of(day)] = symbol
    for (employee_id, date_of_shift), symbol in sorted(cells.items()):
        shift = month.symbols.shifts[symbol]
        if shift is not None:
            punch = punches.get((employee_id, date_of_shift), Punch(employee_id, date_of_shift))
            yield RosteredShift(employee_id, date_of_shift, shift, punch if date_of_shift in known else None)


def punched_shifts(month: CentreMonth, roster: RosterArray) -> Iterator[RosteredShift]:
    """Shifts of a roster (E, D) on days of which punches are known, those of anybody."""
    if not month.centre.records.punches:
        return iter(())
    return (shift for shift in rostered_shifts(month, roster) if shift.punch is not None)
