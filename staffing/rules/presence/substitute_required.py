"""Nobody leaves a post before a substitute has it (JL-21, MO-3A-3.8)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.presence import work_spans
from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.breaks.away_times import away_in_month, clock_text
from staffing.rules.handover.worked_shift import worked_shifts
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type
from staffing.rules.presence.role_group import role_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["SubstituteRequired", "at_post"]

_AROUND = 2 * MINUTES_PER_DAY
"""Minutes kept before and after the month, for shifts over midnight and punches after the end of work."""

Absence = tuple[int, int, int, int]
"""Row of the person, day of the shift, and from when to when, minutes after 00:00 of that day."""


@dataclass(frozen=True)
class SubstituteRequired(Rule):
    """Whoever of a role in ``roles`` goes away within the shift leaves somebody in charge.

    Going away is a break, a meal, or signing out before the end of the shift. Meanwhile another of the role or one of
    the substitute role it is given has to be at work: by their own punches, or by the roster where there are none.
    """

    rule_id: ClassVar[str] = "presence.substitute_required"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("swap", "day")
    standard: ClassVar[bool] = False

    roles: dict[RoleName, RoleName] = field(default_factory=dict)

    @staticmethod
    def _absences(month: CentreMonth, roster: RosterArray) -> Iterator[Absence]:
        """Times at which somebody with a shift was not at the post."""
        for row, day, away in away_in_month(month, "break", "meal"):
            shift = month.symbols.shifts[roster[row, day]]
            if shift is not None and away.start_minute < shift.end_minute and shift.start_minute < away.end_minute:
                yield row, day, away.start_minute, away.end_minute
        for worked in worked_shifts(month, roster):
            out = worked.punch.sign_out
            if out is not None and out < worked.shift.end_minute:
                row = month.row_of[worked.person.employee_id]
                yield row, worked.midnight // MINUTES_PER_DAY, out, worked.shift.end_minute

    def _judged(self, month: CentreMonth, roster: RosterArray) -> Iterator[tuple[str, Absence]]:
        for absence in self._absences(month, roster):
            role = month.people[absence[0]].role
            if role in self.roles:
                yield role, absence

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        judged = list(self._judged(month, roster))
        if not judged:
            return
        there = at_post(month, roster, month.role_mask(*self.roles, *self.roles.values()))
        manned_by_role: dict[str, BoolArray] = {
            role: np.any(there[month.role_mask(role, substitute)], axis=0) for role, substitute in self.roles.items()
        }
        for role, (row, day, start, end) in judged:
            shift = month.symbols.shifts[roster[row, day]]
            blocks = () if shift is None else shift.blocks
            manned = manned_by_role[role]
            midnight = day * MINUTES_PER_DAY + _AROUND
            empty = sum(
                int((~manned[midnight + max(start, begins) : midnight + min(end, ends)]).sum())
                for begins, ends in blocks
                if max(start, begins) < min(end, ends)
            )
            if empty:
                yield self.breach(
                    empty,
                    employee_id=month.people[row].employee_id,
                    day=month.date_of(day),
                    part=role,
                    start=clock_text(start),
                    end=clock_text(end),
                    minutes=empty,
                    **role_group(tuple(dict.fromkeys((role, self.roles[role])))),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        judged = [role for role, _ in self._judged(month, roster)]
        return {role: judged.count(role) for role in self.roles}

    def describe_arguments(self) -> dict[str, str | int | float]:
        """The roles in their order in the text, and the substitutes from other roles."""
        others = [f"{role} – {other}" for role, other in self.roles.items() if other != role]
        return {**role_group(tuple(self.roles)), "posts": len(self.roles), "substitutes": ", ".join(others) or 0}


def at_post(month: CentreMonth, roster: RosterArray, people: BoolArray) -> BoolArray:
    """Which of some people (E,) was at work in which minute; nobody else is looked at.

    Returns
    -------
    (E, 2 * 2880 + minutes) bool
        From two days before the 1st to two days after the month: the shifts of the roster and those before the 1st,
        from sign-in to sign-out where they are known, less breaks and meals.
    """
    there = np.zeros((len(month.people), month.minutes + 2 * _AROUND), dtype=np.bool_)
    punches = {(punch.employee_id, punch.day): punch for punch in month.centre.records.punches}
    spans = work_spans(month, roster).of(people)
    for row, day, symbol, start, end in zip(spans.person, spans.day, spans.symbol, spans.start, spans.end, strict=True):
        midnight, shift = int(day) * MINUTES_PER_DAY, month.symbols.shifts[symbol]
        punch = punches.get((month.people[row].employee_id, month.date_of(int(day))))
        begins, ends = int(start), int(end)
        if punch is not None and shift is not None:
            if punch.sign_in is not None:
                came = midnight + punch.sign_in
                begins = came if begins == midnight + shift.start_minute else max(begins, came)
            if punch.sign_out is not None:
                gone = midnight + punch.sign_out
                ends = gone if ends == midnight + shift.end_minute else min(ends, gone)
        there[row, max(begins + _AROUND, 0) : max(ends + _AROUND, 0)] = True
    for away in month.centre.records.away:
        away_row = month.row_of.get(away.employee_id)
        midnight = (away.day - month.first_day).days * MINUTES_PER_DAY + _AROUND
        if away_row is not None:
            there[away_row, max(midnight + away.start_minute, 0) : max(midnight + away.end_minute, 0)] = False
    return there
