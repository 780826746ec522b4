"""Who, which day and which clause a question means; what is not there is refused with what is nearest."""

from __future__ import annotations

import difflib
from datetime import timedelta
from typing import TYPE_CHECKING

from api.services.explain_clause import clauses_of
from staffing.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from api.services.plan_result import RosterView

__all__ = ["asked_cell", "refuse_unknown_clause"]

MOST_NEAR = 3


def asked_cell(option: str, who: str, day: date, view: RosterView, past: date | None) -> tuple[int, int]:
    """Row and day (0-based) of a person, by id or by a name that only one has, and a date of the month.

    Parameters
    ----------
    past
        Days up to it cannot be asked about: no answer changes them.

    Raises
    ------
    InputError
    """
    month = view.month
    rows = [row for row, one in enumerate(month.people) if who in {one.employee_id, one.name}]
    names = [f"{one.employee_id} {one.name}" for one in month.people]
    if len(rows) > 1:
        same = ", ".join(names[row] for row in rows)
        raise InputError("input-explain-same-name", file=option, value=who, expected=same)
    if not rows:
        by_word = {
            word: name for one, name in zip(month.people, names, strict=True) for word in (one.employee_id, one.name)
        }
        near = dict.fromkeys(by_word[word] for word in _near(who, by_word))
        raise InputError("input-explain-person", file=option, value=who, expected=", ".join(near))
    if not month.holds(day):
        raise InputError(
            "input-explain-date",
            file=option,
            value=day.isoformat(),
            first=month.first_day.isoformat(),
            last=(month.first_day + timedelta(days=month.days - 1)).isoformat(),
        )
    if past is not None and day <= past:
        raise InputError("input-explain-past", file=option, value=day.isoformat(), past=past.isoformat())
    return rows[0], (day - month.first_day).days


def refuse_unknown_clause(name: str, view: RosterView) -> None:
    """Raise InputError unless the centre's regulation has the clause, or a rule of that id is in force."""
    known = {rule.rule_id: None for rule in view.rules}
    known |= {clause: None for rule in view.rules for clause in clauses_of(rule)}
    known |= {one.clause: None for one in view.compliance.not_judged}
    if name not in known:
        near = ", ".join(_near(name, known))
        raise InputError("input-explain-clause", file="--clause", value=name, expected=near)


def _near(word: str, known: Iterable[str]) -> list[str]:
    """The names most like a word, best first."""

    def unlike(name: str) -> float:
        return -difflib.SequenceMatcher(None, word.casefold(), name.casefold()).ratio()

    return sorted(known, key=unlike)[:MOST_NEAR]
