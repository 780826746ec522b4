"""Some line for everybody, or the proof that there is none: a search that was cut short proves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.certain_line import certain_line
from solver.line_kinds import compile_lines, hold_more
from solver.pricing import cheapest_line

if TYPE_CHECKING:
    from solver.line_kinds import Lines
    from staffing.arrays import RosterArray
    from staffing.shapes import Problem

__all__ = ["any_lines", "without_a_line"]


def without_a_line(problem: Problem) -> frozenset[int]:
    """People whom their own hard limits and the symbols allowed leave no line."""
    return any_lines(problem, compile_lines(problem))[1]


def any_lines(problem: Problem, lines: Lines) -> tuple[RosterArray, frozenset[int]]:
    """(E, D) a line of each person, and the people who have none; alike people are looked at once.

    Prices drawn at random lead the search: where all lines cost the same it would wander. Whoever is still without a
    line is looked at again with more counters held, and then by CP-SAT, which needs no room for states; one for whom it
    does not find out either counts as having none.
    """
    alike: dict[tuple[int, int, bytes, bytes, bytes], list[int]] = {}
    for person, allowed in enumerate(problem.allowed):
        limits = (
            int(lines.kind_of[person]),
            int(lines.start[person]),
            allowed.tobytes(),
            np.isfinite(lines.final[person]).tobytes(),
            np.isfinite(lines.count_price[person]).tobytes(),
        )
        alike.setdefault(limits, []).append(person)
    prices = np.random.default_rng(0).random(problem.allowed.shape[1:])
    roster = np.zeros(problem.allowed.shape[:2], dtype=np.int16)
    without: list[int] = []
    unknown: list[list[int]] = []
    for people in alike.values():
        found = cheapest_line(lines.machine(people[0]), prices, problem.allowed[people[0]])
        if found.line is not None:
            roster[people] = found.line
        elif np.isinf(found.lower):
            without += people
        else:
            unknown.append(people)
    if unknown:
        wide = hold_more(problem, lines, [people[0] for people in unknown])
        for people in unknown:
            found = cheapest_line(wide.machine(people[0]), prices, problem.allowed[people[0]])
            line = found.line
            if line is None and np.isfinite(found.lower):
                line = certain_line(problem, people[0])
            if line is None:
                without += people
            else:
                roster[people] = line
    return roster, frozenset(without)
