"""Two people who count alike exchange the same days: no row moves, but hours, fair shares and wishes may all gain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba

from solver.line_price import line_price
from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np

    from solver.standing import Standing
    from solver.team import Team

__all__ = ["exchange_days"]

MOST_PAIRS, MOST_PARTNERS = 12_000, 120
"""Pairs tried in a pass of many people, and partners of one of few; passes do not grow with the square of a group."""
LONGEST_STRETCH = 62
"""Days that two people exchange at most; the work of a pass grows with it."""


@numba.njit(cache=True, nogil=True)
def _best_stretch(mine, theirs, me, them):  # type: ignore[no-untyped-def]
    """The stretch of days whose exchange saves most: saving, first day, day after the last."""
    days = len(mine)
    before = line_price(mine, *me) + line_price(theirs, *them)
    best, best_first, best_last = PRICE_NOISE, 0, 0
    for first in range(days):
        if mine[first] == theirs[first]:
            continue
        a, b = mine.copy(), theirs.copy()
        for last in range(first + 1, min(first + LONGEST_STRETCH, days) + 1):
            a[last - 1], b[last - 1] = theirs[last - 1], mine[last - 1]
            if mine[last - 1] == theirs[last - 1]:
                continue
            price = line_price(a, *me)
            if price >= before:
                continue
            saving = before - price - line_price(b, *them)
            if saving > best:
                best, best_first, best_last = saving, first, last
    return best, best_first, best_last


def exchange_days(standing: Standing, rng: np.random.Generator, stop: Callable[[], bool]) -> None:
    """Let pairs of people with the same signature exchange the stretch of days that saves most, each pair once."""
    team = standing.team
    people = [_arrays(team, person) for person in range(team.problem.people)]
    most = min(MOST_PARTNERS, -(-MOST_PAIRS // team.problem.people))
    for group in team.alike:
        order = rng.permutation(group).tolist()
        for position, one in enumerate(order):
            if stop():
                return
            for other in order[max(0, position - most) : position]:
                _exchange(standing, one, other, people)


def _exchange(standing: Standing, one: int, other: int, people: list[tuple[object, ...]]) -> None:
    mine, theirs = standing.roster[one].copy(), standing.roster[other].copy()
    saving, first, last = _best_stretch(mine, theirs, people[one], people[other])
    if saving <= PRICE_NOISE:
        return
    standing.lift(one)
    standing.lift(other)
    swapped_one, swapped_other = mine.copy(), theirs.copy()
    swapped_one[first:last], swapped_other[first:last] = theirs[first:last], mine[first:last]
    standing.place(one, swapped_one)
    standing.place(other, swapped_other)


def _arrays(team: Team, person: int) -> tuple[object, ...]:
    problem, machine = team.problem, team.lines.machine(person)
    kind = machine.kind
    return (
        problem.cost[person],
        problem.allowed[person],
        kind.step,
        kind.penalty,
        kind.count_step,
        kind.day_group,
        machine.final,
        machine.start,
        kind.weight,
        machine.count_price,
    )
