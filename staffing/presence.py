"""Who is there when: presence of symbols over windows of time, and of people over minutes.

Presence counts ``[start, end)`` of the working blocks; early arrival is not presence, it serves hand-over and rest.
Instants are minutes after 00:00 of the 1st; the month owns ``[0, days × 1440)``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.worked_out import once

if TYPE_CHECKING:
    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.shapes import Weights

__all__ = [
    "Spans",
    "atom_edges",
    "carry_in_presence",
    "minutes_present",
    "presence_weights",
    "shift_spans",
    "work_spans",
]


@dataclass(frozen=True)
class Spans:
    """Working blocks of a roster, one entry a block; all arrays (N,).

    Attributes
    ----------
    person, day
        Row of the person and day of the shift (negative: before the 1st).
    start, end
        The block, minutes after 00:00 of the 1st.
    on_site_from
        When the person is there for the hand-over: start less the overlap for a shift's first block, else start.
    last
        Whether the block is its shift's last one, so that the person leaves at its end.
    """

    person: IntArray
    day: IntArray
    symbol: IntArray
    start: IntArray
    end: IntArray
    on_site_from: IntArray
    last: BoolArray

    def of(self, people: BoolArray) -> Spans:
        """Blocks of the people in a mask (E,)."""
        keep = people[self.person]
        return Spans(
            self.person[keep],
            self.day[keep],
            self.symbol[keep],
            self.start[keep],
            self.end[keep],
            self.on_site_from[keep],
            self.last[keep],
        )


def work_spans(month: CentreMonth, roster: RosterArray) -> Spans:
    """Working blocks of a roster with the carry-in before it, ordered by person, day, block."""
    return once(month, roster, _work_spans)


def _work_spans(month: CentreMonth, roster: RosterArray) -> Spans:
    line = np.concatenate([month.carry_in, roster], axis=1)
    carry = month.carry_in.shape[1]
    person, column = np.nonzero(month.symbols.is_shift[line])
    symbol = line[person, column].astype(np.int64)
    blocks = [() if s is None else s.blocks for s in month.symbols.shifts]
    most = max(1, *(len(b) for b in blocks))
    parts = []
    for number in range(most):
        has = np.array([len(b) > number for b in blocks], dtype=np.bool_)
        start = np.array([b[number][0] if len(b) > number else 0 for b in blocks], dtype=np.int64)
        end = np.array([b[number][1] if len(b) > number else 0 for b in blocks], dtype=np.int64)
        final = np.array([len(b) == number + 1 for b in blocks], dtype=np.bool_)
        keep = has[symbol]
        who, kind, day = person[keep], symbol[keep], column[keep].astype(np.int64) - carry
        begins = day * MINUTES_PER_DAY + start[kind]
        lead = month.lead_minutes[who] if number == 0 else np.zeros(len(who), dtype=np.int64)
        parts.append((who, day, kind, begins, day * MINUTES_PER_DAY + end[kind], begins - lead, final[kind]))
    columns = [np.concatenate([part[i] for part in parts]) for i in range(7)]
    order = np.lexsort((columns[3], columns[0]))
    return Spans(*(column[order] for column in columns))


def minutes_present(spans: Spans, minutes: int) -> IntArray:
    """(minutes,) people present in each minute of the month."""
    change = np.zeros(minutes + 1, dtype=np.int64)
    np.add.at(change, np.clip(spans.start, 0, minutes), 1)
    np.add.at(change, np.clip(spans.end, 0, minutes), -1)
    return np.cumsum(change[:-1])


def presence_weights(month: CentreMonth, edges: IntArray) -> Weights:
    """Share of each window ``[edges[i], edges[i+1])`` that a symbol is present: (len(edges)-1, D*K)."""
    symbols = len(month.symbols)
    rows, columns, values = [], [], []
    for symbol in month.symbols.shift_symbols:
        shift = month.symbols.shifts[symbol]
        assert shift is not None
        for start, end in shift.blocks:
            for day in range(month.days):
                begin, finish = day * MINUTES_PER_DAY + start, day * MINUTES_PER_DAY + end
                first = max(int(np.searchsorted(edges, begin, side="right")) - 1, 0)
                last = min(int(np.searchsorted(edges, finish, side="left")), len(edges) - 1)
                window = np.arange(first, last)
                overlap = np.minimum(edges[window + 1], finish) - np.maximum(edges[window], begin)
                keep = overlap > 0
                window, overlap = window[keep], overlap[keep]
                rows.append(window)
                columns.append(np.full(len(window), day * symbols + symbol))
                values.append(overlap / (edges[window + 1] - edges[window]))
    shape = (len(edges) - 1, month.days * symbols)
    if not rows:
        return sparse.csr_array(shape, dtype=np.float64)
    entries = (np.concatenate(values), (np.concatenate(rows), np.concatenate(columns)))
    return sparse.csr_array(sparse.coo_array(entries, shape=shape))


def carry_in_presence(month: CentreMonth, people: BoolArray, edges: IntArray) -> FloatArray:
    """(len(edges)-1,) people of the mask still present from shifts before the 1st, by share of the window."""
    spans = work_spans(month, np.zeros((len(month.people), 0), dtype=np.int16)).of(people)
    present = np.zeros(len(edges) - 1)
    for start, end in zip(spans.start, spans.end, strict=True):
        if end > edges[0]:
            overlap = np.minimum(edges[1:], end) - np.maximum(edges[:-1], start)
            present += np.maximum(overlap, 0) / (edges[1:] - edges[:-1])
    return present


def atom_edges(month: CentreMonth, people: BoolArray) -> IntArray:
    """Edges of the atoms of a group: instants of the month at which one of them can start or end, and its ends.

    The symbols are those the group can have, so that presence is constant inside an atom.
    """
    shifts = [month.symbols.shifts[symbol] for symbol in month.open_symbols(people)]
    instants = {
        day * MINUTES_PER_DAY + instant
        for shift in shifts
        if shift is not None
        for block in shift.blocks
        for instant in block
        for day in range(-2, month.days)
    }
    carried = work_spans(month, np.zeros((len(month.people), 0), dtype=np.int16)).of(people)
    instants.update(int(instant) for instant in (*carried.start, *carried.end))
    inside = sorted(instant for instant in instants if 0 < instant < month.minutes)
    return np.array([0, *inside, month.minutes], dtype=np.int64)


def shift_spans(month: CentreMonth, roster: RosterArray) -> Spans:
    """Whole shifts, one entry a shift: early arrival to the end of the last block, ordered by person and day."""
    blocks = work_spans(month, roster)
    first = np.ones(len(blocks.person), dtype=np.bool_)
    first[1:] = (blocks.person[1:] != blocks.person[:-1]) | (blocks.day[1:] != blocks.day[:-1])
    final = np.append(first[1:], True) if len(first) else first
    return Spans(
        blocks.person[first],
        blocks.day[first],
        blocks.symbol[first],
        blocks.start[first],
        blocks.end[final],
        blocks.on_site_from[first],
        blocks.last[final],
    )
