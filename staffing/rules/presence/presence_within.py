"""People of a group present within some stretches of the month, as an audit counts them and as rows.

A stretch is ``(start, end)`` in minutes after 00:00 of the 1st, within the month.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from staffing.presence import atom_edges, carry_in_presence, minutes_present, presence_weights, work_spans
from staffing.shapes import Part, Rows, no_group

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["checks_within", "people_within", "rows_within"]

Stretch = tuple[int, int]


def people_within(
    month: CentreMonth, roster: RosterArray, people: BoolArray, stretches: Sequence[Stretch]
) -> Iterator[tuple[int, int, int]]:
    """Pieces of the stretches over which the same number of the people (E,) are present.

    Yields
    ------
    start, end, present
        Minutes after 00:00 of the 1st, and how many are there.
    """
    present = minutes_present(work_spans(month, roster).of(people), month.minutes)
    for start, end in stretches:
        change = np.flatnonzero(np.diff(present[start:end])) + 1 + start
        for begin, finish in pairwise([start, *change.tolist(), end]):
            yield begin, finish, int(present[begin])


def checks_within(
    month: CentreMonth,
    roster: RosterArray,
    people: BoolArray,
    stretches: Sequence[Stretch],
    *,
    least: float = -np.inf,
    most: float = np.inf,
) -> int:
    """How often presence is put to the test within the stretches.

    Wherever it lies within the limits, once between any two neighbouring instants at which one of the people (E,) can
    start or end; wherever it does not, once as long as the same number are there, which is one breach.
    """
    edges = atom_edges(month, people)
    return sum(
        1 + int(((start < edges) & (edges < end)).sum()) * (least <= present <= most)
        for start, end, present in people_within(month, roster, people, stretches)
    )


def rows_within(
    rule_id: str,
    month: CentreMonth,
    people: BoolArray,
    stretches: Sequence[Stretch],
    *,
    least: float = -np.inf,
    most: float = np.inf,
) -> Rows:
    """One hard row an atom of the stretches: people present, with those still there from the month before."""
    inside = np.zeros(month.minutes, dtype=np.bool_)
    for start, end in stretches:
        inside[start:end] = True
    bounds = np.array(stretches, dtype=np.int64).ravel()
    edges = np.unique(np.concatenate([atom_edges(month, people), bounds]))
    keep = np.flatnonzero(inside[edges[:-1]])
    rows = len(keep)
    return Rows(
        rule_id,
        True,
        (Part(np.repeat(people[:, None], month.days, axis=1), presence_weights(month, edges)[keep]),),
        base=carry_in_presence(month, people, edges)[keep],
        low=np.full(rows, least),
        high=np.full(rows, most),
        price_below=np.ones(rows),
        price_above=np.full(rows, float(np.isfinite(most))),
        group=no_group(rows),
    )
