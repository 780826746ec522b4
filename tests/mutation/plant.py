"""A planted breach: a month that keeps a rule, the one thing that is changed in it, and what the rule then finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.staffing.small_month import AGENTS, FIRST, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from datetime import date

    from staffing.arrays import RosterArray
    from staffing.centre.people import Person
    from staffing.month import CentreMonth
    from staffing.rules.base import Enforce, Rule

NO_CLAUSE = "X-1"
"""Cited for rules that no written regulation asks for."""


@dataclass(frozen=True)
class Scene:
    """A small month with its roster, December 2026 unless ``first`` says otherwise; days are counted from 1.

    Attributes
    ----------
    lines
        Shifts by person and day; OFF, or approved leave, but for them.
    records
        Fields of `Records`.
    around
        Other rules that say something of the month: posts that are kept, early arrival.
    month
        Further arguments of `small_month`: demand, leave, certificates, carry-in, first day.
    """

    people: Sequence[Person] = AGENTS
    lines: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    records: Mapping[str, Any] = field(default_factory=dict)
    around: Sequence[Rule] = ()
    month: Mapping[str, Any] = field(default_factory=dict)

    def under(self, rule: Rule) -> tuple[CentreMonth, RosterArray]:
        """The month and its roster (E, D) under a rule."""
        month = with_records(small_month(self.people, (*self.around, rule), **self.month), **self.records)
        return month, roster_of(month, self.lines)


Change = Callable[[Scene], Scene]


@dataclass(frozen=True, kw_only=True)
class Plant:
    """What one change makes of a month that keeps a rule.

    Attributes
    ----------
    clause
        Cited by the breach: a clause of a packaged profile that has the rule.
    part
        Entry of a mapping parameter that the clause stands for; None = the clause stands for the whole rule.
    person, day
        Whom and which day of the month the breach names; None = nobody, no day.
    breaches
        How many the one change makes, all alike.
    """

    rule: Rule
    clause: str
    part: str | None = None
    clean: Scene
    change: Change
    person: str | None
    day: int | None
    severity: Enforce
    breaches: int = 1

    @property
    def named_date(self) -> date | None:
        """The day as the breach names it."""
        first: date = self.clean.month.get("first", FIRST)
        return None if self.day is None else first + timedelta(days=self.day - 1)

    @property
    def planted(self) -> Scene:
        """The month with the change."""
        return self.change(self.clean)


def cell(who: str, day: int, symbol: str) -> Change:
    """One cell of the roster is another."""
    return lambda scene: replace(scene, lines={**scene.lines, who: {**scene.lines.get(who, {}), day: symbol}})


def added(field_name: str, record: object) -> Change:
    """One record more."""
    return lambda scene: replace(
        scene, records={**scene.records, field_name: (*scene.records.get(field_name, ()), record)}
    )


def removed(field_name: str) -> Change:
    """The last record is not there."""
    return lambda scene: replace(scene, records={**scene.records, field_name: scene.records[field_name][:-1]})


def amended(field_name: str, **values: Any) -> Change:
    """The last record says something else."""

    def change(scene: Scene) -> Scene:
        *others, last = scene.records[field_name]
        return replace(scene, records={**scene.records, field_name: (*others, replace(last, **values))})

    return change


def on_record(**value: Any) -> Change:
    """One field of the records that is no list of them is another."""
    return lambda scene: replace(scene, records={**scene.records, **value})


def given(**argument: Any) -> Change:
    """One further argument of the month is another."""
    return lambda scene: replace(scene, month={**scene.month, **argument})
