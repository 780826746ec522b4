"""Lines that have come up for each person, kept for neighbourhoods to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.master import Duals
    from solver.team import Team
    from staffing.arrays import FloatArray, RosterArray

__all__ = ["KnownLines"]

MOST_LINES = 400
"""Lines kept a person; beyond twice as many the dearest at the duals go."""


class KnownLines:
    """Lines of each person in the order of their reduced cost at fixed dual prices."""

    def __init__(self, team: Team, duals: Duals) -> None:
        self._team = team
        self._duals = duals
        self._lines: list[dict[bytes, tuple[float, RosterArray, float]]] = [{} for _ in range(team.problem.people)]
        self._shared = np.zeros(team.problem.people, dtype=np.bool_)

    def as_now(self) -> KnownLines:
        """What is known now, whatever is added later: for work that goes on beside."""
        other = object.__new__(KnownLines)
        other._team, other._duals, other._lines = self._team, self._duals, self._lines.copy()
        self._shared = np.ones(len(self._lines), dtype=np.bool_)
        other._shared = self._shared.copy()
        return other

    def add(self, lines: Iterable[tuple[int, RosterArray, float]]) -> None:
        """Remember lines: person, line (D,), own price."""
        for person, line, own in lines:
            kept = self._lines[person]
            key = line.tobytes()
            if key in kept:
                continue
            if self._shared[person]:
                kept = self._lines[person] = dict(kept)
                self._shared[person] = False
            kept[key] = (own - self._duals.saving_of(self._team, person, line), line, own)
            if len(kept) > 2 * MOST_LINES:
                best = sorted(kept.items(), key=lambda entry: entry[1][0])[:MOST_LINES]
                self._lines[person] = dict(best)

    def best_of(self, person: int) -> tuple[RosterArray, FloatArray]:
        """(n, D) lines, those of least reduced cost first, and their own prices (n,)."""
        best = sorted(self._lines[person].values(), key=lambda entry: entry[0])
        days = self._team.problem.days
        lines = np.array([line for _, line, _ in best], dtype=np.int16).reshape(-1, days)
        return lines, np.array([own for *_, own in best])
