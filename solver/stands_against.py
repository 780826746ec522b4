"""Which hard limits leave a person no month: those without which there would be one."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

import numpy as np

from solver.any_line import without_a_line
from solver.line_kinds import compile_lines
from staffing.shapes import Counter, Problem, Sequence

__all__ = ["stands_against"]

Person = TypeVar("Person", Sequence, Counter)


def stands_against(problem: Problem, person: int) -> tuple[str, ...]:
    """Rules of hard sequences and counters each of which alone leaves the person no month.

    All of the person's hard rules where no single one does; none where there is a month, or a day with nothing allowed.
    """
    if not problem.allowed[person].any(axis=1).all() or _has_month(problem, person, None):
        return ()
    shapes: tuple[Sequence | Counter, ...] = (*problem.sequences, *problem.counters)
    rules = {shape.rule_id: None for shape in shapes if _holds(shape, person)}
    single = tuple(rule for rule in rules if _has_month(problem, person, rule))
    return single or tuple(rules)


def _has_month(problem: Problem, person: int, without: str | None) -> bool:
    """Whether the person has a month under all hard limits but those of one rule."""
    allowed = problem.allowed[[person]]
    own = Problem(
        allowed,
        np.zeros(allowed.shape),
        sequences=tuple(_of_one(s, person) for s in problem.sequences if _holds(s, person) and s.rule_id != without),
        counters=tuple(_of_one(c, person) for c in problem.counters if _holds(c, person) and c.rule_id != without),
    )
    return not without_a_line(own, compile_lines(own))


def _holds(shape: Sequence | Counter, person: int) -> bool:
    return shape.hard and bool((shape.people == person).any())


def _of_one(shape: Person, person: int) -> Person:
    """The shape for this person alone, who is row 0."""
    at = shape.people == person
    own: dict[str, Any] = {
        name: getattr(shape, name)[at] for name in ("start", "carry", "low", "high") if hasattr(shape, name)
    }
    return dataclasses.replace(shape, people=np.zeros(1, dtype=np.int64), **own)
