"""The hard limits of a month as conflicts are looked for among: who bars what, and what nobody would give up."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from api.services.conflict_result import ConflictPart
from solver.hard_core import Ban, HardCore, row_terms
from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.compile import compile_problem
from staffing.rules.leave.approved_leave import ApprovedLeave
from staffing.rules.people.eligible_shift import EligibleShift
from staffing.rules.presence.role_presence import RolePresence
from staffing.rules.presence.seats import SeatCapacity
from staffing.rules.presence.technicians_on_site import TechniciansOnSite
from staffing.rules.presence.technicians_reachable import TechniciansReachable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from solver.hard_core import Element
    from staffing.arrays import BoolArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Rule

__all__ = ["ABSENT", "FIXED_CELL", "clause_of", "hard_core", "parts_of"]

BY_THE_MINUTE = {rule.rule_id for rule in (RolePresence, SeatCapacity, TechniciansOnSite)}
"""Rules that count who is there at an instant: of what they ask the time of the day is told."""
FIXED_CELL = "roster.fixed"
"""Stands for the rule where it is the manager's own cell that binds."""
ABSENT = "roster.absent"
"""Stands for the rule where somebody is away whom nobody can call back, such as one who is ill."""


def hard_core(
    month: CentreMonth, rules: Sequence[Rule], past: BoolArray | None = None, absent: BoolArray | None = None
) -> HardCore:
    """Every hard limit of a month by itself.

    No ban, as nobody would give it up: shift types of other roles, days outside employment, leave not approved, fixed
    cells of days that are past.

    Parameters
    ----------
    past
        (D,) days whose fixed cells nothing changes any more; None = none.
    absent
        (E, D) days of leave that are told as `ABSENT`, which nobody gives up; None = none.
    """
    problem = compile_problem(month, rules)
    open_symbols = np.ones_like(problem.allowed)
    fixed = np.arange(problem.symbols) == month.fixed[:, :, None]
    gone = (month.fixed >= 0) & (False if past is None else past)
    open_symbols &= ~gone[:, :, None]
    bans = [Ban(FIXED_CELL, ~fixed & ((month.fixed >= 0) & ~gone)[:, :, None])]
    for rule in rules:
        barred = None if rule.severity == "info" else rule.forbidden(month)
        if barred is None:
            continue
        bans_here = np.ones_like(month.employed)
        if isinstance(rule, EligibleShift):
            bans_here[:] = False
        elif isinstance(rule, ApprovedLeave):
            bans_here = (month.leave >= 0) & month.employed
        open_symbols &= ~barred | bans_here[:, :, None]
        # The manager's cell stands above every rule.
        barring = np.asarray(barred) & bans_here[:, :, None] & ~fixed
        if isinstance(rule, ApprovedLeave) and absent is not None:
            bans.append(Ban(ABSENT, barring & absent[:, :, None]))
            barring = barring & ~absent[:, :, None]
        bans.append(Ban(rule.rule_id, barring))
    # Standby leaves out whoever is on leave, who would not count anyway; put in, it shows that the leave binds.
    on_list = dataclasses.replace(month, leave=np.where(month.fixed >= 0, month.leave, -1))
    standby = compile_problem(on_list, [rule for rule in rules if isinstance(rule, TechniciansReachable)])
    others = (block for block in problem.rows if block.rule_id != TechniciansReachable.rule_id)
    problem = dataclasses.replace(problem, rows=(*others, *standby.rows))
    return HardCore(problem, open_symbols | fixed, tuple(ban for ban in bans if ban.barred.any()))


def parts_of(
    core: HardCore, month: CentreMonth, rules: Sequence[Rule], elements: Iterable[Element]
) -> tuple[ConflictPart, ...]:
    """Elements as a manager knows them: by rule and person, with all their days; demands first."""
    days_of: dict[tuple[bool, str, str, str, tuple[tuple[int, int], ...]], set[date]] = defaultdict(set)
    for element in elements:
        person = None if element.kind == "row" else month.people[element.person]
        role = person.role if person is not None else _role_of_row(core, month, element)
        rule_id = core.rule_of(element)
        employee_id = "" if person is None else person.employee_id
        stretches = moments(core, month, element) if rule_id in BY_THE_MINUTE else []
        day = stretches[0][0] // MINUTES_PER_DAY if stretches else element.day
        minutes = tuple((start - day * MINUTES_PER_DAY, end - day * MINUTES_PER_DAY) for start, end in stretches)
        key = (person is not None, rule_id, clause_of(rules, rule_id, employee_id, role), employee_id, minutes)
        days_of[key] |= set() if _all_month(core, element) else {month.date_of(day)}
    return tuple(
        ConflictPart(rule_id, clause, employee_id or None, tuple(sorted(days)), minutes)
        for (_, rule_id, clause, employee_id, minutes), days in sorted(days_of.items())
    )


def moments(core: HardCore, month: CentreMonth, element: Element) -> list[tuple[int, int]]:
    """Stretches, in minutes after 00:00 of the 1st, in which exactly those shifts are present that a row counts."""
    block = core.problem.rows[element.shape]
    terms = row_terms(block.parts, element.row, core.problem.symbols)
    open_symbols = month.open_symbols(core.row_people[element.shape].max(axis=0)).tolist()
    counted = {(day, symbol) for _, day, symbol, _ in terms if symbol in open_symbols}
    if not counted:
        return []
    first = max(min(day for day, _ in counted) - 1, 0)
    last = min(max(day for day, _ in counted) + 1, month.days - 1)
    present, others = np.zeros((2, (last - first + 3) * MINUTES_PER_DAY), dtype=np.int64)
    for symbol in open_symbols:
        shift = month.symbols.shifts[symbol]
        for day in range(first, last + 1):
            into = present if (day, symbol) in counted else others
            for start, end in () if shift is None else shift.blocks:
                begin = (day - first) * MINUTES_PER_DAY
                into[begin + start : begin + end] += 1
    exactly = np.concatenate([[False], (present == len(counted)) & (others == 0), [False]])
    edges = np.flatnonzero(exactly[1:] != exactly[:-1]) + first * MINUTES_PER_DAY
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]


def _all_month(core: HardCore, element: Element) -> bool:
    """Whether an element is about more than a day and the night before it."""
    if element.kind != "row":
        return element.kind == "counter"
    first, last = core.row_span[element.shape][element.row].tolist()
    return bool(last - first > 1)


def clause_of(rules: Sequence[Rule], rule_id: str, *entries: str) -> str:
    """Clause by which a rule asks something of an employee or a role, as its breaches cite it."""
    rule = next((one for one in rules if one.rule_id == rule_id), None)
    if rule is None:
        return ""
    return next((rule.clause_of[entry] for entry in entries if entry in rule.clause_of), rule.clause)


def _role_of_row(core: HardCore, month: CentreMonth, element: Element) -> str:
    counting = np.flatnonzero(core.row_people[element.shape][element.row])
    return month.people[counting[0]].role if len(counting) else ""
