"""What no roster can keep, seen before any is made: demands nobody can meet, people without a month of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from solver.any_line import without_a_line
from solver.line_kinds import compile_lines

if TYPE_CHECKING:
    from solver.hard_core import Element, HardCore
    from staffing.arrays import BoolArray, FloatArray, IntArray
    from staffing.shapes import Part

__all__ = ["people_without_a_month", "rows_beyond_reach"]

TINY = 1e-9


def people_without_a_month(core: HardCore) -> IntArray:
    """People (rows of the roster) whose own hard limits leave them no month, whatever the others do."""
    problem = core.problem
    alone = replace(
        problem,
        sequences=tuple(sequence for sequence in problem.sequences if sequence.hard),
        counters=tuple(counter for counter in problem.counters if counter.hard),
        rows=(),
    )
    without = without_a_line(alone, compile_lines(alone))
    # Where rules leave nothing at all, a problem allows the day off: here nothing stays nothing.
    empty = (core.allowed.sum(axis=2) == 0).any(axis=1)
    return np.flatnonzero([bool(empty[person]) or person in without for person in range(problem.people)])


def rows_beyond_reach(core: HardCore) -> list[Element]:
    """Hard rows that stay broken even if everybody does on every day what suits the row best."""
    left = core.allowed
    found = []
    for number, block in enumerate(core.problem.rows):
        if not block.hard or not len(block.base):
            continue
        least, most = _range(block.parts, left)
        asked = np.ones(len(block.base), dtype=np.bool_)
        if block.only_if:
            base = np.zeros(len(block.base)) if block.only_if_base is None else block.only_if_base
            asked = _range(block.only_if, left)[0] + base >= 1 - TINY
        short = asked & (block.base + most < block.low - TINY) & (block.price_below > 0)
        over = (block.base + least > block.high + TINY) & (block.price_above > 0)
        found += [core.row_element(number, int(row)) for row in np.flatnonzero(short | over)]
    return found


def _range(parts: tuple[Part, ...], left: BoolArray) -> tuple[FloatArray, FloatArray]:
    """(R,) least and largest sum that rows can come to, each person's day for itself."""
    symbols = left.shape[2]
    least, most = np.zeros((2, parts[0].weights.shape[0]))
    for part in parts:
        weights = part.weights.tocsr()
        for row in range(weights.shape[0]):
            span = slice(weights.indptr[row], weights.indptr[row + 1])
            by_day: dict[int, list[tuple[int, float]]] = {}
            for column, weight in zip(weights.indices[span].tolist(), weights.data[span].tolist(), strict=True):
                by_day.setdefault(column // symbols, []).append((column % symbols, weight))
            for day, entries in by_day.items():
                weight_of = np.zeros(symbols)
                for symbol, weight in entries:
                    weight_of[symbol] += weight
                here = left[part.members[:, day], day]
                least[row] += np.where(here, weight_of, np.inf).min(axis=1, initial=np.inf).clip(max=1e9).sum()
                most[row] += np.where(here, weight_of, -np.inf).max(axis=1, initial=-np.inf).clip(min=-1e9).sum()
    return least, most
