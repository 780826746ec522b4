"""Small random problems with every kind of shape, and their optimum by enumeration."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
from scipy import sparse

from staffing.evaluation import evaluate
from staffing.shapes import Counter, Part, Problem, Rows, Sequence


def random_problem(
    seed: int, people: int = 3, days: int = 4, symbols: int = 3, *, soft_sequence: bool = False
) -> Problem:
    """Symbol 0 is a day off; everything else is drawn, hard limits such that a month of days off keeps them."""
    rng = np.random.default_rng(seed)
    allowed = rng.random((people, days, symbols)) < 0.85
    allowed[:, :, 0] = True
    cost = rng.integers(0, 5, (people, days, symbols)).astype(float) * (rng.random((people, days, symbols)) < 0.3)
    everybody = np.arange(people)
    return Problem(
        allowed,
        cost,
        sequences=(
            _no_quick_return(rng, everybody, symbols),
            _short_runs(rng, everybody, symbols),
            _free_weekends(everybody, days, symbols),
            *((_priced_changes(rng, everybody, symbols),) if soft_sequence else ()),
        ),
        counters=(*_counters(rng, everybody, days, symbols), _fair(rng, everybody, days, symbols)),
        rows=(
            _cover(rng, people, days, symbols),
            _presence(rng, people, days, symbols),
            _led(rng, people, days, symbols),
        ),
    )


def optimum(problem: Problem, hard_price: float) -> float:
    """Least price plus ``hard_price`` a unit of violation of rows, over all rosters with no other violation."""
    alone = replace(problem, rows=())
    together = replace(problem, cost=np.zeros_like(problem.cost), sequences=(), counters=())
    lines = [_kept_lines(alone, person) for person in range(problem.people)]
    off = (problem.people - 1) * evaluate(alone, np.zeros((problem.people, problem.days), dtype=np.int16)).price
    best = np.inf
    for choice in product(*lines):
        score = evaluate(together, np.array([line for line, _ in choice], dtype=np.int16))
        own = sum(price for _, price in choice) - off
        best = min(best, own + score.price + hard_price * score.violations)
    return best


def _kept_lines(alone: Problem, person: int) -> list[tuple[tuple[int, ...], float]]:
    """Every line of a person that keeps the person's own hard limits, and its price with everybody else off."""
    roster = np.zeros((alone.people, alone.days), dtype=np.int16)
    kept = []
    for line in product(*(np.flatnonzero(alone.allowed[person, day]) for day in range(alone.days))):
        roster[person] = line
        score = evaluate(alone, roster)
        if score.violations == 0:
            kept.append((line, score.price))
    return kept


def _no_quick_return(rng: np.random.Generator, people: np.ndarray, symbols: int) -> Sequence:
    """The last symbol may not be followed by symbol 1; the state is the last symbol."""
    step = np.tile(np.arange(symbols), (symbols, 1))
    penalty = np.zeros((symbols, symbols))
    penalty[symbols - 1, 1] = 1.0
    return Sequence("quick", True, people, rng.integers(0, symbols, len(people)), step, penalty)


def _short_runs(rng: np.random.Generator, people: np.ndarray, symbols: int) -> Sequence:
    most = 2
    step = np.zeros((most + 1, symbols), dtype=np.int64)
    step[:, 1:] = np.minimum(np.arange(most + 1) + 1, most)[:, None]
    penalty = np.zeros(step.shape)
    penalty[most, 1:] = 1.0
    return Sequence("run", True, people, rng.integers(0, most + 1, len(people)), step, penalty)


def _free_weekends(people: np.ndarray, days: int, symbols: int) -> Sequence:
    """At most one weekend with work (days 2 and 3 of every 4): the automaton reads off, work, work at a weekend."""
    weekday = np.arange(days) % 4
    reads = np.zeros((days, symbols), dtype=np.int64)
    reads[:, 1:] = np.select([weekday < 2, weekday == 2], [0, 1], 2)[:, None]
    # States: none yet, Saturday of the first, one worked, (a second is forbidden); Sunday after Saturday is the same.
    step = np.array([[0, 1, 2], [2, 2, 2], [2, 2, 2]])
    penalty = np.array([[0.0, 0, 0], [0, 1, 0], [0, 1, 1]])
    return Sequence("weekends", True, people, np.zeros(len(people), dtype=np.int64), step, penalty, reads)


