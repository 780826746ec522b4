"""What it takes to make contradictory limits hold again: some given up, as little of them as will do, and the price."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from solver.core_model import CoreModel
from solver.hard_core import Ban, HardCore
from solver.part_problem import problem_of
from solver.settle import settle
from solver.standing import Standing
from solver.team import prepare
from staffing.centre.symbols import OFF_SYMBOL
from staffing.evaluation import evaluate
from staffing.shapes import Counter, Part, Problem, Rows, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.hard_core import Element
    from solver.stopping import Stop
    from solver.work import Work
    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray

__all__ = ["Relaxations", "giving_up"]

GIVEN_UP = 1_000.0
"""Price of a row's unit, a cell, a violation or a shift's worth of a counter that is given up: little is taken."""
TURNS = 2
"""Of the cheap moves by which months are made cheaper."""


class Relaxations:
    """Ways to make the hard limits of some people hold beside everybody else's months.

    Parameters
    ----------
    roster
        (E, D), which stays for all others.
    people
        (n,) who may change.
    always
        Elements that stay given up whatever else is.
    """

    def __init__(
        self, core: HardCore, roster: RosterArray, people: IntArray, always: Iterable[Element], work: Work, workers: int
    ) -> None:
        self._core, self._work, self._workers = _core_of(core, roster, people), work, workers
        self._place = {person: i for i, person in enumerate(people.tolist())}
        self._lines = roster[people]
        self._always = self._here(always)
        everybody = np.ones(len(people), dtype=np.bool_)
        self._elements = self._core.row_elements(everybody) + self._core.own_elements(np.arange(len(people)))
        self._model = CoreModel(self._core, np.arange(len(people)), self._elements)
        self._model.hint(self._lines)

    def hold_without(self, given_up: Iterable[Element]) -> RosterArray | None:
        """(n, D) months that keep everything else; None where there are none or none was found."""
        dropped = {*self._always, *self._here(given_up)}
        if self._work.over or not self._model.possible([o for o in self._elements if o not in dropped], self._work):
            return None
        return self._model.lines()

    def settled(self, given_up: Iterable[Element], lines: RosterArray, stop: Stop) -> RosterArray:
        """(n, D) cheap months that keep all but what is given up, and of that give little.

        From the roster's own months by moves that gain, else from ``lines``, which keep it; where neither leads to such
        months, ``lines`` as they are.
        """
        problem = giving_up(self._core, [*self._always, *self._here(given_up)])
        team = prepare(problem, self._workers)
        try:
            for begin in (self._lines, lines):
                standing = Standing(team, begin)
                # Where a person's own limit does not hold, no move of one or two people would be seen to gain.
                if np.isfinite(standing.own).all():
                    settle(standing, np.random.default_rng(0), stop, TURNS)
                    if evaluate(problem, standing.roster).violations == 0:
                        return standing.roster
            return lines
        finally:
            team.threads.shutdown(wait=False)

    def _here(self, elements: Iterable[Element]) -> list[Element]:
        """Elements in the numbering of these people; without those of others."""
        here = []
        for one in elements:
            if one.kind == "row":
                here.append(self._core.row_element(one.shape, one.row))
            elif one.person in self._place:
                here.append(replace(one, person=self._place[one.person]))
        return here


def _core_of(core: HardCore, roster: RosterArray, people: IntArray) -> HardCore:
    bans = tuple(Ban(ban.rule_id, ban.barred[people]) for ban in core.bans)
    return HardCore(problem_of(core.problem, roster, people), core.open[people], bans)


def giving_up(core: HardCore, elements: list[Element]) -> Problem:
    """The problem with some elements at a price instead of hard."""
    by_shape: dict[tuple[str, int], list[Element]] = defaultdict(list)
    for element in elements:
        by_shape[element.kind, element.shape].append(element)
    problem = core.problem
    allowed, cost = _cells_given_up(core, [one for one in elements if one.kind == "cell"])
    sequences: list[Sequence] = []
    for number, sequence in enumerate(problem.sequences):
        sequences += _sequences(sequence, by_shape["sequence", number], problem.days)
    counters: list[Counter] = []
    for number, counter in enumerate(problem.counters):
        counters += _counters(counter, by_shape["counter", number])
    rows: list[Rows] = []
    for number, block in enumerate(problem.rows):
        rows += _rows(block, [one.row for one in by_shape["row", number]])
    return Problem(allowed, cost, tuple(sequences), tuple(counters), tuple(rows))


def _cells_given_up(core: HardCore, cells: list[Element]) -> tuple[BoolArray, FloatArray]:
    allowed, cost = core.problem.allowed.copy(), core.problem.cost.copy()
    given_up = {(one.shape, one.person, one.day) for one in cells}
    for _, person, day in given_up:
        options = core.open[person, day].copy()
        for number, ban in enumerate(core.bans):
            if (number, person, day) not in given_up:
                options &= ~ban.barred[person, day]
        if not options.any():
            options[OFF_SYMBOL] = True
        cost[person, day, options & ~allowed[person, day]] += GIVEN_UP
        allowed[person, day] |= options
    return allowed, cost


def _sequences(sequence: Sequence, given_up: list[Element], month: int) -> list[Sequence]:
    """Who gives up a day reads other letters on it: the same steps, the violation at a price."""
    days_of: dict[int, list[int]] = defaultdict(list)
    for one in given_up:
        days_of[one.person].append(one.day)
    if not days_of:
        return [sequence]
    others = ~np.isin(sequence.people, list(days_of))
    found = [replace(sequence, people=sequence.people[others], start=sequence.start[others])]
    step, free = np.hstack([sequence.step, sequence.step]), np.zeros(sequence.penalty.shape)
    kept, priced = np.hstack([sequence.penalty, free]), np.hstack([free, GIVEN_UP * sequence.penalty])
    for person, days in days_of.items():
        at = sequence.people == person
        reads = np.stack([sequence.letters(day) for day in range(month)])
        reads[days] += sequence.step.shape[1]
        for hard, penalty in ((True, kept), (False, priced)):
            alone = Sequence(sequence.rule_id, hard, sequence.people[at], sequence.start[at], step, penalty, reads)
            found.append(alone)
    return found


def _counters(counter: Counter, given_up: list[Element]) -> list[Counter]:
    at = np.isin(counter.people, [one.person for one in given_up])
    if not at.any():
        return [counter]
    price = GIVEN_UP / max(int(counter.weight.max(initial=1)), 1)
    mine = replace(_of_people(counter, at), hard=False, price_below=price, price_above=price)
    return [_of_people(counter, ~at), mine]


def _of_people(counter: Counter, at: BoolArray) -> Counter:
    return replace(
        counter, people=counter.people[at], carry=counter.carry[at], low=counter.low[at], high=counter.high[at]
    )


def _rows(block: Rows, given_up: list[int]) -> list[Rows]:
    if not given_up:
        return [block]
    at = np.isin(np.arange(len(block.base)), given_up)
    mine = _of_rows(block, at)
    price = np.full(int(at.sum()), GIVEN_UP)
    mine = replace(mine, hard=False, price_below=mine.price_below * price, price_above=mine.price_above * price)
    return [_of_rows(block, ~at), mine]


def _of_rows(block: Rows, at: BoolArray) -> Rows:
    def of_parts(parts: tuple[Part, ...]) -> tuple[Part, ...]:
        return tuple(Part(part.members, part.weights[np.flatnonzero(at)]) for part in parts)

    return Rows(
        block.rule_id,
        block.hard,
        of_parts(block.parts),
        block.base[at],
        block.low[at],
        block.high[at],
        block.price_below[at],
        block.price_above[at],
        np.unique(block.group[at], return_inverse=True)[1],
        of_parts(block.only_if),
        None if block.only_if_base is None else block.only_if_base[at],
    )
