"""Why the hard limits cannot all hold: sets of them that contradict one another and of which none can be spared.

A set is looked for around each limit that the best roster breaks: on the day first, then over more and more days and
everything that binds the people who can count there, at last over the whole month with its hours. What CP-SAT proves
contradictory is then thinned out.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from solver.core_model import CoreModel, days_asked
from solver.own_limits import OwnLimits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from solver.hard_core import Element, HardCore
    from solver.work import Work
    from staffing.arrays import BoolArray, IntArray

__all__ = ["ConflictSet", "contradiction_around", "find_conflicts", "irreducible", "months_of", "months_together"]

RADII = (0, 1, 2, 4, 8)
"""Days before and after the broken one, in turn."""
MOST_CELLS = 20_000
"""People × days × symbols above which a question is not put."""
KINDS = ("cell", "row", "counter", "sequence")
"""What a manager would rather read about comes first."""

Units: TypeAlias = "list[list[Element]]"
"""What is kept or dropped together."""


class Model(Protocol):
    """What tells whether elements can hold together."""

    def possible(self, kept: Iterable[Element], work: Work) -> bool | None:
        """Whether they can; None where the work did not tell."""


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
    known: dict[tuple[Element, ...], None] = {}
    for start in sorted(broken, key=lambda one: (one.kind == "row", _conditional(core, one), one.day, one)):
        # What is found may be another conflict nearby; then the question is put again without it.
        while start not in given_up:
            found = _as_of_another(core, start, known, given_up, work) or contradiction_around(
                core, start, given_up, work
            )
            if found.state == "irreducible" and len(found.people) == 1:
                known[found.elements] = None
            explained = {one for one in broken if one not in given_up and _goes_along(core, one, found)} or {start}
            found = replace(found, explains=tuple(sorted(explained)))
            yield found
            given_up |= set(found.explains)


def months_of(core: HardCore, people: Iterable[int], work: Work) -> Iterator[ConflictSet]:
    """Conflicts among each person's own limits, no two of them about the same limit, until the others leave a month."""
    known: dict[tuple[Element, ...], None] = {}
    for person in people:
        row, model = np.array([person]), OwnLimits(core, person)
        left = sorted(core.own_elements(row), key=lambda one: (KINDS.index(one.kind), one))
        while not work.over and model.possible(left, work) is False:
            again = _known_of(model, person, known, left, work)
            found, complete = irreducible(model, left, work) if again is None else (list(again), True)
            elements = tuple(sorted(found))
            if complete:
                known[elements] = None
            yield ConflictSet("irreducible" if complete else "proven", elements, row, elements)
            left = [one for one in left if one not in found]


def _as_of_another(
    core: HardCore, start: Element, known: Iterable[tuple[Element, ...]], given_up: set[Element], work: Work
) -> ConflictSet | None:
    """The conflict of somebody's own limits that somebody else's limit, too, is part of."""
    with_it = [elements for elements in known if replace(start, person=elements[0].person) in elements]
    if start.kind == "row" or not with_it:
        return None
    people = np.array([start.person])
    left = [one for one in core.own_elements(people) if one not in given_up]
    found = _known_of(OwnLimits(core, start.person), start.person, with_it, left, work)
    return None if found is None else ConflictSet("irreducible", found, people)


def _known_of(
    model: Model, person: int, known: Iterable[tuple[Element, ...]], left: Iterable[Element], work: Work
) -> tuple[Element, ...] | None:
    """A conflict known of somebody else that is a person's too, of limits that are left: most are bound alike."""
    limits = set(left)
    alike = (tuple(replace(one, person=person) for one in elements) for elements in known)
    return next((one for one in alike if limits.issuperset(one) and _is_irreducible(model, one, work)), None)


def _is_irreducible(model: Model, elements: Sequence[Element], work: Work) -> bool:
    """Whether elements are contradictory and each is needed."""
    return model.possible(elements, work) is False and _each_needed(model, elements, work)


def _each_needed(model: Model, elements: Sequence[Element], work: Work) -> bool:
    return all(not work.over and model.possible([o for o in elements if o != one], work) is True for one in elements)


def months_together(core: HardCore, given_up: set[Element], work: Work) -> tuple[list[ConflictSet], IntArray]:
    """Conflicts that show only in the months of several people together, and people of whom that stays unknown.

    People whom rows link are looked at together, without what is given up already; where their months contradict each
    other, a conflict is looked for around the first days that do.
    """
    found: list[ConflictSet] = []
    unknown: list[int] = []
    for mask in _linked(core):
        people = np.flatnonzero(mask)
        elements = [one for one in (*core.row_elements(mask), *core.own_elements(people)) if one not in given_up]
        if core.open[people].sum() > MOST_CELLS:
            unknown += people.tolist()
            continue
        model = CoreModel(core, people, elements)
        gone = set(given_up)
        while True:
            left = [one for one in elements if one not in gone]
            possible = None if work.over else model.possible(left, work)
            start = _first_contradicted(model, left, work) if possible is False else None
            if start is None:
                unknown += people.tolist() if not possible else []
                break
            one = contradiction_around(core, start, gone, work)
            alike = {row for row in left if _goes_along(core, row, one)} | {start}
            found.append(replace(one, explains=tuple(sorted(alike))))
            gone |= alike
    return found, np.array(sorted(unknown), dtype=np.int64)


def _linked(core: HardCore) -> Iterator[BoolArray]:
    """Groups (E,) of two people and more whom hard rows link, directly or by others."""
    # People and rows as one graph: whoever counts in a row hangs together with it.
    counting = np.concatenate([np.zeros((0, core.problem.people), dtype=np.bool_), *core.row_people.values()])
    row, person = np.nonzero(counting)
    rows, size = len(counting), sum(counting.shape)
    graph = sparse.coo_array((np.ones(len(row)), (row, rows + person)), shape=(size, size))
    _, group = connected_components(graph, directed=False)
    of_people = group[rows:]
    for number in np.flatnonzero(np.bincount(of_people) > 1):
        yield of_people == number


def _first_contradicted(model: CoreModel, left: list[Element], work: Work) -> Element | None:
    """The row whose coming makes the limits up to its day contradictory, or any limit where it takes hours as well.

    None where the work did not tell.
    """
    order = sorted(left, key=lambda one: (one.kind == "counter", one.day, one.kind == "row", one))
    low, high = 0, len(order)
    while high - low > 1:
        middle = (low + high) // 2
        possible = model.possible(order[:middle], work)
        if possible is None:
            return None
        low, high = (middle, high) if possible else (low, middle)
    return order[high - 1]


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
            looked_at, model = people, _model(core, people, elements)
            possible = model.possible(elements, work)
            all_kept = bool(possible) and len(elements) == len(everything)
            if possible is False:
                found, complete = irreducible(model, elements, work)
                return ConflictSet("irreducible" if complete else "proven", tuple(sorted(found)), people)
    return ConflictSet("beside" if all_kept and given_up else "open", (start,), looked_at)


def _model(core: HardCore, people: IntArray, elements: Sequence[Element]) -> Model:
    alone = len(people) == 1 and all(one.kind != "row" for one in elements)
    return OwnLimits(core, int(people[0])) if alone else CoreModel(core, people, elements)


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


def irreducible(model: Model, elements: Sequence[Element], work: Work) -> tuple[list[Element], bool]:
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
    return found, _each_needed(model, found, work)


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
