"""What a roster of an INRC-II instance costs and breaks, by the competition's rules, without the product's shapes."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.inrc2_instance import Instance, Nurse, Range

    Line = Sequence[tuple[str, str] | None]

__all__ = ["broken_limits", "costs_of"]

T = TypeVar("T")


def costs_of(instance: Instance, roster: Mapping[str, Line]) -> Counter[str]:
    """Cost by soft constraint; ``roster`` has shift and skill, or None for a day off, by nurse and day."""
    cost: Counter[str] = Counter()
    there = _cover(roster)
    for need in instance.needs:
        cost["optimal_cover"] += 30 * max(need.optimal - there[need.day, need.shift_id, need.skill], 0)
    for wish in instance.off_requests:
        given = roster[wish.nurse_id][wish.day]
        cost["requests"] += 10 * (given is not None and wish.shift_id in (None, given[0]))
    for nurse in instance.nurses:
        for name, amount in _own_costs(instance, nurse, roster[nurse.nurse_id]):
            cost[name] += amount
    return cost


def _cover(roster: Mapping[str, Line]) -> Counter[tuple[int, str, str]]:
    return Counter((day, *given) for line in roster.values() for day, given in enumerate(line) if given)


def _own_costs(instance: Instance, nurse: Nurse, line: Line) -> Iterator[tuple[str, int]]:
    contract, before = nurse.contract, nurse.history
    shifts = [given[0] if given else None for given in line]
    for shift, length, old, ended in _runs(before.last_shift, before.same_shift, shifts):
        if shift is not None:
            yield "shift_runs", 15 * _outside(instance.runs[shift], length, old, ended)
    at_work = before.days_at_work > 0
    days_before = before.days_at_work if at_work else before.days_off
    for worked, length, old, ended in _runs(at_work, days_before, [shift is not None for shift in shifts]):
        yield "work_runs", 30 * _outside(contract.days_at_work if worked else contract.days_off, length, old, ended)
    weekends = [(shifts[day] is not None) + (shifts[day + 1] is not None) for day in range(5, len(line), 7)]
    if contract.whole_weekends:
        yield "whole_weekends", 30 * weekends.count(1)
    worked_before = max(before.weekends - contract.most_weekends, 0)
    all_weekends = before.weekends + sum(days > 0 for days in weekends)
    yield "weekends", 30 * (max(all_weekends - contract.most_weekends, 0) - worked_before)
    days = before.assignments + sum(shift is not None for shift in shifts)
    yield "assignments", 20 * (max(days - contract.assignments.most, 0) + max(contract.assignments.least - days, 0))


def _runs(last: T, days: int, line: Sequence[T]) -> Iterator[tuple[T, int, int, bool]]:
    """Runs that reach the first day or end before it: what, length, days of it in the history, whether it has ended."""
    whole = [last] * days + list(line)
    begin = 0
    for what, group in groupby(whole):
        length = len(list(group))
        yield what, length, days if begin < days else 0, begin + length < len(whole)
        begin += length


def _outside(limit: Range, length: int, old: int, ended: bool) -> int:
    """Days beyond the most, those of the history left out, or days missing to the least once the run has ended."""
    beyond = max(length - limit.most, 0) - max(old - limit.most, 0)
    return beyond + (max(limit.least - length, 0) if ended else 0)


def broken_limits(instance: Instance, roster: Mapping[str, Line]) -> list[str]:
    """A sentence for every hard constraint that is broken."""
    there, broken = _cover(roster), []
    for need in instance.needs:
        if there[need.day, need.shift_id, need.skill] < need.minimum:
            broken.append(f"day {need.day}: fewer than {need.minimum} {need.shift_id} {need.skill}")
    for nurse in instance.nurses:
        line = roster[nurse.nurse_id]
        broken += [f"{nurse.nurse_id}: no {given[1]}" for given in line if given and given[1] not in nurse.skills]
        shifts = [nurse.history.last_shift, *(given[0] if given else None for given in line)]
        broken += [f"{nurse.nurse_id}: {b} after {a}" for a, b in pairwise(shifts) if (a, b) in instance.forbidden]
    return broken
