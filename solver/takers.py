"""Who else could take somebody's shift: each with it in turn, both months chosen again; then the cheapest with all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from solver.why import answer_nearby, nearby_line, with_days, without_cells

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.standing import Standing
    from staffing.arrays import BoolArray, RosterArray

__all__ = ["Taker", "exchanged", "takers"]

Lines: TypeAlias = "list[tuple[int, RosterArray | None]]"
"""People with the lines they are to have, in turn; None = their best."""
TINY = 1e-6
MOST_ANSWERS = 3
"""Times giver and taker answer each other."""


@dataclass(frozen=True)
class Taker:
    """Somebody who might take a shift.

    Attributes
    ----------
    standing
        The cheapest roster found with the shift hers; None where no month of hers holds it, or none of the giver's is
        left without it.
    """

    person: int
    standing: Standing | None

    @property
    def price(self) -> float:
        """Of the roster; infinite where there is none."""
        return np.inf if self.standing is None else self.standing.price


def takers(
    base: Standing, giver: int, day: int, barred: BoolArray, widened: int, seed: int, stop: Callable[[], bool]
) -> list[Taker]:
    """Everybody who may have the giver's symbol of a day and has another one.

    Parameters
    ----------
    barred
        (K,) what the giver may not have on the day any more, the symbol given up among it.
    widened
        How many of the cheapest that cost more than the roster have everybody else's months chosen again too.
    stop
        Asked between people; those not reached are missing.
    """
    symbol = int(base.roster[giver, day])
    may = base.team.problem.allowed[:, day, symbol] & (base.roster[:, day] != symbol)
    narrowed = without_cells(base, giver, day, barred)
    found = []
    for person in np.flatnonzero(may).tolist():
        if stop():
            break
        found.append(Taker(person, _taken(narrowed, giver, person, day, symbol, base.price + TINY)))
    found.sort(key=lambda taker: taker.price)
    dearer = [number for number, taker in enumerate(found) if base.price + TINY < taker.price < np.inf]
    for number in dearer[:widened]:
        taker = found[number]
        if taker.standing is not None and not stop():
            found[number] = Taker(taker.person, _answered(taker.standing, base.roster, seed, stop))
    return found


def exchanged(roster: RosterArray, one: int, other: int, day: int) -> RosterArray:
    """The roster (E, D) with two people's cells of one day exchanged and nothing else."""
    after = roster.copy()
    after[[one, other], day] = roster[[other, one], day]
    return after


def _taken(narrowed: Standing, giver: int, taker: int, day: int, symbol: int, enough: float) -> Standing | None:
    """The cheapest roster found in which only these two months differ; at a price of ``enough`` the search ends."""
    wanted = with_days(narrowed, {(taker, day): symbol})
    team = wanted.team
    days = exchanged(wanted.roster, giver, taker, day)
    starts: list[Lines] = [[(taker, None), (giver, None)], [(giver, None), (taker, None)]]
    # The plain exchange of the day first: of rosters at the same price it changes least.
    if all(np.isfinite(team.own_price(person, days[person])) for person in (giver, taker)):
        starts.insert(0, [(person, days[person]) for person in (giver, taker)])
    best = None
    for start in starts:
        standing = _replaced(wanted, start)
        if not np.isfinite(standing.own[[giver, taker]]).all():
            continue
        for _ in range(MOST_ANSWERS):
            if not answer_nearby(standing, [giver, taker], narrowed.roster, lambda: False):
                break
        if best is None or standing.price < best.price - TINY:
            best = standing
        if best.price <= enough:
            break
    return best


def _answered(standing: Standing, home: RosterArray, seed: int, stop: Callable[[], bool]) -> Standing:
    """A roster no dearer, after everybody has answered it once."""
    better = standing.copy()
    people = np.random.default_rng(seed).permutation(better.team.problem.people).tolist()
    answer_nearby(better, people, home, stop)
    return better


def _replaced(standing: Standing, lines: Lines) -> Standing:
    """A roster in which people have these lines one after another, their best where none is given."""
    trial = standing.copy()
    for person, _ in lines:
        trial.lift(person)
    for person, line in lines:
        trial.place(person, nearby_line(trial, person, standing.roster[person]) if line is None else line)
    return trial
