"""Why a roster breaks hard rules: sets of clauses, people and dates that cannot all hold, and what would make them."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from datetime import timedelta
from itertools import chain, repeat
from typing import TYPE_CHECKING

import numpy as np

from api.services.conflict_core import FIXED_CELL, clause_of, hard_core, parts_of
from api.services.conflict_facts import not_counting
from api.services.conflict_relaxations import by_price, relaxations_of
from api.services.conflict_result import Conflict, ConflictPart, Relaxation
from solver.conflict import find_conflicts, months_of, months_together
from solver.impossible import people_without_a_month, rows_beyond_reach
from solver.stopping import Stop
from solver.work import Work
from staffing.rules.people.eligible_shift import EligibleShift

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from api.services.plan_result import RosterView
    from solver.conflict import ConflictSet
    from solver.hard_core import Element, HardCore
    from staffing.arrays import BoolArray, IntArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach, Rule

__all__ = ["Conflict", "ConflictPart", "Relaxation", "conflicts_in_time", "explain_conflicts", "impossible"]

WORK, TRY_WORK, WORK_BY_CLOCK = 3.0, 1.5, 1e6
"""Units of deterministic work for the sets and for the ways out where no clock is given, and where one is."""
TRIALS, TRIALS_BY_CLOCK = 10, 60
PROVEN = {"irreducible", "proven"}
MOST_SECONDS = 30.0
SEARCH_SHARE = 0.6
"""Of a clock's seconds, at most, for the sets; the rest is for what would make them hold."""


def conflicts_in_time(
    view: RosterView,
    stop: Stop,
    more_seconds: float,
    workers: int,
    past: BoolArray | None = None,
    absent: BoolArray | None = None,
) -> tuple[Conflict, ...]:
    """Conflicts of a roster after the search for it, in what that has left of its seconds and some more."""
    seconds = None
    if stop.seconds is not None:
        seconds = min(max(stop.remaining, 0.0) + more_seconds, MOST_SECONDS)
    return explain_conflicts(view, Stop(seconds, stop.cancelled), workers, past, absent)


def explain_conflicts(
    view: RosterView,
    stop: Stop,
    workers: int = 2,
    past: BoolArray | None = None,
    absent: BoolArray | None = None,
) -> tuple[Conflict, ...]:
    """Conflicts behind every hard breach of a roster that nobody has waived.

    Parameters
    ----------
    stop
        Without seconds the work is bounded instead, so that the same roster is explained the same way.
    past
        (D,) days whose fixed cells nothing changes any more; None = none.
    absent
        (E, D) days of leave that nobody can give up; None = none.
    """
    if not view.audit.hard:
        return ()
    core = hard_core(view.month, view.rules, past, absent)
    hard = {breach.rule for breach in view.audit.breaches if breach.severity == "hard"}
    waived = hard - {breach.rule for breach in view.audit.hard}
    broken = [element for element in core.broken(view.roster) if core.rule_of(element) not in waived]
    seconds = None if stop.seconds is None else SEARCH_SHARE * stop.remaining
    work = Work(Stop(seconds, stop.cancelled), WORK if seconds is None else WORK_BY_CLOCK)
    tries = Work(stop, TRY_WORK if seconds is None else WORK_BY_CLOCK)
    trials = repeat(True, TRIALS if seconds is None else TRIALS_BY_CLOCK)
    left = list(view.audit.hard)
    found: list[Conflict] = []
    for sets in _recurring(core, find_conflicts(core, broken, work)):
        elements = sorted(set(chain.from_iterable(one.elements for one in sets)))
        parts = parts_of(core, view.month, view.rules, elements)
        explained = parts_of(core, view.month, view.rules, chain.from_iterable(one.explains for one in sets))
        mine = [breach for breach in left if any(_is_about(part, breach) for part in (*parts, *explained))]
        left = [breach for breach in left if breach not in mine]
        looked_at = np.unique(np.concatenate([one.people for one in sets]))
        relaxations: tuple[Relaxation, ...] = ()
        state = sets[0].state
        if state in PROVEN and not stop():
            relaxations = relaxations_of(core, view, elements, looked_at, mine, trials, tries, stop, workers)
        if state in PROVEN:
            looked_at = _concerned(core, elements)
        people = _ids(view.month, looked_at)
        outside = not_counting(core, view.month, view.rules, elements)
        found.append(Conflict(state, parts, people, tuple(mine), relaxations, len(sets), outside))
    for breach in list(left):
        # What takes a week or a month to count is booked on its first day, and found on its last.
        place = next((i for i, one in enumerate(found) if _binds_the_same(one, breach)), None)
        if place is not None:
            found[place] = dataclasses.replace(found[place], breaches=(*found[place].breaches, breach))
            left.remove(breach)
    return tuple(_one_told_for_each((*found, *_by_hand(view, left, past))))


