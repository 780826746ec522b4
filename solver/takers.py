"""Who else could take somebody's shift: the day exchanged, then both months chosen again, then everybody's.

What is quickly told of everybody comes first; the work then goes to whoever came out cheapest.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from solver.why import answer_nearby, answered, nearby_line, with_days, without_cells
from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from solver.standing import Standing
    from solver.team import Team
    from staffing.arrays import BoolArray

__all__ = ["Taker", "takers"]

Search: TypeAlias = "Callable[[Taker, Team], Standing | None]"
"""A better roster with the shift the taker's, sought under a team's problem."""
MOST_ANSWERS = 3
"""Times giver and taker answer each other."""
CLOSER = 8
"""Of the cheapest, how many times as many answer each other as have everybody's months chosen again."""


@dataclass(frozen=True)
class Taker:
    """Somebody who might take a shift.

    Attributes
    ----------
    exchange
        The roster with the two cells of the day exchanged and nothing else; months that this makes impossible have an
        infinite price of their own.
    standing
        The cheapest roster found with the shift hers; None where no month of hers holds it, or none of the giver's is
        left without it.
    arranged
        Whether months were chosen again at all, or there was no time: then ``standing`` is no more than the exchange.
    """

    person: int
    exchange: Standing
    standing: Standing | None
    arranged: bool = False

    @property
    def price(self) -> float:
        """Of the roster; infinite where there is none."""
        return np.inf if self.standing is None else self.standing.price


def takers(
    base: Standing,
    giver: int,
    day: int,
    barred: BoolArray,
    widened: int,
    seed: int,
    stop: Callable[[], bool],
    among: BoolArray | None = None,
) -> list[Taker]:
    """Everybody asked who may have the giver's symbol of a day and has another one, the cheapest first.

    Parameters
    ----------
    barred
        (K,) what the giver may not have on the day any more, the symbol given up among it.
    widened
        How many of the cheapest that cost more than the roster have everybody else's months chosen again too.
    stop
        Asked between people.
    among
        (E,) who is asked; None = everybody.
    """
    symbol, threads = int(base.roster[giver, day]), base.team.threads
    may = base.team.problem.allowed[:, day, symbol] & (base.roster[:, day] != symbol)
    if among is not None:
        may &= among
    narrowed, enough = without_cells(base, giver, day, barred), base.price + PRICE_NOISE

    def better(taker: Taker, search: Search) -> Taker:
        """The taker with what a search has found, where there is time for it and anything to find."""
        if taker.price <= enough or stop():
            return taker
        found = search(taker, with_days(narrowed, {(taker.person, day): symbol}).team)
        if found is not None:
            found.team = base.team
        return replace(taker, standing=found, arranged=True)

    def cheapest(found: list[Taker], most: int, search: Search) -> list[Taker]:
        """All of them, the cheapest that cost more than the roster searched closer."""
        found = sorted(found, key=lambda taker: taker.price)
        chosen = [number for number, taker in enumerate(found) if enough < taker.price < np.inf][:most]
        for number, taker in zip(chosen, threads.map(lambda n: better(found[n], search), chosen), strict=True):
            found[number] = taker
        return found

    def arrange(taker: Taker, team: Team) -> Standing | None:
        """The cheaper of the exchange and of both months chosen again, first the taker's."""
        found = _replaced(taker.exchange, team, (taker.person, giver))
        # Of rosters at the same price the exchange changes least.
        return found if np.isfinite(found.price) and found.price < taker.price - PRICE_NOISE else taker.standing

    def answer_each_other(taker: Taker, team: Team) -> Standing | None:
        """The cheapest roster after giver and taker have answered each other, whoever began."""
        best = taker.standing
        for start in (best, _replaced(taker.exchange, team, (giver, taker.person))):
            if start is None or not np.isfinite(start.price):
                continue
            standing = _under(start, team)
            for _ in range(MOST_ANSWERS):
                if not answer_nearby(standing, (giver, taker.person), base.roster, lambda: False):
                    break
            if best is None or standing.price < best.price - PRICE_NOISE:
                best = standing
        return best

    def ask_everybody(taker: Taker, team: Team) -> Standing | None:
        return None if taker.standing is None else answered(_under(taker.standing, team), base.roster, seed, 1, stop)

    first = [_exchanging(base, giver, person, day, barred) for person in np.flatnonzero(may).tolist()]
    found = list(threads.map(lambda taker: better(taker, arrange), first))
    found = cheapest(found, CLOSER * widened, answer_each_other)
    found = cheapest(found, widened, ask_everybody)
    return sorted(found, key=lambda taker: taker.price)


def _exchanging(base: Standing, giver: int, taker: int, day: int, barred: BoolArray) -> Taker:
    """A taker with whom the day is exchanged."""
    exchange, people = base.copy(), (taker, giver)
    for person in people:
        exchange.lift(person)
    for person, other in zip(people, reversed(people), strict=True):
        line = base.roster[person].copy()
        line[day] = base.roster[other, day]
        exchange.place(person, line)
    could = np.isfinite(exchange.price) and not barred[base.roster[taker, day]]
    return Taker(taker, exchange, exchange if could else None)


def _replaced(standing: Standing, team: Team, people: Iterable[int]) -> Standing:
    """A roster in which people have their best lines one after another, under a team's problem."""
    trial = _under(standing, team)
    for person in people:
        trial.lift(person)
    for person in people:
        trial.place(person, nearby_line(trial, person, standing.roster[person]))
    return trial


def _under(standing: Standing, team: Team) -> Standing:
    """The same roster in another problem, whose limits it need not keep."""
    other = standing.copy()
    other.team = team
    return other
