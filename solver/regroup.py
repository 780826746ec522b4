"""The finish by people: neighbourhoods of a few people, chosen where the cost is, priced anew one after another."""

from __future__ import annotations

from concurrent.futures import wait
from typing import TYPE_CHECKING

import numpy as np

from solver.neighbourhood import choose_again

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.lines_known import KnownLines
    from solver.neighbourhood import Choice
    from solver.standing import Standing
    from solver.stopping import Stop
    from solver.team import Team
    from staffing.arrays import FloatArray, IntArray

__all__ = ["regroup"]

TINY = 1e-6
GROW, SHRINK = 1.05, 0.93
UNIFORM_SHARE = 0.3
"""Share of a person's chance to be drawn that does not depend on what the person's line costs."""
RELATED_SHARE = 0.6
"""Share of neighbourhoods whose people serve what the first of them serves."""
FIRST_SIZE, SMALLEST = 12.0, 4.0
"""People of a neighbourhood on average, to begin with and at the least."""
FEW_ROUNDS, MANY_ROUNDS = 60, 140


def regroup(
    standing: Standing,
    known: KnownLines,
    rng: np.random.Generator,
    stop: Stop,
    workers: int,
    least_gain: float,
    batches: int,
    on_better: Callable[[Standing], None],
    good_enough: Callable[[float], bool],
) -> Standing:
    """Batches of ``workers`` neighbourhoods of different people from the same roster, merged in a fixed order."""
    team, best = standing.team, standing
    related, size = _related(team), FIRST_SIZE
    for _ in range(batches):
        price = best.price
        if stop() or good_enough(price):
            break
        groups = _draw(best, known, rng, size, workers, related)
        jobs = [team.threads.submit(choose_again, best, people, known, least_gain, stop) for people in groups]
        wait(jobs)
        trial = best
        for people, job in zip(groups, jobs, strict=True):
            choice = job.result()
            known.add(choice.found)
            size = _resized(size, choice, team.problem.people)
            if choice.lines is None:
                continue
            merged = trial.with_lines(people.tolist(), choice.lines)
            if merged.price <= trial.price + TINY:
                trial = merged
        better = trial.price < price - TINY
        best = trial
        if better:
            on_better(best)
    return best


def _draw(
    standing: Standing,
    known: KnownLines,
    rng: np.random.Generator,
    average: float,
    groups: int,
    related: FloatArray,
) -> list[IntArray]:
    """Different people for each group: a first where the cost is, the others at random or serving what it serves."""
    everybody = standing.team.problem.people
    excess = np.array([known.excess(e, line, standing.own[e]) for e, line in enumerate(standing.roster)])
    chance = np.full(everybody, UNIFORM_SHARE / everybody)
    chance += (1 - UNIFORM_SHARE) * (excess / excess.sum() if excess.sum() > 0 else 1 / everybody)
    left = np.ones(everybody, dtype=np.bool_)
    drawn = []
    for _ in range(groups):
        size = round(average * rng.uniform(0.5, 1.5))
        size = min(max(size, 2), int(left.sum()))
        if size < 2:
            break
        weight = np.where(left, chance, 0.0)
        first = int(rng.choice(everybody, p=weight / weight.sum()))
        if rng.random() < RELATED_SHARE:
            weight = weight * (0.02 + related[first])
        weight[first] = 0.0
        others = rng.choice(everybody, min(size - 1, int((weight > 0).sum())), replace=False, p=weight / weight.sum())
        people = np.sort(np.append(others, first))
        left[people] = False
        drawn.append(people)
    return drawn


def _resized(size: float, choice: Choice, everybody: int) -> float:
    """What was soon done leaves room for more people, what took long asks for fewer."""
    if choice.proven or choice.rounds < FEW_ROUNDS:
        return min(size * GROW, everybody)
    if choice.rounds > MANY_ROUNDS:
        return max(size * SHRINK, SMALLEST)
    return size


def _related(team: Team) -> FloatArray:
    """(E, E) share of the cells of two people that both may have, squared."""
    people = team.problem.people
    cells = np.zeros((people, team.rows.cells), dtype=np.float32)
    for person in range(people):
        cells[person, team.cells_of(person)[team.problem.allowed[person]]] = 1.0
    both = cells @ cells.T
    alone = cells.sum(axis=1)
    shared: FloatArray = (both / np.maximum(alone[:, None] + alone[None] - both, 1.0)) ** 2
    return shared
