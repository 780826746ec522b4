"""Tiny hard cores drawn at random, and every roster there is of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from solver.hard_core import Ban, Element, HardCore
from tests.solver.random_problem import random_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.shapes import Rows


def random_core(seed: int, people: int = 2, days: int = 3, symbols: int = 3) -> HardCore:
    """Two bans, hard sequences, counters and rows; the conditional rows are hard as well."""
    problem = random_problem(seed, people, days, symbols)
    rng = np.random.default_rng(seed)
    bans = tuple(Ban(name, rng.random((people, days, symbols)) < 0.35) for name in ("leave", "certificate"))
    opened = np.ones((people, days, symbols), dtype=np.bool_)
    allowed = opened & ~bans[0].barred & ~bans[1].barred
    allowed[~allowed.any(axis=2), 0] = True
    _, presence, led = problem.rows
    rows = (presence, replace(led, hard=True, price_below=np.ones(days)), _weekly(led, days))
    counters = tuple(replace(one, hard=True, low=one.low - 1, high=one.high + 1) for one in problem.counters)
    return HardCore(replace(problem, allowed=allowed, rows=rows, counters=counters), opened, bans)


def _weekly(led: Rows, days: int) -> Rows:
    """A row of one block that stands for the whole month: the sum of the led rows, at most two."""
    part = led.parts[0]
    everything = part.weights.sum(axis=0).reshape(1, -1)
    weights = type(part.weights)(everything)
    one = np.ones(1)
    return replace(
        led,
        hard=True,
        parts=(replace(part, weights=weights),),
        base=np.zeros(1),
        low=np.full(1, -np.inf),
        high=2 * one,
        price_below=one,
        price_above=one,
        group=np.zeros(1, dtype=np.int64),
        only_if=(),
        only_if_base=None,
    )


def every_roster(core: HardCore) -> Iterator[np.ndarray]:
    """All rosters of open symbols."""
    people, days, symbols = core.open.shape
    for cells in product(range(symbols), repeat=people * days):
        yield np.array(cells, dtype=np.int16).reshape(people, days)


def broken_by_all(core: HardCore) -> list[frozenset[Element]]:
    """What each roster there is breaks; those that break more than another are left out."""
    return list({frozenset(core.broken(roster)) for roster in every_roster(core)})
