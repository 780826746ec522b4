"""Facts behind a conflict that no roster changes: who does not count in its demands, and for want of what."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from api.services.conflict_result import NotCounting
from staffing.compile import compile_problem
from staffing.rules.people.eligible_shift import EligibleShift
from staffing.rules.people.qualification_valid import QualificationValid

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from solver.hard_core import Element, HardCore
    from staffing.arrays import BoolArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Rule
    from staffing.shapes import Part

__all__ = ["not_counting"]


def not_counting(
    core: HardCore, month: CentreMonth, rules: Sequence[Rule], elements: Iterable[Element]
) -> tuple[NotCounting, ...]:
    """People who would count in demands, were their certificates valid or were they employed on the days.

    Whom a ban among the elements names already is left out.
    """
    rows, named = [one for one in elements if one.kind == "row"], {one.person for one in elements if one.person >= 0}
    asking = [rule for rule in rules if rule.rule_id in {core.rule_of(one) for one in rows}]
    days_of: dict[tuple[str, str, str | None, date | None], set[date]] = defaultdict(set)
    everybody = np.ones_like(month.employed)
    for fact, lacking, changed in (
        (
            "certificate",
            ~month.qualified & month.employed,
            replace(month, qualified=everybody, certified=everybody),
        ),
        ("employment", ~month.employed, replace(month, employed=everybody)),
    ):
        otherwise = compile_problem(changed, asking)
        for one in rows:
            block = core.problem.rows[one.shape]
            same = [rows for rows in otherwise.rows if rows.rule_id == block.rule_id]
            mine = [number for number, rows in enumerate(core.problem.rows) if rows.rule_id == block.rule_id]
            if len(same) != len(mine):
                continue
            there, then = (_members(of.parts, one.day) for of in (block, same[mine.index(one.shape)]))
            for person in set(np.flatnonzero(then & ~there & lacking[:, one.day]).tolist()) - named:
                for certificate, until in _missing(month, rules, person, one.day, fact):
                    key = (QualificationValid.rule_id if certificate else EligibleShift.rule_id, person)
                    days_of[key[0], month.people[person].employee_id, certificate, until].add(month.date_of(one.day))
    return tuple(NotCounting(*fact, tuple(sorted(days))) for fact, days in days_of.items())


def _members(parts: Iterable[Part], day: int) -> BoolArray:
    """(E,) who belongs to one of the groups on a day."""
    return np.asarray(np.any([part.members[:, day] for part in parts], axis=0))


def _missing(
    month: CentreMonth, rules: Sequence[Rule], row: int, day: int, fact: str
) -> list[tuple[str | None, date | None]]:
    """Certificates that a person's role asks for and that are not valid on the day, or employment, with its end."""
    person, today = month.people[row], month.date_of(day)
    if fact == "employment":
        return [(None, person.valid_to if person.valid_to is not None and person.valid_to < today else None)]
    asked = next(rule.by_role for rule in rules if isinstance(rule, QualificationValid)).get(person.role, ())
    found: list[tuple[str | None, date | None]] = []
    for certificate in asked:
        lines = [
            line
            for line in month.centre.qualifications
            if (line.employee_id, line.qualification) == (person.employee_id, certificate)
        ]
        if not any(line.valid_on(today) for line in lines):
            ended = [line.valid_to for line in lines if line.valid_to is not None and line.valid_to < today]
            found.append((certificate, max(ended, default=None)))
    return found
