"""Which hard limits stand against a roster: what leaves people no month, and what another roster breaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from solver.any_line import without_a_line
from solver.part_problem import limits_of
from staffing.evaluation import evaluate
from staffing.noise import PRICE_NOISE
from staffing.shapes import Counter, Problem, Sequence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from solver.standing import Standing
    from staffing.arrays import IntArray, RosterArray

__all__ = ["newly_broken", "stands_against"]


def stands_against(problem: Problem, people: Collection[int]) -> dict[int, tuple[str, ...]]:
    """For each of several people the rules of hard sequences and counters each of which alone leaves her no month.

    All of the person's hard rules where no single one does; none where there is a month, or a day with nothing allowed.
    """
    asked = [person for person in people if problem.allowed[person].any(axis=1).all()]
    shapes: tuple[Sequence | Counter, ...] = (*problem.sequences, *problem.counters)
    hard = [shape for shape in shapes if shape.hard]
    stuck = _without_a_month(_under(problem, hard), asked)
    single: dict[int, list[str]] = {person: [] for person in people}
    bound: dict[int, list[str]] = {person: [] for person in people}
    for rule in dict.fromkeys(shape.rule_id for shape in hard):
        holds = set(np.concatenate([shape.people for shape in hard if shape.rule_id == rule]).tolist())
        concerned = [person for person in stuck if person in holds]
        still = _without_a_month(_under(problem, [shape for shape in hard if shape.rule_id != rule]), concerned)
        for person in concerned:
            bound[person].append(rule)
            if person not in still:
                single[person].append(rule)
    return {person: tuple(single[person] or bound[person]) for person in people}


def newly_broken(before: Standing, after: Standing, people: IntArray) -> tuple[str, ...]:
    """Rules whose hard limits one roster breaks more than another: over the months of some people (n,), and by rows.

    Cells that are not allowed are left out.
    """
    problem, relaxed = before.team.problem, before.team.lines.relaxed
    found: list[str] = []
    if not np.isfinite(after.own[people]).all() or any(relaxed[person] for person in people.tolist()):
        found += _broken_more(limits_of(problem, people), before.roster[people], after.roster[people])
    if after.hard_cost > before.hard_cost + PRICE_NOISE:
        rows = tuple(block for block in problem.rows if block.hard)
        found += _broken_more(replace(problem, sequences=(), counters=(), rows=rows), before.roster, after.roster)
    return tuple(dict.fromkeys(found))


def _under(problem: Problem, shapes: Iterable[Sequence | Counter]) -> Problem:
    """The problem under no sequences and counters but these."""
    shapes = tuple(shapes)
    return replace(
        problem,
        sequences=tuple(shape for shape in shapes if isinstance(shape, Sequence)),
        counters=tuple(shape for shape in shapes if isinstance(shape, Counter)),
    )


def _without_a_month(problem: Problem, people: list[int]) -> list[int]:
    """Which of the people these limits leave no month."""
    if not people:
        return []
    own = limits_of(problem, np.array(people, dtype=np.int64))
    return [people[row] for row in sorted(without_a_line(own))]


def _broken_more(problem: Problem, before: RosterArray, after: RosterArray) -> list[str]:
    """Rules of which a roster (E, D) violates more than another."""
    then = evaluate(problem, before).violations_by_rule
    now = evaluate(problem, after).violations_by_rule
    return [rule for rule, amount in now.items() if rule != "cells" and amount > then.get(rule, 0.0) + PRICE_NOISE]
