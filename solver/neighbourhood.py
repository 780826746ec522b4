"""Some people's whole months chosen anew against everybody else's: a small master, priced exactly, dived into.

The small master's own bound tells when nothing can be gained; most neighbourhoods end there, which costs little.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.master import Master

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.lines_known import KnownLines
    from solver.standing import Standing
    from solver.stopping import Stop
    from staffing.arrays import IntArray, RosterArray

__all__ = ["Choice", "choose_again"]

TINY = 1e-6
KNOWN_LINES = 40
"""Known lines of a person that a neighbourhood begins with."""
MOST_ROUNDS = 40
DIVE_ROUNDS = 6
WHOLE_LINES = 200
"""Lines left up to which a whole choice is sought; dives make do with more."""
WHOLE_NODES = 300


@dataclass(frozen=True)
class Choice:
    """What became of a neighbourhood.

    Attributes
    ----------
    lines
        (n, D) lines of the people in the order asked; None where nothing better was found.
    found
        Lines worth knowing: (person, line, own price).
    proven
        Whether it is proven that these people's lines cannot be bettered.
    rounds
        Rounds of master and pricing, the work done.
    """

    lines: RosterArray | None
    found: list[tuple[int, RosterArray, float]]
    proven: bool
    rounds: int


def choose_again(standing: Standing, people: IntArray, known: KnownLines, least_gain: float, stop: Stop) -> Choice:
    """Lines of these people that make the roster at least ``least_gain`` cheaper, everybody else staying.

    Changes nothing; runs beside others on the same roster.
    """
    team = standing.team
    others = standing.copy()
    for person in people.tolist():
        others.lift(person)
    aim = float(standing.price - others.own.sum()) - max(least_gain, TINY) + TINY
    master = Master(team.problem, team.rows, people, others.values)
    current = []
    for person in people.tolist():
        current.append(len(master.columns))
        lines, own = known.best_of(person, KNOWN_LINES)
        master.add_lines(person, standing.roster[person][None], standing.own[person : person + 1])
        master.add_lines(person, lines, own)
    before = len(master.columns)
    value, lower = _price_out(standing, master, people.tolist(), aim, MOST_ROUNDS, stop)
    if lower > aim or stop():
        return Choice(None, master.columns[before:], lower > aim, master.solved)
    if value > aim:
        return Choice(None, master.columns[before:], False, master.solved)
    taken: list[int] | None
    if master.discard(aim, current) <= WHOLE_LINES:
        taken = master.best_whole(current, WHOLE_NODES, stop.remaining)
    else:
        taken = _dive(standing, master, people, aim, stop)
    found = master.columns[before:]
    if taken is None or len(taken) != len(people):
        return Choice(None, found, False, master.solved)
    line_of = {master.columns[number][0]: master.columns[number][1] for number in taken}
    lines = np.stack([line_of[person] for person in people.tolist()])
    changed = not np.array_equal(lines, standing.roster[people])
    return Choice(lines if changed else None, found, False, master.solved)


def _price_out(
    standing: Standing, master: Master, people: list[int], aim: float, most_rounds: int, stop: Callable[[], bool]
) -> tuple[float, float]:
    """Rounds of master and pricing for some of its people; value of the relaxation and proven lower bound."""
    team, lower = standing.team, -np.inf
    settled = np.setdiff1d(master.people, people)
    value = master.solve()
    asked = people
    for _ in range(most_rounds):
        duals = master.duals()
        bound, gained = duals.constant + float(duals.person[settled].sum()), []
        for person in asked:
            found = team.answer(person, duals.cell, ceiling=duals.person[person] - TINY)
            bound += min(found.lower, duals.person[person])
            if found.line is None or found.price >= duals.person[person] - TINY:
                continue
            if master.add_lines(person, found.line[None], np.array([found.own])):
                gained.append(person)
        everybody = len(asked) == len(people)
        if everybody:
            lower = max(lower, bound)
        if lower > aim or stop() or (everybody and not gained):
            break
        # Who gained is asked again first; the others when nobody does.
        asked = gained if gained and everybody else people
        if gained:
            value = master.solve()
    return value, lower


def _dive(
    standing: Standing, master: Master, people: IntArray, aim: float, stop: Callable[[], bool]
) -> list[int] | None:
    """Take the lines of most weight for good, a few at a time, and price the rest anew."""
    taken: dict[int, int] = {}
    most = max(1, len(people) // 12)
    while len(taken) < len(people) and not stop():
        weights = master.weights()
        fixed = 0
        for number in np.argsort(-weights, kind="stable").tolist():
            person = master.columns[number][0]
            if person in taken:
                continue
            if fixed >= most and weights[number] < 1 - TINY:
                break
            taken[person] = number
            master.fix(number)
            fixed += 1
        left = [person for person in people.tolist() if person not in taken]
        value, _ = _price_out(standing, master, left, np.inf, DIVE_ROUNDS, stop)
        if value > aim:
            return None
    return [taken[person] for person in people.tolist()] if len(taken) == len(people) else None