def _priced_changes(rng: np.random.Generator, people: np.ndarray, symbols: int) -> Sequence:
    step = np.tile(np.arange(symbols), (symbols, 1))
    penalty = rng.integers(0, 3, (symbols, symbols)).astype(float)
    return Sequence("changes", False, people, np.zeros(len(people), dtype=np.int64), step, penalty)


def _counters(rng: np.random.Generator, people: np.ndarray, days: int, symbols: int) -> tuple[Counter, ...]:
    weight = np.tile(np.concatenate([[0], rng.integers(1, 4, symbols - 1)]), (days, 1))
    none = np.zeros(len(people), dtype=np.int64)
    low = rng.integers(0, 5, len(people))
    return (
        Counter("hours", False, people, weight, rng.integers(0, 2, len(people)), low, low + 2, 1.5, 0.5),
        Counter("ceiling", True, people, weight + (weight > 0), none, none, none + int(rng.integers(6, 12))),
    )


def _part(rng: np.random.Generator, people: int, days: int, symbols: int, rows: int, density: float) -> Part:
    weights = (rng.random((rows, days * symbols)) < density).astype(float)
    weights[:, ::symbols] = 0.0
    halves = rng.random(weights.shape) < 0.2
    return Part(rng.random((people, days)) < 0.7, sparse.csr_array(np.where(halves, weights * 0.5, weights)))


def _cover(rng: np.random.Generator, people: int, days: int, symbols: int) -> Rows:
    """Two rows a group share one shortfall; the second has a surplus."""
    groups = days
    parts = tuple(_part(rng, people, days, symbols, 2 * groups, 0.3) for _ in range(2))
    need = rng.integers(0, 3, 2 * groups).astype(float)
    second = np.arange(2 * groups) >= groups
    return Rows(
        "cover",
        False,
        parts,
        base=rng.integers(0, 2, 2 * groups).astype(float),
        low=need,
        high=np.where(second, need, np.inf),
        price_below=np.tile(rng.integers(1, 9, groups).astype(float), 2),
        price_above=np.where(second, 1.0, 0.0),
        group=np.tile(np.arange(groups), 2),
    )


def _presence(rng: np.random.Generator, people: int, days: int, symbols: int) -> Rows:
    return Rows(
        "presence",
        True,
        (_part(rng, people, days, symbols, days, 0.4),),
        base=np.zeros(days),
        low=np.ones(days),
        high=np.where(rng.random(days) < 0.5, 2.0, np.inf),
        price_below=np.ones(days),
        price_above=np.ones(days),
        group=np.arange(days),
    )


def _led(rng: np.random.Generator, people: int, days: int, symbols: int) -> Rows:
    """A conditional row each for price and for a hard demand would be alike; one priced block will do."""
    return Rows(
        "led",
        False,
        (_part(rng, people, days, symbols, days, 0.4),),
        base=np.zeros(days),
        low=np.ones(days),
        high=np.full(days, np.inf),
        price_below=np.full(days, 4.0),
        price_above=np.zeros(days),
        group=np.arange(days),
        only_if=(_part(rng, people, days, symbols, days, 0.4),),
        only_if_base=np.zeros(days),
    )


def _fair(rng: np.random.Generator, people: np.ndarray, days: int, symbols: int) -> Counter:
    """A share with limits that are not whole."""
    weight = np.zeros((days, symbols), dtype=np.int64)
    weight[:, symbols - 1] = 1
    due = 1.3 - rng.integers(-2, 3, len(people)) / 2
    return Counter("fair", False, people, weight, np.zeros(len(people), dtype=np.int64), due - 0.5, due + 0.5, 3.0, 3.0)


def random_roster(problem: Problem, seed: int) -> np.ndarray:
    """Any allowed symbols."""
    rng = np.random.default_rng(seed)
    return np.array(
        [
            [rng.choice(np.flatnonzero(problem.allowed[e, d])) for d in range(problem.days)]
            for e in range(problem.people)
        ],
        dtype=np.int16,
    )