def impossible(
    month: CentreMonth, rules: tuple[Rule, ...], stop: Stop, *, together: bool = False
) -> tuple[Conflict, ...]:
    """What no roster of a month can keep, told before there is one; without breaches and ways out.

    People who may work on no day though they are there, people whose own limits leave them no month, demands that
    cannot be met even if everybody does on every day what suits them best.

    Parameters
    ----------
    together
        Whether the months of people who share demands are looked at together as well; whose were not looked at to the
        end is told last (``unseen``).
    """
    core = hard_core(month, rules)
    work = Work(stop, WORK if stop.seconds is None else WORK_BY_CLOCK)
    stuck = people_without_a_month(core)
    own = list(months_of(core, stuck.tolist(), work))
    sets = [*own, *find_conflicts(core, rows_beyond_reach(core), work)]
    unseen = np.setdiff1d(stuck, [one.people[0] for one in own])
    if together:
        more, rows = months_together(core, set(chain.from_iterable(one.explains for one in sets)), work)
        sets, unseen = [*sets, *more], np.union1d(unseen, rows)
    conflicts = []
    for alike in _recurring(core, sets, people_apart=False):
        elements = sorted(set(chain.from_iterable(one.elements for one in alike)))
        by_person = {element.person for element in alike[0].elements} != {element.person for element in elements}
        conflicts.append(
            Conflict(
                alike[0].state,
                parts_of(core, month, rules, elements),
                _ids(month, _concerned(core, elements)),
                times=len(alike),
                not_counting=not_counting(core, month, rules, elements),
                each=by_person,
            )
        )
    if len(unseen):
        conflicts.append(Conflict("unseen", (), _ids(month, unseen)))
    return (*_idle(core, month, rules), *conflicts)


def _ids(month: CentreMonth, rows: IntArray) -> tuple[str, ...]:
    return tuple(month.people[row].employee_id for row in rows.tolist())


def _idle(core: HardCore, month: CentreMonth, rules: tuple[Rule, ...]) -> Iterator[Conflict]:
    """People who may work on none of the days on which they are employed, not on leave and not fixed by hand."""
    there = month.employed & (month.leave < 0) & (month.fixed < 0)
    may = (core.allowed & month.symbols.is_shift).any(axis=2)
    rows = np.flatnonzero(there.any(axis=1) & ~(may & there).any(axis=1))
    barred = [one for one in core.own_elements(rows) if one.kind == "cell" and there[one.person, one.day]]
    parts = list(parts_of(core, month, rules, barred))
    for row in sorted(set(rows.tolist()) - {one.person for one in barred}):
        person = month.people[row]
        clause = clause_of(rules, EligibleShift.rule_id, person.employee_id, person.role)
        parts.append(ConflictPart(EligibleShift.rule_id, clause, person.employee_id, ()))
    if parts:
        yield Conflict("idle", tuple(parts), tuple(month.people[row].employee_id for row in rows.tolist()))


