"""What no roster can keep, seen before any is made: demands nobody can meet, people without a month of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from solver.any_line import without_a_line
from solver.part_problem import limits_of
from staffing.noise import COUNT_NOISE

if TYPE_CHECKING:
    from solver.hard_core import Element, HardCore
    from staffing.arrays import BoolArray, FloatArray, IntArray
    from staffing.shapes import Part

__all__ = ["people_without_a_month", "rows_beyond_reach"]


def people_without_a_month(core: HardCore) -> IntArray:
    """People (rows of the roster) whose own hard limits leave them no month, whatever the others do."""
    # Where rules leave nothing at all, a problem allows the day off: here nothing stays nothing.
    without = (core.allowed.sum(axis=2) == 0).any(axis=1)
    # A month with the first symbol of each day (the day off, where it may be) keeps most people's limits: only of the
    # others it takes a search to tell.
    breaks = np.zeros_like(without)
    breaks[core.own_broken(core.allowed.argmax(axis=2).astype(np.int16))] = True
    searched = np.flatnonzero(breaks & ~without)
    if len(searched):
        own = limits_of(core.problem, searched)
        hard = replace(
            own,
            sequences=tuple(sequence for sequence in own.sequences if sequence.hard),
            counters=tuple(counter for counter in own.counters if counter.hard),
        )
        without[searched[list(without_a_line(hard))]] = True
    return np.flatnonzero(without)


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
            asked = _range(block.only_if, left)[0] + base >= 1 - COUNT_NOISE
        short = asked & (block.base + most < block.low - COUNT_NOISE) & (block.price_below > 0)
        over = (block.base + least > block.high + COUNT_NOISE) & (block.price_above > 0)
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
