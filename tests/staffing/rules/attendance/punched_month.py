"""A small month with punches."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from staffing.centre.records import Punch, Records
from tests.staffing.small_month import AGENTS, on, roster_of, small_month

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from staffing.rules.base import Breach, Rule

START, END = 480, 960
"""Of the day shift."""


def punched(
    day: int,
    late: int | None = 0,
    early: int | None = 0,
    who: str = "A1",
    confirmed_by: Sequence[str] = (),
    start: int = START,
    end: int = END,
) -> Punch:
    """A punch so many minutes late and early for the shift; None = forgotten."""
    return Punch(
        who,
        on(day),
        None if late is None else start + late,
        None if early is None else end - early,
        tuple(confirmed_by),
    )


def found(
    rule: Rule,
    lines: Mapping[str, Mapping[int, str]],
    punches: Sequence[Punch],
    carry_in: Mapping[str, Mapping[int, str]] | None = None,
) -> list[Breach]:
    """What the rule finds; never more than it says it judges."""
    month = small_month(AGENTS, carry_in=carry_in)
    month = replace(month, centre=replace(month.centre, records=Records(punches=tuple(punches))))
    roster = roster_of(month, lines)
    breaches = list(rule.audit(month, roster))
    assert len(breaches) <= sum(rule.checks(month, roster).values())
    return breaches
