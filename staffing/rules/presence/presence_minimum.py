"""A minimum of people of one role in every minute: shared by the rules that ask for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.rules.presence.presence_within import checks_within, people_within, rows_within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.shapes import Rows

__all__ = ["missing_people", "nobody_came_before", "presence_checks", "presence_rows"]


def missing_people(
    month: CentreMonth, roster: RosterArray, people: BoolArray, minimum: int
) -> Iterator[tuple[int, int, int]]:
    """Stretches of the month in which fewer than ``minimum`` of the people (E,) are on site.

    Yields
    ------
    start, end, present
        Minutes after 00:00 of the 1st, and how many are there.
    """
    for start, end, present in people_within(month, roster, people, [(0, month.minutes)]):
        if present < minimum:
            yield start, end, present


def nobody_came_before(month: CentreMonth, start: int, end: int) -> int:
    """1 where a stretch lies in the month's first day, from its midnight on, and nobody is known to have worked before.

    Then it is most likely the carry-in that is missing, and a breach says so.
    """
    within = start == 0 and end <= MINUTES_PER_DAY
    return int(within and not month.symbols.is_shift[month.carry_in[:, -1]].any())


def presence_rows(rule_id: str, month: CentreMonth, people: BoolArray, minimum: int) -> Rows:
    """One row an atom: people present plus those still there from the month before, at least ``minimum``."""
    return rows_within(rule_id, month, people, [(0, month.minutes)], least=float(minimum))


def presence_checks(month: CentreMonth, roster: RosterArray, people: BoolArray, minimum: int) -> int:
    """How often the minimum is put to the test in the month; see `checks_within`."""
    return checks_within(month, roster, people, [(0, month.minutes)], least=minimum) if minimum else 0
