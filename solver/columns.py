"""Column generation: price everybody's best line against the master's duals until nothing improves.

The lower bound is Lagrange's: the master's value plus everybody's best reduced cost, proven in every round,
converged or not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.master import Duals, Master
    from solver.team import Team

__all__ = ["Relaxation", "generate_columns"]

FIRST_ACCURACY, CLOSER = 1e-2, 0.1
"""Of linear programmes solved from inside: to begin with, and of the distance between value and bound."""


@dataclass(frozen=True)
class Relaxation:
    """State of the linear relaxation.

    Attributes
    ----------
    value
        Of the mix of the lines known so far.
    lower_bound
        Proven for the people of the master; ``duals`` are those that prove it.
    cut_short
        People whose search for a line was cut short in the last round, so that the bound is less than it might be.
    """

    value: float
    lower_bound: float
    rounds: int
    converged: bool
    duals: Duals | None = None
    cut_short: tuple[int, ...] = ()


def generate_columns(
    team: Team,
    master: Master,
    *,
    most_rounds: int,
    stop: Callable[[], bool],
    abandon: Callable[[], bool] = lambda: False,
    on_round: Callable[[Relaxation], None] | None = None,
    tolerance: float = 1e-4,
    before: Relaxation | None = None,
) -> Relaxation:
    """Rounds of master and pricing until value and bound meet.

    Duals come from the middle of their optimal face where the programme is solved from inside, which keeps them from
    swinging while lines are few.

    Parameters
    ----------
    stop
        Asked between rounds.
    abandon
        Asked in the midst of a linear programme too; the master is of no use after it said yes.
    tolerance
        Relative distance between value and bound that counts as converged.
    before
        Earlier rounds of the same master, to go on from; ``rounds`` counts the new ones.
    """
    people = master.people
    bound, value, converged, rounds = -np.inf, np.inf, False, 0
    proving: Duals | None = None
    if before is not None:
        bound, value, proving = before.lower_bound, before.value, before.duals
    closest = CLOSER * tolerance
    accuracy = FIRST_ACCURACY if master.open_inside else None
    cut_short: tuple[int, ...] = ()
    while rounds < most_rounds and not stop() and not converged:
        solved = master.solve_unless(abandon, accuracy)
        if solved is None:
            break
        value, duals = solved, master.duals()
        found = team.answers(people, duals.cell)
        reached = duals.constant + float(master.weight @ [best.lower for best in found])
        if reached > bound:
            bound, proving = reached, duals
        cut_short = tuple(
            person
            for person, best in zip(people.tolist(), found, strict=True)
            if best.lower < min(best.price, duals.person[person]) - PRICE_NOISE
        )
        new = 0
        for person, best in zip(people.tolist(), found, strict=True):
            if best.line is None:
                continue
            if best.own - duals.saving_of(team, person, best.line) - duals.person[person] < -PRICE_NOISE:
                new += master.add_lines(person, best.line[None], np.array([best.own]))
        rounds += 1
        size = max(1.0, abs(value))
        converged = value - bound <= tolerance * size
        if accuracy is not None and accuracy > closest:
            closer = accuracy * CLOSER if new == 0 else CLOSER * (value - bound) / size
            accuracy = max(closest, min(accuracy, closer))
        else:
            converged |= new == 0
        if on_round is not None:
            on_round(Relaxation(value, bound, rounds, converged, proving))
    return Relaxation(value, bound, rounds, converged, proving, cut_short)
