"""What every answer to a why-question needs: month, rules and problem, the roster to begin from, and how to compare."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from api.services.explain_result import Against, Difference, Move, Share
from staffing.audit import audit_roster
from staffing.clock import stretch_of
from staffing.evaluation import evaluate
from staffing.noise import COUNT_NOISE, PRICE_NOISE
from staffing.waivers import waive

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from solver.standing import Standing
    from solver.stopping import Stop
    from solver.takers import Taker
    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach, Rule
    from staffing.shapes import Problem

__all__ = ["Desk", "barring", "breaches_of", "compared", "moves_between", "newly_in"]

_Stretch: TypeAlias = "tuple[datetime, datetime, float]"


@dataclass(frozen=True)
class Desk:
    """What all answers begin from.

    Attributes
    ----------
    given
        (E, D) the roster as it was given.
    base
        The roster that stands, put right where it broke hard rules of a person, and bettered by the same means as the
        answers are found by.
    level
        Amount of work, 1, 2, 3, …
    takers
        Who might take a shift, of the questions asked so far: row, day, and whether for a day without any work.
    """

    month: CentreMonth
    rules: tuple[Rule, ...]
    problem: Problem
    given: RosterArray
    base: Standing
    level: int
    seed: int
    workers: int
    stop: Stop
    takers: dict[tuple[int, int, bool], list[Taker]] = field(default_factory=dict)


def breaches_of(desk: Desk, roster: RosterArray) -> tuple[Breach, ...]:
    """What the audit says of a roster (E, D) but for what is waived."""
    found = waive(audit_roster(desk.month, desk.rules, roster).breaches, desk.month.centre.waivers)
    return tuple(breach for breach in found if not breach.waived)


def compared(desk: Desk, before: tuple[Breach, ...], roster: RosterArray, first: int) -> Difference:
    """A roster (E, D) beside the one that stands, whose breaches are ``before``; cells of row ``first`` come first."""
    after = breaches_of(desk, roster)
    dearer = evaluate(desk.problem, roster).price - evaluate(desk.problem, desk.base.roster).price
    moves = moves_between(desk.month, desk.base.roster, roster, [first])
    return Difference(dearer, _shares(before, after), newly_in(after, before), newly_in(before, after), moves)


def moves_between(
    month: CentreMonth, before: RosterArray, after: RosterArray, first: Iterable[int] = ()
) -> tuple[Move, ...]:
    """Cells in which two rosters (E, D) differ, those of some rows first."""
    ids, order = month.symbols.ids, list(first)
    differing = np.argwhere(before != after).tolist()
    differing.sort(key=lambda cell: (order.index(cell[0]) if cell[0] in order else len(order), *cell))
    return tuple(
        Move(month.people[row].employee_id, month.date_of(day), ids[before[row, day]], ids[after[row, day]])
        for row, day in differing
    )


def barring(desk: Desk, row: int, day: int, symbol: int) -> tuple[Against, ...]:
    """Rules that forbid a person a symbol on a day whatever the rest of the roster is."""
    if desk.month.fixed[row, day] >= 0:
        return (Against("roster.fixed", ""),)
    role = desk.month.people[row].role
    found = []
    for rule in desk.rules:
        barred = None if rule.severity == "info" else rule.forbidden(desk.month)
        if barred is not None and barred[row, day, symbol]:
            found.append(Against(rule.rule_id, rule.clause_of.get(role, rule.clause)))
    return tuple(found)


def newly_in(breaches: Iterable[Breach], others: Collection[Breach]) -> tuple[Breach, ...]:
    """Breaches that others have not, or less of in the same place: hard ones first, then the dearest.

    Those only told are left out. Of a post that nobody keeps for a while, a part is no other breach than the whole.
    """
    known = {_identity(breach) for breach in others}
    stretches: dict[object, list[_Stretch]] = defaultdict(list)
    for breach in others:
        stretch = _stretch(breach)
        if stretch is not None:
            stretches[_post(breach)].append(stretch)
    amounts: dict[object, float] = defaultdict(float)
    for breach in others:
        amounts[_place(breach)] += breach.amount
    found = [
        breach
        for breach in breaches
        if breach.severity != "info"
        and _identity(breach) not in known
        and breach.amount > amounts[_place(breach)]
        and not _within(_stretch(breach), stretches[_post(breach)])
    ]
    return tuple(sorted(found, key=lambda breach: (breach.severity != "hard", -breach.cost)))


def _shares(before: Iterable[Breach], after: Iterable[Breach]) -> tuple[Share, ...]:
    """Rules whose part of the cost differs."""
    costs: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for column, breaches in enumerate((before, after)):
        for breach in breaches:
            costs[breach.rule, breach.clause][column] += breach.cost
    shares = [Share(*key, *cost) for key, cost in costs.items() if abs(cost[1] - cost[0]) > PRICE_NOISE]
    return tuple(sorted(shares, key=lambda share: (-share.dearer, share.rule)))


def _identity(breach: Breach) -> object:
    return breach.rule, breach.employee_id, breach.day, breach.text_id, tuple(sorted(breach.arguments.items()))


def _place(breach: Breach) -> object:
    """What is the same of two breaches that differ in how much is broken: no numbers."""
    words = tuple(sorted((name, said) for name, said in breach.arguments.items() if isinstance(said, str)))
    return breach.rule, breach.employee_id, breach.day, breach.text_id, words


def _post(breach: Breach) -> object:
    """What is the same of a breach that lasts, whenever it begins and ends and however much is missing."""
    words = {name: said for name, said in breach.arguments.items() if isinstance(said, str)}
    return breach.rule, breach.employee_id, breach.text_id, tuple(sorted((words | {"start": "", "end": ""}).items()))


def _stretch(breach: Breach) -> _Stretch | None:
    """From when to when a breach lasts, and how much of it there is in a minute; None where it says nothing of that."""
    start, end = breach.arguments.get("start"), breach.arguments.get("end")
    if breach.day is None or not isinstance(start, str) or not isinstance(end, str):
        return None
    begin, finish = stretch_of(breach.day, start, end)
    return begin, finish, breach.amount / max((finish - begin).total_seconds() / 60, 1.0)


def _within(stretch: _Stretch | None, others: Iterable[_Stretch]) -> bool:
    return stretch is not None and any(
        begin <= stretch[0] and stretch[1] <= end and stretch[2] <= missing + COUNT_NOISE
        for begin, end, missing in others
    )
