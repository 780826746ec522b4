"""The hard limits of a month as conflicts are looked for among: who bars what, and what nobody would give up."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from api.services.conflict_result import ConflictPart
from solver.hard_core import Ban, HardCore
from staffing.compile import compile_problem
from staffing.rules.leave.approved_leave import ApprovedLeave
from staffing.rules.people.eligible_shift import EligibleShift
from staffing.rules.presence.technicians_reachable import TechniciansReachable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from solver.hard_core import Element
    from staffing.month import CentreMonth
    from staffing.rules.base import Rule

__all__ = ["FIXED_CELL", "clause_of", "hard_core", "parts_of"]

FIXED_CELL = "roster.fixed"
"""Stands for the rule where it is the manager's own cell that binds."""


def hard_core(month: CentreMonth, rules: Sequence[Rule]) -> HardCore:
    """Every hard limit of a month by itself.

    No ban, as nobody would give it up: shift types of other roles, days outside employment, leave not approved.
    """
    problem = compile_problem(month, rules)
    open_symbols = np.ones_like(problem.allowed)
    fixed = np.arange(problem.symbols) == month.fixed[:, :, None]
    bans = [Ban(FIXED_CELL, ~fixed & (month.fixed >= 0)[:, :, None])]
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
        bans.append(Ban(rule.rule_id, np.asarray(barred) & bans_here[:, :, None] & ~fixed))
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
    days_of: dict[tuple[bool, str, str, str], set[date]] = defaultdict(set)
    for element in elements:
        person = None if element.kind == "row" else month.people[element.person]
        role = person.role if person is not None else _role_of_row(core, month, element)
        rule_id = core.rule_of(element)
        employee_id = "" if person is None else person.employee_id
        key = (person is not None, rule_id, clause_of(rules, rule_id, employee_id, role), employee_id)
        days_of[key] |= set() if _all_month(core, element) else {month.date_of(element.day)}
    return tuple(
        ConflictPart(rule_id, clause, employee_id or None, tuple(sorted(days)))
        for (_, rule_id, clause, employee_id), days in sorted(days_of.items())
    )


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
