"""Mend a roster that has come to miss something: few people first, more of them as long as it pays.

Everybody else stays as they are, so that what is compiled and priced is the problem of these people alone: a centre of
a thousand is mended about as quickly as one of a hundred.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from solver.lines_known import KnownLines
from solver.linked_rows import HARD_PRICE, link_rows
from solver.master import Duals
from solver.neighbourhood import choose_again
from solver.part_problem import problem_of
from solver.single_changes import own_penalties, single_changes
from solver.standing import Standing
from solver.team import prepare
from staffing.evaluation import evaluate
from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from solver.linked_rows import LinkedRows
    from solver.single_changes import SingleChanges
    from solver.stopping import Stop
    from solver.team import Team
    from staffing.arrays import IntArray, RosterArray
    from staffing.shapes import Problem

__all__ = ["MOST_PEOPLE", "Mended", "mend"]

FIRST_PEOPLE = 16
MOST_PEOPLE = 64
TIE_PRICE = 1e-4
"""Of every cell that is not as it was: what saves no more than it costs is left as it is."""
MOST_CHOICES = 12
"""Times the same people are chosen anew at most."""


@dataclass(frozen=True)
class Mended:
    """A mended roster.

    Attributes
    ----------
    roster
        (E, D).
    people
        (n,) rows of the people whose months were chosen anew together.
    proven
        Whether it is proven that no other months of these people are cheaper, everybody else staying as they are.
    settled
        Whether no change of one more cell, whoever's, would save anything.
    """

    roster: RosterArray
    people: IntArray
    proven: bool
    settled: bool


def mend(
    problem: Problem,
    roster: RosterArray,
    *,
    stop: Stop,
    most_people: int = MOST_PEOPLE,
    seed: int = 0,
    workers: int = 2,
) -> Mended:
    """Change a roster where it pays: first the hard limits, then the prices, each change of a cell at its cell price.

    Parameters
    ----------
    problem
        Its cell prices say what a change costs.
    roster
        (E, D) as it stands, the absences in it.
    most_people
        People whose months are chosen anew together, at most.
    seed
        Decides among people who would help alike.
    """
    rng = np.random.default_rng(seed)
    differs = np.arange(problem.symbols) != roster[:, :, None]
    problem = replace(problem, cost=problem.cost + TIE_PRICE * differs)
    rows = link_rows(problem)
    _, broken = own_penalties(problem, np.arange(problem.people), roster)
    people, proven, size = np.flatnonzero(broken).tolist(), False, FIRST_PEOPLE
    changes = single_changes(problem, rows, roster, rng)
    while not stop():
        likely = dict.fromkeys([*changes.people_in_turn(), *rng.permutation(_alike(rows, changes)).tolist()])
        more = [person for person in likely if person not in people]
        more = more[: max(min(size, most_people) - len(people), 0)]
        if not more and (proven or not people):
            break
        people = sorted([*people, *more])
        cost = _cost(problem, roster)
        roster, proven = _chosen_again(problem, roster, np.array(people), stop, workers)
        gained = _cost(problem, roster) < cost - PRICE_NOISE
        missing = evaluate(problem, roster).violations > 0
        if gained:
            changes = single_changes(problem, rows, roster, rng)
        while changes.pays and changes.person[0] in people and not stop():
            roster, proven = roster.copy(), False
            roster[changes.person[0], changes.day[0]] = changes.symbol[0]
            changes = single_changes(problem, rows, roster, rng)
        if len(people) >= most_people or not more or not (gained or missing or changes.pays):
            break
        size *= 2
    settled = changes.all_tried and not changes.pays
    return Mended(roster, np.array(people, dtype=np.int64), proven, settled)


def _alike(rows: LinkedRows, changes: SingleChanges) -> IntArray:
    """People who count on some day as one does who would help there: they may take over from whoever helps."""
    holes = np.unique(np.stack([changes.day, rows.signature[changes.person, changes.day]]), axis=1)
    alike = np.zeros(len(rows.signature), dtype=np.bool_)
    for day, signature in holes.T:
        alike |= rows.signature[:, day] == signature
    return np.flatnonzero(alike)


def _chosen_again(
    problem: Problem, roster: RosterArray, people: IntArray, stop: Stop, workers: int
) -> tuple[RosterArray, bool]:
    """The roster with better months of these people, and whether there are none better still."""
    team = prepare(problem_of(problem, roster, people), workers)
    try:
        standing, proven = _improved(team, roster[people], stop)
    finally:
        team.threads.shutdown(wait=False, cancel_futures=True)
    found = roster.copy()
    found[people] = standing.roster
    return (found, proven) if _cost(problem, found) <= _cost(problem, roster) + PRICE_NOISE else (roster, False)


def _improved(team: Team, roster: RosterArray, stop: Stop) -> tuple[Standing, bool]:
    """The best roster of a small team that is found, and whether it is proven to be."""
    everybody = np.arange(team.problem.people)
    standing = Standing(team, roster)
    for person in np.flatnonzero(~np.isfinite(standing.own)).tolist():
        standing.lift(person)
        standing.place(person, standing.best_line(person))
    everything = np.ones(standing.roster.shape, dtype=np.bool_)
    nothing, rng = np.zeros(team.rows.cells), np.random.default_rng(0)
    known = KnownLines(team, Duals(nothing, np.zeros(len(everybody)), 0.0))
    for _ in range(MOST_CHOICES):
        standing.respond(everybody.tolist(), stop)
        choice = choose_again(standing, everything, known, TIE_PRICE / 2, np.inf, rng, stop)
        known.add(choice.found)
        if choice.lines is None:
            return standing, bool(choice.proven)
        standing.put(everybody.tolist(), choice.lines)
    return standing, False


def _cost(problem: Problem, roster: RosterArray) -> float:
    """Price with violations at `HARD_PRICE`."""
    score = evaluate(problem, roster)
    return score.price + HARD_PRICE * score.violations
