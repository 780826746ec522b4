"""The problem of some people alone, everybody else's lines as they stand folded into the rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from staffing.evaluation import rows_values
from staffing.shapes import Part, Problem

if TYPE_CHECKING:
    from staffing.arrays import IntArray, RosterArray
    from staffing.shapes import Counter, Rows, Sequence

__all__ = ["limits_of", "own_shapes", "problem_of"]


def problem_of(problem: Problem, roster: RosterArray, people: IntArray) -> Problem:
    """The problem in which only some people may change.

    Its rosters are those of the whole problem in which all others have the lines of ``roster``; its prices and
    violations differ from the whole problem's by what the others' own lines cost.

    Parameters
    ----------
    roster
        (E, D).
    people
        (n,) rows of the people who may change, each once; row i of the new problem is ``people[i]``.
    """
    rows = tuple(_rows_of(rows, roster, people, problem.symbols) for rows in problem.rows)
    return replace(limits_of(problem, people), rows=rows)


def limits_of(problem: Problem, people: IntArray) -> Problem:
    """What people (n,) may have and what their own limits say, without any rows; a person may come more than once."""
    return Problem(problem.allowed[people], problem.cost[people], *own_shapes(problem, people))


def own_shapes(problem: Problem, people: IntArray) -> tuple[tuple[Sequence, ...], tuple[Counter, ...]]:
    """Sequences and counters of people (n,), row i being ``people[i]``; a person may come more than once."""
    sequences = (_sequence_of(sequence, _places(sequence.people, people)) for sequence in problem.sequences)
    counters = (_counter_of(counter, _places(counter.people, people)) for counter in problem.counters)
    return (
        tuple(sequence for sequence in sequences if len(sequence.people)),
        tuple(counter for counter in counters if len(counter.people)),
    )


def _places(members: IntArray, people: IntArray) -> IntArray:
    """(n,) place of each of the people among the members, -1 where there is none."""
    order = np.argsort(members, kind="stable")
    at = np.searchsorted(members, people, sorter=order)
    found = order[np.minimum(at, len(members) - 1)] if len(members) else np.full(len(people), -1)
    return np.where(members[found] == people, found, -1) if len(members) else found


def _sequence_of(sequence: Sequence, places: IntArray) -> Sequence:
    kept = np.flatnonzero(places >= 0)
    return replace(sequence, people=kept, start=sequence.start[places[kept]])


def _counter_of(counter: Counter, places: IntArray) -> Counter:
    kept = np.flatnonzero(places >= 0)
    here = places[kept]
    return replace(counter, people=kept, carry=counter.carry[here], low=counter.low[here], high=counter.high[here])


def _rows_of(rows: Rows, roster: RosterArray, people: IntArray, symbols: int) -> Rows:
    """The rows with everybody else's share in their base."""
    nothing = np.zeros(len(rows.base))
    alone = replace(
        rows,
        parts=tuple(Part(part.members[people], part.weights) for part in rows.parts),
        base=nothing,
        only_if=tuple(Part(part.members[people], part.weights) for part in rows.only_if),
        only_if_base=nothing if rows.only_if else None,
    )
    value, condition = rows_values(rows, roster, symbols)
    own_value, own_condition = rows_values(alone, roster[people], symbols)
    others = None if condition is None or own_condition is None else condition - own_condition
    return replace(alone, base=value - own_value, only_if_base=others)
