"""What row prices prove, once everybody has been asked for a cheapest line at them (Lagrange)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.master import Duals
    from solver.team import Team

__all__ = ["proven_bound"]

ASKED_AT_ONCE = 200


def proven_bound(team: Team, duals: Duals, stop: Callable[[], bool]) -> float:
    """No roster costs less; 0 where there was no time to ask everybody (no price is negative)."""
    bound, people = duals.constant, np.arange(team.problem.people)
    for first in range(0, len(people), ASKED_AT_ONCE):
        if stop():
            return 0.0
        bound += sum(found.lower for found in team.answers(people[first : first + ASKED_AT_ONCE], duals.cell))
    return max(bound, 0.0)
