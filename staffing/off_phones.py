"""Meetings, exams and training take people off the phones: they are at work, and no cover while they last."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.shapes import Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from staffing.arrays import BoolArray, IntArray
    from staffing.month import CentreMonth
    from staffing.presence import Spans
    from staffing.shapes import Weights

__all__ = ["absent_parts", "absent_work", "off_phones"]

TAKES_NOBODY_AWAY = "duty"
"""Kind of session that is a turn taken beside the phones (cleaning, counting the till)."""

Stretch = tuple[int, int]


def off_phones(month: CentreMonth) -> dict[int, tuple[Stretch, ...]]:
    """Stretches ``[start, end)`` in minutes after 00:00 of the 1st that each attendee (row) is in sessions, merged."""
    found: dict[int, list[Stretch]] = defaultdict(list)
    for session in month.centre.records.sessions:
        if session.kind == TAKES_NOBODY_AWAY:
            continue
        midnight = (session.day - month.first_day).days * MINUTES_PER_DAY
        start, end = midnight + session.start_minute, midnight + session.end_minute
        if start < month.minutes and end > 0:
            for employee_id in session.attendees:
                if employee_id in month.row_of:
                    found[month.row_of[employee_id]].append((start, end))
    return {row: _merged(stretches) for row, stretches in sorted(found.items())}


def _merged(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    merged: list[Stretch] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def absent_work(month: CentreMonth, spans: Spans) -> Iterator[tuple[int, int, int]]:
    """Position of a working block in `spans`, start and end of what of it is spent in sessions."""
    for row, stretches in off_phones(month).items():
        for position in np.flatnonzero(spans.person == row):
            for start, end in stretches:
                first, last = max(start, int(spans.start[position])), min(end, int(spans.end[position]))
                if first < last:
                    yield int(position), first, last


def absent_parts(month: CentreMonth, members: BoolArray, edges: IntArray) -> list[Part]:
    """What members (E, D) do not cover while they are in sessions, as negative parts of rows over windows ``edges``.

    People with the same sessions share a part.
    """
    alike: dict[tuple[Stretch, ...], list[int]] = defaultdict(list)
    for row, stretches in off_phones(month).items():
        if members[row].any():
            alike[stretches].append(row)
    parts = []
    for stretches, rows in alike.items():
        chosen = np.zeros_like(members)
        chosen[rows] = members[rows]
        parts.append(Part(chosen, -_weights(month, stretches, edges)))
    return parts


def _weights(month: CentreMonth, stretches: Sequence[Stretch], edges: IntArray) -> Weights:
    """Share of each window that a symbol is both at work and in one of the stretches: (len(edges)-1, D*K)."""
    symbols = len(month.symbols)
    matrix = sparse.lil_array((len(edges) - 1, month.days * symbols), dtype=np.float64)
    for begin, finish in stretches:
        for day in range(max(begin // MINUTES_PER_DAY - 1, 0), min(finish // MINUTES_PER_DAY + 1, month.days)):
            for symbol in month.symbols.shift_symbols:
                shift = month.symbols.shifts[symbol]
                for start, end in () if shift is None else shift.blocks:
                    first = max(begin, day * MINUTES_PER_DAY + start)
                    last = min(finish, day * MINUTES_PER_DAY + end)
                    windows = np.flatnonzero((edges[:-1] < last) & (edges[1:] > first)) if first < last else ()
                    for window in windows:
                        overlap = min(last, edges[window + 1]) - max(first, edges[window])
                        matrix[window, day * symbols + symbol] += overlap / (edges[window + 1] - edges[window])
    return sparse.csr_array(matrix)
