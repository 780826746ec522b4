"""One absence in a published month: how soon the roster is whole again, and how much of it has changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.search_measured import measured_search
from staffing.centre.people import Leave
from staffing.centre.symbols import OFF_SYMBOL
from staffing.compile import compile_problem
from staffing.evaluation import evaluate
from staffing.month import build_month
from staffing.regulation import centre_settings, month_under
from staffing.rules.preferences.stay_near import StayNear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Rule
    from staffing.shapes import Problem

__all__ = ["RepairMeasured", "absent_month", "repair_absence"]

FIRST_DAY, DAYS = 14, 3
"""The absence: the 15th to the 17th."""
LOOKED_AT = 20
"""Agents at work on these days, of whom the one who is missed most falls ill."""


@dataclass(frozen=True)
class RepairMeasured:
    """The search for the repaired month, from its compiled problem on.

    Attributes
    ----------
    cells_changed, people_changed
        Cells that differ from the published roster, the absence itself left out, and whose they are.
    price_before, violations_before, price_after
        Of the roster with the absence and nothing else changed, and of the repaired one, each changed cell's price in.
    """

    first_roster_seconds: float | None
    seconds: float
    violations: float | None
    gap: float | None
    cells_changed: int
    people_changed: int
    price_before: float
    violations_before: float
    price_after: float


def absent_month(
    month: CentreMonth, rules: Sequence[Rule], roster: RosterArray, sick_row: int
) -> tuple[CentreMonth, RosterArray]:
    """The published month with somebody taken ill, and the roster with the sick days in it.

    Days before the absence are fixed; of all others each cell that changes costs what a published one does.
    """
    first = month.date_of(FIRST_DAY)
    names = [person.employee_id for person in month.people]
    sick = Leave(names[sick_row], "sick", first, first + timedelta(days=DAYS - 1))
    published = {
        (name, month.date_of(day)): month.symbols.ids[symbol]
        for name, line in zip(names, roster.tolist(), strict=True)
        for day, symbol in enumerate(line)
    }
    price = next(rule.price_published for rule in rules if isinstance(rule, StayNear))
    later = build_month(
        replace(month.centre, leave=(*month.centre.leave, sick)),
        month.first_day,
        month.demand,
        centre_settings(rules),
        fixed={cell: symbol for cell, symbol in published.items() if cell[1] < first},
        draft=published,
        draft_price=price,
    )
    with_absence = np.where(later.leave >= 0, later.leave, roster).astype(np.int16)
    return month_under(later, rules), with_absence


def missed_most(problem: Problem, month: CentreMonth, roster: RosterArray) -> int:
    """Row of the agent whose days off in those days would cost most, of `LOOKED_AT` who work."""
    span = slice(FIRST_DAY, FIRST_DAY + DAYS)
    at_work = month.role_mask("agent") & month.symbols.is_shift[roster[:, span]].all(axis=1)

    def price_without(row: int) -> float:
        without = roster.copy()
        without[row, span] = OFF_SYMBOL
        return evaluate(problem, without).price

    candidates: list[int] = np.flatnonzero(at_work)[:LOOKED_AT].tolist()
    return max(candidates, key=price_without)


def repair_absence(
    month: CentreMonth, rules: Sequence[Rule], roster: RosterArray, *, seconds: float, seed: int = 0
) -> RepairMeasured | None:
    """Measure the repair of a published roster; None where none was found in time."""
    sick_row = missed_most(compile_problem(month, rules), month, roster)
    later, with_absence = absent_month(month, rules, roster, sick_row)
    problem = compile_problem(later, rules)
    measured, found = measured_search(problem, seconds=seconds, seed=seed, warm_start=with_absence)
    if found is None:
        return None
    changed = found.roster != with_absence
    before = evaluate(problem, with_absence)
    return RepairMeasured(
        first_roster_seconds=measured.first_roster_seconds,
        seconds=measured.seconds,
        violations=measured.violations,
        gap=measured.gap,
        cells_changed=int(changed.sum()),
        people_changed=int(changed.any(axis=1).sum()),
        price_before=round(before.price, 2),
        violations_before=before.violations,
        price_after=round(found.price, 2),
    )
