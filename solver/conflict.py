"""Why the hard limits cannot all hold: sets of them that contradict one another and of which none can be spared.

A set is looked for around each limit that the best roster breaks: on the day first, then over more and more days and
everything that binds the people who can count there, at last over the whole month with its hours. What CP-SAT proves
contradictory is then thinned out.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np

from solver.core_model import CoreModel, days_asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from solver.hard_core import Element, HardCore
    from solver.work import Work
    from staffing.arrays import BoolArray, IntArray

__all__ = ["ConflictSet", "contradiction_around", "find_conflicts", "irreducible"]

RADII = (0, 1, 2, 4, 8)
"""Days before and after the broken one, in turn."""
MOST_CELLS = 20_000
"""People × days × symbols above which a question is not put."""
KINDS = ("cell", "row", "counter", "sequence")
"""What a manager would rather read about comes first."""

Units: TypeAlias = "list[list[Element]]"
"""What is kept or dropped together."""


@dataclass(frozen=True)
class ConflictSet:
    """Elements that cannot hold together.

    Attributes
    ----------
    state
        ``irreducible``: without any one of them the others can hold; ``proven``: contradictory, but time was up before
        each was shown to be needed; ``beside``: these people's months can keep it with the sets before it given up;
        ``open``: nothing was proven.
    elements
        The set, sorted; what was not kept where nothing was proven.
    people
        Whose months were looked at.
    explains
        What the roster breaks with it.
    """

    state: Literal["irreducible", "proven", "beside", "open"]
    elements: tuple[Element, ...]
    people: IntArray
    explains: tuple[Element, ...] = ()


def find_conflicts(core: HardCore, broken: Sequence[Element], work: Work) -> Iterator[ConflictSet]:
    """Conflicts that explain what a roster breaks, people's own first, each beside those before it.

    Parameters
    ----------
    broken
        `HardCore.broken` of the roster; or, without one, limits to begin with.
    """
    given_up: set[Element] = set()
    for start in sorted(broken, key=lambda one: (one.kind == "row", _conditional(core, one), one.day, one)):
        # What is found may be another conflict nearby; then the question is put again without it.
        while start not in given_up:
            found = contradiction_around(core, start, given_up, work)
            explained = {one for one in broken if one not in given_up and _goes_along(core, one, found)} or {start}
            found = replace(found, explains=tuple(sorted(explained)))
            yield found
            given_up |= set(found.explains)


def _goes_along(core: HardCore, one: Element, found: ConflictSet) -> bool:
    """Whether what is broken is part of a set, or nothing but what comes of it.

    A demand that cannot be met at some hour of a day mostly cannot at others for the same reason, and what is asked
    only where somebody works breaks where others do not.
    """
    if one.kind != "row":
        return one in found.elements
    for other in found.elements:
        if other.kind == "row" and one.shape == other.shape and one.day == other.day:
            return True
        if other.kind == "row" and _conditional(core, one) and abs(one.day - other.day) <= 1:
            shared = core.row_people[one.shape][one.row] & core.row_people[other.shape][other.row]
            if shared.any():
                return True
    return False


def contradiction_around(core: HardCore, start: Element, given_up: set[Element], work: Work) -> ConflictSet:
    """A conflict near a limit that does not hold, without those given up already.

    First among the people who can count in the row, then with those who share other rows with them.
    """
    looked_at, all_kept = np.zeros(0, dtype=np.int64), False
    for mask in _scopes(core, start):
        people = np.flatnonzero(mask)
        everything = [
            one for one in {start, *core.row_elements(mask), *core.own_elements(people)} if one not in given_up
        ]
        everything.sort(key=lambda one: _told_late(core, start, one))
        for elements in _widening(core, start, everything):
            all_kept = False
            if work.over or core.open[people][:, days_asked(core, elements)].sum() > MOST_CELLS:
                break
            looked_at, model = people, CoreModel(core, people, elements)
            possible = model.possible(elements, work)
            all_kept = bool(possible) and len(elements) == len(everything)
            if possible is False:
                found, complete = irreducible(model, elements, work)
                return ConflictSet("irreducible" if complete else "proven", tuple(sorted(found)), people)
    return ConflictSet("beside" if all_kept and given_up else "open", (start,), looked_at)


def _scopes(core: HardCore, start: Element) -> Iterator[BoolArray]:
    """People (E,) to look at: those of the start, then those who share rows with them, and so on."""
    mask = np.arange(core.problem.people) == start.person
    if start.kind == "row":
        mask = core.row_people[start.shape][start.row]
    wider = True
    while wider:
        yield mask
        touched = [counting[counting[:, mask].any(axis=1)] for counting in core.row_people.values()]
        before, mask = mask, np.concatenate([mask[None], *touched]).any(axis=0)
        wider = bool((mask != before).any())


def _told_late(core: HardCore, start: Element, one: Element) -> tuple[object, ...]:
    """How little a manager wants to read of an element: far from the start, or asked only where something else is."""
    far = abs(one.day - start.day)
    return one != start, KINDS.index(one.kind), _conditional(core, one), one.shape != start.shape, far, one


def _conditional(core: HardCore, one: Element) -> bool:
    return one.kind == "row" and bool(core.problem.rows[one.shape].only_if)


def _widening(core: HardCore, start: Element, everything: list[Element]) -> Iterator[list[Element]]:
    """Elements on more and more days around the start; at last all of them."""
    before = 0
    if start.kind != "counter":
        for radius in RADII:
            first, last = start.day - radius, start.day + radius
            rows = {one for one in everything if one.kind == "row" and _within(core, one, first, last)}
            days = {start.day} | {
                day for one in rows for day in range(core.row_span[one.shape][one.row, 0], one.day + 1)
            }
            kinds = {"cell"} if radius == 0 else {"cell", "sequence"}
            near = [one for one in everything if one in rows or (one.kind in kinds and one.day in days)]
            if len(near) > before and len(near) < len(everything):
                yield near
            before = len(near)
    yield everything


def _within(core: HardCore, element: Element, first: int, last: int) -> bool:
    """Whether a row is about some of the days from ``first`` to ``last`` and at most one beside them (a night's)."""
    begin, end = core.row_span[element.shape][element.row].tolist()
    return bool(first - 1 <= begin <= last and first <= end <= last + 1)


def irreducible(model: CoreModel, elements: Sequence[Element], work: Work) -> tuple[list[Element], bool]:
    """A contradictory part of contradictory elements in which each is needed, and whether that is shown of each.

    Earlier elements are rather kept than later ones. Thinned out by groups (the first element, then by shape and
    person) first, then one by one (QuickXplain, U. Junker, AAAI 2004).
    """
    groups: dict[tuple[str, int, int, bool], list[Element]] = defaultdict(list)
    for element in elements:
        groups[element.kind, element.shape, element.person, element == elements[0]].append(element)

    def contradictory(kept: Units) -> bool:
        return not work.over and model.possible(chain(*kept), work) is False

    left = chain(*_needed([], list(groups.values()), contradictory))
    place = {element: i for i, element in enumerate(elements)}
    one_by_one = [[element] for element in sorted(left, key=place.__getitem__)]
    found = [element for [element] in _needed([], one_by_one, contradictory)]
    complete = all(not work.over and model.possible([o for o in found if o != one], work) is True for one in found)
    return found, complete


def _needed(kept: Units, candidates: Units, contradictory: Callable[[Units], bool], known: bool = False) -> Units:
    """Those of the candidates that are needed beside what is kept to be contradictory; together they are.

    Parameters
    ----------
    known
        Whether what is kept is known not to be contradictory for itself.
    """
    if not known and kept and contradictory(kept):
        return []
    if len(candidates) == 1:
        return candidates
    half = len(candidates) // 2
    first, second = candidates[:half], candidates[half:]
    of_second = _needed(kept + first, second, contradictory)
    of_first = _needed(kept + of_second, first, contradictory, known=not of_second)
    return of_first + of_second
