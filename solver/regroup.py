"""The finish by neighbourhoods: some days of some people chosen anew, again and again, as large as stays quick."""

from __future__ import annotations

from collections import deque
from concurrent.futures import FIRST_COMPLETED, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.neighbourhood import choose_again
from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from solver.lines_known import KnownLines
    from solver.neighbourhood import Choice
    from solver.standing import Standing
    from solver.stopping import Stop
    from staffing.arrays import BoolArray, FloatArray

__all__ = ["regroup"]

FIRST_SHARE, MOST_SHARE, FEWEST_CELLS = 0.3, 0.6, 40
"""Share of all cells that a neighbourhood opens at most to begin with and later, and the fewest that it opens."""
GROW, SHRINK, RESIZE = 2.0, 0.7, 0.3
"""By how much a neighbourhood's share changes at most, and the power of meant to spent seconds by which it does."""
LISTEN_SECONDS = 0.1
"""How often a word to stop is listened for while neighbourhoods are at work."""
MOST = 3.0
"""Of the seconds meant, after which a neighbourhood ends."""
SHORT_SECONDS, LONG_SECONDS = 0.5, (1.5, 10.0)
"""Meant for a neighbourhood; for a long one at least and at most, by the time there is."""
LONG_ONES = 30
"""Long neighbourhoods that there should be time for."""
CELLS_A_SECOND = 400
"""Opened to begin with, for the seconds meant."""
FORGET = 0.9
LEAST_WORK = 0.05
"""Seconds that a neighbourhood counts as at least."""
LEAST_GAIN = 1e-4
"""Relative gain below which a neighbourhood is not worth its time."""
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
    work: float = 0.0
    tries: float = 0.0

    def learn(self, gain: float, work: float, least_share: float) -> None:
        """Take in what one neighbourhood came to; the next one's size is to need the seconds meant."""
        self.gain, self.work = FORGET * self.gain + gain, FORGET * self.work + work
        self.tries = FORGET * self.tries + 1.0
        change = (self.seconds / max(work, PRICE_NOISE)) ** RESIZE
        self.share = min(max(self.share * min(max(change, SHRINK), GROW), least_share), MOST_SHARE)


def regroup(
    standing: Standing,
    known: KnownLines,
    rng: np.random.Generator,
    stop: Stop,
    unit: float,
    most: int,
    all_at_once: bool,
    on_better: Callable[[Standing, int], None],
    good_enough: Callable[[Standing], bool],
) -> Standing:
    """Neighbourhoods of the best roster, some side by side; each begins with what the ones before it found.

    Parameters
    ----------
    unit
        Step in which prices move; 0 where they move in any.
    most
        Neighbourhoods at most.
    all_at_once
        Whether to begin with all days of everybody.
    on_better
        Told a better roster and how many neighbourhoods have begun.
    """
    team, best = standing.team, standing
    kinds = _kinds(best.roster.size, stop)
    under_way: deque[tuple[_Kind, Future[Choice]]] = deque()
    begun = 0
    while not stop() and not good_enough(best):
        least_gain = max(unit, LEAST_GAIN * best.soft_price)
        while begun < most and len(under_way) < team.workers:
            if begun == 0 and all_at_once:
                kind, days = _Kind(0, 0, np.inf, 1.0), np.ones(best.roster.shape, dtype=np.bool_)
            else:
                kind = kinds[int(rng.choice(len(kinds), p=_chances(kinds)))]
                days = _drawn(kind, best.roster.shape, rng)
            most_work, (random,) = MOST * kind.seconds, rng.spawn(1)
            job = team.threads.submit(choose_again, best, days, known.as_now(), least_gain, most_work, random, stop)
            under_way.append((kind, job))
            begun += 1
        if not under_way:
            break
        done = _next_done(under_way, stop)
        if done is None:
            break
        kind, choice = done
        known.add(choice.found)
        before = best.price
        if choice.lines is not None:
            merged = best.with_lines(choice.people.tolist(), choice.lines)
            if merged.price < before - PRICE_NOISE:
                best = merged
                on_better(best, begun)
        kind.learn(before - best.price, choice.work, FEWEST_CELLS / best.roster.size)
    return best


def _next_done(under_way: deque[tuple[_Kind, Future[Choice]]], stop: Stop) -> tuple[_Kind, Choice] | None:
    """Take out the first that is done; without a time limit the oldest, so that the same work gives the same roster.

    None where somebody says stop: a linear programme may go on for a while, what it finds is not waited for.
    """
    oldest_only = stop.seconds is None
    while not stop():
        wait([job for _, job in under_way][: 1 if oldest_only else None], LISTEN_SECONDS, FIRST_COMPLETED)
        for number, (kind, job) in enumerate(under_way):
            if job.done():
                del under_way[number]
                return kind, job.result()
            if oldest_only:
                break
    return None


def _kinds(cells: int, stop: Stop) -> list[_Kind]:
    """All people on some days in a row, some people on all days, some on some, and days scattered over everybody."""
    least, most = LONG_SECONDS
    long = least if stop.seconds is None else min(max(stop.remaining / LONG_ONES, least), most)
    return [
        _Kind(of_people, of_days, seconds, min(FIRST_SHARE, CELLS_A_SECOND * seconds / max(cells, 1)))
        for of_people, of_days in ((0, 1), (1, 0), (0.5, 0.5), (0, 0))
        for seconds in (SHORT_SECONDS, long)
    ]


def _chances(kinds: list[_Kind]) -> FloatArray:
    """Chance of each kind: by what it gained for its work, but for some in which all get the same time."""
    work = np.array([max(kind.work, LEAST_WORK) for kind in kinds])
    even: FloatArray = np.array([max(kind.tries, 1.0) for kind in kinds]) / work
    even /= even.sum()
    worth = np.array([max(kind.gain, 0.0) for kind in kinds]) / work
    if worth.sum() <= PRICE_NOISE:
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
