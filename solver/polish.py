"""The finish: CP-SAT on windows of the roster, one after another, as long as it pays."""

from __future__ import annotations

from concurrent.futures import wait
from typing import TYPE_CHECKING

import numpy as np

from solver.settle import settle
from solver.window import Window, improve_window, window_solver

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.standing import Standing
    from solver.stopping import Effort, Stop
    from solver.team import Team
    from staffing.arrays import IntArray, RosterArray

__all__ = ["polish"]

SHAPES = ((12, 7), (8, 14), (20, 4), (6, 31))
"""People × days of the windows, in turn."""
LONGEST_WINDOW_SECONDS = 300.0
SETTLE_EVERY = 8
CANCEL_SECONDS = 0.1
"""How often a word to stop is listened for while windows are solved."""
TINY = 1e-6


def polish(
    team: Team,
    standing: Standing,
    rng: np.random.Generator,
    effort: Effort,
    stop: Stop,
    workers: int,
    on_better: Callable[[Standing, int], None],
    good_enough: Callable[[float], bool],
) -> Standing:
    """Improve windows in batches of ``workers``, merged in a fixed order so that the outcome repeats.

    Windows of a batch start from the same roster; what the first gains is kept, each later one too if the total still
    falls with it.
    """
    best, price = standing, standing.price
    alike = [group for group in team.alike if len(group) > 1] or [np.arange(team.problem.people)]
    tried = last_gain = 0
    while tried < effort.windows and tried - last_gain < effort.patience and not stop() and not good_enough(price):
        batch = [_window(team, rng, alike, tried + i) for i in range(min(workers, effort.windows - tried))]
        # Without a clock only the work counts, so that a busy machine gives the same roster.
        seconds = LONGEST_WINDOW_SECONDS if stop.seconds is None else min(stop.remaining, LONGEST_WINDOW_SECONDS)
        solvers = [window_solver(effort.window_work, seconds) for _ in batch]
        found = [
            team.threads.submit(improve_window, team, best.roster, window, solver)
            for window, solver in zip(batch, solvers, strict=True)
        ]
        while wait(found, timeout=CANCEL_SECONDS).not_done:
            if stop.cancelled.is_set():
                for solver in solvers:
                    solver.stop_search()
        base, before = best.roster, price
        for roster, window in zip((future.result() for future in found), batch, strict=True):
            if roster is None:
                continue
            merged = best.roster.copy()
            merged[window.people, window.first : window.last] = roster[window.people, window.first : window.last]
            changed = np.flatnonzero((merged != best.roster).any(axis=1))
            if not len(changed) or not _untouched(best.roster, base, window):
                continue
            trial = best.copy()
            for person in changed.tolist():
                trial.lift(person)
                trial.place(person, merged[person])
            if trial.price < price - TINY:
                best, price = trial, trial.price
        tried += len(batch)
        if price < before - TINY:
            last_gain = tried
        if tried % SETTLE_EVERY < len(batch):
            settle(best, rng, stop, turns=1)
            price = best.price
        on_better(best, tried)
    return best


def _untouched(roster: RosterArray, base: RosterArray, window: Window) -> bool:
    """Whether the window's people still have the lines their window was solved with."""
    return bool(np.array_equal(roster[window.people], base[window.people]))


def _window(team: Team, rng: np.random.Generator, alike: list[IntArray], number: int) -> Window:
    """People drawn from everybody or from one group of like people, and a stretch of days."""
    people, days = SHAPES[number % len(SHAPES)]
    days = min(days, team.problem.days)
    first = int(rng.integers(0, team.problem.days - days + 1))
    pool = np.arange(team.problem.people)
    if rng.random() < 0.5:
        sizes = np.array([len(group) for group in alike], dtype=np.float64)
        pool = alike[int(rng.choice(len(alike), p=sizes / sizes.sum()))]
    chosen = rng.choice(pool, min(people, len(pool)), replace=False)
    return Window(np.sort(chosen), first, first + days)
