"""What could be given up of a conflict so that everything else holds, and what the roster costs then."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from api.services.conflict_core import ABSENT, FIXED_CELL, parts_of
from api.services.conflict_result import Relaxation
from solver.giving_up import Relaxations
from staffing.audit import audit_roster
from staffing.evaluation import evaluate
from staffing.rules.base import Breach
from staffing.rules.leave.approved_leave import ApprovedLeave
from staffing.waivers import waive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from api.services.plan_result import RosterView
    from solver.hard_core import Element, HardCore
    from solver.stopping import Stop
    from solver.work import Work
    from staffing.arrays import IntArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["MOST_PEOPLE", "by_price", "relaxations_of"]

MOST_PEOPLE = 24
"""Whose months are made anew; more take too long, and fewer find a way as a rule."""
MOST_PAIRS = 20


def relaxations_of(
    core: HardCore,
    view: RosterView,
    elements: Sequence[Element],
    people: IntArray,
    explained: Sequence[Breach],
    trials: Iterator[bool],
    work: Work,
    stop: Stop,
    workers: int,
) -> tuple[Relaxation, ...]:
    """Ways to make a conflict hold, cheapest first; each was tried, and what it gives is what the audit says.

    One requirement after another (of one rule for one person; of one rule on these days) is given up, a ban for all
    people where not for one, and pairs where nothing else will do; at last what the roster as it stands gives up.
    Whatever else it breaks stays given up.

    Parameters
    ----------
    elements
        The conflict, all its days.
    people
        Rows of the roster; of more than `MOST_PEOPLE` those whom the conflict names, and whoever is free.
    explained
        Breaches of the roster that the conflict explains.
    trials
        One is taken for each roster made; none left = no more.
    """
    # A demand that nobody counts for is given up with nobody's month changed: any one person will do.
    chosen = _chosen(view, elements, people) if len(people) else np.zeros(1, dtype=np.int64)
    broken = core.broken(view.roster)
    ways = Relaxations(core, view.roster, chosen, [one for one in broken if one not in set(elements)], work, workers)
    # What only comes of the conflict may stay broken beside what is given up.
    own = {core.rule_of(one) for one in elements}
    standing_breaches = _hard_breaches(core, view, view.roster)
    elsewhere = [one for one in standing_breaches if one not in explained or one.rule not in own]

    def with_lines(lines: RosterArray) -> RosterArray:
        roster = view.roster.copy()
        roster[chosen] = lines
        return roster

    # The months are made cheaper as they stand first, so that what that gains is not put down to a way out.
    stands = {one for one in broken if one in set(elements)}
    standing = with_lines(ways.settled(stands, view.roster[chosen], stop))
    before = evaluate(core.problem, standing).price

    def tried(given_up: list[Element]) -> Relaxation | None:
        lines = None if stop() else ways.hold_without(given_up)
        if lines is None or stop() or not next(trials, False):
            return None
        return told(given_up, _taken_back(core, with_lines(ways.settled(given_up, lines, stop)), given_up))

    def told(given_up: list[Element], roster: RosterArray) -> Relaxation | None:
        breaches = [breach for breach in _hard_breaches(core, view, roster, given_up) if breach not in elsewhere]
        used = set(core.broken(roster)) & set(given_up)
        gives = parts_of(core, view.month, view.rules, used or given_up)
        rules = {part.rule for part in gives}
        if _amount(breaches, rules) > _amount(elsewhere, rules):
            return None
        dearer = evaluate(core.problem, roster).price - before
        return Relaxation(gives, tuple(breach for breach in breaches if breach.rule in rules), dearer)

    groups = _groups(core, elements)
    found = [one for one in map(tried, groups) if one is not None]
    singly = {part.rule for one in found for part in one.gives}
    found += [one for one in map(tried, _of_everybody(core, elements, chosen, singly)) if one is not None]
    if not found:
        pairs = list(combinations(groups, 2))[:MOST_PAIRS]
        found = [one for one in (tried([*first, *second]) for first, second in pairs) if one is not None]
    if not found:
        as_it_is = told([one for group in groups if stands & set(group) for one in group], standing)
        found = [] if as_it_is is None else [as_it_is]
    return tuple(sorted(found, key=by_price))


def by_price(one: Relaxation) -> tuple[float, float]:
    """The cheapest first; at the same price the one that gives up least."""
    return round(one.dearer, 6), one.amount


def _taken_back(core: HardCore, roster: RosterArray, given_up: Sequence[Element]) -> RosterArray:
    """The roster (E, D) with what was given up for nothing kept after all: cells that need not differ, as leave."""
    roster, broken = roster.copy(), set(core.broken(roster))
    for one in sorted(broken & set(given_up)):
        if one.kind != "cell" or one not in broken:
            continue
        before = roster[one.person, one.day]
        for symbol in np.flatnonzero(core.allowed[one.person, one.day]).tolist():
            roster[one.person, one.day] = symbol
            now = set(core.broken(roster))
            if now < broken:
                broken = now
                break
            roster[one.person, one.day] = before
    return roster


def _groups(core: HardCore, elements: Sequence[Element]) -> list[list[Element]]:
    """What is given up together; of a demand all rows on its days, since one cannot be met without the next."""
    groups: dict[tuple[str, str, int], list[Element]] = defaultdict(list)
    for element in elements:
        if core.rule_of(element) != ABSENT:
            groups[element.kind, core.rule_of(element), element.person].append(element)
    for (kind, _, _), members in groups.items():
        if kind == "row":
            days, blocks = {one.day for one in members}, sorted({one.shape for one in members})
            rows = (core.row_element(block, row) for block in blocks for row in range(len(core.row_span[block])))
            members[:] = [one for one in rows if one.day in days]
    return list(groups.values())


def _of_everybody(
    core: HardCore, elements: Sequence[Element], people: IntArray, but_of: set[str]
) -> list[list[Element]]:
    """What one rule bars for all people on the days of a conflict, where giving it up for one will not do."""
    days_of: dict[int, set[int]] = defaultdict(set)
    for one in elements:
        if one.kind == "cell" and core.rule_of(one) not in {ABSENT, *but_of}:
            days_of[one.shape].add(one.day)
    cells = [one for one in core.own_elements(people) if one.kind == "cell"] if days_of else []
    return [[one for one in cells if one.shape == ban and one.day in days] for ban, days in days_of.items()]


def _chosen(view: RosterView, elements: Sequence[Element], people: IntArray) -> IntArray:
    """People whose months are made anew."""
    if len(people) <= MOST_PEOPLE:
        return people
    named = np.isin(people, [element.person for element in elements])
    days = sorted({element.day for element in elements if element.day >= 0})
    working = view.month.symbols.is_shift[view.roster[people][:, days]].sum(axis=1)
    order = np.lexsort((people, working, ~named))
    return np.sort(people[order[:MOST_PEOPLE]])


def _amount(breaches: Sequence[Breach], but_of: set[str]) -> float:
    """What breaches come to, but those of some rules."""
    return sum(breach.amount for breach in breaches if breach.rule not in but_of)


def _hard_breaches(
    core: HardCore, view: RosterView, roster: RosterArray, given_up: Sequence[Element] = ()
) -> list[Breach]:
    """What an audit says of a roster with cells given up, waivers heeded.

    Leave that is given up binds nobody any more: other rules are judged without it, and leave itself with it.
    """
    month, leave, found = view.month, view.month.leave.copy(), []
    for one in given_up:
        if one.kind != "cell":
            continue
        before, after = month.fixed[one.person, one.day], roster[one.person, one.day]
        if core.rule_of(one) == ApprovedLeave.rule_id:
            leave[one.person, one.day] = -1
        elif core.rule_of(one) == FIXED_CELL and before != after:
            found.append(_changed_cell(month, one, month.symbols.ids[before], month.symbols.ids[after]))
    on_leave = [rule for rule in view.rules if isinstance(rule, ApprovedLeave)]
    others = [rule for rule in view.rules if not isinstance(rule, ApprovedLeave)]
    found += audit_roster(month, on_leave, roster).breaches
    found += audit_roster(dataclasses.replace(month, leave=leave), others, roster).breaches
    hard = [breach for breach in found if breach.severity == "hard"]
    return [breach for breach in waive(hard, month.centre.waivers) if not breach.waived]


def _changed_cell(month: CentreMonth, cell: Element, before: str, after: str) -> Breach:
    return Breach(
        rule=FIXED_CELL,
        clause="",
        severity="hard",
        amount=1.0,
        text_id="conflict-fixed-changed",
        arguments={"before": before, "after": after},
        employee_id=month.people[cell.person].employee_id,
        day=month.date_of(cell.day),
    )
