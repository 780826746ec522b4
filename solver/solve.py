"""Solve a problem: first roster, relaxation with its bound, roundings, a finish; any of it may be cut short."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from solver.bound import proven_bound
from solver.columns import Relaxation, generate_columns
from solver.crew import choose_crew
from solver.lines_known import KnownLines
from solver.master import Master
from solver.polish import polish
from solver.price_unit import price_unit, raised
from solver.price_walk import walk_prices
from solver.regroup import regroup
from solver.rounding import begin_rounding
from solver.standing import Standing
from solver.start import first_roster
from solver.team import Team, prepare
from staffing.evaluation import evaluate

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.crew import Crew
    from solver.stopping import Effort, Stop
    from staffing.arrays import RosterArray
    from staffing.shapes import Problem

__all__ = ["Progress", "Solution", "solve"]

Phase = Literal["start", "bound", "rounding", "polish"]
StoppedBy = Literal["proven", "effort", "time", "memory", "cancelled"]
TINY = 1e-9
FIRST_ANSWERS = 1_000
"""People who answer one another in the first roster; of more, a first roster would take long."""
WALK_ROUNDS = 20
WALK_ANSWERS = 4_800
"""Answers of people in a walk that makes up for a slow linear programme; few people walk on for more rounds."""
FIRST_LOOK = 8
"""Rounds of the relaxation after which it is plain whose search for a line needs more than labels."""
CREW = 240
"""People that the linear programme knows at most; of more, some stand for the others."""
SECONDS_AN_ENTRY = 4e-5
"""Of the first linear programme, about, as measured at 50,000 and 80,000 entries."""
PROGRAM_SHARE = 0.5
QUICK_HEIGHT = 2_000
"""Rows of the relaxation up to which linear programmes are quick: then they need no long walk before them, and small
ones over a few people gain something."""
CLOSE, CLOSE_FOR_OTHERS = 1e-4, 1e-3
"""Relative distance between value and bound that ends the relaxation; a crew's prices need not be more exact."""
NEAR, WORTH_ANOTHER = 1.1, 0.95
"""Of the relaxation's value: the price below which few people need no more rosters made from it. Of the price before:
what a roster must come to for more of them to be made."""
RELAXATION_SHARE = 0.6
"""Share of a time limit after which rosters are made from the relaxation as far as it got."""


@dataclass(frozen=True)
class Progress:
    """What stands at a moment of the search.

    Attributes
    ----------
    phase
        What is being done, and ``share`` how far (0-1) it is.
    price
        Price of the best roster so far; with hard limits broken it holds their penalties too.
    lower_bound
        Proven so far; 0 before there is one (all prices are positive).
    missed
        How many hard demands on several people the best roster misses.
    """

    phase: Phase
    share: float
    seconds: float
    price: float
    lower_bound: float
    missed: int = 0

    @property
    def gap(self) -> float:
        """(price - bound) / price."""
        return (self.price - self.lower_bound) / self.price if self.price > 0 else 0.0


@dataclass(frozen=True)
class Solution:
    """Best roster found.

    Attributes
    ----------
    price, violations
        Of its prices, and of its hard limits.
    lower_bound
        Proven: a roster with hard limits kept as far as by this one costs no less.
    stopped_by
        Why the search ended.
    """

    roster: RosterArray
    price: float
    violations: float
    lower_bound: float
    seconds: float
    stopped_by: StoppedBy


def solve(
    problem: Problem,
    *,
    effort: Effort,
    stop: Stop,
    seed: int = 0,
    workers: int = 2,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    warm_start: RosterArray | None = None,
) -> Solution | None:
    """Find a cheap roster and prove how cheap it is.

    Parameters
    ----------
    effort
        Work to do at most.
    stop
        Asked between steps; the best roster so far is returned.
    warm_start
        (E, D) roster to begin with where it keeps every person's own hard limits.

    Returns
    -------
    Solution or None
        None if stopped before any roster stood.
    """
    if not problem.people:
        return Solution(np.zeros((0, problem.days), dtype=np.int16), 0.0, 0.0, 0.0, stop.elapsed, "proven")
    rng = np.random.default_rng(seed)
    team = prepare(problem, workers)
    try:
        return _search(team, effort, stop, rng, on_progress, warm_start)
    finally:
        team.threads.shutdown(wait=False, cancel_futures=True)


