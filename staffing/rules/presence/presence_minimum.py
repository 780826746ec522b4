"""A minimum of people of one role in every minute: shared by the rules that ask for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from staffing.presence import (
    atom_edges,
    carry_in_presence,
    minutes_present,
    presence_weights,
    work_spans,
)
from staffing.shapes import Part, Rows, no_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["missing_people", "nobody_came_before", "presence_rows"]


def missing_people(
    month: CentreMonth, roster: RosterArray, people: BoolArray, minimum: int
) -> Iterator[tuple[int, int, int]]:
    """Stretches of the month in which fewer than ``minimum`` of the people (E,) are on site.

    Yields
    ------
    start, end, present
        Minutes after 00:00 of the 1st, and how many are there.
    """
    present = minutes_present(work_spans(month, roster).of(people), month.minutes)
    change = np.flatnonzero(np.diff(present)) + 1
    edges = np.concatenate([[0], change, [month.minutes]])
    for start, end in zip(edges[:-1], edges[1:], strict=True):
        if present[start] < minimum:
            yield int(start), int(end), int(present[start])


def nobody_came_before(month: CentreMonth, people: BoolArray, start: int) -> int:
    """1 where a stretch begins with the month and nobody of the people (E,) is known to have worked the day before.

    Then it is most likely the carry-in that is missing, and a breach says so.
    """
    return int(start == 0 and not month.symbols.is_shift[month.carry_in[people, -1]].any())


def presence_rows(rule_id: str, month: CentreMonth, people: BoolArray, minimum: int) -> Rows:
    """One row an atom: people present plus those still there from the month before, at least ``minimum``."""
    edges = atom_edges(month, people)
    rows = len(edges) - 1
    members = np.repeat(people[:, None], month.days, axis=1)
    return Rows(
        rule_id,
        True,
        (Part(members, presence_weights(month, edges)),),
        base=carry_in_presence(month, people, edges),
        low=np.full(rows, float(minimum)),
        high=np.full(rows, np.inf),
        price_below=np.ones(rows),
        price_above=np.zeros(rows),
        group=no_group(rows),
    )
