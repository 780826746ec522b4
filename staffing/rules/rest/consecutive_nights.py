"""Nights in a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import Breach, Rule
from staffing.rules.rest.run_length import run_sequence, runs_in_month, runs_longer_than

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.shapes import Shape

__all__ = ["ConsecutiveNights"]


@dataclass(frozen=True)
class ConsecutiveNights(Rule):
    """At most ``nights`` nights in a row; a night is work that covers 03:00."""

    rule_id: ClassVar[str] = "rest.max_consecutive_nights"

    nights: Annotated[int, Field(ge=1, le=31)] = 4

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for person, day, length in runs_longer_than(month, roster, month.symbols.is_night, self.nights):
            yield self.breach(
                length - self.nights,
                employee_id=month.people[person].employee_id,
                day=month.date_of(day),
                length=length,
                nights=self.nights,
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": runs_in_month(roster, month.symbols.is_night)}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        yield run_sequence(self.rule_id, month, month.symbols.is_night, self.nights)