def _search(
    team: Team,
    effort: Effort,
    stop: Stop,
    rng: np.random.Generator,
    on_progress: Callable[[Progress], None],
    warm_start: RosterArray | None,
) -> Solution | None:
    if stop.cancelled.is_set() or stop.remaining <= 0:
        return None
    best = first_roster(team, stop)
    people, unit = team.problem.people, price_unit(team.problem)
    bound = 0.0

    def good_enough(standing: Standing) -> bool:
        # Of a price that holds penalties for hard limits, the gap would be next to nothing.
        return standing.price - bound <= effort.gap * standing.soft_price + TINY

    def tell(phase: Phase, share: float) -> None:
        on_progress(Progress(phase, share, stop.elapsed, best.price, bound, best.missed))

    def keep(candidate: Standing | None) -> None:
        nonlocal best
        if candidate is not None and candidate.price < best.price:
            best = candidate

    crew = choose_crew(team, CREW)
    master = Master(team.problem, team.rows, crew.people, weight=crew.weight)
    tell("start", 0.5)
    best.respond(rng.permutation(people)[:FIRST_ANSWERS].tolist(), stop)
    if warm_start is not None and all(np.isfinite(team.own_price(e, warm_start[e])) for e in range(people)):
        _offer(team, crew, master, warm_start)
        warm = Standing(team, warm_start)
        warm.respond(rng.permutation(people).tolist(), stop)
        keep(warm)
    _offer(team, crew, master, best.roster)

    def after_round(state: Relaxation) -> None:
        nonlocal bound
        if crew.whole:
            bound = max(bound, state.lower_bound)
        tell("bound", min(max(state.lower_bound / state.value, 0.0), 1.0) if state.value > 0 else 1.0)

    def time_for_rounding() -> bool:
        return stop() or (stop.seconds is not None and stop.elapsed > RELAXATION_SHARE * stop.seconds)

    walk_rounds = WALK_ROUNDS
    if master.open_inside or master.height > QUICK_HEIGHT:
        walk_rounds = max(WALK_ROUNDS, WALK_ANSWERS // len(crew.people))
    walked = walk_prices(
        team,
        crew,
        best.roster,
        rng,
        walk_rounds,
        time_for_rounding,
        lambda number: tell("bound", 0.5 * number / walk_rounds),
    )
    crew.hand_on(team.slopes)
    if walked is not None and not crew.whole:
        # Rounds over a crew prove nothing for everybody: until they are over, this is what is known.
        bound = max(bound, proven_bound(team, walked.duals, time_for_rounding))
        tell("bound", 0.5)
    # While the linear programme runs on one core, the first rosters are made on the others.
    times = min(max(team.workers - 1, 1), effort.roundings)
    early = [] if walked is None else begin_rounding(team, crew, walked.mix, walked.duals.cell, rng, stop, times)
    for person, line, own in walked.lines if walked is not None else ():
        master.add_lines(person, line[None], np.array([own]))
    # A linear programme cannot be stopped half way: none is begun that would take most of the time left.
    in_time = stop.seconds is None or SECONDS_AN_ENTRY * master.entries < PROGRAM_SHARE * stop.remaining
    relaxed = functools.partial(
        generate_columns,
        master=master,
        stop=time_for_rounding,
        abandon=stop,
        on_round=after_round,
        tolerance=CLOSE if crew.whole else CLOSE_FOR_OTHERS,
    )
    rounds = effort.rounds if in_time else 0
    relaxation = relaxed(team, most_rounds=min(rounds, FIRST_LOOK))
    exact: set[int] = set()
    while 0 < relaxation.rounds < rounds:
        rounds -= relaxation.rounds
        inexact = set(relaxation.cut_short) - exact
        if relaxation.converged and not inexact:
            break
        if inexact:
            team, exact = team.exact_for(sorted(inexact)), exact | inexact
        further = relaxed(team, most_rounds=rounds, before=relaxation)
        if not further.rounds:
            break
        relaxation = further
    duals = relaxation.duals if relaxation.duals is not None else walked.duals if walked is not None else None
    if duals is not None and not (crew.whole and relaxation.rounds):
        bound = max(bound, proven_bound(team, duals, stop))
        tell("bound", 1.0)
    bound = raised(bound, unit)
    roundings = 0
    while early or (relaxation.rounds and roundings < effort.roundings and not stop()):
        if not early:
            early = begin_rounding(team, crew, master.mix(), master.duals().cell, rng, stop, team.workers)
        before, first = best.price, not roundings
        for job in early:
            keep(job.result())
        roundings += len(early)
        tell("rounding", min(roundings / max(effort.roundings, 1), 1.0))
        early = []
        if stop() or good_enough(best):
            break
        if crew.whole and (
            best.price <= NEAR * relaxation.value or (best.price > WORTH_ANOTHER * before and not first)
        ):
            break

    def better(standing: Standing, tried: int, most: int) -> None:
        nonlocal best
        best = standing
        share = tried / max(most, 1) if stop.seconds is None else stop.elapsed / stop.seconds
        tell("polish", min(share, 1.0))

    if best.team is not team:
        best = Standing(team, best.roster)
    if crew.whole and duals is not None:
        known = KnownLines(team, duals)
        known.add(master.columns)
        at_once = master.open_inside or (relaxation.converged and master.height <= QUICK_HEIGHT)
        on_better = functools.partial(better, most=effort.regroups)
        best = regroup(best, known, rng, stop, unit, effort.regroups, at_once, on_better, good_enough)
    else:
        on_better = functools.partial(better, most=effort.tries)
        best = polish(best, rng, effort, stop, on_better, good_enough)
    score = evaluate(team.problem, best.roster)
    stopped_by: StoppedBy = "effort"
    if stop.cancelled.is_set():
        stopped_by = "cancelled"
    elif good_enough(best):
        stopped_by = "proven"
    elif stop.out_of_memory:
        stopped_by = "memory"
    elif stop():
        stopped_by = "time"
    penalties = best.price - score.price
    lower_bound = min(max(bound - penalties, 0.0), score.price)
    return Solution(best.roster, score.price, score.violations, lower_bound, stop.elapsed, stopped_by)


def _offer(team: Team, crew: Crew, master: Master, roster: RosterArray) -> None:
    """Let the master know a roster's lines."""
    for person in crew.people.tolist():
        master.add_lines(person, roster[person][None], np.array([team.own_price(person, roster[person])]))
