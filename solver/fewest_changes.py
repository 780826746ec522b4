"""How many cells of a roster must change before the hard limits hold: a number that is reached, and a proven one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from solver.columns import generate_columns
from solver.master import Master
from solver.part_problem import problem_of
from solver.repair import mend
from solver.single_changes import own_penalties
from solver.standing import Standing
from solver.team import prepare
from staffing.evaluation import evaluate, rows_cost, rows_values
from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from solver.columns import Relaxation
    from solver.stopping import Stop
    from solver.team import Team
    from staffing.arrays import BoolArray, IntArray, RosterArray
    from staffing.shapes import Problem

__all__ = ["FewestChanges", "fewest_changes", "hard_limits_only"]

MOST_ROUNDS = 200


@dataclass(frozen=True)
class FewestChanges:
    """The least that must change.

    Attributes
    ----------
    roster
        (E, D) with few changes that keeps the hard limits, as many as could be kept.
    changes
        Cells it changes.
    needed
        Proven: a roster that keeps as many hard limits changes no fewer cells, whoever is asked.
    """

    roster: RosterArray
    changes: int
    needed: int


def hard_limits_only(problem: Problem, roster: RosterArray, counted: BoolArray) -> Problem:
    """The problem whose price is the number of changed cells.

    Parameters
    ----------
    roster
        (E, D) to stay near.
    counted
        (E, D) cells whose change counts.
    """
    differs = np.arange(problem.symbols) != roster[:, :, None]
    return replace(
        problem,
        cost=(differs & counted[:, :, None]).astype(np.float64),
        sequences=tuple(sequence for sequence in problem.sequences if sequence.hard),
        counters=tuple(counter for counter in problem.counters if counter.hard),
        rows=tuple(rows for rows in problem.rows if rows.hard),
    )


def fewest_changes(
    problem: Problem, roster: RosterArray, counted: BoolArray, *, stop: Stop, seed: int = 0, workers: int = 2
) -> FewestChanges:
    """Keep the hard limits with as few changes as can be found, and prove how many there must be.

    The bound is that of column generation over everybody's months. Conditional rows ask for little there: where only
    such a row is broken, fewer changes are proven than are needed.
    """
    if stop() or evaluate(problem, roster).violations == 0:
        return FewestChanges(roster, 0, 0)
    counting = hard_limits_only(problem, roster, counted)
    people = _concerned(counting, roster)
    part, lines = problem_of(counting, roster, people), roster[people]
    mended = mend(part, lines, stop=stop, seed=seed, workers=workers).roster
    changes = int(evaluate(part, mended).price)
    team = prepare(part, workers)
    try:
        bound = _bound(team, [lines, mended], changes, stop)
    finally:
        team.threads.shutdown(wait=False, cancel_futures=True)
    whole = roster.copy()
    whole[people] = mended
    return FewestChanges(whole, changes, bound)


def _concerned(problem: Problem, roster: RosterArray) -> IntArray:
    """People whose limits are broken, who count in rows that are, and whoever shares rows with any of them.

    Nobody else's change can make a difference to them: the bound over these people is one over everybody.
    """
    _, broken = own_penalties(problem, np.arange(problem.people), roster)
    concerned = broken > 0
    members = []
    for rows in problem.rows:
        counted = np.any([part.members.any(axis=1) for part in (*rows.parts, *rows.only_if)], axis=0)
        members.append(counted)
        if rows_cost(rows, *rows_values(rows, roster, problem.symbols)) > 0:
            concerned |= counted
    while True:
        wider = concerned | np.any([counted for counted in members if (counted & concerned).any()], axis=0)
        if np.array_equal(wider, concerned):
            return np.flatnonzero(concerned)
        concerned = wider


def _bound(team: Team, rosters: list[RosterArray], changes: int, stop: Stop) -> int:
    """Changes that any roster with as small penalties as the last of these has at least; 0 where those are infinite."""
    penalties = Standing(team, rosters[-1]).price - changes
    if not np.isfinite(penalties):
        return 0
    master = Master(team.problem, team.rows)
    for roster in rosters:
        for person, line in enumerate(roster):
            price = team.own_price(person, line)
            if np.isfinite(price):
                master.add_lines(person, line[None], np.array([price]))
    reached = 0.0

    def note(state: Relaxation) -> None:
        nonlocal reached
        reached = max(reached, state.lower_bound - penalties)

    generate_columns(
        team,
        master,
        most_rounds=MOST_ROUNDS,
        stop=lambda: stop() or reached > changes - 1 + PRICE_NOISE,
        abandon=stop,
        on_round=note,
    )
    return max(0, int(np.ceil(reached - PRICE_NOISE)))
