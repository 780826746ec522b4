"""A standing roster under one more wish: some cells barred, the months around them chosen again.

Whatever is found here keeps every limit of the roster it began from, so that a cheaper roster found on the way is also
a better roster of the problem itself.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from solver.additive import adds_up
from solver.settle import settle
from solver.standing import Standing
from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from solver.team import Team
    from staffing.arrays import BoolArray, RosterArray

__all__ = [
    "Alone", "Cell", "alone", "answer_nearby", "answered", "mended", "nearby_line", "settled", "with_days",
    "without_cells",
]  # fmt: skip

Cell: TypeAlias = "tuple[int, int]"
"""Person and day."""
MOVING = 1e-4
"""Price of a cell moved, far below any other: it only decides among months that cost the same."""
WORTH_MOVING = 0.01
"""Least gain for which a month is changed."""
MOST_ANSWERING = 400
"""People who answer a roster; where there are more, chance decides which."""


@dataclass(frozen=True)
class Alone:
    """A person's best month with everybody else's as it stands.

    Attributes
    ----------
    standing
        The roster with it.
    exact
        Whether it is proven that none costs less.
    """

    standing: Standing
    exact: bool


def mended(team: Team, roster: RosterArray, held: Mapping[Cell, int]) -> tuple[Standing, tuple[int, ...]]:
    """The roster (E, D), and the people whose months break a limit of their own: these get their best months.

    Parameters
    ----------
    held
        Symbols by person and day that stay where some month of the person holds them.
    """
    standing = Standing(team, roster)
    broken = np.flatnonzero(~np.isfinite(standing.own)).tolist()
    for person in broken:
        standing.lift(person)
    for person in broken:
        own = {cell: symbol for cell, symbol in held.items() if cell[0] == person}
        line = with_days(standing, own).best_line(person)
        standing.place(person, line if np.isfinite(team.own_price(person, line)) else standing.best_line(person))
    return standing, tuple(broken)


def settled(standing: Standing, seed: int, turns: int, stop: Callable[[], bool]) -> Standing:
    """A roster no dearer, after cheap moves of one and two people."""
    better = standing.copy()
    settle(better, np.random.default_rng(seed), stop, turns)
    return better if better.price < standing.price - PRICE_NOISE else standing


def answered(
    standing: Standing,
    home: RosterArray,
    seed: int,
    turns: int,
    stop: Callable[[], bool],
    held: Mapping[Cell, int] | None = None,
) -> Standing:
    """A roster no dearer, after people have answered it in turn; see `answer_nearby`.

    Parameters
    ----------
    turns
        Times that they do at most; they end where nobody gains.
    held
        Symbols by person and day that stay.
    """
    better = with_days(standing, held or {})
    people = np.random.default_rng(seed).permutation(better.team.problem.people)[:MOST_ANSWERING].tolist()
    for _ in range(turns):
        if not answer_nearby(better, people, home, stop):
            break
    better.team = standing.team
    return better


def without_cells(standing: Standing, person: int, day: int, barred: BoolArray) -> Standing:
    """The same roster in a problem in which a person may not have the ``barred`` (K,) symbols on a day."""
    allowed = standing.team.problem.allowed.copy()
    allowed[person, day] &= ~barred
    return _under(standing, allowed)


def with_days(standing: Standing, wanted: Mapping[Cell, int]) -> Standing:
    """The same roster in a problem in which people have these symbols on these days, by person and day."""
    allowed = standing.team.problem.allowed.copy()
    for (person, day), symbol in wanted.items():
        allowed[person, day] &= np.arange(allowed.shape[2]) == symbol
    return _under(standing, allowed)


def answer_nearby(standing: Standing, people: Iterable[int], home: RosterArray, stop: Callable[[], bool]) -> bool:
    """Give people one after another their best months, of equally good ones what is nearest ``home`` (E, D).

    Changes the roster in place; whether it became cheaper.
    """
    return standing.respond(people, stop, lambda person: nearby_line(standing, person, home[person]), WORTH_MOVING)


def nearby_line(standing: Standing, person: int, home: RosterArray) -> RosterArray:
    """The person's best line against all that are in, or as good as, with few cells other than ``home`` (D,)."""
    away = np.arange(standing.team.problem.symbols) != home[:, None]
    return standing.best_line(person, MOVING * away)


def alone(standing: Standing, person: int) -> Alone | None:
    """The person's best month against everybody else's; None where no month keeps the person's own limits.

    Of the months that cost the same, one near the present.
    """
    team = standing.team
    trial = standing.copy()
    trial.lift(person)
    if not team.problem.allowed[person].any(axis=1).all():
        return None
    found = team.answer(person, trial.savings([person]))
    if found.line is None:
        return None
    near = nearby_line(trial, person, standing.roster[person])
    trial.place(person, found.line)
    price = trial.price
    trial.lift(person)
    trial.place(person, near)
    if trial.price > price + PRICE_NOISE:
        trial.lift(person)
        trial.place(person, found.line)
    return Alone(trial, found.price <= found.lower + PRICE_NOISE and adds_up(team, person))


def _under(standing: Standing, allowed: BoolArray) -> Standing:
    """The roster under fewer allowed cells; lines that have others are left as they are, at an infinite price."""
    other = standing.copy()
    # Machines and rows of the wider problem hold for the narrower one: what is allowed is asked at every pricing.
    # Slopes of its own: searches under it may run beside others, and leave no trace in them.
    problem = dataclasses.replace(standing.team.problem, allowed=allowed)
    slopes = tuple(one.copy() for one in standing.team.slopes)
    other.team = dataclasses.replace(standing.team, problem=problem, slopes=slopes)
    changed = (allowed != standing.team.problem.allowed).any(axis=(1, 2))
    for person in np.flatnonzero(changed).tolist():
        other.own[person] = other.team.own_price(person, other.roster[person])
    return other
