"""Who of the free technicians stands by: primary and backup of every day, laid over a finished roster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.centre.symbols import OFF_SYMBOL
from staffing.presence import work_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach
    from staffing.rules.presence.technicians_reachable import TechniciansReachable

__all__ = ["BACKUP", "PRIMARY", "Standby", "assign_standby", "audit_standby"]

PRIMARY, BACKUP = "standby_primary", "standby_backup"


@dataclass(frozen=True)
class Standby:
    """One turn of one technician; ``start`` and ``end`` are minutes after 00:00 of the 1st."""

    row: int
    day: int
    kind: str
    start: int
    end: int


def assign_standby(month: CentreMonth, roster: RosterArray, rule: TechniciansReachable) -> tuple[Standby, ...]:
    """Share the turns evenly among technicians who have the day off.

    Whoever is at work during the turn (a night that ends late, an early start) comes last, then whoever comes off a
    night or stood by the day before; among equals the one with fewest turns so far, first as primary, then as any.
    Days without enough free technicians get as many as there are: the audit tells.
    """
    available = rule.available(month) & (roster == OFF_SYMBOL)
    spans = work_spans(month, roster)
    line = np.concatenate([month.carry_in[:, -1:], roster], axis=1)
    needed = rule.needed(month)
    turns: list[Standby] = []
    taken = {PRIMARY: np.zeros(len(month.people)), BACKUP: np.zeros(len(month.people))}
    stood_by_before: set[int] = set()
    for day in range(month.days):
        start = day * MINUTES_PER_DAY + rule.from_hour * 60
        end = start + MINUTES_PER_DAY
        at_work = np.bincount(
            spans.person,
            weights=np.maximum(np.minimum(spans.end, end) - np.maximum(spans.start, start), 0),
            minlength=len(month.people),
        )
        free = [int(row) for row in np.flatnonzero(available[:, day])]
        today: set[int] = set()
        for kind, number in zip((PRIMARY, BACKUP), needed, strict=True):
            total = taken["standby_primary"] + taken["standby_backup"]
            order = sorted(
                (row for row in free if row not in today),
                key=lambda row: (
                    at_work[row],
                    bool(month.symbols.is_night[line[row, day]]) or row in stood_by_before,
                    taken[kind][row],
                    total[row],
                    row,
                ),
            )
            for row in order[:number]:
                turns.append(Standby(row, day, kind, start, end))
                taken[kind][row] += 1
                today.add(row)
        stood_by_before = today
    return tuple(turns)


def audit_standby(
    month: CentreMonth, roster: RosterArray, rule: TechniciansReachable, turns: Iterable[Standby]
) -> Iterator[Breach]:
    """What does not hold in turns that were published or edited: somebody not free for one, a day with too few."""
    listed = sorted(turns, key=lambda turn: (turn.day, turn.kind, turn.row))
    available = rule.available(month) & (roster == OFF_SYMBOL)
    for turn in listed:
        if not available[turn.row, turn.day]:
            yield rule.breach(
                1,
                employee_id=month.people[turn.row].employee_id,
                day=month.date_of(turn.day),
                text="turn-not-free",
                kind=turn.kind,
                shift=month.symbols.ids[roster[turn.row, turn.day]],
            )
    for day in range(month.days):
        for kind, needed in zip((PRIMARY, BACKUP), rule.needed(month), strict=True):
            named = len({turn.row for turn in listed if turn.day == day and turn.kind == kind})
            if named < needed:
                yield rule.breach(
                    needed - named, day=month.date_of(day), text="turn-missing", kind=kind, named=named, needed=needed
                )
