"""The finish: a few people at a time give up their lines and answer one another anew, everybody else staying.

Each try costs a few pricings and no linear programme. Workers try within parts of the people that do not overlap, so
that what they gain can be put together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.standing import Standing
    from solver.stopping import Effort, Stop
    from staffing.arrays import IntArray

__all__ = ["polish"]

FEWEST, MOST = 2, 5
"""People of a try."""
ANSWERS = 3
"""Times that they answer one another at most."""
TRIES_A_JOB = 16
ALIKE_SHARE = 0.5
"""Share of tries whose people all count in the same rows."""


def polish(
    standing: Standing,
    rng: np.random.Generator,
    effort: Effort,
    stop: Stop,
    on_better: Callable[[Standing, int], None],
    good_enough: Callable[[Standing], bool],
) -> Standing:
    """Batches of tries side by side from the same roster, put together so that the outcome repeats."""
    team, best, people, tried, last_gain = standing.team, standing, standing.team.problem.people, 0, 0
    group_of = np.zeros(people, dtype=np.int64)
    for number, group in enumerate(team.alike):
        group_of[group] = number
    while tried < effort.tries and tried - last_gain < effort.patience and not stop() and not good_enough(best):
        parts = np.array_split(rng.permutation(people), min(team.workers, max(people // FEWEST, 1)))
        jobs = [
            team.threads.submit(_try_again, best, part, group_of, random, stop)
            for part, random in zip(parts, rng.spawn(len(parts)), strict=True)
        ]
        together = _put_together(best, [job.result() for job in jobs])
        tried += TRIES_A_JOB * len(jobs)
        if together.price < best.price - PRICE_NOISE:
            best, last_gain = together, tried
        on_better(best, tried)
    return best


def _try_again(
    standing: Standing, part: IntArray, group_of: IntArray, rng: np.random.Generator, stop: Callable[[], bool]
) -> Standing:
    """The roster after some tries among these people; what does not gain is taken back."""
    trial = standing.copy()
    for _ in range(TRIES_A_JOB):
        if stop():
            break
        people = _drawn(part, group_of, rng)
        before, lines = trial.price, trial.roster[people].copy()
        _answer_anew(trial, people, stop)
        if trial.price >= before - PRICE_NOISE:
            trial.put(people, lines)
    return trial


def _drawn(part: IntArray, group_of: IntArray, rng: np.random.Generator) -> list[int]:
    first = int(rng.choice(part))
    pool = part[part != first]
    if rng.random() < ALIKE_SHARE and (alike := pool[group_of[pool] == group_of[first]]).size:
        pool = alike
    others = rng.choice(pool, min(int(rng.integers(FEWEST, MOST + 1)) - 1, len(pool)), replace=False)
    return [first, *others.tolist()]


def _answer_anew(standing: Standing, people: list[int], stop: Callable[[], bool]) -> None:
    """Take all lines out, put them back one after another at their best, and go round while the total falls."""
    for person in people:
        standing.lift(person)
    for person in people:
        standing.place(person, standing.best_line(person))
    before = np.inf
    for _ in range(ANSWERS):
        if stop() or standing.price >= before - PRICE_NOISE:
            return
        before = standing.price
        for person in people:
            standing.lift(person)
            standing.place(person, standing.best_line(person))


def _put_together(best: Standing, trials: list[Standing]) -> Standing:
    """The cheapest of the trials with what the others changed, as far as the total falls with it."""
    together, *others = sorted(trials, key=lambda trial: trial.price)
    for trial in others:
        changed = np.flatnonzero((trial.roster != best.roster).any(axis=1))
        both = together.with_lines(changed.tolist(), trial.roster[changed])
        if both.price < together.price - PRICE_NOISE:
            together = both
    return together
