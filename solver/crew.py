"""Some people who stand for everybody, each for so many: row prices found with them are near those of all.

Any row prices prove a bound once everybody has been asked for a cheapest line at them, so the linear programme need
not know everybody, only enough people of every kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solver.team import Team
    from staffing.arrays import FloatArray, IntArray

__all__ = ["Crew", "choose_crew", "everybody"]

FEWEST_OF_A_KIND = 4


@dataclass(frozen=True)
class Crew:
    """People who stand for others.

    Attributes
    ----------
    people
        (n,) ascending.
    weight
        (n,) for how many each stands.
    stand_in
        (E,) position in ``people`` of whoever stands for each person.
    """

    people: IntArray
    weight: FloatArray
    stand_in: IntArray

    @property
    def whole(self) -> bool:
        """Whether everybody stands for himself."""
        return len(self.people) == len(self.stand_in)

    def hand_on(self, slopes: Sequence[FloatArray]) -> None:
        """Let everybody's search begin at the slopes of whoever stands for him, in place."""
        for person, place in enumerate(self.stand_in.tolist()):
            slopes[person][:] = slopes[self.people[place]]


def everybody(people: int) -> Crew:
    """All of so many people."""
    return Crew(np.arange(people), np.ones(people), np.arange(people))


def choose_crew(team: Team, most: int) -> Crew:
    """About ``most`` people; all if there are no more.

    Those who count in the same rows under the same automata are put in an order in which neighbours are much alike, and
    every so many of them have one to stand for them.
    """
    people = team.problem.people
    if people <= most:
        return everybody(people)
    lines, problem = team.lines, team.problem
    _, place = np.unique(team.rows.signature, axis=0, return_inverse=True)
    kinds, kind = np.unique(np.stack([lines.kind_of, place.ravel()], axis=1), axis=0, return_inverse=True)
    likeness = np.array([[_level(lines.final[e]), problem.allowed[e].sum()] for e in range(people)])
    order = np.lexsort((likeness[:, 1], likeness[:, 0], kind.ravel()))
    chosen: list[int] = []
    weights: list[float] = []
    stand_in = np.zeros(people, dtype=np.int64)
    for number in range(len(kinds)):
        members = order[kind.ravel()[order] == number]
        count = min(len(members), max(FEWEST_OF_A_KIND, round(most * len(members) / people)))
        for part in np.array_split(members, count):
            stand_in[part] = len(chosen)
            chosen.append(int(part[len(part) // 2]))
            weights.append(float(len(part)))
    at = np.argsort(chosen)
    rank = np.empty(len(at), dtype=np.int64)
    rank[at] = np.arange(len(at))
    return Crew(np.array(chosen, dtype=np.int64)[at], np.array(weights)[at], rank[stand_in])


def _level(final: FloatArray) -> float:
    """A number that people of like month hours share."""
    return float(np.minimum(final, 1e6).sum())
