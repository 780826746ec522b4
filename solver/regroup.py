"""The finish by neighbourhoods: some days of some people chosen anew, again and again, as large as stays quick."""

from __future__ import annotations

from concurrent.futures import wait
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.neighbourhood import choose_again

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.lines_known import KnownLines
    from solver.standing import Standing
    from solver.stopping import Stop
    from staffing.arrays import BoolArray, FloatArray

__all__ = ["regroup"]

TINY = 1e-6
FIRST_SHARE, FEWEST_CELLS = 0.3, 40
"""Share of all cells that a neighbourhood opens at most to begin with, and the fewest that it opens."""
GROW, SHRINK = 1.2, 0.8
LISTEN_SECONDS = 0.1
"""How often a word to stop is listened for while neighbourhoods are at work."""
LITTLE, MUCH, MOST = 0.5, 1.5, 3.0
"""Of the seconds meant: below which a neighbourhood may be larger, above which it is to be smaller, where it ends."""
SHORT_SECONDS, LONG_SECONDS = 0.5, (1.5, 10.0)
"""Meant for a neighbourhood; for a long one at least and at most, by the time there is."""
LONG_ONES = 30
"""Long neighbourhoods that there should be time for."""
CELLS_A_SECOND = 250
"""Opened to begin with, for the seconds meant."""
FORGET = 0.9
LEAST_GAIN = 1e-4
"""Relative gain below which a neighbourhood is not worth its time."""
AS_MET_SHARE = 0.7
"""Share of neighbourhoods that take conditions for met which the roster meets."""
EXPLORED = 0.3
"""Share of neighbourhoods drawn whatever their kind has been worth."""


@dataclass
class _Kind:
    """A way to open days: powers of its share that people and days make up, the work meant, its worth lately."""

    of_people: float
    of_days: float
    seconds: float
    share: float
    gain: float = 0.0
    work: float = 1e-3


def regroup(
    standing: Standing,
    known: KnownLines,
    rng: np.random.Generator,
    stop: Stop,
    workers: int,
    least_gain: float,
    batches: int,
    all_at_once: bool,
    on_better: Callable[[Standing], None],
    good_enough: Callable[[float], bool],
) -> Standing:
    """Batches of ``workers`` neighbourhoods of the same roster, merged in a fixed order.

    Parameters
    ----------
    all_at_once
        Whether to begin with all days of everybody.
    """
    team, best = standing.team, standing
    least_gain = max(least_gain, LEAST_GAIN * best.price)
    least, most = LONG_SECONDS
    long = least if stop.seconds is None else min(max(stop.remaining / LONG_ONES, least), most)
    # All people on some days in a row, some people on all days, some on some, and days scattered over everybody.
    kinds = [
        _Kind(of_people, of_days, seconds, min(FIRST_SHARE, CELLS_A_SECOND * seconds / max(best.roster.size, 1)))
        for of_people, of_days in ((0, 1), (1, 0), (0.5, 0.5), (0, 0))
        for seconds in (SHORT_SECONDS, long)
    ]
    for batch in range(batches):
        price = best.price
        if stop() or good_enough(price):
            break
        if batch == 0 and all_at_once:
            drawn = [(_Kind(0, 0, np.inf, 1.0), np.ones(best.roster.shape, dtype=np.bool_))] * workers
        else:
            first = kinds[int(rng.choice(len(kinds), p=_chances(kinds)))]
            # What takes about as long, so that no worker waits.
            alike = [kind for kind in kinds if kind.seconds == first.seconds]
            chosen = [first, *rng.choice(np.array(alike), workers - 1, p=_chances(alike))]
            drawn = [(kind, _drawn(kind, best.roster.shape, rng)) for kind in chosen]
        as_met = bool(rng.random() < AS_MET_SHARE)
        jobs = [
            team.threads.submit(
                choose_again, best, days, known, least_gain, MOST * kind.seconds, random, stop, as_met=as_met
            )
            for (kind, days), random in zip(drawn, rng.spawn(workers), strict=True)
        ]
        while wait(jobs, timeout=LISTEN_SECONDS).not_done:
            if stop():
                # A linear programme may go on for a while; what it would find is not waited for.
                return best
        trial = best
        for (kind, _), job in zip(drawn, jobs, strict=True):
            choice, before = job.result(), trial.price
            known.add(choice.found)
            if choice.lines is not None:
                merged = trial.with_lines(choice.people.tolist(), choice.lines)
                if merged.price <= trial.price + TINY:
                    trial = merged
            kind.gain = FORGET * kind.gain + before - trial.price
            kind.work = FORGET * kind.work + choice.work
            if choice.work > MUCH * kind.seconds:
                kind.share = max(kind.share * SHRINK, FEWEST_CELLS / best.roster.size)
            elif choice.work < LITTLE * kind.seconds and choice.lines is None:
                kind.share = min(kind.share * GROW, 1.0)
        better = trial.price < price - TINY
        best = trial
        if better:
            on_better(best)
    return best


def _chances(kinds: list[_Kind]) -> FloatArray:
    """Chance of each kind: by what it gained for its work, but for some in which all get the same time."""
    even = 1 / np.array([kind.seconds for kind in kinds])
    even /= even.sum()
    worth = np.array([max(kind.gain, 0.0) / kind.work for kind in kinds])
    if worth.sum() <= TINY:
        return even
    chances: FloatArray = EXPLORED * even + (1 - EXPLORED) * worth / worth.sum()
    return chances


def _drawn(kind: _Kind, shape: tuple[int, int], rng: np.random.Generator) -> BoolArray:
    """(E, D) days to open."""
    if kind.of_people + kind.of_days == 0:
        return rng.random(shape) < kind.share
    people, days = shape
    drawn = np.zeros(shape, dtype=np.bool_)
    number = min(max(2, round(kind.share**kind.of_people * people)), people)
    length = min(max(2, round(kind.share**kind.of_days * days)), days)
    first = int(rng.integers(0, days - length + 1))
    drawn[rng.choice(people, number, replace=False), first : first + length] = True
    return drawn
