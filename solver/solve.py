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
from solver.team import prepare
from staffing.evaluation import evaluate
from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from solver.crew import Crew
    from solver.price_walk import Walked
    from solver.stopping import Effort, Stop
    from solver.team import Team
    from staffing.arrays import FloatArray, RosterArray
    from staffing.shapes import Problem

__all__ = ["Progress", "Solution", "solve"]

Phase = Literal["start", "bound", "rounding", "polish"]
StoppedBy = Literal["proven", "effort", "time", "memory", "cancelled"]
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
RELAXATION_SHARE = 0.4
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
    if stop.cancelled.is_set() or stop.remaining <= 0:
        return None
    team = prepare(problem, workers)
    try:
        best = first_roster(team, stop)
        search = _Search(team, effort, stop, np.random.default_rng(seed), on_progress, best, price_unit(problem))
        return search.run(warm_start)
    finally:
        team.threads.shutdown(wait=False, cancel_futures=True)


@dataclass
class _Search:
    """A search under way: what it may do, the best roster and the bound so far."""

    team: Team
    effort: Effort
    stop: Stop
    rng: np.random.Generator
    on_progress: Callable[[Progress], None]
    best: Standing
    unit: float
    bound: float = 0.0

    def run(self, warm_start: RosterArray | None) -> Solution:
        """Every part of the search in turn."""
        crew = choose_crew(self.team, CREW)
        master = Master(self.team.problem, self.team.rows, crew.people, weight=crew.weight)
        self._tell("start", 0.5)
        self._begin(crew, master, warm_start)
        walked = self._walk(crew, master)
        # While the linear programme runs on one core, the first rosters are made on the others.
        times = min(max(self.team.workers - 1, 1), self.effort.roundings)
        early = [] if walked is None else self._roundings(crew, walked.mix, walked.duals.cell, times)
        relaxation = self._relax(crew, master, walked)
        if relaxation.duals is not None and not crew.whole:
            self.bound = max(self.bound, proven_bound(self.team, relaxation.duals, self.stop))
            self._tell("bound", 1.0)
        self.bound = raised(self.bound, self.unit)
        self._round(crew, master, relaxation, early)
        self._finish(crew, master, relaxation)
        return self._solution()

    def _good_enough(self, standing: Standing) -> bool:
        # Of a price that holds penalties for hard limits, the gap would be next to nothing.
        return standing.price - self.bound <= self.effort.gap * standing.soft_price + PRICE_NOISE

    def _tell(self, phase: Phase, share: float) -> None:
        best = self.best
        self.on_progress(Progress(phase, share, self.stop.elapsed, best.price, self.bound, best.missed))

    def _keep(self, candidate: Standing | None) -> None:
        if candidate is not None and candidate.price < self.best.price:
            self.best = candidate

    def _time_for_rounding(self) -> bool:
        stop = self.stop
        return stop() or (stop.seconds is not None and stop.elapsed > RELAXATION_SHARE * stop.seconds)

    def _begin(self, crew: Crew, master: Master, warm_start: RosterArray | None) -> None:
        """The first roster and the one given, as far as people's answers better them; the master knows their lines."""
        people = self.team.problem.people
        self.best.respond(self.rng.permutation(people)[:FIRST_ANSWERS].tolist(), self.stop)
        if warm_start is not None and all(np.isfinite(self.team.own_price(e, warm_start[e])) for e in range(people)):
            _offer(self.team, crew, master, warm_start)
            warm = Standing(self.team, warm_start)
            warm.respond(self.rng.permutation(people).tolist(), self.stop)
            self._keep(warm)
        _offer(self.team, crew, master, self.best.roster)

    def _walk(self, crew: Crew, master: Master) -> Walked | None:
        """Prices and lines before the first linear programme, and what they prove where its rounds will not."""
        rounds = WALK_ROUNDS
        if master.open_inside or master.height > QUICK_HEIGHT:
            rounds = max(WALK_ROUNDS, WALK_ANSWERS // len(crew.people))

        def told(number: int) -> None:
            self._tell("bound", 0.5 * number / rounds)

        walked = walk_prices(self.team, crew, self.best.roster, self.rng, rounds, self._time_for_rounding, told)
        crew.hand_on(self.team.slopes)
        if walked is None:
            return None
        for person, line, own in walked.lines:
            master.add_lines(person, line[None], np.array([own]))
        self.bound = proven_bound(self.team, walked.duals, self._time_for_rounding)
        self._tell("bound", 0.5)
        return walked

    def _relax(self, crew: Crew, master: Master, walked: Walked | None) -> Relaxation:
        """Rounds of the relaxation; after a first look, with larger machines for whose search is cut short."""

        def after_round(state: Relaxation) -> None:
            if crew.whole:
                self.bound = max(self.bound, state.lower_bound)
            self._tell("bound", min(max(state.lower_bound / state.value, 0.0), 1.0) if state.value > 0 else 1.0)

        def rounds_of(most: int, before: Relaxation | None) -> Relaxation:
            return generate_columns(
                self.team,
                master,
                most_rounds=most,
                stop=self._time_for_rounding,
                abandon=self.stop,
                on_round=after_round,
                tolerance=CLOSE if crew.whole else CLOSE_FOR_OTHERS,
                before=before,
            )

        # A linear programme cannot be stopped half way: none is begun that would take most of the time left.
        in_time = self.stop.seconds is None or SECONDS_AN_ENTRY * master.entries < PROGRAM_SHARE * self.stop.remaining
        left = self.effort.rounds if in_time else 0
        # What the walk's prices prove for everybody, they do not prove for a crew.
        before = Relaxation(np.inf, self.bound, 0, False, walked.duals) if walked is not None and crew.whole else None
        relaxation = rounds_of(min(left, FIRST_LOOK), before)
        exact: set[int] = set()
        while 0 < relaxation.rounds < left:
            left -= relaxation.rounds
            inexact = set(relaxation.cut_short) - exact
            if relaxation.converged and not inexact:
                break
            if inexact:
                self.team, exact = self.team.exact_for(sorted(inexact)), exact | inexact
            further = rounds_of(left, relaxation)
            if not further.rounds:
                break
            relaxation = further
        return relaxation

    def _roundings(self, crew: Crew, mix: FloatArray, cell: FloatArray, times: int) -> list[Future[Standing | None]]:
        return begin_rounding(self.team, crew, mix, cell, self.rng, self.stop, times)

    def _round(self, crew: Crew, master: Master, relaxation: Relaxation, begun: list[Future[Standing | None]]) -> None:
        """Rosters from the mix, those that were begun first, until more of them promise nothing."""
        most, made = self.effort.roundings, 0
        while begun or (relaxation.rounds and made < most and not self.stop()):
            if not begun:
                begun = self._roundings(crew, master.mix(), master.duals().cell, self.team.workers)
            before, first = self.best.price, not made
            for job in begun:
                self._keep(job.result())
            made += len(begun)
            begun = []
            self._tell("rounding", min(made / max(most, 1), 1.0))
            near = self.best.price <= NEAR * relaxation.value
            no_better = self.best.price > WORTH_ANOTHER * before and not first
            if self.stop() or self._good_enough(self.best) or (crew.whole and (near or no_better)):
                return

    def _finish(self, crew: Crew, master: Master, relaxation: Relaxation) -> None:
        """Neighbourhoods where everybody is in the master, else a few people at a time."""

        def better(standing: Standing, tried: int, most: int) -> None:
            self.best = standing
            clock = self.stop.seconds
            share = tried / max(most, 1) if clock is None else self.stop.elapsed / clock
            self._tell("polish", min(share, 1.0))

        if self.best.team is not self.team:
            self.best = Standing(self.team, self.best.roster)
        if crew.whole and relaxation.duals is not None:
            known, most = KnownLines(self.team, relaxation.duals), self.effort.regroups
            known.add(master.columns)
            at_once = relaxation.converged and (master.open_inside or master.height <= QUICK_HEIGHT)
            told = functools.partial(better, most=most)
            self.best = regroup(
                self.best, known, self.rng, self.stop, self.unit, most, at_once, told, self._good_enough
            )
        else:
            told = functools.partial(better, most=self.effort.tries)
            self.best = polish(self.best, self.rng, self.effort, self.stop, told, self._good_enough)

    def _solution(self) -> Solution:
        best, stop = self.best, self.stop
        score = evaluate(self.team.problem, best.roster)
        stopped_by: StoppedBy = "effort"
        if stop.cancelled.is_set():
            stopped_by = "cancelled"
        elif self._good_enough(best):
            stopped_by = "proven"
        elif stop.out_of_memory:
            stopped_by = "memory"
        elif stop():
            stopped_by = "time"
        penalties = best.price - score.price
        lower_bound = min(max(self.bound - penalties, 0.0), score.price)
        return Solution(best.roster, score.price, score.violations, lower_bound, stop.elapsed, stopped_by)


def _offer(team: Team, crew: Crew, master: Master, roster: RosterArray) -> None:
    """Let the master know a roster's lines."""
    for person in crew.people.tolist():
        master.add_lines(person, roster[person][None], np.array([team.own_price(person, roster[person])]))
