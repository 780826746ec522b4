"""A first roster: people one after another take the month that helps most, given those placed before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.linked_rows import marginal_costs, total_cost
from solver.pricing import cheapest_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from solver.team import Team
    from staffing.arrays import FloatArray, RosterArray

__all__ = ["best_responses", "first_roster"]

TINY = 1e-6


def first_roster(team: Team, order: Sequence[int]) -> RosterArray:
    """Place everybody once, in the given order."""
    problem = team.problem
    roster = np.zeros((problem.people, problem.days), dtype=np.int16)
    counts = np.zeros(team.rows.cells)
    for person in order:
        marginal = marginal_costs(team.rows, team.rows.accumulate(counts), team.reachable)
        prices = problem.cost[person] + team.cell_prices(person, marginal) + _spread_pull(team, person, None)
        _, found = cheapest_lines(team.lines, person, prices, problem.allowed[person])
        roster[person] = found[0]
        np.add.at(counts, team.rows.cells_of(found[:1], np.array([person]), problem.symbols)[0], 1.0)
    return roster


def best_responses(
    team: Team, roster: RosterArray, order: Sequence[int], stop: Callable[[], bool], passes: int = 1
) -> tuple[RosterArray, float]:
    """Give one person after another the best month against all others, as long as the total falls.

    Exact for rows, sequences, counters and cell prices; fairness enters by its slope and every step is judged by the
    true total.
    """
    problem, rows = team.problem, team.rows
    roster = roster.copy()
    counts = team.counts(roster)
    own = [team.own_price(person, line) for person, line in enumerate(roster)]
    row_price = total_cost(rows, rows.accumulate(counts))
    spread_price = team.spread_price(roster)
    for _ in range(passes):
        improved = False
        for person in order:
            if stop():
                break
            who = np.array([person])
            before = rows.cells_of(roster[person][None], who, problem.symbols)[0]
            counts[before] -= 1.0
            marginal = marginal_costs(rows, rows.accumulate(counts), team.reachable)
            prices = problem.cost[person] + team.cell_prices(person, marginal)
            prices += _spread_pull(team, person, roster[person])
            _, found = cheapest_lines(team.lines, person, prices, problem.allowed[person])
            after = rows.cells_of(found[:1], who, problem.symbols)[0]
            counts[after] += 1.0
            trial = roster.copy()
            trial[person] = found[0]
            new_own = team.own_price(person, found[0])
            new_rows = total_cost(rows, rows.accumulate(counts))
            new_spread = team.spread_price(trial)
            if new_own + new_rows + new_spread < own[person] + row_price + spread_price - TINY:
                roster, row_price, spread_price, improved = trial, new_rows, new_spread, True
                own[person] = new_own
            else:
                counts[after] -= 1.0
                counts[before] += 1.0
        if not improved or stop():
            break
    return roster, sum(own) + row_price + spread_price


def _spread_pull(team: Team, person: int, line: RosterArray | None) -> FloatArray:
    """(D, K) slope of the fairness price at the person's present counts (without a line: none counted yet)."""
    pull = np.zeros((team.problem.days, team.problem.symbols))
    days = np.arange(team.problem.days)
    for spread in team.problem.spreads:
        at = np.flatnonzero(spread.people == person)
        if not len(at):
            continue
        target = spread.share[at[0]] - spread.ledger[at[0]]
        if line is None:
            continue
        count = spread.weight[days, line].sum()
        if count >= target + spread.free:
            pull += spread.price * spread.weight
        elif count <= target - spread.free:
            pull -= spread.price * spread.weight
    return pull
