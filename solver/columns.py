"""Column generation: price everybody's best line against the master's duals until nothing improves.

The lower bound is Lagrange's: the master's value plus everybody's best reduced cost, proven in any round in which all were
priced, converged or not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.pricing import cheapest_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.master import Duals, Master
    from solver.team import Team
    from staffing.arrays import FloatArray, RosterArray

__all__ = ["Relaxation", "generate_columns", "price_everybody"]

TINY = 1e-6


@dataclass(frozen=True)
class Relaxation:
    """State of the linear relaxation: its value over known lines, the proven lower bound, rounds done."""

    value: float
    lower_bound: float
    rounds: int
    converged: bool


def price_everybody(
    team: Team, duals: Duals, people: list[int], most_lines: int
) -> list[tuple[int, float, FloatArray, RosterArray]]:
    """Best lines of people at given duals: person, reduced cost of the best, own prices (n,), lines (n, D)."""

    def one(person: int) -> tuple[int, float, FloatArray, RosterArray]:
        saving = team.cell_prices(person, duals.cell)
        if duals.spread is not None:
            saving = saving + duals.spread[person]
        prices = team.problem.cost[person] - saving
        reduced, found = cheapest_lines(team.lines, person, prices, team.problem.allowed[person], most_lines)
        days = np.arange(team.problem.days)
        own = np.array([reduced[i] + saving[days, line].sum() for i, line in enumerate(found)])
        return person, float(reduced[0] - duals.person[person]), own, found

    return list(team.threads.map(one, people))


def generate_columns(
    team: Team,
    master: Master,
    *,
    most_rounds: int,
    stop: Callable[[], bool],
    people: list[int] | None = None,
    on_round: Callable[[Relaxation], None] | None = None,
    tolerance: float = 1e-4,
    most_lines: int = 2,
) -> Relaxation:
    """Rounds of master and pricing.

    Parameters
    ----------
    people
        Who is priced; None = everybody. Only then is a bound proven.
    tolerance
        Relative distance between value and bound that counts as converged.
    """
    everybody = list(range(team.problem.people))
    bound, value, rounds, converged = -np.inf, np.inf, 0, False
    while rounds < most_rounds and not stop():
        value = master.solve()
        duals = master.duals()
        found = price_everybody(team, duals, everybody if people is None else people, most_lines)
        rounds += 1
        if people is None:
            bound = max(bound, value + sum(min(reduced, 0.0) for _, reduced, _, _ in found))
        new = sum(
            master.add_lines(person, lines, own) for person, reduced, own, lines in found if reduced < -TINY
        )
        converged = new == 0 or (people is None and value - bound <= tolerance * max(1.0, abs(value)))
        if on_round is not None:
            on_round(Relaxation(value, bound, rounds, converged))
        if converged:
            break
    return Relaxation(value, bound, rounds, converged)