def _recurring(core: HardCore, found: Iterable[ConflictSet], *, people_apart: bool = True) -> list[list[ConflictSet]]:
    """Conflicts of the same rules and people put together, whatever the day.

    Parameters
    ----------
    people_apart
        Whether conflicts among the own limits of different people, who need a way out each, stay apart.
    """
    alike: dict[tuple[object, ...], list[ConflictSet]] = defaultdict(list)
    for one in found:
        alone = not people_apart and len({element.person for element in one.elements}) == 1
        members = {(element.kind, core.rule_of(element), -1 if alone else element.person) for element in one.elements}
        alike[one.state, *sorted(members)].append(one)
    return list(alike.values())


def _one_told_for_each(conflicts: Iterable[Conflict]) -> Iterator[Conflict]:
    """Conflicts that bind several people alike, each by their own limits on the same days, as one after the last."""
    alike: dict[tuple[object, ...], list[Conflict]] = {}
    for number, one in enumerate(conflicts):
        own = len(one.named) == 1 and all(part.employee_id is not None for part in one.parts)
        of_anybody = tuple(dataclasses.replace(part, employee_id=None) for part in one.parts)
        key = (one.state, of_anybody) if own else (number,)
        alike[key] = [*alike.pop(key, ()), one]
    for same in alike.values():
        same.sort(key=lambda one: one.named)
        yield (
            same[0]
            if len(same) == 1
            else Conflict(
                same[0].state,
                tuple(sorted((part for one in same for part in one.parts), key=lambda part: part.rule)),
                tuple(dict.fromkeys(chain.from_iterable(one.people for one in same))),
                tuple(chain.from_iterable(one.breaches for one in same)),
                tuple(sorted(chain.from_iterable(one.relaxations for one in same), key=by_price)),
                sum(one.times for one in same),
                each=len({one.named for one in same}) > 1,
            )
        )


def _concerned(core: HardCore, elements: Iterable[Element]) -> IntArray:
    """Rows of the people whom elements name or who can count in them."""
    concerned = np.zeros(core.problem.people, dtype=np.bool_)
    for one in elements:
        if one.kind == "row":
            concerned |= core.row_people[one.shape][one.row]
        else:
            concerned[one.person] = True
    return np.flatnonzero(concerned)


def _is_about(part: ConflictPart, breach: Breach) -> bool:
    """Whether a breach is one of the part; what lasts over midnight is booked on the day it begins."""
    if part.rule != breach.rule or part.employee_id not in {None, breach.employee_id}:
        return False
    if not part.days or breach.day is None:
        return True
    return any(abs(day - breach.day) <= timedelta(days=1) for day in part.days)


def _binds_the_same(conflict: Conflict, breach: Breach) -> bool:
    """Whether one of the parts asks the same of the same person, whenever it may be."""
    return breach.employee_id is not None and any(
        (part.rule, part.employee_id) == (breach.rule, breach.employee_id) for part in conflict.parts
    )


def _by_hand(view: RosterView, breaches: Iterable[Breach], past: BoolArray | None) -> Iterator[Conflict]:
    """Breaches that no set explains: the manager's own cell, or nothing that a roster decides."""
    month = view.month
    for breach in breaches:
        days = () if breach.day is None else (breach.day,)
        part = ConflictPart(breach.rule, breach.clause, breach.employee_id, days)
        people = () if breach.employee_id is None else (breach.employee_id,)
        row = month.row_of.get(breach.employee_id or "")
        day = -1 if breach.day is None or not month.holds(breach.day) else (breach.day - month.first_day).days
        gone = past is not None and day >= 0 and past[day]
        if row is not None and day >= 0 and month.fixed[row, day] >= 0 and not gone:
            fixed = ConflictPart(FIXED_CELL, "", breach.employee_id, days)
            yield Conflict("irreducible", (fixed, part), people, (breach,))
        else:
            yield Conflict("elsewhere", (part,), people, (breach,))
